"""The lexicographic optimum of a tiny problem by trying everything; shares no code with the solver."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from fondaco.scheduling import Assignment, Location, Meeting, Problem, ScheduleResult

Place = tuple[int, Location, str | None]
Schedule = dict[str, Place]


def best_values(problem: Problem) -> tuple[int, int, int, int, int] | None:
    """(musts, wishes, breaks, location changes, spread) of the best schedule; None when no schedule keeps all rules."""
    best = None
    for schedule in schedules(problem):
        worth = _worth(problem, schedule)
        if worth is not None and (best is None or worth > best):
            best = worth
    return None if best is None else (best[0], best[1], -best[2], -best[3], -best[4])


def best_mended_values(
    before: Problem, agenda: Sequence[Assignment], after: Problem, frozen_until: int
) -> tuple[int, ...]:
    """Goals of the best mended plan: kept musts and wishes, changed, touched, shifted, musts, wishes, breaks."""
    stood = {a.meeting: a for a in agenda if a.meeting in {m.id for m in after.meetings}}
    past = {name for name, old in stood.items() if old.slot < frozen_until}
    known = {m.id for m in before.meetings}
    meetings = {m.id: m for m in after.meetings}

    def is_as_before(name: str, place: Place) -> bool:
        return (place[0], place[1].id, place[2]) == (stood[name].slot, stood[name].location, stood[name].interpreter)

    def worth(schedule: Schedule) -> tuple[int, ...]:
        changed = [n for n, old in stood.items() if _where(schedule.get(n)) != (old.slot, old.location)]
        kept = [n for n in schedule if n in stood or (n not in known and meetings[n].priority == "must")]
        figures = _worth(after, schedule)
        assert figures is not None
        return (
            sum(meetings[n].priority == "must" for n in kept),
            sum(meetings[n].priority == "wish" for n in kept),
            -len(changed),
            -len({side for n in changed for side in (meetings[n].first, meetings[n].second)}),
            -sum(n not in schedule or schedule[n][0] != stood[n].slot for n in changed),
            *figures[:3],
        )

    best = max(
        worth(schedule)
        for schedule in schedules(after)
        if past == {n for n, place in schedule.items() if place[0] < frozen_until}
        and all(is_as_before(n, schedule[n]) for n in past)
    )
    return tuple(abs(value) for value in best)


def schedules(problem: Problem) -> Iterator[Schedule]:
    """Every schedule that keeps all rules but fairness."""
    for schedule in _schedules(problem, list(problem.meetings), {}):
        if _keeps_numbers(problem, schedule) and _keeps_order(problem, schedule) and _keeps_runs(problem, schedule):
            yield schedule


def _where(place: Place | None) -> tuple[int, str] | None:
    return None if place is None else (place[0], place[1].id)


def values_of(problem: Problem, result: ScheduleResult) -> tuple[int, int, int, int, int] | None:
    """The same figures for the schedule of a result, counted here; None when it breaks a rule."""
    places = {location.id: location for location in problem.locations}
    schedule: Schedule = {}
    for a in result.assignments:
        meeting = next(m for m in problem.meetings if m.id == a.meeting)
        place = (a.slot, places[a.location], a.interpreter)
        others = (_together(problem, meeting, place, other, taken) for other, taken in schedule.items())
        if place not in _places(problem, meeting) or not all(others):
            return None
        schedule[a.meeting] = place
    if not (_keeps_numbers(problem, schedule) and _keeps_order(problem, schedule) and _keeps_runs(problem, schedule)):
        return None
    worth = _worth(problem, schedule)
    return None if worth is None else (worth[0], worth[1], -worth[2], -worth[3], -worth[4])


def _schedules(problem: Problem, rest: list[Meeting], schedule: Schedule) -> Iterator[Schedule]:
    if not rest:
        yield schedule
        return
    meeting, *others = rest
    yield from _schedules(problem, others, schedule)
    for place in _places(problem, meeting):
        if all(_together(problem, meeting, place, other, taken) for other, taken in schedule.items()):
            yield from _schedules(problem, others, {**schedule, meeting.id: place})


def _places(problem: Problem, meeting: Meeting) -> Iterator[Place]:
    sides = [p for p in problem.participants if p.id in (meeting.first, meeting.second)]
    owners = {location.owner for location in problem.locations if location.owner} & {side.id for side in sides}
    languages = [set(side.languages) for side in sides]
    needs = all(languages) and not languages[0] & languages[1]
    able = [i for i in problem.interpreters if all(own & set(i.languages) for own in languages)] if needs else [None]
    for slot, location, interpreter in product(range(len(problem.slots)), problem.locations, able):
        if (
            (meeting.fixed_slot in (None, slot))
            and (not meeting.sessions or problem.slots[slot].session in meeting.sessions)
            and not any(slot in side.unavailable for side in sides)
            and slot not in location.unavailable
            and (interpreter is None or slot not in interpreter.unavailable)
            and (location.owner in owners if owners else location.owner is None)
            and (interpreter is None or not interpreter.sites or location.site in interpreter.sites)
        ):
            yield slot, location, interpreter.id if interpreter else None


def _together(problem: Problem, meeting: Meeting, place: Place, other_id: str, taken: Place) -> bool:
    if place[0] != taken[0]:
        return True
    other = next(m for m in problem.meetings if m.id == other_id)
    return (
        not {meeting.first, meeting.second} & {other.first, other.second}
        and place[1].id != taken[1].id
        and (place[2] is None or place[2] != taken[2])
    )


def _agenda(problem: Problem, schedule: Schedule, who: str) -> list[Place]:
    own = [m.id for m in problem.meetings if who in (m.first, m.second)]
    return sorted((schedule[m] for m in own if m in schedule), key=lambda place: place[0])


def _keeps_numbers(problem: Problem, schedule: Schedule) -> bool:
    counts = [(p, len(_agenda(problem, schedule, p.id))) for p in problem.participants]
    return all(p.min_meetings <= n <= (n if p.max_meetings is None else p.max_meetings) for p, n in counts)


def _keeps_order(problem: Problem, schedule: Schedule) -> bool:
    return all(
        schedule[earlier][0] < schedule[m.id][0]
        for m in problem.meetings
        for earlier in m.after
        if m.id in schedule and earlier in schedule
    )


def _keeps_runs(problem: Problem, schedule: Schedule) -> bool:
    minutes = {(t.site_a, t.site_b): t.minutes for t in problem.transfers}
    for interpreter in problem.interpreters:
        shifts = sorted((p for p in schedule.values() if p[2] == interpreter.id), key=lambda place: place[0])
        if not _in_time(problem, shifts, minutes):
            return False
        run = 1
        for one, two in pairwise(shifts):
            run = run + 1 if _adjacent(problem, one, two) else 1
            if interpreter.max_run is not None and run > interpreter.max_run:
                return False
    return all(_in_time(problem, _agenda(problem, schedule, p.id), minutes) for p in problem.participants)


def _in_time(problem: Problem, places: list[Place], minutes: dict[tuple[str, str], int]) -> bool:
    return all(
        problem.slots[two[0]].start_minute - problem.slots[one[0]].end_minute
        >= max(minutes.get((one[1].site, two[1].site), 0), minutes.get((two[1].site, one[1].site), 0))
        for one, two in pairwise(places)
    )


def _adjacent(problem: Problem, one: Place, two: Place) -> bool:
    return two[0] == one[0] + 1 and problem.slots[one[0]].stretch == problem.slots[two[0]].stretch


def _worth(problem: Problem, schedule: Schedule) -> tuple[int, int, int, int, int] | None:
    breaks, changes, spread = [], 0, 0
    for participant in problem.participants:
        own = 0
        for one, two in pairwise(_agenda(problem, schedule, participant.id)):
            if problem.slots[one[0]].stretch == problem.slots[two[0]].stretch:
                own += two[0] > one[0] + 1
                changes += one[1].id != two[1].id
                spread += two[0] - one[0] - 1
        breaks.append(own)
    if problem.fairness is not None and max(breaks) - min(breaks) > problem.fairness:
        return None
    musts = sum(m.priority == "must" for m in problem.meetings if m.id in schedule)
    return musts, len(schedule) - musts, -sum(breaks), -changes, -spread
