"""Regions and sectors."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.forum.forms import NewRegionForm, NewSectorForm, RegionForm, SectorForm
from fondaco_web.forum.models import Party, Region, Sector
from fondaco_web.forum.selectors import parties_of, regions_of, sectors_of
from fondaco_web.forum.services import add_region, add_sector, change_region, change_sector
from fondaco_web.forum.services.parts import SECTOR_FIELDS
from fondaco_web.forum.views.base import SettingsView, account_of
from fondaco_web.forum.views.facts import SettingsForm, values_of


class RegionList(SettingsView):
    """The regions of all parties."""

    template_name = "forum/region_list.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        """Party by party."""
        regions = list(regions_of(self.forum))
        of_party = {party: [region for region in regions if region.party_id == party.pk] for party in self.parties()}
        return self.page(of_party=list(of_party.items()))

    def parties(self) -> list[Party]:
        """The parties in their order."""
        return list(parties_of(self.forum))


class AddRegion(SettingsForm):
    """A new region of a party."""

    form_class = NewRegionForm
    back = "forum:region_list"
    party: Party

    def prepare(self, **kwargs: Any) -> None:
        """The party of the address."""
        super().prepare(**kwargs)
        found = parties_of(self.forum).filter(code=kwargs["party_code"]).first()
        if found is None:
            raise NotFound
        self.party = found

    def heading(self) -> str:
        """The page's title."""
        return _("New region of %(party)s") % {"party": self.party}

    def perform(self, form: NewRegionForm) -> HttpResponse:
        """Add it."""
        chosen = form.cleaned_data
        add_region(by=account_of(self), party=self.party, code=chosen["code"], name=chosen["name"])
        return self.go_to("forum:region_list", _("The region is added."))


class ChangeRegion(SettingsForm):
    """Names of a region."""

    form_class = RegionForm
    back = "forum:region_list"
    region: Region

    def prepare(self, **kwargs: Any) -> None:
        """The region of the address."""
        super().prepare(**kwargs)
        found = regions_of(self.forum).filter(party__code=kwargs["party_code"], code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.region = found

    def heading(self) -> str:
        """The page's title."""
        return _("Region %(code)s") % {"code": self.region.code}

    def form(self, **inputs: Any) -> DomainForm:
        """The form over the region as it stands."""
        return RegionForm(initial=values_of(self.region, ("name",)), **inputs)

    def context(self) -> dict[str, Any]:
        """With the record of the region."""
        return {**super().context(), "deeds": deeds_about(self.region)[:20]}

    def perform(self, form: RegionForm) -> HttpResponse:
        """Save."""
        values = {"name": form.cleaned_data["name"]}
        change_region(by=account_of(self), region=self.region, values=values, expected_version=form.seen_version)
        return self.go_to("forum:region_list", _("The region is saved."))


class SectorList(SettingsView):
    """The sectors, in use or not."""

    template_name = "forum/sector_list.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        """The list."""
        return self.page(sectors=sectors_of(self.forum))


class AddSector(SettingsForm):
    """A new sector."""

    form_class = NewSectorForm
    back = "forum:sector_list"

    def heading(self) -> str:
        """The page's title."""
        return _("New sector")

    def perform(self, form: NewSectorForm) -> HttpResponse:
        """Add it."""
        add_sector(by=account_of(self), forum=self.forum, **form.cleaned_data)
        return self.go_to("forum:sector_list", _("The sector is added."))


class ChangeSector(SettingsForm):
    """Names, codes and use of a sector."""

    form_class = SectorForm
    back = "forum:sector_list"
    sector: Sector

    def prepare(self, **kwargs: Any) -> None:
        """The sector of the address."""
        super().prepare(**kwargs)
        found = sectors_of(self.forum).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.sector = found

    def heading(self) -> str:
        """The page's title."""
        return _("Sector %(code)s") % {"code": self.sector.code}

    def form(self, **inputs: Any) -> DomainForm:
        """The form over the sector as it stands."""
        return SectorForm(initial=values_of(self.sector, SECTOR_FIELDS), **inputs)

    def context(self) -> dict[str, Any]:
        """With the record of the sector."""
        return {**super().context(), "deeds": deeds_about(self.sector)[:20]}

    def perform(self, form: SectorForm) -> HttpResponse:
        """Save."""
        values = {name: form.cleaned_data[name] for name in SECTOR_FIELDS}
        change_sector(by=account_of(self), sector=self.sector, values=values, expected_version=form.seen_version)
        return self.go_to("forum:sector_list", _("The sector is saved."))
