"""A problem in which every rule is in use, with a schedule that keeps them all, written by hand."""

from dataclasses import replace
from typing import Any

from fondaco.scheduling import (
    Assignment,
    Goal,
    GoalCode,
    Interpreter,
    LeftOut,
    Location,
    LocationKind,
    Meeting,
    Participant,
    Priority,
    Problem,
    ReasonCode,
    RunFacts,
    ScheduleResult,
    Status,
    Transfer,
)
from kernels.scheduling.small_problems import slots

PROBLEM = Problem(
    name="checked",
    slots=slots(2, 2, 3, pause=10),
    participants=(
        Participant("a", languages=("it",)),
        Participant("b", languages=("ru",)),
        Participant("c", languages=("it", "en")),
        Participant("d", languages=("it",)),
        Participant("e", is_remote=True),
        Participant("f", min_meetings=1, max_meetings=3),
        Participant("g", unavailable=(0, 1)),
        Participant("h"),
        Participant("j", languages=("ru",)),
    ),
    locations=(
        Location("room", LocationKind.ROOM, "x", capacity=3),
        Location("t0", site="x", unavailable=(0,)),
        Location("t2", site="y"),
        Location("booth", LocationKind.BOOTH, "z", owner="d"),
        Location("net", LocationKind.REMOTE, "y", capacity=2),
    ),
    meetings=(
        Meeting("ab", "a", "b", sessions=("0",)),
        Meeting("ac", "a", "c"),
        Meeting("jd", "j", "d", fixed_slot=2),
        Meeting("ce", "c", "e"),
        Meeting("cf", "c", "f", Priority.WISH, fixed_location="room"),
        Meeting("fg", "f", "g", Priority.WISH),
        Meeting("fh", "f", "h", Priority.WISH, after=("fg",)),
        Meeting("gh", "g", "h", Priority.WISH),
    ),
    interpreters=(Interpreter("i0", ("it", "ru"), max_run=1), Interpreter("i1", ("it", "en"), sites=("x",))),
    transfers=(Transfer("x", "y", 30), Transfer("z", "x", 30)),
    fairness=1,
)
RESULT = ScheduleResult(
    status=Status.OPTIMAL,
    assignments=(
        Assignment("ab", 0, "room", "i0"),
        Assignment("ac", 2, "room"),
        Assignment("jd", 2, "booth", "i0"),
        Assignment("ce", 4, "net"),
        Assignment("cf", 0, "room"),
        Assignment("fg", 4, "t0"),
        Assignment("fh", 6, "t2"),
    ),
    left_out=(LeftOut("gh", ReasonCode.NOT_FOUND, "The search ended before.", False, participants=("g",), slots=(5,)),),
    goals=(
        Goal(GoalCode.PLACED_MUST, 4, 4),
        Goal(GoalCode.PLACED_WISH, 3, 3),
        Goal(GoalCode.BREAKS, 1, 1),
        Goal(GoalCode.LOCATION_CHANGES, 1, 0),
        Goal(GoalCode.SPREAD, 1, 1),
    ),
    facts=RunFacts(seed=0, seconds=0.5, work=0.25, engines=("by hand",), version="0"),
)


def with_fields(items: tuple[Any, ...], name: str, **fields: object) -> tuple[Any, ...]:
    """The items, the one with that id (or meeting, or code) changed."""
    keys = [getattr(item, "id", None) or getattr(item, "meeting", None) or item.code for item in items]
    assert keys.count(name) == 1
    return tuple(replace(item, **fields) if key == name else item for key, item in zip(keys, items, strict=True))
