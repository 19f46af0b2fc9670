"""Changes the forum's own facts and its parts: parties, regions, sectors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, as_json, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput, NotAllowed
from fondaco_web.common.models import Versioned
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.permissions import may_change_forum
from fondaco_web.forum.services import checks

FORUM_FIELDS = ("name", "administration", "description", "legal_basis", "languages", "founded_on", "contact_email")
PARTY_FIELDS = ("name", "ministry", "language")
REGION_FIELDS = ("name",)
SECTOR_FIELDS = ("name", "nace_codes", "is_active")

Row = TypeVar("Row", bound=Versioned)


@dataclass(frozen=True, slots=True)
class Edit:
    """Who changes what of a row, having seen which version of it."""

    by: User
    verb: str
    forum: Forum
    values: Mapping[str, Any]
    expected_version: int


def applied(edit: Edit, row: Row) -> Row:
    """Save `edit` as the next version of `row` and record it; a save that changes nothing leaves no trace."""
    current = locked(row, edit.expected_version)
    before = snapshot(current, edit.values)
    if before == {name: snapshot_of(value) for name, value in edit.values.items()}:
        return current
    save_next_version(current, edit.values)
    record_deed(edit.by, edit.verb, current, Change(before, snapshot(current, edit.values)), forum_id=edit.forum.pk)
    return current


def snapshot_of(value: Any) -> Any:
    """A value as `snapshot` shows it."""
    return as_json(getattr(value, "pk", value))


def require_secretariat(by: User, forum: Forum) -> None:
    """The forum's facts are public, so whoever may not change them is told so."""
    if not may_change_forum(by, forum):
        raise NotAllowed


@transaction.atomic
def change_forum(*, by: User, forum: Forum, values: Mapping[str, Any], expected_version: int) -> Forum:
    """Change names, administration, legal basis, languages, founding date or contact of the forum."""
    require_secretariat(by, forum)
    new = checks.only(values, FORUM_FIELDS)
    if "name" in new:
        new["name"] = checks.written_text(new["name"], "name")
    if "languages" in new:
        new["languages"] = checks.known_languages(new["languages"])
    return applied(Edit(by, "forum.changed", forum, new, expected_version), forum)


@transaction.atomic
def change_party(*, by: User, party: Party, values: Mapping[str, Any], expected_version: int) -> Party:
    """Change name, ministry or language of a party; its code stays."""
    require_secretariat(by, party.forum)
    new = checks.only(values, PARTY_FIELDS)
    if "name" in new:
        new["name"] = checks.written_text(new["name"], "name")
    return applied(Edit(by, "party.changed", party.forum, new, expected_version), party)


@transaction.atomic
def add_region(*, by: User, party: Party, code: str, name: Mapping[str, str]) -> Region:
    """Add a region to a party."""
    require_secretariat(by, party.forum)
    code = checks.region_code(code)
    if Region.objects.filter(party=party, code=code).exists():
        raise InvalidInput(
            _("%(party)s already has a region with the code %(code)s.") % {"party": party, "code": code}, field="code"
        )
    region = Region.objects.create(party=party, code=code, name=checks.written_text(name, "name"))
    after = snapshot(region, ("code", "name", "party"))
    record_deed(by, "region.added", region, Change(after=after), forum_id=party.forum_id)
    return region


@transaction.atomic
def change_region(*, by: User, region: Region, values: Mapping[str, Any], expected_version: int) -> Region:
    """Change the names of a region; its code stays."""
    forum = region.party.forum
    require_secretariat(by, forum)
    new = checks.only(values, REGION_FIELDS)
    new["name"] = checks.written_text(new["name"], "name")
    return applied(Edit(by, "region.changed", forum, new, expected_version), region)


@transaction.atomic
def add_sector(*, by: User, forum: Forum, code: str, name: Mapping[str, str], nace_codes: list[str]) -> Sector:
    """Add a sector to the forum."""
    require_secretariat(by, forum)
    code = checks.sector_code(code)
    if Sector.objects.filter(forum=forum, code=code).exists():
        raise InvalidInput(_("There is already a sector with the code %(code)s.") % {"code": code}, field="code")
    sector = Sector.objects.create(
        forum=forum, code=code, name=checks.written_text(name, "name"), nace_codes=checks.nace_codes(nace_codes)
    )
    after = snapshot(sector, ("code", *SECTOR_FIELDS))
    record_deed(by, "sector.added", sector, Change(after=after), forum_id=forum.pk)
    return sector


@transaction.atomic
def change_sector(*, by: User, sector: Sector, values: Mapping[str, Any], expected_version: int) -> Sector:
    """Change names or NACE codes of a sector, or take it out of use: past sessions keep it."""
    require_secretariat(by, sector.forum)
    new = checks.only(values, SECTOR_FIELDS)
    if "name" in new:
        new["name"] = checks.written_text(new["name"], "name")
    if "nace_codes" in new:
        new["nace_codes"] = checks.nace_codes(new["nace_codes"])
    return applied(Edit(by, "sector.changed", sector.forum, new, expected_version), sector)
