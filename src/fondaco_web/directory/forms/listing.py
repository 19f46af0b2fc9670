"""The filters of the list, and what can be done with several organisations at once."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.forms import DomainForm
from fondaco_web.directory.enums import OfferDirection, OfferKind, OrganisationKind, OrganisationState
from fondaco_web.directory.languages import language_choices
from fondaco_web.directory.values import OrganisationFilter
from fondaco_web.forum.models import Forum, Region
from fondaco_web.forum.selectors.parts import parts_of, regions_of

ANY = ("", _("any"))


def regions_by_party(regions: Iterable[Region], *, by_key: bool = False) -> list[tuple[str, list[tuple[Any, str]]]]:
    """Regions as choices, each party's by name."""
    groups: dict[str, list[tuple[Any, str]]] = {}
    for region in regions:
        groups.setdefault(str(region.party), []).append((region.pk if by_key else region.code, str(region)))
    return [(party, sorted(regions, key=lambda choice: choice[1])) for party, regions in groups.items()]


class OrganisationFilterForm(DomainForm):
    """What the list is narrowed to; every field stays in the address."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=200,
        help_text=_("Name, place, product or number; in Cyrillic or Latin letters."),
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    party = forms.ChoiceField(label=_("Party"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[ANY, *OrganisationKind.choices])
    sector = forms.ChoiceField(label=_("Sector"), required=False)
    direction = forms.ChoiceField(label=_("Offers or seeks"), required=False, choices=[ANY, *OfferDirection.choices])
    cooperation = forms.ChoiceField(label=_("Kind of cooperation"), required=False, choices=[ANY, *OfferKind.choices])
    language = forms.ChoiceField(label=_("Speaks"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[ANY, *OrganisationState.choices])

    def __init__(self, *args: Any, forum: Forum, with_state: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parts = parts_of(forum)
        choices: dict[str, list[Any]] = {
            "party": [(party.code, str(party)) for party in self.parts.parties.values()],
            "region": list(regions_by_party(self.parts.regions.values())),
            "sector": [(sector.code, str(sector)) for sector in self.parts.sectors.values() if sector.is_active],
            "language": list(language_choices()),
        }
        for name, values in choices.items():
            self.fields[name].choices = [ANY, *values]  # type: ignore[attr-defined]
        if not with_state:
            del self.fields["state"]

    def choice(self) -> OrganisationFilter:
        """What was chosen; what cannot be chosen is as if it were not there."""
        self.is_valid()
        chosen = {name: value for name, value in self.cleaned_data.items() if name != "q"}
        return OrganisationFilter(text=self.cleaned_data.get("q", ""), **chosen)


class ReasonForm(DomainForm):
    """Why something is done."""

    reason = forms.CharField(label=_("Reason"), max_length=500, required=False)


class MergeForm(DomainForm):
    """Into which organisation another one is merged, and why."""

    into = forms.CharField(
        label=_("Code of the organisation that stays"), max_length=12, help_text=_("For example O-7K3F9QXA.")
    )
    reason = forms.CharField(label=_("Reason"), max_length=500)


def chosen_region(value: str, forum: Forum) -> Region | None:
    """The region with this key; None where none was chosen."""
    return regions_of(forum).filter(pk=value).first() if value else None
