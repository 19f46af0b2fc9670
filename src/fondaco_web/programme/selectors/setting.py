"""What a session needs: seats, tables, rooms, places, interpreters."""

from typing import Any

from django.db.models import QuerySet

from fondaco_web.common.errors import NotFound
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.models import (
    Interpreter,
    MeetingLocation,
    Quota,
    Room,
    Session,
    ThematicTable,
)


def quotas_of(session: Session) -> dict[int, int]:
    """Seats by primary key of the region."""
    return dict(Quota.objects.filter(session=session).values_list("region_id", "seats"))


def regions_of_forum(forum: Forum) -> QuerySet[Region]:
    """Every region of the forum, party by party."""
    return Region.objects.filter(party__forum=forum).select_related("party").order_by("party__position", "code")


def sectors_of_forum(forum: Forum) -> QuerySet[Sector]:
    """The sectors in use."""
    return Sector.objects.filter(forum=forum, is_active=True).order_by("code")


def tables_of(session: Session) -> QuerySet[ThematicTable]:
    """The thematic tables in their order."""
    return ThematicTable.objects.filter(session=session).select_related("sector").order_by("position", "code")


def rooms_of(session: Session) -> QuerySet[Room]:
    """The rooms by building and code."""
    return Room.objects.filter(session=session).order_by("site", "code")


def locations_of(session: Session) -> list[MeetingLocation]:
    """The places of the meeting point, numbers in the order of numbers (2 before 10)."""
    rows = MeetingLocation.objects.filter(session=session)
    return sorted(rows, key=lambda row: (row.site, row.kind, len(row.code), row.code))


def party_of_secretariat(user: Any, forum: Forum) -> Party:
    """The party for which the person works; NotFound where there is none."""
    parties = Party.objects.filter(forum=forum, pk__in=standing_of(user).secretariat_of)
    found = parties.order_by("position").first()
    if found is None:
        raise NotFound
    return found


def interpreters_of(session: Session) -> QuerySet[Interpreter]:
    """The interpreters, by party and name. For the secretariats; contacts only as `may_see_contacts` says."""
    return Interpreter.objects.filter(session=session).select_related("party").order_by("party__position", "name")
