"""Forms of the members' pages."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.directory.enums import OrganisationKind
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.forum.models import Forum, Party, Region
from fondaco_web.forum.selectors import parties_of, regions_of
from fondaco_web.members.enums import MandateRole, MemberState
from fondaco_web.members.models import AdhesionAct
from fondaco_web.members.selectors import RegisterFilter
from fondaco_web.members.services import ActFacts, MandateFacts, Step

PUBLIC_STATES = (MemberState.ACTIVE, MemberState.SUSPENDED, MemberState.WITHDRAWN)
SCOPE_HELP = _("What the adhesion covers: sectors, territory, kinds of cooperation. It stands in the public register.")


def options(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let a field choose among `rows`."""
    form.fields[name].queryset = rows  # type: ignore[attr-defined]


class RegisterFilterForm(DomainForm):
    """Filters of the public register."""

    query = forms.CharField(label=_("Name or register number"), required=False, max_length=100)
    party = forms.ModelChoiceField(
        Party.objects.none(), label=_("Party"), to_field_name="code", required=False, empty_label=_("every party")
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("every kind")), *OrganisationKind.choices]
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("every state")), *((state.value, state.label) for state in PUBLIC_STATES)],
    )
    region = forms.ModelChoiceField(
        Region.objects.none(), label=_("Region"), to_field_name="code", required=False, empty_label=_("every region")
    )
    under = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Belongs to"),
        to_field_name="code",
        required=False,
        empty_label=_("any body, or none"),
    )

    def __init__(self, *args: Any, forum: Forum, bodies: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options(self, "party", parties_of(forum))
        options(self, "region", regions_of(forum))
        options(self, "under", bodies)

    def choice(self) -> RegisterFilter:
        """What was chosen; wrong values filter nothing."""
        self.full_clean()
        chosen = self.cleaned_data
        return RegisterFilter(
            chosen.get("query") or "",
            chosen.get("party"),
            chosen.get("kind") or "",
            chosen.get("state") or "",
            chosen.get("region"),
            chosen.get("under"),
        )


class OrganisationSearchForm(DomainForm):
    """Finds the organisation that joins."""

    query = forms.CharField(label=_("Name of the organisation"), required=False, max_length=100)


class ApplyForm(DomainForm):
    """What the adhesion covers."""

    scope = TranslatedTextFormField(label=_("Scope of the adhesion"), long=True, help_text=SCOPE_HELP)


class ScopeForm(VersionedForm):
    """What the adhesion covers, changed before it is decided on."""

    scope = TranslatedTextFormField(label=_("Scope of the adhesion"), long=True, help_text=SCOPE_HELP)


class ActForm(DomainForm):
    """A legal act."""

    number = forms.CharField(label=_("Number"), max_length=60, help_text=_("As it stands on the act, for example 412."))
    organ = forms.CharField(
        label=_("Organ that adopted it"),
        max_length=160,
        help_text=_("For example: regional government, board."),
    )
    adopted_on = forms.DateField(label=_("Date"))
    title = TranslatedTextFormField(label=_("Title"), required=False, max_length=300)
    file = forms.FileField(
        label=_("The act as PDF"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
        help_text=_("At most 10 MB. Seen by the organisation, its desk and its secretariat only."),
    )

    def facts(self) -> ActFacts:
        """What the act says of itself."""
        chosen = self.cleaned_data
        return ActFacts(chosen["number"], chosen["organ"], chosen["adopted_on"], chosen["title"])


class CorrectActForm(ActForm):
    """An act that corrects another."""

    reason = forms.CharField(
        label=_("What was wrong"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Both entries stay on record; this one counts from now on."),
    )  # fmt: skip


class MandateForm(DomainForm):
    """Who speaks for the member."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Name of the person"), to_field_name="code")
    role = forms.ChoiceField(label=_("Speaks as"), choices=MandateRole.choices)
    starts_on = forms.DateField(label=_("From"))
    ends_on = forms.DateField(label=_("Until"), required=False, help_text=_("Empty: until somebody ends it."))
    act = forms.ModelChoiceField(
        AdhesionAct.objects.none(), label=_("By the act"), required=False, empty_label=pgettext_lazy("act", "none")
    )

    def __init__(self, *args: Any, people: QuerySet[Person], acts: QuerySet[AdhesionAct], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options(self, "person", people)
        options(self, "act", acts)

    def facts(self) -> MandateFacts:
        """The mandate to give."""
        chosen = self.cleaned_data
        return MandateFacts(
            chosen["person"], MandateRole(chosen["role"]), chosen["starts_on"], chosen["ends_on"], chosen["act"]
        )


class EndMandateForm(VersionedForm):
    """The last day of a mandate."""

    ends_on = forms.DateField(label=_("Last day"))


class StepForm(VersionedForm):
    """A step in the life of a membership."""

    act = forms.ModelChoiceField(
        AdhesionAct.objects.none(),
        label=_("On the strength of the act"),
        required=False,
        empty_label=pgettext_lazy("act", "none"),
    )
    effective_on = forms.DateField(
        label=_("With effect from"), required=False, help_text=_("Empty: today. Days in the future are not possible.")
    )
    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The organisation reads it; it stays on record."),
    )  # fmt: skip

    def __init__(self, *args: Any, acts: QuerySet[AdhesionAct], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options(self, "act", acts)

    def step(self) -> Step:
        """What the step rests on."""
        chosen = self.cleaned_data
        return Step(chosen["act"], chosen["reason"], chosen["effective_on"])


class DecisionForm(StepForm):
    """Admission or refusal of an applicant."""

    decision = forms.ChoiceField(
        label=_("Decision"),
        choices=[("admit", _("Admit")), ("refuse", _("Refuse"))],
        widget=forms.RadioSelect,
    )
    field_order = ("decision", "act", "effective_on", "reason")


class ParentForm(VersionedForm):
    """To which body an organisation belongs."""

    parent = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=_("Belongs to"),
        to_field_name="code",
        required=False,
        empty_label=_("no other body"),
        help_text=_("Bodies that you may also act for: nobody is placed under a body that does not know of it."),
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options(self, "parent", bodies)
