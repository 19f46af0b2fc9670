"""The draft, what is published, what differs between them, and what does not fit."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_see_organisation
from fondaco_web.forum.models import Forum
from fondaco_web.programme.changes import ItemChange, changes_between
from fondaco_web.programme.conflicts import Conflict, Draft, InterpreterTime, conflicts_in
from fondaco_web.programme.enums import ItemKind, PlaceState
from fondaco_web.programme.models import (
    Interpreter,
    ProgrammeItem,
    ProgrammeVersion,
    Room,
    Session,
    Speaker,
)
from fondaco_web.programme.published import (
    PublishedItem,
    PublishedProgramme,
    PublishedRoom,
    PublishedSpeaker,
    PublishedTable,
    SessionFacts,
    from_json,
)


def items_of(session: Session) -> QuerySet[ProgrammeItem]:
    """The draft's items in the order of time, with room, table and speakers."""
    speakers = Speaker.objects.select_related("organisation").order_by("position", "pk")
    return (
        ProgrammeItem.objects.filter(session=session)
        .select_related("room", "table")
        .prefetch_related(Prefetch("speakers", queryset=speakers))
        .order_by("starts_at", "ends_at", "code")
    )


def draft_programme(session: Session) -> PublishedProgramme:
    """The programme as it would be published now."""
    return PublishedProgramme(facts_of(session), tuple(map(as_published, items_of(session))))


def facts_of(session: Session) -> SessionFacts:
    """What a programme says of its session."""
    return SessionFacts(
        forum=session.forum.slug,
        number=session.number,
        title=session.title,
        city=session.city,
        venue=session.venue,
        address=session.address,
        time_zone=session.time_zone,
        starts_on=session.starts_on,
        ends_on=session.ends_on,
        is_online=session.is_online,
    )


def as_published(item: ProgrammeItem) -> PublishedItem:
    """One row as a programme shows it."""
    return PublishedItem(
        code=item.code,
        kind=item.kind,
        title=item.title,
        description=item.description,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        room=PublishedRoom(item.room.code, item.room.name, item.room.site) if item.room else None,
        table=PublishedTable(item.table.code, item.table.title) if item.table else None,
        language=item.language,
        interpretation=tuple(item.interpretation),
        capacity=item.capacity,
        slot_minutes=item.slot_minutes,
        gap_minutes=item.gap_minutes,
        is_cancelled=item.is_cancelled,
        speakers=tuple(
            PublishedSpeaker(row.name, row.name_latin, row.role, row.organisation.name if row.organisation else "")
            for row in item.speakers.all()
        ),
    )


def programme_versions(session: Session) -> QuerySet[ProgrammeVersion]:
    """Every published version, the latest first."""
    return ProgrammeVersion.objects.filter(session=session).select_related("session").order_by("-number")


def published_programme(session: Session) -> ProgrammeVersion | None:
    """The version that the public reads."""
    return programme_versions(session).first()


def change_log(session: Session) -> list[tuple[ProgrammeVersion, tuple[ItemChange, ...]]]:
    """Every version, the latest first, with what changed since the one before."""
    versions = list(programme_versions(session))
    contents = [from_json(version.content) for version in versions]
    olders = [*contents[1:], None]
    return [
        (version, changes_between(older, content))
        for version, content, older in zip(versions, contents, olders, strict=False)
    ]


def draft_differences(session: Session, draft: PublishedProgramme) -> tuple[ItemChange, ...]:
    """What the draft would change in what the public reads."""
    version = published_programme(session)
    return changes_between(from_json(version.content) if version else None, draft)


def conflicts_of(session: Session) -> list[Conflict]:
    """What does not fit in the draft, errors before warnings."""
    return conflicts_in_draft(session, draft_programme(session))


def conflicts_in_draft(session: Session, draft: PublishedProgramme) -> list[Conflict]:
    """As `conflicts_of`, of a draft that is read already."""
    seats = dict(Room.objects.filter(session=session, capacity__isnull=False).values_list("code", "capacity"))
    interpreters = Interpreter.objects.filter(session=session).values_list("languages", "unavailable")
    booked = ProgrammeItem.objects.filter(session=session, kind=ItemKind.VISIT).annotate(n_booked=confirmed_places())
    return conflicts_in(
        Draft(
            programme=draft,
            seats={code: seats_of for code, seats_of in seats.items() if seats_of is not None},
            interpreters=tuple(InterpreterTime(frozenset(spoken), periods(away)) for spoken, away in interpreters),
            booked=dict(booked.values_list("code", "n_booked")),
        )
    )


def confirmed_places() -> Count:
    """Counts the confirmed places of an item."""
    return Count("visit_places", filter=Q(visit_places__state=PlaceState.CONFIRMED))


def periods(stored: Iterable[Any]) -> tuple[tuple[datetime, datetime], ...]:
    """Periods as stored with an interpreter."""
    return tuple((datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in stored)


def organisation_named(text: str, forum: Forum, user: Any) -> Organisation | None:
    """The organisation of the forum that `text` names by code or by its exact name, if the person may see it."""
    wanted = text.strip()
    rows = Organisation.objects.filter(party__forum=forum).select_related("party")
    found = rows.filter(Q(code__iexact=wanted) | Q(name=wanted) | Q(name_latin=wanted)).order_by("pk")[:20]
    return next((row for row in found if may_see_organisation(user, row)), None)
