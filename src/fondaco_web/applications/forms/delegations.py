"""Forms of delegations."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import DelegationDocumentKind, DelegationRole
from fondaco_web.applications.forms.steps import ParticipantForm
from fondaco_web.applications.models import Delegation
from fondaco_web.applications.selectors.delegations import officials_to_choose
from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.directory.models import Person


class NotesForm(VersionedForm):
    """What the host is to know."""

    notes = forms.CharField(
        label=_("Notes for the host"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class OfficialForm(ParticipantForm):
    """A person of the region's own bodies who comes without an application."""

    role = forms.ChoiceField(label=_("Role"), choices=DelegationRole.choices, initial=DelegationRole.OFFICIAL)

    def __init__(self, *, delegation: Delegation, **kwargs: Any) -> None:
        super().__init__(zone=delegation.session.time_zone, **kwargs)
        self.fields["person"] = PersonOfBody(
            queryset=officials_to_choose(delegation), label=_("Person"), to_field_name="code"
        )
        self.order_fields(("person", "role"))


class PersonOfBody(forms.ModelChoiceField[Person]):
    """A person, shown with the body."""

    def label_from_instance(self, person: Person) -> str:
        """Name and body."""
        return f"{person} – {person.organisation}"


class DocumentForm(DomainForm):
    """A file for the delegation."""

    kind = forms.ChoiceField(label=_("Kind"), choices=DelegationDocumentKind.choices)
    title = forms.CharField(label=_("Title"), max_length=120)
    file = forms.FileField(label=_("File"), help_text=_("PDF, JPEG, PNG, DOCX or ODT, at most 10 MB."))
