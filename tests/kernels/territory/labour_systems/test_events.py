"""Events are columns, and objects only when somebody looks."""

import pytest

from fondaco.territory import DelineationParams, delineate
from fondaco.territory.labour_systems import Event, EventKind
from fondaco.territory.labour_systems.events import Events, no_events
from kernels.territory.labour_systems.small_flows import flows_of


@pytest.fixture(scope="module")
def events() -> Events:
    pairs = {(1, 1): 5, (1, 2): 4, (2, 1): 4, (2, 2): 400, (3, 3): 3, (3, 4): 2, (4, 4): 40, (4, 3): 1, (4, 5): 1}
    return delineate(flows_of({**pairs, (5, 5): 90}), DelineationParams(1, 10, 0.6, 0.9)).events


def test_an_event_names_its_community_and_what_became_of_the_area(events: Events) -> None:
    assert events[1] == Event(2, "1", 1, 0, EventKind.RESERVE_A, 0.9 / 0.6, 1.0)
    assert [event.iteration for event in events] == list(range(1, len(events) + 1))


def test_events_are_a_sequence(events: Events) -> None:
    assert list(events)[-1] == events[-1] == list(events[1:])[-1]
    assert len(events[1:]) == len(events) - 1
    assert events[0] in events
    with pytest.raises(IndexError):
        events[len(events)]


def test_kinds_are_counted_and_know_their_letter(events: Events) -> None:
    assert events.n_of(EventKind.RESERVE_A, EventKind.JOINED) == sum(
        event.kind in (EventKind.RESERVE_A, EventKind.JOINED) for event in events
    )
    assert [kind.code for kind in EventKind][:7] == ["", "", "A", "B", "C", "D", ""]


def test_events_of_two_runs_follow_each_other(events: Events) -> None:
    both = events[:1].followed_by(events[1:])
    assert list(both) == list(events)
    assert len(no_events(events.codes).followed_by(events)) == len(events)


def test_columns_cannot_be_written_into(events: Events) -> None:
    with pytest.raises(ValueError, match="read-only"):
        events.target[0] = 1
