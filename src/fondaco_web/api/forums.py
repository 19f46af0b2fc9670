"""Forums, their regions and sectors, and what they announce: open to the public."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Query, Router

from fondaco_web.api.authentication import ANYBODY
from fondaco_web.api.conditional import tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import answers
from fondaco_web.api.schemas import AnnouncementOut, ForumOut, PartyOut, RegionOut, SectorOut
from fondaco_web.common.errors import NotFound
from fondaco_web.forum.models import Announcement, Forum, Region, Sector
from fondaco_web.forum.selectors.announcements import public_announcements
from fondaco_web.forum.selectors.parts import active_sectors_of, forum_named, forums_listed, parties_of, regions_of

router = Router(tags=["forum"], auth=ANYBODY)


def as_forum(forum: Forum) -> ForumOut:
    """A forum with its parties."""
    parties = [
        PartyOut(code=party.code, name=party.name, ministry=party.ministry, language=party.language)
        for party in parties_of(forum)
    ]
    return ForumOut(
        slug=forum.slug,
        name=forum.name,
        description=forum.description,
        legal_basis=forum.legal_basis,
        languages=forum.languages,
        founded_on=forum.founded_on,
        is_invented=forum.is_invented,
        parties=parties,
    )


def as_region(region: Region) -> RegionOut:
    """A region."""
    return RegionOut(code=region.code, party=region.party.code, name=region.name)


def as_sector(sector: Sector) -> SectorOut:
    """A sector."""
    return SectorOut(code=sector.code, name=sector.name, nace_codes=sector.nace_codes)


def as_announcement(announcement: Announcement) -> AnnouncementOut:
    """A published announcement."""
    assert announcement.published_at is not None
    return AnnouncementOut(
        code=announcement.code,
        title=announcement.title,
        body=announcement.body,
        published_at=announcement.published_at,
        author_party=announcement.author_party.code,
    )


@router.get("/forums", response={200: Listing[ForumOut], **answers(422)})
def list_forums(request: HttpRequest, window: Query[Window]) -> Any:
    """The forums of this installation."""
    return listing(forums_listed(), window, request, as_forum)


@router.get("/forums/{forum}", response={200: ForumOut, **answers(422)})
def get_forum(request: HttpRequest, forum: str) -> Any:
    """One forum."""
    row = forum_named(forum)
    return tagged(request, row, as_forum(row))


@router.get("/forums/{forum}/regions", response={200: Listing[RegionOut], **answers(422)})
def list_regions(request: HttpRequest, forum: str, window: Query[Window]) -> Any:
    """The regions of a forum, party by party."""
    return listing(regions_of(forum_named(forum)), window, request, as_region)


@router.get("/forums/{forum}/sectors", response={200: Listing[SectorOut], **answers(422)})
def list_sectors(request: HttpRequest, forum: str, window: Query[Window]) -> Any:
    """The sectors in use."""
    return listing(active_sectors_of(forum_named(forum)), window, request, as_sector)


@router.get("/forums/{forum}/announcements", response={200: Listing[AnnouncementOut], **answers(422)})
def list_announcements(request: HttpRequest, forum: str, window: Query[Window]) -> Any:
    """What the forum announces, the latest first."""
    return listing(public_announcements(forum_named(forum)), window, request, as_announcement)


@router.get("/forums/{forum}/announcements/{code}", response={200: AnnouncementOut, **answers(422)})
def get_announcement(request: HttpRequest, forum: str, code: str) -> Any:
    """One announcement."""
    rows: QuerySet[Announcement] = public_announcements(forum_named(forum))
    row = rows.filter(code=code).first()
    if row is None:
        raise NotFound
    return tagged(request, row, as_announcement(row))
