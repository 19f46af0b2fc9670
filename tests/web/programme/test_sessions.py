"""Sessions are opened, cloned, changed and discarded by the secretariats; drafts are seen by nobody else."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from django.contrib.auth.models import AnonymousUser

from factories.forums import a_desk, a_forum, a_secretariat, a_user, region_of
from factories.organisations import an_organisation, an_owner
from factories.programmes import a_room, a_speaker, an_item, session_values
from factories.sessions import a_session
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound
from fondaco_web.forum.models import Forum, Sector
from fondaco_web.programme.enums import ItemKind, SessionState
from fondaco_web.programme.errors import NotInThisState
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import past_sessions, sessions_visible_to, upcoming_session
from fondaco_web.programme.services import (
    LocationSeries,
    add_locations,
    change_session,
    clone_session,
    discard_session,
    open_session,
    record_past_session,
    set_quotas,
)
from fondaco_web.programme.values import Deadlines

pytestmark = pytest.mark.django_db
NO_DEADLINES = dict.fromkeys(("applications_open_on", "applications_close_on", "desks_close_on"))


@pytest.fixture
def forum() -> Forum:
    return a_forum()


def test_secretariats_of_both_parties_see_a_draft_and_nobody_else_does(forum: Forum) -> None:
    by = a_secretariat(forum, "IT")
    session = open_session(forum=forum, values=session_values(forum), by=by)
    assert list(sessions_visible_to(by, forum)) == [session]
    assert list(sessions_visible_to(a_secretariat(forum, "RU"), forum)) == [session]
    for user in (a_desk(forum), an_owner(an_organisation(forum)), a_user(), AnonymousUser()):
        assert list(sessions_visible_to(user, forum)) == []
    assert deeds_about(session).get().verb == "session.opened"


def test_a_secretariat_of_another_forum_does_not_see_the_draft(forum: Forum) -> None:
    open_session(forum=forum, values=session_values(forum), by=a_secretariat(forum))
    stranger = a_secretariat(a_forum("other"))
    assert list(sessions_visible_to(stranger, forum)) == []
    with pytest.raises(NotFound):
        open_session(forum=forum, values=session_values(forum, 15), by=stranger)


def test_a_desk_opens_no_session(forum: Forum) -> None:
    with pytest.raises(NotAllowed):
        open_session(forum=forum, values=session_values(forum), by=a_desk(forum))
    assert not Session.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": 0}, "number"),
        ({"number": 13}, "number"),
        ({"time_zone": "Europe/Abruzzo"}, "time_zone"),
        ({"time_zone": "UTC+3"}, "time_zone"),
        ({"ends_on": date(2099, 10, 26)}, "ends_on"),
        ({"ends_on": date(2100, 10, 28)}, "ends_on"),
        ({"city": {}}, "city"),
        ({"deadlines": Deadlines(date(2099, 9, 2), date(2099, 9, 1))}, "applications_close_on"),
        ({"deadlines": Deadlines(None, date(2099, 9, 2), date(2099, 9, 1))}, "desks_close_on"),
        ({"deadlines": Deadlines(None, date(2099, 9, 2), None, date(2099, 9, 1))}, "decisions_due_on"),
        ({"deadlines": Deadlines(decisions_due_on=date(2099, 10, 28))}, "decisions_due_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(forum: Forum, changes: dict[str, object], field: str) -> None:
    a_session(forum, 13)
    with pytest.raises(InvalidInput) as refusal:
        open_session(forum=forum, values=replace(session_values(forum), **changes), by=a_secretariat(forum))  # type: ignore[arg-type]  # parametrised
    assert refusal.value.field == field


def test_the_host_region_is_one_of_the_host(forum: Forum) -> None:
    values = replace(session_values(forum), host_region=region_of(forum, "RU-LIP"))
    with pytest.raises(InvalidInput, match="not a region of") as refusal:
        open_session(forum=forum, values=values, by=a_secretariat(forum))
    assert refusal.value.field == "host_region"


def test_a_clone_takes_over_the_setting_and_nothing_personal(forum: Forum) -> None:
    by = a_secretariat(forum)
    old = a_session(forum, 13)
    old.sectors.set(Sector.objects.filter(code="wood"))
    room = a_room(old, by)
    abruzzo = region_of(forum, "IT-65")
    old = set_quotas(session=old, seats={abruzzo: 12}, by=by, expected_version=old.version)
    add_locations(session=old, series=LocationSeries(1, 30), by=by)
    table = old.tables.get(code="wood")
    an_item(old, by, room=room, table=table, kind=ItemKind.THEMATIC_TABLE, speakers=(a_speaker("Anna Inventata"),))
    new = clone_session(original=old, values=session_values(forum), by=by)
    item = new.items.get()
    assert (new.cloned_from, new.state, new.number) == (old, SessionState.DRAFT, 14)
    assert [sector.code for sector in new.sectors.all()] == ["wood"]
    assert list(new.quotas.values_list("region__code", "seats")) == [("IT-65", 12)]
    assert new.locations.count() == 30
    assert item.room is not None
    assert item.table is not None
    assert (item.room.session, item.room.code, item.table.session, item.table.code) == (new, "red", new, "wood")
    assert item.code != old.items.get().code
    assert not item.speakers.exists()
    assert deeds_about(new).get().verb == "session.cloned"


def test_a_clone_keeps_the_times_of_the_clock_in_another_zone_across_a_change_of_clocks(forum: Forum) -> None:
    by = a_secretariat(forum)
    old = a_session(forum, 13, starts_on=date(2026, 5, 29), ends_on=date(2026, 5, 30), **NO_DEADLINES)  # Moscow, UTC+3
    an_item(old, by, begins=time(10), ends=time(12), day=date(2026, 5, 29))
    an_item(old, by, begins=time(10), ends=time(12), day=date(2026, 5, 30))
    values = session_values(forum, starts_on=date(2026, 10, 24), ends_on=date(2026, 10, 25))  # Rome leaves DST
    new = clone_session(original=old, values=values, by=by)
    assert list(new.items.order_by("starts_at").values_list("starts_at", flat=True)) == [
        datetime(2026, 10, 24, 8, tzinfo=UTC),
        datetime(2026, 10, 25, 9, tzinfo=UTC),
    ]


def test_a_clone_moves_an_item_that_the_new_clock_skips_by_as_much(forum: Forum) -> None:
    by = a_secretariat(forum)
    old = a_session(forum, 13, starts_on=date(2026, 5, 29), ends_on=date(2026, 5, 30), **NO_DEADLINES)
    an_item(old, by, begins=time(2, 15), ends=time(2, 45), day=date(2026, 5, 29))
    values = session_values(forum, starts_on=date(2026, 3, 29), ends_on=date(2026, 3, 29))
    item = clone_session(original=old, values=values, by=by).items.get()
    assert (item.starts_at, item.ends_at) == (
        datetime(2026, 3, 29, 1, 15, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 45, tzinfo=UTC),
    )


def test_a_clone_takes_over_deadlines_at_the_same_distance(forum: Forum) -> None:
    old = a_session(forum, 13)
    new = clone_session(original=old, values=session_values(forum), by=a_secretariat(forum))
    assert old.applications_close_on is not None
    assert new.applications_close_on == old.applications_close_on + (new.starts_on - old.starts_on)


def test_a_postponed_session_takes_its_programme_along(forum: Forum) -> None:
    by = a_secretariat(forum)
    session = open_session(forum=forum, values=session_values(forum), by=by)
    item = an_item(session, by)
    values = session_values(forum, starts_on=date(2099, 7, 1), ends_on=date(2099, 7, 2), time_zone="Europe/Moscow")
    changed = change_session(session=session, values=values, by=by, expected_version=session.version, reason="Venue")
    item.refresh_from_db()
    assert item.starts_at == datetime(2099, 7, 1, 7, tzinfo=UTC)
    deed = deeds_about(changed).first()
    assert deed is not None
    assert (deed.verb, deed.reason, deed.after["time_zone"]) == ("session.changed", "Venue", "Europe/Moscow")


def test_two_editors_never_overwrite_each_other(forum: Forum) -> None:
    by, other = a_secretariat(forum, "IT"), a_secretariat(forum, "RU")
    session = open_session(forum=forum, values=session_values(forum), by=by)
    seen = session.version
    change_session(session=session, values=session_values(forum, address="Via Roma 1"), by=by, expected_version=seen)
    with pytest.raises(ChangedMeanwhile):
        change_session(session=session, values=session_values(forum), by=other, expected_version=seen)
    session.refresh_from_db()
    assert session.address == "Via Roma 1"


def test_outsiders_learn_nothing_of_a_draft_and_change_nothing_of_a_convened_session(forum: Forum) -> None:
    by = a_secretariat(forum)
    draft = open_session(forum=forum, values=session_values(forum), by=by)
    convened = a_session(forum, 13)
    for user in (a_desk(forum), an_owner(an_organisation(forum)), a_user()):
        with pytest.raises(NotFound):
            change_session(session=draft, values=session_values(forum), by=user, expected_version=99)
        with pytest.raises(NotAllowed):
            change_session(session=convened, values=session_values(forum, 13), by=user, expected_version=99)


def test_only_a_draft_is_discarded(forum: Forum) -> None:
    by = a_secretariat(forum)
    draft = open_session(forum=forum, values=session_values(forum), by=by)
    discard_session(session=draft, by=by)
    with pytest.raises(NotInThisState):
        discard_session(session=a_session(forum, 13), by=by)
    assert [session.number for session in Session.objects.all()] == [13]


def test_a_past_session_is_entered_as_held(forum: Forum) -> None:
    by = a_secretariat(forum)
    values = session_values(forum, 4, starts_on=date(2003, 7, 28), ends_on=date(2003, 7, 28), figures={"en": "Signed"})
    session = record_past_session(forum=forum, values=values, by=by)
    a_session(forum, 13)
    assert list(past_sessions(forum)) == [session]
    upcoming = upcoming_session(forum)
    assert upcoming is not None
    assert upcoming.number == 13


def test_quotas_are_set_in_one_go_and_only_for_regions_of_the_forum(forum: Forum) -> None:
    by, session = a_secretariat(forum), a_session(forum)
    abruzzo, marche = region_of(forum, "IT-65"), region_of(forum, "IT-57")
    session = set_quotas(session=session, seats={abruzzo: 10, marche: 5}, by=by, expected_version=session.version)
    session = set_quotas(session=session, seats={abruzzo: 8, marche: None}, by=by, expected_version=session.version)
    assert list(session.quotas.values_list("region__code", "seats")) == [("IT-65", 8)]
    foreign = region_of(a_forum("other"), "IT-65")
    with pytest.raises(InvalidInput):
        set_quotas(session=session, seats={foreign: 3}, by=by, expected_version=session.version)
