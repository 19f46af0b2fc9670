"""The desk orders its region's applications."""

from datetime import UTC, datetime

import pytest

from factories.applications import World, a_forwarded_application, a_world
from factories.forums import a_desk, region_of
from factories.organisations import an_organisation
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.errors import ApplicationsNotOpen, RankingChanged
from fondaco_web.applications.models import Application
from fondaco_web.applications.selectors.ranking import ranked_applications
from fondaco_web.applications.services import rank_applications
from fondaco_web.applications.views.ranking import moved, ordered
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.clock import clock_at
from fondaco_web.common.errors import NotFound

pytestmark = pytest.mark.django_db


def three(world: World) -> list[Application]:
    """Three applications of Abruzzo, in the order in which they were handed in."""
    return [
        a_forwarded_application(
            world.session, an_organisation(world.forum), submitted_at=datetime(2098, 1, day, tzinfo=UTC)
        )
        for day in (1, 2, 3)
    ]


def test_the_order_is_saved_as_ranks_and_only_what_moved_is_recorded() -> None:
    world = a_world()
    first, second, third = three(world)
    region = region_of(world.forum, "IT-65")
    seen = [first.code, second.code, third.code]
    rank_applications(by=world.desk, session=world.session, region=region, codes=seen, seen_codes=seen)
    new = [first.code, third.code, second.code]
    rank_applications(by=world.desk, session=world.session, region=region, codes=new, seen_codes=seen)
    assert list(ranked_applications(world.session, region)) == [first, third, second]
    assert [deed.after for deed in deeds_about(first)] == [{"desk_rank": 1}]
    assert [deed.after for deed in deeds_about(third)] == [{"desk_rank": 2}, {"desk_rank": 3}]


def test_an_order_over_one_that_changed_meanwhile_is_refused() -> None:
    world = a_world()
    first, second, third = three(world)
    region = region_of(world.forum, "IT-65")
    seen = [first.code, second.code, third.code]
    rank_applications(by=world.desk, session=world.session, region=region, codes=seen[::-1], seen_codes=seen)
    with pytest.raises(RankingChanged):
        rank_applications(by=world.desk, session=world.session, region=region, codes=seen, seen_codes=seen)
    a_forwarded_application(world.session, an_organisation(world.forum))
    now = seen[::-1]
    with pytest.raises(RankingChanged):
        rank_applications(by=world.desk, session=world.session, region=region, codes=now, seen_codes=now)


@pytest.mark.parametrize("who", ["owner", "secretariat", "other_desk", "stranger"])
def test_only_the_desk_of_the_region_ranks(who: str) -> None:
    world = a_world()
    with pytest.raises(NotFound):
        rank_applications(
            by=getattr(world, who),
            session=world.session,
            region=region_of(world.forum, "IT-65"),
            codes=[],
            seen_codes=[],
        )


def test_a_neighbouring_desk_does_not_rank_and_drafts_and_other_regions_are_not_in_the_order() -> None:
    world = a_world()
    region = region_of(world.forum, "IT-65")
    a_forwarded_application(world.session, an_organisation(world.forum, "IT-57"))
    a_forwarded_application(world.session, an_organisation(world.forum), state=ApplicationState.DRAFT)
    assert list(ranked_applications(world.session, region)) == []
    with pytest.raises(NotFound):
        rank_applications(
            by=a_desk(world.forum, "IT-57"), session=world.session, region=region, codes=[], seen_codes=[]
        )


def test_after_the_desks_deadline_the_order_stands() -> None:
    world = a_world()
    codes = [application.code for application in three(world)]
    with clock_at(datetime(2099, 5, 4, tzinfo=UTC)), pytest.raises(ApplicationsNotOpen):
        rank_applications(
            by=world.desk,
            session=world.session,
            region=region_of(world.forum, "IT-65"),
            codes=codes,
            seen_codes=codes,
        )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({}, "abcd"),
        ({"rank-d": "1"}, "dabc"),
        ({"rank-a": "3"}, "bcad"),
        ({"rank-a": "x", "rank-c": ""}, "abcd"),
        ({"rank-a": "99"}, "bcda"),
        ({"rank-a": "2", "rank-b": "1"}, "bacd"),
    ],
)
def test_ranks_as_written_give_the_order_that_was_meant(entries: dict[str, str], expected: str) -> None:
    written = {f"rank-{code}": str(place) for place, code in enumerate("abcd", start=1)}
    assert "".join(ordered(list("abcd"), written | entries)) == expected


@pytest.mark.parametrize(
    ("move", "expected"), [("up:b", "bac"), ("down:b", "acb"), ("up:a", "abc"), ("down:c", "abc"), ("", "abc")]
)
def test_one_place_up_or_down(move: str, expected: str) -> None:
    assert "".join(moved(list("abc"), move)) == expected
