"""Forms of single deeds: reasons, notes, decisions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.states import Decision
from fondaco_web.common.forms import VersionedForm


def reason_field(*, required: bool = True) -> forms.CharField:
    """Why something is done; the applicant reads it."""
    return forms.CharField(
        label=_("Reason"),
        help_text=_("The applicant reads it."),
        required=required,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PlainForm(VersionedForm):
    """A deed without anything to write."""


class ReasonForm(VersionedForm):
    """A deed with its reason."""

    reason = reason_field()


class OptionalReasonForm(VersionedForm):
    """A deed that may have a reason."""

    reason = reason_field(required=False)


class DecisionForm(VersionedForm):
    """Admit, waiting list or decline, with the reason."""

    decision = forms.ChoiceField(label=_("Decision"), choices=Decision.choices, widget=forms.RadioSelect)
    reason = reason_field()


class NoteForm(VersionedForm):
    """What the desk tells the secretariat."""

    note = forms.CharField(
        label=_("Note for the secretariat"),
        help_text=_("The applicant does not read it."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
