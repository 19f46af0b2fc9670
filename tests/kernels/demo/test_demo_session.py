"""The demo session is a right session, the same one for the same seed, of any size, and looks like life."""

import itertools
from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from fondaco.common.languages import Language
from fondaco.common.session import ForumSession, LocationKind, Period, Priority, WantedMeeting
from fondaco.demo import demo_session
from fondaco.workbook import read_workbook, write_session

ITALIAN_REGIONS = {
    "Abruzzo", "Campania", "Friuli-Venezia Giulia", "Liguria", "Lombardia", "Marche", "Piemonte", "Veneto",
}  # fmt: skip
RUSSIAN_REGIONS = {
    "Воронежская область", "Калининградская область", "Краснодарский край", "Курская область", "Липецкая область",
    "Москва", "Орловская область", "Рязанская область", "Свердловская область", "Тамбовская область",
    "Тульская область",
}  # fmt: skip
SIZES = (40, 130, 400)
ROLES = ("slots", "places", "attendees", "interpreters", "meetings")


@pytest.fixture(scope="module", params=SIZES)
def session(request: pytest.FixtureRequest) -> ForumSession:
    return demo_session(n_attendees=request.param)


@pytest.fixture(scope="module")
def lipetsk() -> ForumSession:
    return demo_session()


def overlap(one: Period, other: Period) -> bool:
    return one.start < other.end and other.start < one.end


def test_the_session_of_lipetsk_has_the_size_it_is_told_to_have(lipetsk: ForumSession) -> None:
    assert len(lipetsk.attendees) == 130
    assert sum(place.kind is LocationKind.TABLE for place in lipetsk.places) == 40
    assert {slot.period.start.date().isoformat() for slot in lipetsk.slots} == {"2008-05-29", "2008-05-30"}
    assert Counter(one.party for one in lipetsk.attendees) == {"IT": 58, "RU": 72}
    assert {one.language for one in lipetsk.attendees} == set(Language)
    assert len(lipetsk.meetings) == 520
    assert lipetsk.is_invented


def test_as_many_take_part_as_were_asked_for(session: ForumSession) -> None:
    n_attendees = len(session.attendees)
    assert n_attendees in SIZES
    assert sum(place.kind is LocationKind.TABLE for place in session.places) == round(n_attendees * 40 / 130)
    assert len(session.meetings) == 4 * n_attendees


def test_too_few_participants_are_refused() -> None:
    with pytest.raises(ValueError, match="n_attendees is 39; expected 40 or more"):
        demo_session(n_attendees=39)


@pytest.mark.parametrize("role", ROLES)
def test_ids_are_unique(session: ForumSession, role: str) -> None:
    ids = [one.id for one in getattr(session, role)]
    assert len(ids) == len(set(ids))


def test_names_of_organisations_are_unique(session: ForumSession) -> None:
    names = [one.organisation for one in session.attendees]
    assert len(names) == len(set(names))


def test_no_two_people_have_the_same_name(lipetsk: ForumSession) -> None:
    people = [person for one in lipetsk.attendees for person in one.people]
    people += [one.name for one in lipetsk.interpreters]
    assert len(people) == len(set(people))
    assert all(one.people for one in lipetsk.attendees)


def test_names_are_in_the_script_of_the_party(session: ForumSession) -> None:
    for one in session.attendees:
        letters = {letter for name in (one.organisation, *one.people) for letter in name if letter.isalpha()}
        is_cyrillic = {"А" <= letter <= "я" or letter in "Ёё" for letter in letters}
        assert is_cyrillic == {one.party == "RU"}, one


def test_only_known_regions_take_part(session: ForumSession) -> None:
    assert {one.region for one in session.attendees if one.party == "IT"} <= ITALIAN_REGIONS
    assert {one.region for one in session.attendees if one.party == "RU"} <= RUSSIAN_REGIONS


def test_every_region_takes_part_in_lipetsk(lipetsk: ForumSession) -> None:
    assert {one.region for one in lipetsk.attendees} == ITALIAN_REGIONS | RUSSIAN_REGIONS


def test_home_zones_exist(session: ForumSession) -> None:
    assert all(ZoneInfo(one.home_zone) for one in session.attendees)


def test_slots_stand_in_order_without_overlap(lipetsk: ForumSession) -> None:
    slots = lipetsk.slots
    assert all(earlier.period.end <= later.period.start for earlier, later in itertools.pairwise(slots))


def test_meetings_are_of_the_two_parties_and_of_each_pair_once(session: ForumSession) -> None:
    party = {one.id: one.party for one in session.attendees}
    assert all({party[one.first], party[one.second]} == {"IT", "RU"} for one in session.meetings)
    pairs = [frozenset((one.first, one.second)) for one in session.meetings]
    assert len(pairs) == len(set(pairs))


def test_a_fifth_of_the_meetings_is_agreed(session: ForumSession) -> None:
    n_must = sum(one.priority is Priority.MUST for one in session.meetings)
    assert 0.18 <= n_must / len(session.meetings) <= 0.22


def test_places_blocks_and_earlier_meetings_exist(session: ForumSession) -> None:
    places, blocks = {one.id for one in session.places}, {one.block for one in session.slots}
    known: set[str] = set()
    for one in session.meetings:
        assert one.place in {"", *places}
        assert one.block in {"", *blocks}
        assert set(one.after) <= known
        known.add(one.id)


def fixed(session: ForumSession) -> list[WantedMeeting]:
    return [one for one in session.meetings if one.fixed_start is not None]


def test_fixed_meetings_can_take_place_side_by_side(lipetsk: ForumSession) -> None:
    present = {one.id: one for one in lipetsk.attendees}
    starts = {slot.period.start: slot.period for slot in lipetsk.slots}
    sides = [side for one in fixed(lipetsk) for side in (one.first, one.second)]
    assert len(fixed(lipetsk)) == 6
    assert len(sides) == len(set(sides))
    for one in fixed(lipetsk):
        assert one.fixed_start is not None
        period = starts[one.fixed_start]
        for side in (present[one.first], present[one.second]):
            assert side.arrival is None or side.arrival <= period.start
            assert side.departure is None or period.end <= side.departure
            assert not any(overlap(busy, period) for busy in side.unavailable)


def test_life_is_untidy(lipetsk: ForumSession) -> None:
    attendees = lipetsk.attendees
    assert any(one.arrival for one in attendees)
    assert any(one.departure for one in attendees)
    assert any(one.unavailable for one in attendees)
    assert any(one.max_meetings for one in attendees)
    assert any(one.after for one in lipetsk.meetings)
    assert {place.kind for place in lipetsk.places} == {LocationKind.TABLE, LocationKind.BOOTH, LocationKind.ROOM}


def test_some_buyers_are_wanted_by_more_than_they_can_meet(lipetsk: ForumSession) -> None:
    wanted = Counter(side for one in lipetsk.meetings for side in (one.first, one.second))
    assert lipetsk.rules.max_meetings is not None
    assert max(wanted.values()) > lipetsk.rules.max_meetings


def test_interpreters_are_scarce(lipetsk: ForumSession) -> None:
    languages = {one.id: set(one.languages) for one in lipetsk.attendees}
    n_interpreted = sum(not languages[one.first] & languages[one.second] for one in lipetsk.meetings)
    n_turns = sum(
        not any(overlap(busy, slot.period) for busy in one.unavailable)
        for one in lipetsk.interpreters
        for slot in lipetsk.slots
    )
    assert 0.8 * n_turns < n_interpreted < n_turns


def test_the_same_seed_gives_the_same_session() -> None:
    assert demo_session(seed=5, n_attendees=40) == demo_session(seed=5, n_attendees=40)


def test_another_seed_gives_another_session() -> None:
    assert demo_session(seed=5, n_attendees=40) != demo_session(seed=6, n_attendees=40)


@pytest.mark.parametrize("language", list(Language))
def test_the_workbook_of_the_session_is_read_back_equal(
    tmp_path: Path, lipetsk: ForumSession, language: Language
) -> None:
    write_session(lipetsk, tmp_path / "session.xlsx", language=language)
    assert read_workbook(tmp_path / "session.xlsx") == lipetsk
