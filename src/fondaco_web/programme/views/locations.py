"""Pages about the numbered places of the meeting point."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.programme import services
from fondaco_web.programme.forms.setting import (
    LocationForm,
    LocationSeriesForm,
)
from fondaco_web.programme.models import MeetingLocation
from fondaco_web.programme.selectors import (
    locations_of,
)
from fondaco_web.programme.views.base import ManageForm, ManageView, attempt


class Locations(ManageForm):
    """The numbered places, and the form that adds a whole series."""

    template_name = "programme/locations.html"
    tab = "locations"
    heading = gettext_lazy("Places of the meeting point")
    form_class = LocationSeriesForm

    def context(self) -> dict[str, Any]:
        """The places there are."""
        return {**super().context(), "locations": locations_of(self.session)}

    def perform(self, form: LocationSeriesForm) -> HttpResponse:
        """Add the series."""
        added = services.add_locations(session=self.session, series=form.values(), by=self.request.user)
        text = ngettext("%(number)s place is added.", "%(number)s places are added.", len(added))
        return self.go(text % {"number": len(added)}, "programme:locations")


class LocationsRemove(ManageView):
    """Removing the places that were ticked."""

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Remove them."""
        codes = request.POST.getlist("code")
        attempt(
            request,
            lambda: services.remove_locations(session=self.session, codes=codes, by=request.user),
            lambda n: ngettext("%(number)s place is removed.", "%(number)s places are removed.", n) % {"number": n},
        )
        return redirect(self.address("programme:locations"))


class LocationEdit(ManageForm):
    """One place."""

    location: MeetingLocation
    tab = "locations"
    heading = gettext_lazy("Edit the place")
    submit_label = gettext_lazy("Save")
    back = "programme:locations"

    def prepare(self, **kwargs: Any) -> None:
        """The place, in its session."""
        super().prepare(**kwargs)
        found = next((row for row in locations_of(self.session) if row.code == kwargs["code"]), None)
        if found is None:
            raise NotFound
        self.location = found

    def form(self, **inputs: Any) -> DomainForm:
        """As it stands."""
        initial = LocationForm.initial_of(self.location) | {"version": self.session.version}
        return LocationForm(initial=initial, **inputs)

    def perform(self, form: LocationForm) -> HttpResponse:
        """Save it."""
        services.change_location(
            session=self.session,
            code=self.location.code,
            values=form.values(),
            by=self.request.user,
            expected_version=form.seen_version,
        )
        return self.go(_("The place is saved."), self.back)
