"""What one participant alone forces: where an agenda without a break could begin, and the fewest breaks otherwise.

Only the participant's own meetings and their slots count, so whatever is impossible here is impossible in every
schedule. Slots can be given to meetings exactly if a bipartite matching covers the meetings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from fondaco.scheduling.compiled import Compiled

MOST_PATTERNS = 4000


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """`starts`: slots from which all the meetings could follow each other; `fewest`: a lower bound on the breaks."""

    starts: tuple[int, ...]
    fewest: int


def own_limits(compiled: Compiled, own: Sequence[int], part: range) -> OwnLimits:
    """Limits of the participant with the meetings `own`, all of which must stand within the slots `part`."""
    slots_of = [frozenset(slot for slot in part if compiled.domain[meeting, slot]) for meeting in own]
    n_meetings = len(own)
    starts = tuple(
        start
        for start in range(part.start, part.stop - n_meetings + 1)
        if can_fill(slots_of, range(start, start + n_meetings))
    )
    return OwnLimits(starts, 0 if starts or not own else _fewest_breaks(slots_of, part))


def can_fill(slots_of: Sequence[frozenset[int]], slots: Iterable[int]) -> bool:
    """Whether the meetings can stand in `slots`, one each (as many slots as meetings)."""
    chosen = frozenset(slots)
    held: dict[int, int] = {}

    def place(meeting: int, tried: set[int]) -> bool:
        for slot in sorted(slots_of[meeting] & chosen):
            if slot not in tried:
                tried.add(slot)
                if slot not in held or place(held[slot], tried):
                    held[slot] = meeting
                    return True
        return False

    return all(place(meeting, set()) for meeting in range(len(slots_of)))


def _fewest_breaks(slots_of: Sequence[frozenset[int]], part: range) -> int:
    """The least number of breaks of a pattern that can be filled, at least 1; what is left untried counts as fine."""
    usable = frozenset[int]().union(*slots_of)
    n_tried, n_breaks = 0, 1
    while n_breaks < len(slots_of):
        for pattern in _patterns(len(slots_of), n_breaks, part):
            n_tried += 1
            if n_tried > MOST_PATTERNS or (usable.issuperset(pattern) and can_fill(slots_of, pattern)):
                return n_breaks
        n_breaks += 1
    return n_breaks


def _patterns(n_busy: int, n_breaks: int, part: range) -> Iterator[list[int]]:
    """Every choice of `n_busy` slots of `part` that makes n_breaks + 1 runs."""
    n_idle = len(part) - n_busy
    for cuts in combinations(range(1, n_busy), n_breaks):
        runs = list(pairwise((0, *cuts, n_busy)))
        for idle_before in combinations(range(n_idle + 1), n_breaks + 1):
            yield [
                part.start + idle + busy
                for idle, (first, end) in zip(idle_before, runs, strict=True)
                for busy in range(first, end)
            ]
