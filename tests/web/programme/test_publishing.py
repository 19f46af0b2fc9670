"""Published versions stand by themselves; the change log between them is computed."""

import json
from datetime import time
from typing import Any

import pytest
from icalendar import Calendar

from factories.forums import a_desk, a_forum, a_secretariat
from factories.programmes import a_room, a_speaker, an_item, item_values
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotAllowed
from fondaco_web.programme.calendar import programme_calendar
from fondaco_web.programme.enums import ChangeKind, SessionState
from fondaco_web.programme.errors import DraftChanged, NothingToPublish, NotInThisState
from fondaco_web.programme.models import ProgrammeItem, ProgrammeVersion, Session
from fondaco_web.programme.published import from_json, to_json
from fondaco_web.programme.selectors import (
    change_log,
    draft_differences,
    draft_programme,
    programme_versions,
    published_programme,
)
from fondaco_web.programme.services import (
    cancel,
    cancel_item,
    change_item,
    draft_digest,
    publish_programme,
    reinstate_item,
    remove_item,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    return a_session(a_forum())


@pytest.fixture
def by(session: Session) -> User:
    return a_secretariat(session.forum)


def changed(item: ProgrammeItem, by: User, **changes: Any) -> ProgrammeItem:
    item.refresh_from_db()
    values = item_values(item.session, **changes)
    return change_item(item=item, values=values, by=by, expected_version=item.version)


def differences(session: Session) -> list[ChangeKind]:
    return [change.kind for change in draft_differences(session, draft_programme(session))]


def events_of(version: ProgrammeVersion, language: str = "en") -> dict[str, Any]:
    calendar = Calendar.from_ical(programme_calendar(version, language))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_a_version_stands_by_itself(session: Session, by: User) -> None:
    item = an_item(
        session, by, room=a_room(session, by), speakers=(a_speaker("Anna Inventata", role={"it": "Presidente"}),)
    )
    version = publish_programme(session=session, by=by, note={"en": "First"})
    content = json.loads(json.dumps(version.content))
    assert content["format"] == "fondaco-programme/1"
    assert content["session"]["time_zone"] == "Europe/Moscow"
    entry = content["items"][0]
    assert (entry["code"], entry["starts_at"], entry["ends_at"]) == (
        item.code,
        "2099-05-29T07:00:00Z",
        "2099-05-29T09:00:00Z",
    )
    assert entry["title"] == {"it": "Plenaria", "ru": "Пленарное заседание", "en": "Plenary"}
    assert entry["room"] == {"code": "red", "name": {"en": "Red"}, "site": ""}
    assert entry["speakers"][0]["role"] == {"it": "Presidente"}
    assert to_json(from_json(content)) == content
    assert deeds_about(session)[0].verb == "programme.published"


def test_the_public_keeps_reading_the_version_until_the_next(session: Session, by: User) -> None:
    item = an_item(session, by)
    publish_programme(session=session, by=by)
    changed(item, by, title={"en": "Opening"})
    version = published_programme(session)
    assert version is not None
    assert from_json(version.content).items[0].title["en"] == "Plenary"
    assert differences(session) == [ChangeKind.TEXT]


def test_every_kind_of_change_is_told(session: Session, by: User) -> None:
    room = a_room(session, by)
    moved, placed, spoken, told, cancelled, removed = (
        an_item(session, by, begins=time(hour), ends=time(hour + 1)) for hour in range(8, 14)
    )
    detailed = an_item(session, by, begins=time(15), ends=time(16))
    publish_programme(session=session, by=by)
    changed(moved, by, begins=time(8, 30), ends=time(9))
    changed(placed, by, begins=time(9), ends=time(10), room=room)
    changed(spoken, by, begins=time(10), ends=time(11), speakers=(a_speaker("Anna Inventata"),))
    changed(told, by, begins=time(11), ends=time(12), description={"en": "With lunch"})
    changed(detailed, by, begins=time(15), ends=time(16), language="it")
    cancel_item(item=cancelled, by=by)
    removed_code = removed.code
    remove_item(item=removed, by=by)
    added = an_item(session, by, begins=time(17), ends=time(18))
    publish_programme(session=session, by=by)
    newest, first = change_log(session)
    assert [(change.kind, change.item and change.item.code) for change in newest[1]] == [
        (ChangeKind.MOVED, moved.code),
        (ChangeKind.ROOM, placed.code),
        (ChangeKind.SPEAKERS, spoken.code),
        (ChangeKind.TEXT, told.code),
        (ChangeKind.CANCELLED, cancelled.code),
        (ChangeKind.REMOVED, removed_code),
        (ChangeKind.DETAILS, detailed.code),
        (ChangeKind.ADDED, added.code),
    ]
    assert first[1] == ()
    assert differences(session) == []
    reinstate_item(item=cancelled, by=by)
    assert differences(session) == [ChangeKind.REINSTATED]


def test_nothing_is_published_twice_or_empty_or_before_the_convocation(session: Session, by: User) -> None:
    with pytest.raises(NothingToPublish):
        publish_programme(session=session, by=by)
    an_item(session, by)
    Session.objects.update(state=SessionState.DRAFT)
    with pytest.raises(NotInThisState):
        publish_programme(session=session, by=by)
    Session.objects.update(state=SessionState.CONVENED)
    publish_programme(session=session, by=by)
    with pytest.raises(NothingToPublish):
        publish_programme(session=session, by=by)
    assert programme_versions(session).count() == 1


def test_what_is_published_is_what_was_reviewed(session: Session, by: User) -> None:
    item = an_item(session, by)
    reviewed = draft_digest(draft_programme(session))
    changed(item, by, title={"en": "Opening"})
    with pytest.raises(DraftChanged):
        publish_programme(session=session, by=by, reviewed=reviewed)
    assert publish_programme(session=session, by=by, reviewed=draft_digest(draft_programme(session))).number == 1


def test_a_desk_publishes_nothing(session: Session, by: User) -> None:
    an_item(session, by)
    with pytest.raises(NotAllowed):
        publish_programme(session=session, by=a_desk(session.forum))
    assert published_programme(session) is None


def test_calendars_follow_an_item_through_versions(session: Session, by: User) -> None:
    kept, moved, removed = (an_item(session, by, begins=time(hour), ends=time(hour + 1)) for hour in (8, 9, 10))
    publish_programme(session=session, by=by)
    changed(moved, by, begins=time(15), ends=time(16))
    removed_uid = f"{removed.code}@fondaco"
    remove_item(item=removed, by=by)
    publish_programme(session=session, by=by)
    changed(kept, by, begins=time(8), ends=time(9), title={"en": "Opening"})
    events = events_of(publish_programme(session=session, by=by))
    seen = {uid: (int(event["SEQUENCE"]), str(event["STATUS"])) for uid, event in events.items()}
    assert seen == {
        f"{kept.code}@fondaco": (3, "CONFIRMED"),
        f"{moved.code}@fondaco": (2, "CONFIRMED"),
        removed_uid: (2, "CANCELLED"),
    }
    start = events[f"{moved.code}@fondaco"]["DTSTART"]
    assert (start.params["TZID"], start.dt.hour) == ("Europe/Moscow", 15)


def test_a_calendar_speaks_the_reader_s_language_and_brings_its_clock(session: Session, by: User) -> None:
    an_item(session, by, description={"ru": "Открытие"}, room=a_room(session, by))
    version = publish_programme(session=session, by=by)
    calendar = Calendar.from_ical(programme_calendar(version, "ru"))
    event = calendar.walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "Пленарное заседание"
    assert str(event["LOCATION"]) == "Red, Липецк"
    assert "Открытие" in str(event["DESCRIPTION"])
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Moscow"]


def test_a_cancelled_session_cancels_its_events(session: Session, by: User) -> None:
    item = an_item(session, by)
    publish_programme(session=session, by=by)
    cancel(session=session, reason="Flood", by=by)
    version = published_programme(session)
    assert version is not None
    event = events_of(version)[f"{item.code}@fondaco"]
    assert (int(event["SEQUENCE"]), str(event["STATUS"])) == (2, "CANCELLED")
