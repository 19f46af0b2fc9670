"""Official numbers and activities of an organisation."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.forms import DomainForm
from fondaco_web.directory.forms.numbers import ActivitiesForm, NumbersForm
from fondaco_web.directory.services.numbers import identifiers_of, set_activities, set_identifiers
from fondaco_web.directory.views.base import OrganisationForm


class EditNumbers(OrganisationForm):
    """A field per sort of number."""

    form_class = NumbersForm
    tab = "directory:numbers"
    title = _("Official numbers")
    lead = _("The check digits are verified. A number can belong to one organisation only.")

    def form(self, **inputs: Any) -> DomainForm:
        """The numbers as they stand."""
        return NumbersForm(numbers=identifiers_of(self.organisation), version=self.organisation.version, **inputs)

    def perform(self, form: NumbersForm) -> HttpResponse:
        """Save all of them."""
        set_identifiers(
            by=self.request.user,
            organisation=self.organisation,
            values=form.values(),
            expected_version=form.seen_version,
        )
        return self.go_to("directory:organisation", _("The official numbers are saved."))


class EditActivities(OrganisationForm):
    """A row per activity."""

    form_class = ActivitiesForm
    template_name = "directory/activities.html"
    tab = "directory:activities"
    title = _("Activities")
    lead = _("The first code of each classification is the main activity.")

    def form(self, **inputs: Any) -> DomainForm:
        """The activities as they stand."""
        rows = self.organisation.activities.order_by("-is_main", "pk")
        known = [{"classification": row.classification, "code": row.code} for row in rows]
        return ActivitiesForm(activities=known, version=self.organisation.version, **inputs)

    def perform(self, form: ActivitiesForm) -> HttpResponse:
        """Save all of them."""
        set_activities(
            by=self.request.user,
            organisation=self.organisation,
            codes=form.values(),
            expected_version=form.seen_version,
        )
        return self.go_to("directory:organisation", _("The activities are saved."))
