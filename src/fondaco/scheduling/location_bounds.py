"""How few changes of location any schedule as good in placement and breaks can have."""

import numpy as np

from fondaco.scheduling.compiled import OUT, Candidate, Compiled
from fondaco.scheduling.constraints.breaks import stretches
from fondaco.scheduling.figures import n_breaks


def fewest_changes(compiled: Compiled, candidate: Candidate) -> int:
    """Lower bound over all schedules that place as many meetings with as few breaks as `candidate`; 0 is the weakest.

    The greater of two counts. (1) Where the placed meetings are the only choice: whoever has meetings bound to k pools
    (booths, places asked for, sites) changes at least k - 1 times, less one for each further stretch. (2) Pairs of
    consecutive meetings, less those across breaks, less the pairs that can stay. At a location for one meeting at a
    time one of the two sides stays at most, and what stays there in adjacent slots is a chain of at most as many
    meetings as the longest stretch has slots; at a location for several, both sides may stay.
    """
    return max(_between_own_places(compiled, candidate), _between_tables(compiled, candidate))


def _between_own_places(compiled: Compiled, candidate: Candidate) -> int:
    if ((candidate.slot != OUT) != compiled.domain.any(axis=1)).any():
        return 0
    only_pool = np.where(compiled.eligible.sum(axis=1) == 1, compiled.eligible.argmax(axis=1), OUT)
    total = 0
    for own, parts in zip(compiled.meetings_of, _n_stretches(compiled), strict=True):
        placed = [meeting for meeting in own if candidate.slot[meeting] != OUT]
        total += max(0, len({int(only_pool[m]) for m in placed if only_pool[m] != OUT}) - max(1, parts))
    return total


def _between_tables(compiled: Compiled, candidate: Candidate) -> int:
    if not compiled.n_slots:
        return 0
    n_placed = int((candidate.slot != OUT).sum())
    sides = [tuple(sorted(pair)) for pair in compiled.sides.tolist()]
    n_twins = len(sides) - len(set(sides))
    degrees = [len(own) for own in compiled.meetings_of]
    n_firsts = sum(min(parts, degree) for parts, degree in zip(_n_stretches(compiled), degrees, strict=True))
    n_pairs = 2 * n_placed - n_firsts
    longest = max(len(part) for part in stretches(compiled.adjacent.tolist()))
    n_in_rooms = min(n_placed, _most_in_rooms(compiled))
    n_alone = n_placed - n_in_rooms
    n_stays = n_alone - -(-n_alone // longest) + 2 * n_in_rooms + n_twins
    return max(0, n_pairs - n_breaks(compiled, candidate.slot) - n_stays)


def _most_in_rooms(compiled: Compiled) -> int:
    """At most so many meetings can be held at locations for several meetings at once."""
    n_seats = 0
    is_wide = np.zeros(len(compiled.pool_members), dtype=np.bool_)
    for pool, members in enumerate(compiled.pool_members):
        wide = [m for m in (compiled.problem.locations[member] for member in members) if m.capacity > 1]
        n_seats += sum(room.capacity * (compiled.n_slots - len(set(room.unavailable))) for room in wide)
        is_wide[pool] = bool(wide)
    n_meetings = int((compiled.eligible[:, is_wide].any(axis=1) & compiled.domain.any(axis=1)).sum())
    return min(n_meetings, n_seats)


def _n_stretches(compiled: Compiled) -> list[int]:
    """In how many stretches each participant could meet."""
    parts = stretches(compiled.adjacent.tolist()) if compiled.n_slots else []
    can_meet = np.zeros((compiled.n_participants, len(parts)), dtype=np.int64)
    for participant, own in enumerate(compiled.meetings_of):
        open_slots = np.any(compiled.domain[list(own)], axis=0).tolist()
        can_meet[participant] = [any(open_slots[part.start : part.stop]) for part in parts]
    return can_meet.sum(axis=1).tolist()  # type: ignore[no-any-return]  # list of int
