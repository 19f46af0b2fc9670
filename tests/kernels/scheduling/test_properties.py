"""What holds for every problem, tried on problems that hypothesis invents."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.scheduling import (
    Interpreter,
    Location,
    LocationKind,
    Meeting,
    Participant,
    Priority,
    Problem,
    ScheduleResult,
    Slot,
    Transfer,
    solve,
    verify,
)
from kernels.scheduling.small_problems import QUICK, slots

T = TypeVar("T")
SOME = settings(max_examples=12, deadline=None)
NEW_NAMES = st.permutations(["Ω", "z z", "0", "я", "-1", "None", "q", "m0"])


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems in which any rule may bind, and nothing is left to the order of things."""
    names = "abcde"[: draw(st.integers(2, 5))]
    lengths = draw(st.sampled_from([(4,), (2, 2), (3, 1)]))
    n_slots, some_slot = sum(lengths), st.lists(st.integers(0, sum(lengths) - 1), max_size=1).map(tuple)
    speaks = st.sampled_from([(), ("it",), ("ru",), ("it", "ru")])
    people = [
        Participant(name, draw(speaks), draw(some_slot), draw(st.sampled_from([None, None, 2]))) for name in names
    ]
    places = [Location("t0", site="x"), Location("t1", LocationKind.ROOM, "y", draw(st.integers(1, 2)), None, (0,))]
    if draw(st.booleans()):
        places.append(Location("booth", LocationKind.BOOTH, "x", owner=names[0]))
    meetings: list[Meeting] = []
    for index in range(draw(st.integers(1, 6))):
        first, second = draw(st.permutations(names))[:2]
        earlier = (draw(st.sampled_from(meetings)).id,) if meetings and draw(st.integers(0, 3)) == 0 else ()
        fixed = draw(st.sampled_from([None, None, None, n_slots - 1]))
        priority = draw(st.sampled_from(Priority))
        meetings.append(Meeting(f"m{index}", first, second, priority, fixed_slot=fixed, after=earlier))
    return Problem(
        slots=slots(*lengths, pause=draw(st.sampled_from([0, 15]))),
        participants=tuple(people),
        locations=tuple(places),
        meetings=tuple(meetings),
        interpreters=(Interpreter("i0", ("it", "ru"), draw(some_slot), draw(st.sampled_from([None, 1]))),),
        transfers=(Transfer("x", "y", 10),),
        fairness=draw(st.sampled_from([None, None, 0, 1])),
    )


def best(problem: Problem) -> ScheduleResult:
    result = solve(problem, limits=QUICK)
    assert all(goal.value == goal.bound for goal in result.goals)
    return result


def values(problem: Problem) -> list[int]:
    return [goal.value for goal in best(problem).goals]


@SOME
@given(problems())
def test_whatever_is_solved_verifies(problem: Problem) -> None:
    assert verify(problem, solve(problem, limits=QUICK)) == ()


@SOME
@given(problems())
def test_nobody_is_in_two_places(problem: Problem) -> None:
    result = solve(problem, limits=QUICK)
    sides = {meeting.id: (meeting.first, meeting.second) for meeting in problem.meetings}
    presence = Counter((side, a.slot) for a in result.assignments for side in sides[a.meeting])
    presence.update((a.interpreter, a.slot) for a in result.assignments if a.interpreter)
    assert set(presence.values()) <= {1}
    assert len({assignment.meeting for assignment in result.assignments}) == len(result.assignments)


@SOME
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_no_goal(problem: Problem, chance: object) -> None:
    def shuffled(items: tuple[T, ...]) -> tuple[T, ...]:
        mixed = list(items)
        chance.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random
        return tuple(mixed)

    mixed = replace(
        problem,
        participants=shuffled(problem.participants),
        meetings=shuffled(problem.meetings),
        locations=shuffled(problem.locations),
    )
    assert values(mixed) == values(problem)


@SOME
@given(problems(), NEW_NAMES, NEW_NAMES, NEW_NAMES)
def test_names_change_no_goal(problem: Problem, people: list[str], meetings: list[str], places: list[str]) -> None:
    names = {
        Participant: dict(zip((p.id for p in problem.participants), people, strict=False)),
        Meeting: dict(zip((m.id for m in problem.meetings), meetings, strict=False)),
        Location: dict(zip((p.id for p in problem.locations), places, strict=False)),
        Slot: {slot.id: f"at {slot.start_minute}" for slot in problem.slots},
    }
    assert values(renamed(problem, names)) == values(problem)


@SOME
@given(problems(), st.data())
def test_one_more_wish_never_places_fewer(problem: Problem, data: st.DataObject) -> None:
    first, second = data.draw(st.permutations([p.id for p in problem.participants]))[:2]
    wish = Meeting("new", first, second, Priority.WISH)
    before, after = values(problem), values(replace(problem, meetings=(*problem.meetings, wish)))
    assert after[0] == before[0]
    assert after[0] + after[1] >= before[0] + before[1]


def renamed(problem: Problem, names: Mapping[type, Mapping[str, str]]) -> Problem:
    """The problem with other ids, wherever they stand."""
    own = {"participants": Participant, "meetings": Meeting, "locations": Location, "slots": Slot}
    refers = {"first": Participant, "second": Participant, "owner": Participant, "after": Meeting}

    def with_names(item: object, kind: type) -> object:
        assert is_dataclass(item)
        changed: dict[str, object] = {}
        for field in fields(item):
            value = getattr(item, field.name)
            known = names[kind] if field.name == "id" else names.get(refers.get(field.name, object), {})
            changed[field.name] = tuple(map(known.get, value)) if field.name == "after" else known.get(value, value)
        return replace(item, **changed)  # type: ignore[type-var]  # a dataclass

    lists = {key: tuple(with_names(item, kind) for item in getattr(problem, key)) for key, kind in own.items()}
    return replace(problem, **lists)  # type: ignore[arg-type]  # fields of Problem
