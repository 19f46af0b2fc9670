"""Whom an applicant wants to meet."""

from typing import Any, TypedDict

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.errors import AlreadyListed
from fondaco_web.applications.models import Application, WantedCounterpart
from fondaco_web.applications.services.recording import open_for_content, record, record_part
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_see_organisation
from fondaco_web.forum.models import Party, Region, Sector

RECORDED = ("organisation", "description", "party", "region", "sector", "priority", "topic")


class CounterpartValues(TypedDict, total=False):
    """A known organisation, or a description of one; values left out stay as they are."""

    organisation: Organisation | None
    description: dict[str, str]
    party: Party | None
    region: Region | None
    sector: Sector | None
    priority: str
    topic: str


@transaction.atomic
def add_counterpart(*, by: Any, application: Application, values: CounterpartValues) -> WantedCounterpart:
    """One more wish: an organisation of another party that `by` may see, or a description."""
    current = open_for_content(application, by)
    check_counterpart(by, current, values)
    organisation = values.get("organisation")
    if organisation is None and not values.get("description"):
        raise InvalidInput(_("Choose an organisation, or describe whom you want to meet."), field="description")
    if organisation is not None and current.counterparts.filter(organisation=organisation).exists():
        raise AlreadyListed(_("%(name)s is among the counterparts already.") % {"name": organisation.name})
    values = values | {"party": aimed_party(current, values)}
    wish = WantedCounterpart.objects.create(application=current, code=new_code("W"), **values)
    record(by, "counterpart.added", current, Change(after={"counterpart": wish.code, **snapshot(wish, RECORDED)}))
    return wish


@transaction.atomic
def change_counterpart(
    *, by: Any, counterpart: WantedCounterpart, values: CounterpartValues, expected_version: int | None = None
) -> WantedCounterpart:
    """Change what `values` holds; the organisation itself stays: another one is another wish."""
    application = open_for_content(counterpart.application, by)
    changed = {name: value for name, value in values.items() if name != "organisation"}
    current = locked(counterpart, expected_version)
    check_counterpart(by, application, values)
    if current.organisation_id is None and "description" in changed and not changed["description"]:
        raise InvalidInput(_("Describe whom you want to meet."), field="description")
    if current.organisation_id is None:
        changed["party"] = aimed_party(application, values)
    before = snapshot(current, RECORDED)
    save_next_version(current, changed)
    record_part(by, "counterpart.changed", current, application, Change(before, snapshot(current, RECORDED)))
    return current


@transaction.atomic
def remove_counterpart(*, by: Any, counterpart: WantedCounterpart) -> None:
    """Take a wish back; the record keeps what it was."""
    application = open_for_content(counterpart.application, by)
    current = locked(counterpart)
    before = {"counterpart": current.code, **snapshot(current, RECORDED)}
    record(by, "counterpart.removed", application, Change(before=before))
    current.delete()


def aimed_party(application: Application, values: CounterpartValues) -> Party | None:
    """The party of the wish: as chosen, that of the organisation or region, or the only other one."""
    organisation, region = values.get("organisation"), values.get("region")
    known = values.get("party") or (organisation and organisation.party) or (region and region.party)
    if known:
        return known
    others = list(
        Party.objects.filter(forum=application.session.forum_id).exclude(pk=application.organisation.party_id)
    )
    return others[0] if len(others) == 1 else None


def check_counterpart(by: Any, application: Application, values: CounterpartValues) -> None:
    """Raise InvalidInput where the counterpart is of the applicant's own party, or of another forum."""
    own = application.organisation.party
    organisation, party, region = values.get("organisation"), values.get("party"), values.get("region")
    if organisation is not None:
        if organisation.party.forum_id != own.forum_id or not may_see_organisation(by, organisation):
            raise InvalidInput(_("Choose an organisation from the search."), field="organisation")
        if organisation.party_id == own.pk:
            raise InvalidInput(_("Counterparts are organisations of another party."), field="organisation")
    if party is not None and (party.pk == own.pk or party.forum_id != own.forum_id):
        raise InvalidInput(_("Choose another party of the forum than your own."), field="party")
    if region is not None and region.party_id != (party.pk if party else region.party_id):
        raise InvalidInput(_("Choose a region of the party you chose."), field="region")
    if region is not None and region.party_id == own.pk:
        raise InvalidInput(_("Choose a region of another party."), field="region")
    sector = values.get("sector")
    if sector is not None and sector.forum_id != own.forum_id:
        raise InvalidInput(_("Choose a sector of the forum."), field="sector")
