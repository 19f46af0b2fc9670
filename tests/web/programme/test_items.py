"""Items are entered on the session's clock; bookings outlive neither removal nor a change of kind."""

from datetime import UTC, date, datetime, time

import pytest

from factories.forums import a_desk, a_forum, a_secretariat
from factories.organisations import a_person, an_organisation, an_owner
from factories.programmes import a_place, a_room, a_speaker, a_visit, an_item, item_values
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.errors import NotInThisState, StillInUse
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import draft_programme
from fondaco_web.programme.services import (
    add_item,
    cancel_item,
    change_item,
    duplicate_item,
    move_item,
    reinstate_item,
    remove_item,
    remove_room,
)

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


def test_times_are_those_of_the_session(session: Session, by: User) -> None:
    item = an_item(session, by, begins=time(10), ends=time(12))
    assert item.starts_at == datetime(2099, 5, 29, 7, tzinfo=UTC)  # Moscow is three hours ahead


@pytest.mark.parametrize(
    ("day", "clock", "field", "remedy"),
    [
        (date(2026, 3, 29), (time(2, 30), time(4)), "begins", "does not exist in Europe/Rome.*01:30 or 03:30"),
        (date(2026, 10, 25), (time(2, 30), time(4)), "begins", "happens twice in Europe/Rome.*01:30 or 03:30"),
        (date(2026, 10, 25), (time(1), time(2, 30)), "ends", "happens twice"),
        (date(2026, 10, 25), (time(12), time(12)), "ends", "after the beginning"),
        (date(2026, 10, 25), (time(12), time(11)), "ends", "past midnight"),
    ],
)
def test_times_that_the_clock_does_not_show_are_refused_with_the_remedy(
    by: User, day: date, clock: tuple[time, time], field: str, remedy: str
) -> None:
    session = a_session(Forum.objects.get(), 15, time_zone="Europe/Rome")
    with pytest.raises(InvalidInput, match=remedy) as refusal:
        an_item(session, by, day=day, begins=clock[0], ends=clock[1])
    assert refusal.value.field == field


def test_a_dinner_may_end_after_midnight(session: Session, by: User) -> None:
    item = an_item(session, by, kind=ItemKind.BREAK, begins=time(20), ends=time(0, 30), ends_next_day=True)
    assert (item.ends_at - item.starts_at).total_seconds() == 4.5 * 3600


@pytest.mark.parametrize(("slot", "gap", "n_slots"), [(25, 5, 4), (30, None, 4), (50, 10, 2), (120, 10, 1)])
def test_a_meeting_point_tells_its_slots(session: Session, by: User, slot: int, gap: int | None, n_slots: int) -> None:
    an_item(session, by, kind=ItemKind.MEETING_POINT, slot_minutes=slot, gap_minutes=gap)  # two hours
    assert draft_programme(session).items[0].n_slots == n_slots


@pytest.mark.parametrize("slot", [None, 0, 121])
def test_a_meeting_point_needs_a_slot_that_fits(session: Session, by: User, slot: int | None) -> None:
    with pytest.raises(InvalidInput) as refusal:
        an_item(session, by, kind=ItemKind.MEETING_POINT, slot_minutes=slot)
    assert refusal.value.field == "slot_minutes"


def test_rooms_of_other_sessions_are_refused(forum: Forum, session: Session, by: User) -> None:
    other = a_room(a_session(forum, 12), by)
    with pytest.raises(InvalidInput) as refusal:
        an_item(session, by, room=other)
    assert refusal.value.field == "room"


def test_an_item_is_not_interpreted_into_its_own_language(session: Session, by: User) -> None:
    with pytest.raises(InvalidInput) as refusal:
        an_item(session, by, language="it", interpretation=("it", "ru"))
    assert refusal.value.field == "interpretation"


def test_a_change_is_recorded_without_the_names_of_speakers(session: Session, by: User) -> None:
    item = an_item(session, by)
    values = item_values(session, begins=time(9), speakers=(a_speaker("Anna Inventata"),))
    changed = change_item(item=item, values=values, by=by, expected_version=item.version)
    deed = deeds_about(changed).first()
    assert deed is not None
    assert (deed.verb, deed.after["speakers"]) == ("item.changed", 1)
    assert "Inventata" not in str(deed.after) + str(deed.before)
    with pytest.raises(ChangedMeanwhile):
        change_item(item=item, values=values, by=by, expected_version=item.version)


def test_an_item_is_moved_as_a_whole(session: Session, by: User) -> None:
    item = an_item(session, by, begins=time(10), ends=time(12))
    moved = move_item(item=item, day=session.ends_on, begins=time(14), by=by, expected_version=item.version)
    assert (moved.starts_at, moved.ends_at) == (
        datetime(2099, 5, 30, 11, tzinfo=UTC),
        datetime(2099, 5, 30, 13, tzinfo=UTC),
    )


def test_a_duplicate_follows_its_original_without_speakers(session: Session, by: User) -> None:
    item = an_item(session, by, speakers=(a_speaker("Anna Inventata"),))
    copy = duplicate_item(item=item, by=by)
    assert (copy.title, copy.starts_at, copy.speakers.count()) == (item.title, item.ends_at, 0)


def test_a_visit_with_bookings_is_cancelled_not_removed(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    visit = a_visit(session, by)
    a_place(visit, a_person(organisation), an_owner(organisation))
    with pytest.raises(StillInUse):
        remove_item(item=visit, by=by)
    with pytest.raises(InvalidInput):
        change_item(item=visit, values=item_values(session), by=by, expected_version=visit.version)
    assert cancel_item(item=visit, by=by, reason="Fire").is_cancelled
    with pytest.raises(NotInThisState):
        cancel_item(item=visit, by=by)
    assert not reinstate_item(item=visit, by=by).is_cancelled


def test_a_room_in_use_stays(session: Session, by: User) -> None:
    room = a_room(session, by)
    item = an_item(session, by, room=room)
    with pytest.raises(StillInUse):
        remove_room(room=room, by=by)
    remove_item(item=item, by=by)
    remove_room(room=room, by=by)
    assert not session.rooms.exists()


def test_only_secretariats_write_the_programme(forum: Forum, session: Session, by: User) -> None:
    item = an_item(session, by)
    for user in (a_desk(forum), an_owner(an_organisation(forum))):
        with pytest.raises(NotAllowed):
            add_item(session=session, values=item_values(session), by=user)
        with pytest.raises(NotAllowed):
            remove_item(item=item, by=user)
    assert session.items.get() == item
