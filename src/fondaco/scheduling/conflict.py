"""A minimal set of requirements that cannot all be kept: drop any one of them, and the others can.

First the demands that contradict each other are narrowed down (the surroundings of one meeting, else a core that CP-SAT
names), then a minimal set is found by halving (Junker, "QuickXplain", 2004, in its iterative form): the requirement
that completes the shortest contradictory beginning of the list is needed, and the search goes on with it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fondaco.scheduling.backends.cpsat import CpsatModel, Verdict
from fondaco.scheduling.compiled import compile_problem
from fondaco.scheduling.constraints.rules import state_rules
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.requirements import Droppable, demands_of, limits_of, without
from fondaco.scheduling.result import Requirement


class _OutOfTimeError(Exception):
    """The limit was reached before a set was proved minimal."""


def minimal_conflict(search: Search, *, wants_musts: bool, near: Sequence[str] = ()) -> tuple[Requirement, ...]:
    """Why least numbers of meetings (and musts, if `wants_musts`) cannot all be had; empty if not found in time.

    `near` names participants around whom to look first.
    """
    left = search.countdown(search.effort(1.0, at_most=10.0))

    def contradicts(problem: Problem, demands: Sequence[Droppable]) -> bool:
        verdict = _verdict(search, left(), problem, [each.meeting for each in demands if each.meeting is not None])
        if verdict is Verdict.UNKNOWN:
            raise _OutOfTimeError
        return verdict is Verdict.INFEASIBLE

    try:
        return _minimal(search, left, contradicts, wants_musts=wants_musts, near=near)
    except _OutOfTimeError:
        return ()


def _minimal(
    search: Search,
    left: Callable[[], Effort],
    contradicts: Callable[[Problem, Sequence[Droppable]], bool],
    *,
    wants_musts: bool,
    near: Sequence[str],
) -> tuple[Requirement, ...]:
    problem = search.compiled.problem
    around = _around(problem, set(near))
    demands = list(demands_of(around, wants_musts=wants_musts))
    if not (near and contradicts(around, demands)):
        if len(problem.meetings) > search.params.exact_meetings:
            raise _OutOfTimeError
        around, demands = _core(search, left(), problem, wants_musts=wants_musts)
        if not contradicts(around, demands):
            around, demands = problem, list(demands_of(problem, wants_musts=wants_musts))
    every = [*demands, *limits_of(around)]

    def is_contradictory(kept: Sequence[Droppable]) -> bool:
        names = {id(each) for each in kept}
        relaxed = without(around, [each for each in every if id(each) not in names])
        return contradicts(relaxed, kept)

    return tuple(each.requirement for each in _needed(every, is_contradictory))


def _needed(items: Sequence[Droppable], is_contradictory: Callable[[Sequence[Droppable]], bool]) -> list[Droppable]:
    """A minimal contradictory subset of a contradictory list, in the list's order."""
    needed: list[Droppable] = []
    rest = list(items)
    while not is_contradictory(needed):
        low, high = 1, len(rest)
        while low < high:
            middle = (low + high) // 2
            if is_contradictory([*needed, *rest[:middle]]):
                high = middle
            else:
                low = middle + 1
        needed.append(rest[low - 1])
        rest = rest[: low - 1]
    order = {id(each): place for place, each in enumerate(items)}
    return sorted(needed, key=lambda each: order[id(each)])


def _verdict(search: Search, effort: Effort, problem: Problem, wanted: Sequence[str]) -> Verdict:
    """Whether some schedule keeps every rule and places the meetings `wanted`."""
    if effort.is_used_up or search.should_stop():
        return Verdict.UNKNOWN
    rules = state_rules(compile_problem(problem))
    asked = set(wanted)
    for meeting, literal in zip(problem.meetings, rules.unknowns.placed.tolist(), strict=True):
        if meeting.id in asked:
            rules.formula.clause([literal])
    answer = CpsatModel(rules.formula).minimise((), effort)
    search.work += answer.work
    return answer.verdict


def _core(search: Search, effort: Effort, problem: Problem, *, wants_musts: bool) -> tuple[Problem, list[Droppable]]:
    """Demands that CP-SAT needs to refute the whole, and the problem around them."""
    demands = list(demands_of(problem, wants_musts=wants_musts))
    free = replace(problem, participants=tuple(replace(p, min_meetings=0) for p in problem.participants))
    rules = state_rules(compile_problem(free))
    index = {meeting.id: place for place, meeting in enumerate(problem.meetings)}
    person = {participant.id: place for place, participant in enumerate(problem.participants)}
    literals: dict[int, Droppable] = {}
    for each in demands:
        if each.meeting is not None:
            literal = int(rules.unknowns.placed[index[each.meeting]])
        else:
            who = person[each.requirement.subjects[0]]
            literal = rules.formula.boolean()
            own = [(int(rules.unknowns.placed[m]), 1) for m in search.compiled.meetings_of[who]]
            rules.formula.row(own, low=int(search.compiled.min_meetings[who]), only_if=[literal])
        literals[literal] = each
    verdict, core = CpsatModel(rules.formula).refuted_assumptions(tuple(literals), effort)
    if verdict is not Verdict.INFEASIBLE:
        raise _OutOfTimeError
    chosen = [literals[literal] for literal in core]
    meetings = {each.meeting for each in chosen if each.meeting is not None}
    people = {each.requirement.subjects[0] for each in chosen if each.meeting is None}
    return _narrow(problem, meetings, people), chosen


def _around(problem: Problem, people: set[str]) -> Problem:
    """The problem of some participants: their meetings only, and their own least numbers."""
    own = {meeting.id for meeting in problem.meetings if people & {meeting.first, meeting.second}}
    return _narrow(problem, own, people)


def _narrow(problem: Problem, meetings: set[str], people: set[str]) -> Problem:
    """The problem of some meetings and of all meetings of some people, whose least numbers alone count."""
    kept = tuple(
        meeting for meeting in problem.meetings if meeting.id in meetings or people & {meeting.first, meeting.second}
    )
    names = {meeting.id for meeting in kept}
    return replace(
        problem,
        meetings=tuple(replace(m, after=tuple(e for e in m.after if e in names)) for m in kept),
        participants=tuple(
            p if p.id in people or not p.min_meetings else replace(p, min_meetings=0) for p in problem.participants
        ),
    )
