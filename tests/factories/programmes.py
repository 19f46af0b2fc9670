"""Programmes of sessions: items, visits with places. Everything is invented."""

from datetime import date, time
from typing import Any

from factories.forums import party_of, region_of
from fondaco_web.accounts.models import User
from fondaco_web.directory.models import Person
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.models import ProgrammeItem, Room, Session, VisitPlace
from fondaco_web.programme.services import RoomValues, add_item, add_room, book_visit_place, publish_programme
from fondaco_web.programme.values import ItemValues, SessionValues, SpeakerValues


def session_values(forum: Forum, number: int = 14, **changes: Any) -> SessionValues:
    """What is entered for a session of two days in Sanremo."""
    values: dict[str, Any] = {
        "number": number,
        "host_party": party_of(forum, "IT"),
        "host_region": region_of(forum, "IT-65"),
        "city": {"it": "Sanremo", "ru": "Санремо"},
        "venue": {"it": "Teatro"},
        "starts_on": date(2099, 10, 27),
        "ends_on": date(2099, 10, 28),
        "time_zone": "Europe/Rome",
    }
    return SessionValues(**(values | changes))


def item_values(session: Session, **changes: Any) -> ItemValues:
    """What is entered for a plenary on the first day, 10 to 12."""
    values: dict[str, Any] = {
        "kind": ItemKind.PLENARY,
        "title": {"it": "Plenaria", "ru": "Пленарное заседание", "en": "Plenary"},
        "day": session.starts_on,
        "begins": time(10),
        "ends": time(12),
    }
    return ItemValues(**(values | changes))


def an_item(session: Session, by: User, **changes: Any) -> ProgrammeItem:
    """An item of the draft, added through its service."""
    return add_item(session=session, values=item_values(session, **changes), by=by)


def a_room(session: Session, by: User, code: str = "red", capacity: int | None = 100) -> Room:
    """A room of the session."""
    return add_room(session=session, values=RoomValues(code=code, name={"en": code.title()}, capacity=capacity), by=by)


def a_visit(session: Session, by: User, capacity: int | None = 1, **changes: Any) -> ProgrammeItem:
    """A visit on the last day, published with the rest of the draft."""
    changes = {"kind": ItemKind.VISIT, "title": {"en": "Visit to a mill"}, "day": session.ends_on} | changes
    visit = an_item(session, by, capacity=capacity, **changes)
    publish_programme(session=session, by=by)
    return visit


def a_place(visit: ProgrammeItem, person: Person, by: User) -> VisitPlace:
    """A place asked for through its service."""
    return book_visit_place(item=visit, person=person, by=by)


def a_speaker(name: str, **changes: Any) -> SpeakerValues:
    """A speaker."""
    return SpeakerValues(name=name, **changes)
