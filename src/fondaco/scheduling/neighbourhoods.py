"""Which meetings to free while all others stay: parts of a schedule in which something may be gained."""

from random import Random

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled
from fondaco.scheduling.figures import breaks_of, steps_of


def around_breaks(compiled: Compiled, candidate: Candidate, size: int, chance: Random) -> BoolArray:
    """Participants with breaks first, then whom they meet, with all their meetings, up to about `size` meetings."""
    breaks = breaks_of(compiled, candidate.slot)
    broken = np.flatnonzero(breaks).tolist()
    start = chance.choice(broken) if broken else chance.randrange(compiled.n_participants)
    others = [p for p in broken if p != start]
    return _grow(compiled, [start, *chance.sample(others, min(2, len(others)))], size, chance)


def around_left_out(compiled: Compiled, candidate: Candidate, size: int, chance: Random) -> BoolArray:
    """Both sides of a meeting left out and whom they meet; around breaks when none is left out."""
    left = np.flatnonzero((candidate.slot == OUT) & compiled.domain.any(axis=1)).tolist()
    if not left:
        return around_breaks(compiled, candidate, size, chance)
    return _grow(compiled, compiled.sides[chance.choice(left)].tolist(), size, chance)


def in_a_window(compiled: Compiled, candidate: Candidate, size: int, chance: Random) -> BoolArray:
    """Every meeting of some adjacent slots around a break, as many slots as `size` allows."""
    free = np.zeros(compiled.n_meetings, dtype=np.bool_)
    steps = steps_of(compiled, candidate.slot)
    gaps = steps.rows[~steps.is_adjacent]
    if len(gaps):
        first = int(candidate.slot[gaps[chance.randrange(len(gaps)), 1]])
    else:
        first = chance.randrange(compiled.n_slots)
    for distance in range(compiled.n_slots):
        for slot in {first - distance, first + distance}:
            free |= (candidate.slot == slot) if 0 <= slot < compiled.n_slots else False
        if free.sum() >= size:
            break
    return free


def _grow(compiled: Compiled, people: list[int], size: int, chance: Random) -> BoolArray:
    free = np.zeros(compiled.n_meetings, dtype=np.bool_)
    seen = set(people)
    waiting = list(people)
    while waiting and free.sum() < size:
        person = waiting.pop(0)
        own = list(compiled.meetings_of[person])
        free[own] = True
        met = sorted(set(compiled.sides[own].reshape(-1).tolist()) - seen)
        chance.shuffle(met)
        waiting.extend(met)
        seen.update(met)
    return free
