"""The profile of an organisation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.directory.enums import OrganisationKind, SizeClass, Visibility
from fondaco_web.directory.languages import language_choices
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.values import OrganisationValues
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.selectors.parts import active_sectors_of, parties_of, regions_of

PLAIN_FIELDS = (
    "name", "name_latin", "kind", "legal_form", "size_class", "founded_in", "languages", "description", "website",
    "address", "city", "postal_code", "contact_email", "contact_phone", "visibility", "region",
)  # fmt: skip
GROUPS = (
    (_("Names"), "", ("name", "name_latin", "legal_form", "kind")),
    (_("Place"), "", ("region", "party", "city", "postal_code", "address")),
    (
        _("What it does"),
        _("Written in one language it is read by few: each text that you add brings readers."),
        ("description", "sectors", "languages", "size_class", "founded_in", "website"),
    ),
    (
        _("Contacts"),
        _("Only your organisation, the desk of your region and the secretariat of your party see them, to reach you."),
        ("contact_email", "contact_phone"),
    ),
    (_("Who may read the profile"), "", ("visibility",)),
)


class RegionField(forms.ModelChoiceField[Region]):
    """Regions with the name of their party."""

    def label_from_instance(self, region: Any) -> str:
        """For example "Abruzzo (Italy)"."""
        return f"{region} ({region.party})"


class ProfileFields(forms.Form):
    """What a new organisation and a known one have in common."""

    name = forms.CharField(
        label=_("Name in the original script"), max_length=200, help_text=_("As in the register, with its legal form.")
    )
    name_latin = forms.CharField(
        label=_("Name in Latin letters"), max_length=200, required=False,
        help_text=_("Leave it empty and it is written from the Cyrillic as in passports."),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Kind"), choices=OrganisationKind.choices)
    legal_form = forms.CharField(label=_("Legal form"), max_length=60, required=False)
    region = RegionField(Region.objects.none(), label=_("Region"), required=False)
    party = forms.ModelChoiceField(
        Party.objects.none(), label=_("Party"), required=False,
        help_text=_("Only for bodies of a whole country, which have no region."),
    )  # fmt: skip
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    postal_code = forms.CharField(label=_("Postal code"), max_length=12, required=False)
    address = forms.CharField(label=_("Street and number"), max_length=200, required=False)
    description = TranslatedTextFormField(label=_("Profile"), required=False, long=True)
    sectors = forms.ModelMultipleChoiceField(
        Sector.objects.none(), label=_("Sectors"), required=False, widget=forms.CheckboxSelectMultiple
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages spoken"), required=False, widget=forms.CheckboxSelectMultiple
    )
    size_class = forms.ChoiceField(label=_("Size"), required=False, choices=[("", _("not said")), *SizeClass.choices])
    founded_in = forms.IntegerField(label=_("Founded in"), required=False, help_text=_("The year."))
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    contact_email = forms.EmailField(label=_("Contact e-mail"), required=False)
    contact_phone = forms.CharField(label=_("Contact telephone"), max_length=40, required=False)
    visibility = forms.ChoiceField(
        label=_("Beside you, your desk and your secretariat"), choices=Visibility.choices, widget=forms.RadioSelect,
        initial=Visibility.PRIVATE,
        help_text=_("Contacts and people are never shown to others. A profile is shown once it has been confirmed."),
    )  # fmt: skip

    def use_forum(self, forum: Forum, party: Party | None) -> None:
        """The choices of this forum; where the party is settled, only its regions."""
        fields: dict[str, Any] = self.fields
        regions = regions_of(forum)
        fields["region"].queryset = regions.filter(party=party) if party else regions
        fields["sectors"].queryset = active_sectors_of(forum)
        fields["languages"].choices = language_choices()
        if party:
            del fields["party"]
        else:
            fields["party"].queryset = parties_of(forum)

    def groups(self) -> list[dict[str, Any]]:
        """The fields under their headings."""
        return [
            {"legend": legend, "help": help_text, "fields": [self[name] for name in names if name in self.fields]}
            for legend, help_text, names in GROUPS
        ]

    def values(self) -> OrganisationValues:
        """What was entered, for the service."""
        entered = {name: value for name, value in self.cleaned_data.items() if name in OrganisationValues.__slots__}
        return OrganisationValues(**entered | {"sectors": tuple(entered["sectors"])})


class NewOrganisationForm(ProfileFields, DomainForm):
    """An organisation to register. Shows organisations that may be the same; `is_another` says that they are not."""

    is_another = forms.BooleanField(
        label=_("It is none of these"), required=False, widget=forms.HiddenInput, initial=False
    )

    def __init__(self, *args: Any, forum: Forum, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_forum(forum, None)


class OrganisationForm(ProfileFields, VersionedForm):
    """The profile of a known organisation."""

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        initial = {name: getattr(organisation, name) for name in PLAIN_FIELDS} | {
            "sectors": list(organisation.sectors.all()),
            "version": organisation.version,
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.use_forum(organisation.party.forum, organisation.party)
