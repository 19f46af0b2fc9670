"""Reads sessions, their programme, bookings and documents, as far as a person may see them."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Prefetch, Q, QuerySet

from fondaco_web.common import clock
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import Deed
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.directory.permissions import may_see_organisation, organisations_of, takes_part_in
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.changes import ItemChange, changes_between
from fondaco_web.programme.conflicts import Conflict, Draft, InterpreterTime, conflicts_in
from fondaco_web.programme.enums import DocumentAudience, ItemKind, PlaceState, SessionState
from fondaco_web.programme.models import (
    Interpreter,
    MeetingLocation,
    ProgrammeItem,
    ProgrammeVersion,
    Quota,
    Room,
    Session,
    SessionDocument,
    Speaker,
    ThematicTable,
    VisitPlace,
)
from fondaco_web.programme.permissions import may_change_session, may_see_session
from fondaco_web.programme.published import (
    PublishedItem,
    PublishedProgramme,
    PublishedRoom,
    PublishedSpeaker,
    PublishedTable,
    SessionFacts,
    from_json,
)

# --- sessions ------------------------------------------------------------------------------------------------------


def sessions_visible_to(user: Any, forum: Forum) -> QuerySet[Session]:
    """Sessions of the forum, the latest first: drafts only for its secretariats."""
    rows = Session.objects.filter(forum=forum).select_related("forum", "host_party", "host_region")
    if forum.pk not in standing_of(user).secretariat_in:
        rows = rows.exclude(state=SessionState.DRAFT)
    return rows.order_by("-number")


def session_visible_to(user: Any, forum: Forum, number: int) -> Session:
    """One session by its number; NotFound where there is none for this person."""
    found = sessions_visible_to(user, forum).filter(number=number).first()
    if found is None:
        raise NotFound
    return found


def session_managed_by(user: Any, forum: Forum, number: int) -> Session:
    """One session that this person may change; NotFound otherwise."""
    session = session_visible_to(user, forum, number)
    if not may_change_session(user, session):
        raise NotFound
    return session


def upcoming_session(forum: Forum) -> Session | None:
    """The next session the public knows of: the first that is not over."""
    return (
        Session.objects.filter(
            forum=forum,
            ends_on__gte=clock.today(),
            state__in=[SessionState.CONVENED, SessionState.OPEN, SessionState.CLOSED],
        )
        .select_related("forum", "host_party", "host_region")
        .order_by("starts_on")
        .first()
    )


def past_sessions(forum: Forum) -> QuerySet[Session]:
    """The sessions that were held, the latest first."""
    return (
        Session.objects.filter(forum=forum, state=SessionState.HELD)
        .select_related("forum", "host_party", "host_region")
        .order_by("-number")
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


# --- programme -----------------------------------------------------------------------------------------------------


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


# --- visits --------------------------------------------------------------------------------------------------------


def people_bookable_by(user: Any, session: Session) -> QuerySet[Person]:
    """The people for whom the person may ask for places: oneself, and those whose organisations one may act for."""
    standing = standing_of(user)
    return (
        Person.objects.filter(
            Q(user=user.pk)
            | Q(organisation__in=organisations_of(user))
            | Q(organisation__region__in=standing.desk_of)
            | Q(organisation__party__in=standing.secretariat_of),
            organisation__party__forum=session.forum_id,
            erased_at__isnull=True,
        )
        .select_related("organisation", "organisation__party")
        .order_by("organisation__search_name", "family_name", "given_name")
    )


def places_of(item: ProgrammeItem) -> QuerySet[VisitPlace]:
    """The places asked for in a visit, in the order of asking, without those given back."""
    return (
        VisitPlace.objects.filter(item=item)
        .exclude(state=PlaceState.CANCELLED)
        .select_related("person", "person__organisation", "person__organisation__region", "item")
        .order_by("asked_at", "pk")
    )


def places_booked_by(user: Any, session: Session) -> QuerySet[VisitPlace]:
    """The places held or waited for by the people for whom the person may act; `ahead` counts those who wait before."""
    return (
        VisitPlace.objects.filter(item__session=session, person__in=people_bookable_by(user, session).order_by())
        .exclude(state=PlaceState.CANCELLED)
        .select_related("person", "person__organisation", "item")
        .annotate(
            ahead=Count(
                "item__visit_places",
                filter=Q(item__visit_places__state=PlaceState.WAITING)
                & (
                    Q(item__visit_places__asked_at__lt=F("asked_at"))
                    | Q(item__visit_places__asked_at=F("asked_at"), item__visit_places__pk__lt=F("pk"))
                ),
            )
        )
        .order_by("item__starts_at", "asked_at", "pk")
    )


def visits_with_bookings(session: Session) -> QuerySet[ProgrammeItem]:
    """The visits with the numbers of confirmed and waiting people, in the order of time."""
    return (
        ProgrammeItem.objects.filter(session=session, kind=ItemKind.VISIT)
        .select_related("room")
        .annotate(
            n_confirmed=confirmed_places(),
            n_waiting=Count("visit_places", filter=Q(visit_places__state=PlaceState.WAITING)),
        )
        .order_by("starts_at", "code")
    )


def people_offered_to(user: Any, session: Session) -> QuerySet[Person]:
    """The people among whom one chooses: one's own organisation's, and participants of the session one answers for."""
    own = Q(user=user.pk) | Q(organisation__in=organisations_of(user))
    # Participants live in an app above; their reverse relation is asked, nothing is imported.
    return people_bookable_by(user, session).filter(own | Q(participations__session=session)).distinct()


def places_in_visits(session: Session) -> dict[int, list[VisitPlace]]:
    """The places asked for in all visits, by primary key of the visit, each list in the order of asking."""
    rows = (
        VisitPlace.objects.filter(item__session=session)
        .exclude(state=PlaceState.CANCELLED)
        .select_related("person", "person__organisation", "person__organisation__region")
        .order_by("asked_at", "pk")
    )
    found: dict[int, list[VisitPlace]] = {}
    for row in rows:
        found.setdefault(row.item_id, []).append(row)
    return found


def visits_in_programme(session: Session) -> list[tuple[PublishedItem, ProgrammeItem]]:
    """The visits as the public reads them, each with its row and numbers of bookings."""
    version = published_programme(session)
    rows = {row.code: row for row in visits_with_bookings(session)}
    shown = from_json(version.content).items if version else ()
    return [(item, rows[item.code]) for item in shown if item.kind == ItemKind.VISIT and item.code in rows]


# --- documents -----------------------------------------------------------------------------------------------------


def documents_visible_to(user: Any, session: Session) -> QuerySet[SessionDocument]:
    """The documents of a session that the person may read, the latest first."""
    rows = SessionDocument.objects.filter(session=session).select_related("session").order_by("-added_at", "-pk")
    if may_change_session(user, session):
        return rows
    if not may_see_session(user, session):
        return rows.none()
    audiences = [DocumentAudience.PUBLIC]
    if takes_part_in(user, session.forum_id):
        audiences.append(DocumentAudience.FORUM)
    return rows.filter(audience__in=audiences)


# --- what is to be done --------------------------------------------------------------------------------------------


def deadlines_of(session: Session) -> list[tuple[str, date, bool]]:
    """The dates that are set: what each is, the day, whether it is over."""
    today = clock.today()
    names = ("applications_open_on", "applications_close_on", "desks_close_on", "decisions_due_on")
    labels = {field.name: str(field.verbose_name) for field in Session._meta.fields}
    dated = [(labels[name], getattr(session, name)) for name in names]
    return [(label, day, day < today) for label, day in dated if day]


def deeds_of_session(session: Session) -> QuerySet[Deed]:
    """What was done to the session and to everything that belongs to it, the latest first.

    Bookings are left out: they are the business of those who book.
    """
    parts = (ProgrammeItem, ThematicTable, Room, Interpreter, SessionDocument)
    about = Q(object_type=Session._meta.label_lower, object_id=session.pk)
    for model in parts:
        rows = model._default_manager.filter(session=session).values("pk")
        about |= Q(object_type=model._meta.label_lower, object_id__in=rows)
    return Deed.objects.filter(about).select_related("actor").order_by("-at", "-pk")
