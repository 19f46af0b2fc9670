"""Offers, people and accounts of an organisation."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.common.clock import today
from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.directory.enums import OfferDirection, OfferKind
from fondaco_web.directory.languages import language_choices
from fondaco_web.directory.models import Offer, Person
from fondaco_web.directory.values import OfferValues, PersonValues
from fondaco_web.forum.models import Forum, Sector
from fondaco_web.forum.selectors.parts import active_sectors_of

USUAL_DAYS = 365
PERSON_GROUPS = (
    (
        pgettext_lazy("person", "Name"),
        _("For invitations, lists of participants and badges. The name in Latin letters must be as in the passport."),
        ("family_name", "given_name", "patronymic", "family_name_latin", "given_name_latin"),
    ),
    (_("Work"), _("So that the right people meet, with an interpreter where needed."), ("job_title", "languages")),
    (
        _("Contacts"),
        _("To reach this person before and during a session. The other party does not see them."),
        ("email", "phone"),
    ),
)


class OfferFields(forms.Form):
    """What a new offer and a known one have in common."""

    direction = forms.ChoiceField(label=_("The organisation"), choices=OfferDirection.choices, widget=forms.RadioSelect)
    kind = forms.ChoiceField(label=_("Kind of cooperation"), choices=OfferKind.choices)
    title = TranslatedTextFormField(label=_("Title"), max_length=160)
    body = TranslatedTextFormField(label=_("Description"), required=False, long=True)
    sector = forms.ModelChoiceField(Sector.objects.none(), label=_("Sector"), required=False)
    expires_on = forms.DateField(
        label=_("Valid until"), help_text=_("Then it is shown no more until you renew it; at most two years ahead.")
    )

    def values(self) -> OfferValues:
        """What was entered, for the service."""
        return OfferValues(**{name: self.cleaned_data[name] for name in OfferValues.__slots__})


class NewOfferForm(OfferFields, DomainForm):
    """Something to offer or to seek."""

    def __init__(self, *args: Any, forum: Forum, **kwargs: Any) -> None:
        super().__init__(*args, initial={"expires_on": today() + timedelta(days=USUAL_DAYS)}, **kwargs)
        self.fields["sector"].queryset = active_sectors_of(forum)  # type: ignore[attr-defined]


class OfferForm(OfferFields, VersionedForm):
    """A known offer."""

    def __init__(self, *args: Any, offer: Offer, forum: Forum, **kwargs: Any) -> None:
        names = (*OfferValues.__slots__, "version")
        super().__init__(*args, initial={name: getattr(offer, name) for name in names}, **kwargs)
        self.fields["sector"].queryset = active_sectors_of(forum)  # type: ignore[attr-defined]


class PersonFields(forms.Form):
    """What a new person and a known one have in common."""

    family_name = forms.CharField(label=_("Family name"), max_length=80)
    given_name = forms.CharField(label=_("Given name"), max_length=80)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=80, required=False)
    family_name_latin = forms.CharField(
        label=_("Family name as in the passport"), max_length=80, required=False,
        help_text=_("Leave it empty and it is written from the Cyrillic as in passports."),
    )  # fmt: skip
    given_name_latin = forms.CharField(label=_("Given name as in the passport"), max_length=80, required=False)
    job_title = TranslatedTextFormField(label=_("Position"), required=False, max_length=120)
    languages = forms.MultipleChoiceField(
        label=_("Languages spoken"), required=False, widget=forms.CheckboxSelectMultiple
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["languages"].choices = language_choices()  # type: ignore[attr-defined]

    def groups(self) -> list[dict[str, Any]]:
        """The fields under their headings, each group with its purpose."""
        return [
            {"legend": legend, "help": purpose, "fields": [self[name] for name in names]}
            for legend, purpose, names in PERSON_GROUPS
        ]

    def values(self) -> PersonValues:
        """What was entered, for the service."""
        return PersonValues(**{name: self.cleaned_data[name] for name in PersonValues.__slots__})


class NewPersonForm(PersonFields, DomainForm):
    """A person to add."""


class PersonForm(PersonFields, VersionedForm):
    """A known person."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        names = (*PersonValues.__slots__, "version")
        super().__init__(*args, initial={name: getattr(person, name) for name in names}, **kwargs)


class InvitationForm(DomainForm):
    """Somebody who is to act for the organisation."""

    email = forms.EmailField(
        label=_("E-mail address of the person"), help_text=_("Who has no account yet receives an invitation.")
    )
    full_name = forms.CharField(label=pgettext_lazy("person", "Name"), max_length=120, required=False)
    is_administrator = forms.BooleanField(label=_("May invite others"), required=False)
