"""Small problems built with few words, for the tests of scheduling."""

from collections.abc import Iterable, Sequence
from random import Random

from fondaco.scheduling import (
    Interpreter,
    Limits,
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
)

QUICK = Limits(seconds=None, work=20.0, workers=1)


def slots(*lengths: int, minutes: int = 20, pause: int = 0) -> tuple[Slot, ...]:
    """Stretches of so many slots each, one after the other; the session's label is the stretch's number."""
    made: list[Slot] = []
    for stretch, length in enumerate(lengths):
        for _ in range(length):
            start = len(made) * (minutes + pause)
            made.append(Slot(f"s{len(made)}", start, start + minutes, session=str(stretch), stretch=stretch))
    return tuple(made)


def tables(number: int, **fields: object) -> tuple[Location, ...]:
    """So many tables."""
    return tuple(Location(f"t{i}", **fields) for i in range(number))  # type: ignore[arg-type]


def people(names: str, **fields: object) -> tuple[Participant, ...]:
    """One participant for each letter."""
    return tuple(Participant(name, **fields) for name in names)  # type: ignore[arg-type]


def meetings(pairs: str, priority: Priority = Priority.MUST) -> tuple[Meeting, ...]:
    """'ab cd' are two meetings named so, a with b and c with d."""
    return tuple(Meeting(pair, pair[0], pair[1], priority) for pair in pairs.split())


def figures(result: ScheduleResult) -> list[tuple[int, int]]:
    """(value, bound) of each goal."""
    return [(goal.value, goal.bound) for goal in result.goals]


def values(problem: Problem) -> list[int]:
    """The goals' values, all of which must be found within the quick limit."""
    return [goal.value for goal in solve(problem, limits=QUICK).goals]


def slot_of(result: ScheduleResult) -> dict[str, int]:
    """The slot of each placed meeting."""
    return {assignment.meeting: assignment.slot for assignment in result.assignments}


def left_out(result: ScheduleResult) -> list[str]:
    """Ids of the meetings left out."""
    return [left.meeting for left in result.left_out]


def random_problem(seed: int, *, n_meetings: int = 5) -> Problem:
    """A tiny problem in which any rule may bind."""
    chance = Random(seed)
    grid = slots(*chance.choice([(4,), (2, 2), (3, 1)]), pause=chance.choice([0, 15]))
    names = "abcde"[: chance.choice([3, 4, 5])]
    chosen = tuple(
        Participant(
            name,
            languages=chance.choice([(), ("it",), ("ru",)]),
            unavailable=tuple(sorted(chance.sample(range(4), chance.choice([0, 0, 1])))),
            max_meetings=chance.choice([None, None, 2]),
        )
        for name in names
    )
    sites = chance.choice([("", ""), ("x", "y")])
    owner = chance.choice([None, None, names[0]])
    places = [Location("t0", site=sites[0]), Location("t1", site=sites[1])]
    places += [Location("booth", LocationKind.BOOTH, sites[0], owner=owner)] if owner else []
    return Problem(
        slots=grid,
        participants=chosen,
        locations=tuple(places),
        meetings=tuple(_random_meetings(chance, names, n_meetings)),
        interpreters=(Interpreter("i0", ("it", "ru"), max_run=chance.choice([None, 1])),),
        transfers=(Transfer("x", "y", 10),) if sites[0] else (),
        fairness=chance.choice([None, None, 0, 1]),
    )


def _random_meetings(chance: Random, names: Sequence[str], number: int) -> Iterable[Meeting]:
    earlier: list[str] = []
    for index in range(number):
        first, second = chance.sample(list(names), 2)
        yield Meeting(
            f"m{index}",
            first,
            second,
            chance.choice([Priority.MUST, Priority.WISH]),
            sessions=chance.choice([(), (), ("0",)]),
            fixed_slot=chance.choice([None, None, None, 1]),
            after=(chance.choice(earlier),) if earlier and chance.random() < 0.3 else (),
        )
        earlier.append(f"m{index}")
