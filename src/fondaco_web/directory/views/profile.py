"""An organisation's page, and its registration."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.lists import page_of
from fondaco_web.directory.completeness import missing_parts
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.forms.profile import NewOrganisationForm
from fondaco_web.directory.forms.profile import OrganisationForm as ProfileForm
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import (
    may_change_organisation,
    may_confirm_organisation,
    may_see_people,
)
from fondaco_web.directory.selectors import (
    offers_of,
    organisation_visible_to,
    people_of,
    similar_organisations,
)
from fondaco_web.directory.services.organisations import change_organisation, register_organisation
from fondaco_web.directory.structured import organisation_described
from fondaco_web.directory.views.base import OrganisationForm, OrganisationView
from fondaco_web.forum.pages import FormPage


class OrganisationPage(OrganisationView):
    """The profile, for everybody who may see it."""

    is_public = True
    template_name = "directory/organisation.html"
    tab = "directory:organisation"

    def prepare(self, **kwargs: Any) -> None:
        """The organisation of the address, also for those who may only read it."""
        self.organisation = organisation_visible_to(self.request.user, self.forum, kwargs["code"])

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page."""
        organisation, user = self.organisation, request.user
        may_change = may_change_organisation(user, organisation)
        is_public = organisation.visibility == Visibility.PUBLIC and organisation.state == OrganisationState.CONFIRMED
        sees_people = may_see_people(user, organisation)
        return self.page(
            may_change=may_change,
            may_see_people=sees_people,
            identifiers=organisation.identifiers.order_by("scheme"),
            activities=organisation.activities.order_by("classification", "pk"),
            sectors=organisation.sectors.order_by("code"),
            offers=offers_of(organisation, user),
            people=people_of(organisation, user),
            missing=missing_parts(organisation) if may_change else [],
            similar=similar_to(organisation) if may_confirm_organisation(user, organisation) else [],
            described=organisation_described(organisation, request) if is_public else {},
        )


def similar_to(organisation: Organisation) -> list[Organisation]:
    """Other organisations of its region that may be the same."""
    if organisation.region is None:
        return []
    return [row for row in similar_organisations(organisation.region, organisation.name) if row != organisation]


class AddOrganisation(FormPage):
    """Register an organisation: one's own, or as a desk or secretariat on behalf of another."""

    form_class = NewOrganisationForm
    template_name = "directory/add.html"
    similar: tuple[Organisation, ...] = ()

    def form(self, **inputs: Any) -> DomainForm:
        """The empty profile."""
        return NewOrganisationForm(forum=self.forum, **inputs)

    def context(self) -> dict[str, Any]:
        """Organisations that may be the same."""
        return {"similar": self.similar}

    def perform(self, form: NewOrganisationForm) -> HttpResponse:
        """Register it; a desk that may have it already is asked first."""
        values = form.values()
        if values.region is not None and not form.cleaned_data["is_another"]:
            found = similar_organisations(values.region, values.name)
            self.similar = tuple(row for row in found if may_confirm_organisation(self.request.user, row))
            if self.similar:
                form.data = QueryDict(mutable=True)
                form.data.update(self.request.POST)
                form.data["is_another"] = "on"
                return self.page(form=form, status=422, **self.context())
        organisation = register_organisation(by=self.request.user, values=values)
        if organisation.state == OrganisationState.CONFIRMED:
            messages.success(self.request, _("The organisation is registered."))
        else:
            messages.success(
                self.request,
                _("Your organisation is registered. Its desk will confirm it; meanwhile complete the profile."),
            )
        return redirect("directory:organisation", forum_slug=self.forum.slug, code=organisation.code)


class EditOrganisation(OrganisationForm):
    """Edit the profile."""

    form_class = ProfileForm
    template_name = "directory/edit.html"
    tab = "directory:edit"
    title = _("Edit the profile")

    def form(self, **inputs: Any) -> DomainForm:
        """The profile as it stands."""
        return ProfileForm(organisation=self.organisation, **inputs)

    def perform(self, form: ProfileForm) -> HttpResponse:
        """Save and show it."""
        change_organisation(
            by=self.request.user,
            organisation=self.organisation,
            values=form.values(),
            expected_version=form.seen_version,
        )
        return self.go_to("directory:organisation", _("The profile is saved."))

    def context(self) -> dict[str, Any]:
        """With what is missing."""
        return super().context() | {"missing": missing_parts(self.organisation)}


class History(OrganisationView):
    """Who did what with the organisation."""

    template_name = "directory/history.html"
    tab = "directory:history"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The record."""
        return self.page(page=page_of(deeds_about(self.organisation), request))
