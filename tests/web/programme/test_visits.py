"""Places in visits: who may ask for whom, and the waiting list that moves up in the order of asking."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.organisations import a_person, an_organisation, an_owner
from factories.programmes import a_place, a_visit, an_item, item_values
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import ItemKind, PlaceState, SessionState
from fondaco_web.programme.errors import VisitNotBookable
from fondaco_web.programme.models import ProgrammeItem, Session, VisitPlace
from fondaco_web.programme.selectors import people_bookable_by, places_booked_by, places_of
from fondaco_web.programme.services import (
    book_visit_place,
    cancel_item,
    cancel_visit_place,
    change_item,
    publish_programme,
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


def states(visit: ProgrammeItem) -> list[str]:
    return [place.state for place in places_of(visit)]


def test_the_list_moves_up_in_the_order_of_asking(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    owner, visit = an_owner(organisation), a_visit(session, by, 2)
    places = [a_place(visit, a_person(organisation), owner) for _number in range(4)]
    assert states(visit) == ["confirmed", "confirmed", "waiting", "waiting"]
    cancel_visit_place(place=places[0], by=owner)
    assert [(place.pk, place.state) for place in places_of(visit)] == [
        (places[1].pk, "confirmed"),
        (places[2].pk, "confirmed"),
        (places[3].pk, "waiting"),
    ]
    assert [deed.verb for deed in deeds_about(places[2])] == ["visit_place.moved_up", "visit_place.asked"]
    assert deeds_about(places[2])[0].actor is None  # who gave the place back is nobody else's business


def test_who_gives_a_place_back_and_asks_again_is_last(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    owner, visit = an_owner(organisation), a_visit(session, by, 1)
    first, second = (a_person(organisation), a_person(organisation))
    place = a_place(visit, first, owner)
    a_place(visit, second, owner)
    cancel_visit_place(place=place, by=owner)
    a_place(visit, first, owner)
    assert [(row.person, row.state) for row in places_of(visit)] == [(second, "confirmed"), (first, "waiting")]


def test_leaving_the_waiting_list_moves_nobody(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    owner, visit = an_owner(organisation), a_visit(session, by, 1)
    places = [a_place(visit, a_person(organisation), owner) for _number in range(3)]
    cancel_visit_place(place=places[1], by=owner)
    cancel_visit_place(place=places[1], by=owner)
    assert states(visit) == ["confirmed", "waiting"]


def test_more_places_let_those_who_wait_move_up(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    owner, visit = an_owner(organisation), a_visit(session, by, 1)
    for _number in range(4):
        a_place(visit, a_person(organisation), owner)
    values = item_values(session, kind=ItemKind.VISIT, capacity=3, day=session.ends_on)
    change_item(item=visit, values=values, by=by, expected_version=visit.version)
    assert states(visit) == ["confirmed", "confirmed", "confirmed", "waiting"]


def test_each_asks_for_the_people_one_may_act_for(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum, "IT-65")
    visit = a_visit(session, by, 10)
    herself = a_user()
    actors = [an_owner(organisation), a_desk(forum, "IT-65"), a_secretariat(forum, "IT"), herself]
    for actor in actors:
        person = a_person(organisation, user=herself)
        assert a_place(visit, person, actor).state == PlaceState.CONFIRMED
    others = [
        an_owner(an_organisation(forum, "IT-65")),
        a_desk(forum, "IT-57"),
        a_desk(forum, "RU-LIP"),
        a_secretariat(forum, "RU"),
        a_user(),
    ]
    booked = places_of(visit).count()
    for actor in others:
        with pytest.raises(NotFound):
            a_place(visit, a_person(organisation), actor)
        with pytest.raises(NotFound):
            cancel_visit_place(place=visit.visit_places.all()[0], by=actor)
        assert not people_bookable_by(actor, session).filter(organisation=organisation).exists()
    assert places_of(visit).count() == booked


def test_a_desk_s_deed_says_for_whom_it_was_done(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    visit = a_visit(session, by, 10)
    by_desk = a_place(visit, a_person(organisation), a_desk(forum))
    by_owner = a_place(visit, a_person(organisation), an_owner(organisation))
    assert deeds_about(by_desk).get().for_organisation_id == organisation.pk
    assert deeds_about(by_owner).get().for_organisation_id is None


def test_a_visit_is_bookable_once_it_is_published_and_not_cancelled(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    owner, person = an_owner(organisation), a_person(organisation)
    visit = an_item(session, by, kind=ItemKind.VISIT, capacity=5)
    with pytest.raises(VisitNotBookable, match="once the programme"):
        a_place(visit, person, owner)
    publish_programme(session=session, by=by)
    a_place(visit, person, owner)
    with pytest.raises(VisitNotBookable, match="already"):
        a_place(visit, person, owner)
    plenary = an_item(session, by)
    publish_programme(session=session, by=by)
    with pytest.raises(VisitNotBookable, match="once the programme"):
        a_place(plenary, person, owner)
    Session.objects.update(state=SessionState.HELD)
    with pytest.raises(VisitNotBookable):
        a_place(ProgrammeItem.objects.get(pk=visit.pk), a_person(organisation), owner)
    Session.objects.update(state=SessionState.OPEN)
    cancel_item(item=visit, by=by)
    with pytest.raises(VisitNotBookable, match="cancelled"):
        a_place(ProgrammeItem.objects.get(pk=visit.pk), a_person(organisation), owner)


def test_nobody_is_in_two_visits_at_once(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    owner, person = an_owner(organisation), a_person(organisation)
    one = a_visit(session, by, title={"en": "Mill"})
    other = a_visit(session, by, title={"en": "Forge"})
    place = a_place(one, person, owner)
    with pytest.raises(VisitNotBookable, match="Mill"):
        a_place(other, person, owner)
    cancel_visit_place(place=place, by=owner)
    assert a_place(other, person, owner).state == PlaceState.CONFIRMED


def test_each_reads_how_many_wait_before_one(forum: Forum, session: Session, by: User) -> None:
    organisation, other = an_organisation(forum), an_organisation(forum)
    owner, visit = an_owner(organisation), a_visit(session, by, 1)
    a_place(visit, a_person(other), an_owner(other))
    a_place(visit, a_person(other), an_owner(other))
    mine = a_place(visit, a_person(organisation), owner)
    row = places_booked_by(owner, session).get()
    assert (row.pk, row.ahead) == (mine.pk, 1)  # type: ignore[attr-defined]  # annotated


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="the test database of SQLite lives in one connection")
def test_the_last_place_is_given_once_however_many_ask_together() -> None:
    forum = a_forum()
    organisation = an_organisation(forum)
    owner, visit = an_owner(organisation), a_visit(a_session(forum), a_secretariat(forum), 3)
    people = [a_person(organisation) for _number in range(8)]
    together([lambda person=person: book_visit_place(item=visit, person=person, by=owner) for person in people])  # type: ignore[misc]  # the loop's person
    assert sorted(states(visit)) == ["confirmed"] * 3 + ["waiting"] * 5
    places = list(VisitPlace.objects.filter(state=PlaceState.CONFIRMED))
    together([lambda place=place: cancel_visit_place(place=place, by=owner) for place in places])  # type: ignore[misc]  # the loop's place
    assert states(visit) == ["confirmed"] * 3 + ["waiting"] * 2
    assert connection.vendor == "postgresql"


def together(deeds: list[Callable[[], object]]) -> None:
    """Do all deeds at the same time, each on its own connection."""
    barrier = threading.Barrier(len(deeds))

    def start(deed: Callable[[], object]) -> None:
        barrier.wait()
        try:
            deed()
        finally:
            connections.close_all()

    threads = [threading.Thread(target=start, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
