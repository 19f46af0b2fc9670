"""Each conflict of a draft is found, and what looks alike but fits is not."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from factories.forums import a_forum, a_secretariat, party_of
from factories.organisations import a_person, an_organisation, an_owner
from factories.programmes import a_place, a_room, a_speaker, a_visit, an_item, item_values
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import ConflictKind, ItemKind
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import conflicts_of
from fondaco_web.programme.services import InterpreterValues, add_interpreter, cancel_item, change_item

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum() -> Forum:
    return a_forum()


@pytest.fixture
def session(forum: Forum) -> Session:
    return a_session(forum)


@pytest.fixture
def by(forum: Forum) -> User:
    return a_secretariat(forum)


def kinds_in(session: Session) -> list[ConflictKind]:
    return [conflict.kind for conflict in conflicts_of(session)]


def seminar(session: Session, by: User, begins: int, ends: int, **changes: Any) -> Any:
    changes = {"kind": ItemKind.SEMINAR, "begins": time(begins), "ends": time(ends)} | changes
    return an_item(session, by, **changes)


def test_a_room_is_used_by_one_item_at_a_time(session: Session, by: User) -> None:
    room, other = a_room(session, by), a_room(session, by, "blue")
    first = seminar(session, by, 10, 12, room=room)
    seminar(session, by, 12, 13, room=room)  # begins as the first ends
    seminar(session, by, 10, 12, room=other)
    seminar(session, by, 10, 12)
    assert kinds_in(session) == []
    second = seminar(session, by, 11, 13, room=room, day=session.starts_on)
    found = conflicts_of(session)
    assert {conflict.kind for conflict in found} == {ConflictKind.ROOM_TWICE}
    assert (first.code, second.code) in [conflict.items for conflict in found]
    assert "Red" in found[0].message


def test_a_cancelled_item_disturbs_nobody(session: Session, by: User) -> None:
    room = a_room(session, by)
    seminar(session, by, 10, 12, room=room)
    cancel_item(item=seminar(session, by, 11, 13, room=room), by=by)
    assert kinds_in(session) == []


@pytest.mark.parametrize("other", ["Fedor Inventov", "ФЁДОР  Инвентов", "Федор Инвентов"])
def test_a_speaker_is_in_one_place_whatever_the_script(session: Session, by: User, other: str) -> None:
    seminar(session, by, 10, 12, speakers=(a_speaker("Фёдор Инвентов", name_latin="Fëdor Inventov"),))
    seminar(session, by, 12, 13, speakers=(a_speaker(other),))
    assert kinds_in(session) == []
    seminar(session, by, 11, 12, speakers=(a_speaker(other),))
    assert kinds_in(session) == [ConflictKind.SPEAKER_TWICE]


def test_namesakes_of_two_organisations_are_a_warning_only(forum: Forum, session: Session, by: User) -> None:
    for number in (1, 2):
        speaker = a_speaker("Anna Inventata", organisation=an_organisation(forum, name=f"Organisation {number}"))
        seminar(session, by, 10, 12, speakers=(speaker,))
    assert [(found.kind, found.is_warning) for found in conflicts_of(session)] == [(ConflictKind.SPEAKER_TWICE, True)]


def test_a_table_is_in_one_place(session: Session, by: User) -> None:
    table = session.tables.get(code="wood")
    seminar(session, by, 10, 12, table=table)
    seminar(session, by, 11, 13, table=session.tables.get(code="energy"))
    assert kinds_in(session) == []
    seminar(session, by, 11, 13, table=table)
    assert kinds_in(session) == [ConflictKind.TABLE_TWICE]


def test_a_visit_has_no_more_places_than_its_bus(session: Session, by: User) -> None:
    bus = a_room(session, by, "bus", capacity=50)
    visit = a_visit(session, by, 50, room=bus)
    assert kinds_in(session) == []
    values = item_values(session, kind=ItemKind.VISIT, capacity=51, room=bus)
    change_item(item=visit, values=values, by=by, expected_version=visit.version)
    assert kinds_in(session) == [ConflictKind.OVER_CAPACITY]


def test_more_confirmed_people_than_places_are_told(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    visit = a_visit(session, by, 2)
    for _number in range(2):
        a_place(visit, a_person(organisation), an_owner(organisation))
    values = item_values(session, kind=ItemKind.VISIT, capacity=1)
    change_item(item=visit, values=values, by=by, expected_version=visit.version)
    assert kinds_in(session) == [ConflictKind.OVERBOOKED]


def test_days_are_those_of_the_session_s_clock(session: Session, by: User) -> None:
    seminar(session, by, 0, 1)  # still the day before in UTC
    assert kinds_in(session) == []
    seminar(session, by, 10, 11, day=date(2099, 5, 31))
    assert kinds_in(session) == [ConflictKind.OUTSIDE_SESSION]


def test_meetings_during_the_plenary_are_a_warning(session: Session, by: User) -> None:
    an_item(session, by)
    an_item(session, by, kind=ItemKind.MEETING_POINT, slot_minutes=25)
    assert [(found.kind, found.is_warning) for found in conflicts_of(session)] == [
        (ConflictKind.MEETINGS_IN_PLENARY, True)
    ]


def test_interpreters_are_shared_out_as_well_as_can_be(forum: Forum, session: Session, by: User) -> None:
    seminar(session, by, 10, 12, language="it", interpretation=("ru",))
    seminar(session, by, 10, 12, language="it", interpretation=("en",))
    assert kinds_in(session) == [ConflictKind.NO_INTERPRETER] * 2
    italy = party_of(forum, "IT")
    everything = InterpreterValues("Interprete Uno", ("it", "ru", "en"))
    add_interpreter(session=session, party=italy, values=everything, by=by)
    assert kinds_in(session) == [ConflictKind.NO_INTERPRETER]
    # whoever can do both must leave Italian–Russian to the one who can do nothing else
    add_interpreter(session=session, party=italy, values=InterpreterValues("Interprete Due", ("it", "ru")), by=by)
    assert kinds_in(session) == []
    seminar(session, by, 12, 13, language="it", interpretation=("ru", "en"))
    assert kinds_in(session) == []


def test_an_interpreter_who_is_away_helps_nobody(forum: Forum, session: Session, by: User) -> None:
    seminar(session, by, 10, 12, language="it", interpretation=("ru",))
    away = (datetime(2099, 5, 29, 8, tzinfo=UTC), datetime(2099, 5, 29, 10, tzinfo=UTC))  # 11 to 13 in Moscow
    values = InterpreterValues("Interprete Uno", ("it", "ru"), unavailable=(away,))
    add_interpreter(session=session, party=party_of(forum, "IT"), values=values, by=by)
    assert kinds_in(session) == [ConflictKind.NO_INTERPRETER]
