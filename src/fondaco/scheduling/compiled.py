"""A problem as integer arrays: what every engine works on.

Locations that are interchangeable (same site and eligibility, only their number matters) form a *pool*; engines choose
a slot, a pool and an interpreter for each meeting, `locations.py` the location inside the pool.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.problem import Location, LocationKind, Meeting, Participant, Priority, Problem

IntArray = NDArray[np.int32]
BoolArray = NDArray[np.bool_]
OUT = -1


@dataclass(frozen=True)
class Candidate:
    """A schedule inside an engine: per meeting slot, pool and interpreter index, `OUT` (-1) where there is none.

    Arrays have shape (n_meetings,). A meeting with slot OUT is not placed.
    """

    slot: IntArray
    pool: IntArray
    interpreter: IntArray


@dataclass(frozen=True)
class Compiled:
    """Arrays of a problem; P participants, T slots, M meetings, C pools, I interpreters, indices as in the problem.

    `sides` (M, 2); `domain` (M, T) slots in which the meeting could stand as far as it alone is concerned;
    `pool_members` location indices of each pool; `pool_capacity` (C, T); `eligible` (M, C); `needs_interpreter` (M,);
    `interpreter_fits` (M, I); `interpreter_free` (I, T); `max_run` (I,) (T when unbounded); `before` (K, 2) pairs of
    meetings (earlier, later); `adjacent` (T - 1,) slot t and t + 1 are adjacent; `is_must` (M,) priority is must;
    `min_meetings`, `max_meetings` (P,) (T when unbounded); `pool_site` (C,) and `transfer` (S, S) minutes;
    `interpreter_serves` (I, C) the interpreter works at the pool's site.
    """

    problem: Problem
    sides: IntArray
    domain: BoolArray
    pool_members: tuple[tuple[int, ...], ...]
    pool_capacity: IntArray
    pool_site: IntArray
    eligible: BoolArray
    needs_interpreter: BoolArray
    interpreter_fits: BoolArray
    interpreter_free: BoolArray
    interpreter_serves: BoolArray
    max_run: IntArray
    before: IntArray
    adjacent: BoolArray
    is_must: BoolArray
    min_meetings: IntArray
    max_meetings: IntArray
    slot_start: IntArray
    slot_end: IntArray
    transfer: IntArray

    @property
    def n_participants(self) -> int:
        return len(self.problem.participants)

    @property
    def n_slots(self) -> int:
        return len(self.problem.slots)

    @property
    def n_meetings(self) -> int:
        return len(self.problem.meetings)

    @cached_property
    def meetings_of(self) -> tuple[tuple[int, ...], ...]:
        """Meeting indices of each participant, ascending."""
        held: list[list[int]] = [[] for _ in range(self.n_participants)]
        for meeting, (first, second) in enumerate(self.sides.tolist()):
            held[first].append(meeting)
            held[second].append(meeting)
        return tuple(tuple(own) for own in held)

    @cached_property
    def is_core(self) -> bool:
        """One pool, no interpreter, no binding number of meetings: the published problem (stretches may be many)."""
        degree = np.array([len(own) for own in self.meetings_of])
        return bool(
            len(self.pool_members) == 1
            and not self.needs_interpreter.any()
            and (self.min_meetings <= 0).all()
            and (self.max_meetings >= degree).all()
        )


def compile_problem(problem: Problem) -> Compiled:
    """The arrays of `problem`. Time grows with M * (T + C + I)."""
    sites = sorted({location.site for location in problem.locations} | {""})
    pools = _pools(problem)
    open_in = _pool_capacity(problem, pools)
    eligible = _eligibility(problem, pools)
    needs, fits = _interpretation(problem)
    free = _free(len(problem.slots), [interpreter.unavailable for interpreter in problem.interpreters])
    n_slots = len(problem.slots)
    index = {meeting.id: i for i, meeting in enumerate(problem.meetings)}
    person = {participant.id: i for i, participant in enumerate(problem.participants)}
    return Compiled(
        problem=problem,
        sides=np.array([(person[m.first], person[m.second]) for m in problem.meetings], dtype=np.int32).reshape(-1, 2),
        domain=_domains(problem, person, eligible @ (open_in > 0), needs, fits @ free),
        pool_members=pools,
        pool_capacity=open_in,
        pool_site=_ints(sites.index(problem.locations[members[0]].site) for members in pools),
        eligible=eligible,
        needs_interpreter=needs,
        interpreter_fits=fits,
        interpreter_free=free,
        interpreter_serves=np.array(
            [[not i.sites or problem.locations[m[0]].site in i.sites for m in pools] for i in problem.interpreters],
            dtype=np.bool_,
        ).reshape(len(problem.interpreters), len(pools)),
        max_run=_ints(n_slots if i.max_run is None else i.max_run for i in problem.interpreters),
        before=np.array(
            [(index[e], i) for i, m in enumerate(problem.meetings) for e in m.after], dtype=np.int32
        ).reshape(-1, 2),
        adjacent=np.array(
            [a.stretch == b.stretch for a, b in zip(problem.slots, problem.slots[1:], strict=False)],
            dtype=np.bool_,
        ),
        is_must=np.array([m.priority is Priority.MUST for m in problem.meetings], dtype=np.bool_),
        min_meetings=_ints(p.min_meetings for p in problem.participants),
        max_meetings=_ints(n_slots if p.max_meetings is None else p.max_meetings for p in problem.participants),
        slot_start=_ints(slot.start_minute for slot in problem.slots),
        slot_end=_ints(slot.end_minute for slot in problem.slots),
        transfer=_transfers(problem, sites),
    )


def needs_interpreter(first: Participant, second: Participant) -> bool:
    """Both sides name languages and share none."""
    return bool(first.languages and second.languages and not set(first.languages) & set(second.languages))


def may_use(
    meeting: Meeting, sides: tuple[Participant, Participant], location: Location, booth_owners: set[str]
) -> bool:
    """The rule of location (see Problem), slots and capacity apart."""
    if meeting.fixed_location is not None:
        return location.id == meeting.fixed_location
    if any(side.is_remote for side in sides):
        return location.kind is LocationKind.REMOTE
    owners = {side.id for side in sides} & booth_owners
    if owners:
        return location.kind is LocationKind.BOOTH and location.owner in owners
    return location.kind in (LocationKind.TABLE, LocationKind.ROOM)


def _ints(values: object) -> IntArray:
    return np.array(list(values), dtype=np.int32)  # type: ignore[call-overload]  # any iterable of int


def _free(n_slots: int, closed: list[tuple[int, ...]]) -> BoolArray:
    free = np.ones((len(closed), n_slots), dtype=np.bool_)
    for row, slots in enumerate(closed):
        free[row, list(slots)] = False
    return free


def _pools(problem: Problem) -> tuple[tuple[int, ...], ...]:
    """Shared tables and rooms by site, remote rooms by site; booths and locations that a meeting names, one by one."""
    named = {meeting.fixed_location for meeting in problem.meetings}
    pools: dict[tuple[str, str], list[int]] = {}
    for i, location in enumerate(problem.locations):
        if location.kind is LocationKind.BOOTH or location.id in named:
            key = ("own", location.id)
        elif location.kind is LocationKind.REMOTE:
            key = ("remote", location.site)
        else:
            key = ("shared", location.site)
        pools.setdefault(key, []).append(i)
    return tuple(tuple(members) for members in pools.values())


def _pool_capacity(problem: Problem, pools: tuple[tuple[int, ...], ...]) -> IntArray:
    free = _free(len(problem.slots), [location.unavailable for location in problem.locations])
    capacity = np.array([location.capacity for location in problem.locations], dtype=np.int32)
    rows = [(free[list(members)] * capacity[list(members), None]).sum(axis=0) for members in pools]
    return np.array(rows, dtype=np.int32).reshape(len(pools), len(problem.slots))


def _eligibility(problem: Problem, pools: tuple[tuple[int, ...], ...]) -> BoolArray:
    people = {participant.id: participant for participant in problem.participants}
    owners = {location.owner for location in problem.locations if location.owner is not None}
    heads = [problem.locations[members[0]] for members in pools]
    rows: dict[tuple[object, ...], BoolArray] = {}

    def row(meeting: Meeting) -> BoolArray:
        """Equal for meetings of the same kind, so that booths do not make every meeting ask at every pool."""
        sides = people[meeting.first], people[meeting.second]
        own = tuple(side.id for side in sides if side.id in owners)
        kind = (meeting.fixed_location, any(side.is_remote for side in sides), own)
        if kind not in rows:
            rows[kind] = np.array([may_use(meeting, sides, head, owners) for head in heads], dtype=np.bool_)
        return rows[kind]

    return _stacked([row(meeting) for meeting in problem.meetings], len(pools))


def _interpretation(problem: Problem) -> tuple[BoolArray, BoolArray]:
    people = {participant.id: participant for participant in problem.participants}
    spoken = [(people[meeting.first], people[meeting.second]) for meeting in problem.meetings]
    needs = np.array([needs_interpreter(a, b) for a, b in spoken], dtype=np.bool_)
    rows: dict[tuple[tuple[str, ...], tuple[str, ...]], BoolArray] = {}

    def row(first: Participant, second: Participant) -> BoolArray:
        pair = first.languages, second.languages
        if pair not in rows:
            needed, one, two = needs_interpreter(first, second), set(first.languages), set(second.languages)
            able = [bool(needed and one & set(i.languages) and two & set(i.languages)) for i in problem.interpreters]
            rows[pair] = np.array(able, dtype=np.bool_)
        return rows[pair]

    return needs, _stacked([row(a, b) for a, b in spoken], len(problem.interpreters))


def _stacked(rows: list[BoolArray], width: int) -> BoolArray:
    return np.stack(rows) if rows else np.zeros((0, width), dtype=np.bool_)


def _domains(
    problem: Problem, person: dict[str, int], located: BoolArray, needs: BoolArray, interpreted: BoolArray
) -> BoolArray:
    free = _free(len(problem.slots), [participant.unavailable for participant in problem.participants])
    domain = np.zeros((len(problem.meetings), len(problem.slots)), dtype=np.bool_)
    sessions = np.array([slot.session for slot in problem.slots])
    for i, meeting in enumerate(problem.meetings):
        row = free[person[meeting.first]] & free[person[meeting.second]] & located[i]
        if meeting.sessions:
            row = row & np.isin(sessions, meeting.sessions)
        if meeting.fixed_slot is not None:
            row = row & (np.arange(len(problem.slots)) == meeting.fixed_slot)
        if needs[i]:
            row = row & interpreted[i]
        domain[i] = row
    return domain


def _transfers(problem: Problem, sites: list[str]) -> IntArray:
    minutes = np.zeros((len(sites), len(sites)), dtype=np.int32)
    for transfer in problem.transfers:
        a, b = sites.index(transfer.site_a), sites.index(transfer.site_b)
        minutes[a, b] = minutes[b, a] = transfer.minutes
    return minutes
