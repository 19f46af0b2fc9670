"""The forum's parts: parties, regions, sectors. All are public."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from fondaco_web.common.errors import NotFound
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.permissions import may_open_forum, standing_of


def forums_operated_by(user: Any) -> QuerySet[Forum]:
    """Every forum of the installation, for its operator; nothing for anybody else."""
    return Forum.objects.order_by("slug") if may_open_forum(user) else Forum.objects.none()


def forums_listed() -> QuerySet[Forum]:
    """Every forum, as the public may know of it."""
    return Forum.objects.order_by("slug")


def forum_named(slug: str) -> Forum:
    """The forum at this address; NotFound where there is none."""
    found = Forum.objects.filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def parties_of(forum: Forum) -> QuerySet[Party]:
    """The parties in their order."""
    return forum.parties.order_by("position", "code")


def parties_led_by(user: Any, forum: Forum) -> QuerySet[Party]:
    """The parties of the forum whose secretariat `user` is."""
    return parties_of(forum).filter(pk__in=standing_of(user).secretariat_of)


def regions_of(forum: Forum) -> QuerySet[Region]:
    """The regions of all parties, party by party, by code."""
    return Region.objects.filter(party__forum=forum).select_related("party").order_by("party__position", "code")


def sectors_of(forum: Forum) -> QuerySet[Sector]:
    """Every sector, those in use first."""
    return forum.sectors.order_by("-is_active", "code")


def active_sectors_of(forum: Forum) -> QuerySet[Sector]:
    """The sectors that new sessions and profiles may choose."""
    return forum.sectors.filter(is_active=True).order_by("code")


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of a forum by primary key; each region knows its party."""

    parties: dict[int, Party]
    regions: dict[int, Region]
    sectors: dict[int, Sector]


def parts_of(forum: Forum) -> Parts:
    """Every part at once, each row read once: long lists show them in every line."""
    parties = {party.pk: party for party in parties_of(forum)}
    regions = {region.pk: region for region in regions_of(forum).select_related(None)}
    for region in regions.values():
        region.party = parties[region.party_id]
    return Parts(parties, regions, {sector.pk: sector for sector in sectors_of(forum)})
