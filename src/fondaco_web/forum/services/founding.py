"""Opens a forum: its parties, regions, sectors, and who is asked to be the first secretariat of each party."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.permissions import may_open_forum
from fondaco_web.forum.services import checks
from fondaco_web.forum.services.parts import FORUM_FIELDS
from fondaco_web.forum.services.roles import RoleGrant, grant_role

Texts = Mapping[str, str]
Part = TypeVar("Part", "NewParty", "NewRegion", "NewSector")


@dataclass(frozen=True, slots=True)
class NewRegion:
    """A region of a party that is about to be opened."""

    code: str
    name: Texts


@dataclass(frozen=True, slots=True)
class NewSector:
    """A sector of a forum that is about to be opened."""

    code: str
    name: Texts
    nace_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewParty:
    """A party, its regions, and the person invited as its first secretariat."""

    code: str
    name: Texts
    secretariat_email: str
    secretariat_name: str = ""
    ministry: Texts = field(default_factory=dict)
    language: str = "en"
    regions: tuple[NewRegion, ...] = ()


@dataclass(frozen=True, slots=True)
class NewForum:
    """A forum with two or more parties."""

    slug: str
    name: Texts
    languages: tuple[str, ...]
    parties: tuple[NewParty, ...]
    sectors: tuple[NewSector, ...] = ()
    administration: Texts = field(default_factory=dict)
    description: Texts = field(default_factory=dict)
    legal_basis: Texts = field(default_factory=dict)
    founded_on: date | None = None
    contact_email: str = ""
    is_invented: bool = False


@transaction.atomic
def open_forum(*, by: User, plan: NewForum) -> Forum:
    """Open a forum as the operator; everybody named as a secretariat is invited."""
    if not may_open_forum(by):
        raise NotFound
    check_parties(plan)
    forum = Forum.objects.create(
        slug=free_slug(plan.slug),
        name=checks.written_text(plan.name, "name"),
        languages=checks.known_languages(plan.languages),
        administration=dict(plan.administration),
        description=dict(plan.description),
        legal_basis=dict(plan.legal_basis),
        founded_on=plan.founded_on,
        contact_email=plan.contact_email,
        is_invented=plan.is_invented,
    )
    after = snapshot(forum, ("slug", *FORUM_FIELDS))
    record_deed(by, "forum.opened", forum, Change(after=after), forum_id=forum.pk)
    for sector in unique(plan.sectors, "sectors"):
        Sector.objects.create(
            forum=forum,
            code=checks.sector_code(sector.code),
            name=checks.written_text(sector.name, "sectors"),
            nace_codes=checks.nace_codes(sector.nace_codes),
        )
    for position, party in enumerate(plan.parties, start=1):
        open_party(by, forum, party, position)
    return forum


def open_party(by: User, forum: Forum, plan: NewParty, position: int) -> Party:
    """Add a party with its regions and invite its first secretariat."""
    party = Party.objects.create(
        forum=forum,
        code=checks.party_code(plan.code),
        name=checks.written_text(plan.name, "parties"),
        ministry=dict(plan.ministry),
        language=plan.language,
        position=position,
    )
    Region.objects.bulk_create(
        Region(party=party, code=checks.region_code(region.code), name=checks.written_text(region.name, "parties"))
        for region in unique(plan.regions, "parties")
    )
    grant = RoleGrant(Role.SECRETARIAT, plan.secretariat_email, plan.secretariat_name, party=party)
    grant_role(by=by, forum=forum, grant=grant)
    return party


def check_parties(plan: NewForum) -> None:
    """A forum has two parties at least, each once, each with a secretariat to invite."""
    if len(plan.parties) < 2:
        raise InvalidInput(_("A forum has at least two parties."), field="parties")
    unique(plan.parties, "parties")
    for party in plan.parties:
        if not party.secretariat_email.strip():
            raise InvalidInput(
                _("Party %(code)s: give the e-mail address of its first secretariat.") % {"code": party.code},
                field="parties",
            )


def free_slug(value: str) -> str:
    """The address, if no forum has it."""
    slug = checks.forum_slug(value)
    if Forum.objects.filter(slug=slug).exists():
        raise InvalidInput(_("There is already a forum at this address; choose another."), field="slug")
    return slug


def unique(parts: tuple[Part, ...], where: str) -> tuple[Part, ...]:
    """The parts, if no code stands twice among them."""
    seen: set[str] = set()
    for part in parts:
        if part.code.upper() in seen:
            raise InvalidInput(_("The code %(code)s stands twice.") % {"code": part.code}, field=where)
        seen.add(part.code.upper())
    return parts
