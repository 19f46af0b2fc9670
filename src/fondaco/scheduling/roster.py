"""Who interprets which meeting: the numbers per crew and slot turned into persons.

Inside a crew all members are equal. Turns of rest go round in a circle, so that between two rests of one member every
other has had one: if in any R + 1 adjacent slots there are as many rests as members, nobody works longer than R.
"""

from collections.abc import Iterable

import numpy as np

from fondaco.scheduling.compiled import OUT, Compiled, IntArray
from fondaco.scheduling.constraints.interpreters import Crew


def roster(compiled: Compiled, crews: tuple[Crew, ...], crew_of: IntArray, slot_of: IntArray) -> IntArray:
    """Interpreter of each meeting, OUT where it takes none.

    `crew_of` (M,) is the crew that serves each meeting, OUT for none; `slot_of` (M,) its slot.
    """
    interpreter = np.full(compiled.n_meetings, OUT, dtype=np.int32)
    for index, crew in enumerate(crews):
        served = np.flatnonzero((crew_of == index) & (slot_of != OUT))
        next_to_rest = 0
        for slot in range(compiled.n_slots):
            meetings = served[slot_of[served] == slot].tolist()
            n_resting = len(crew.members) - len(meetings)
            resting = {(next_to_rest + turn) % len(crew.members) for turn in range(n_resting)}
            next_to_rest = (next_to_rest + n_resting) % len(crew.members)
            _assign(interpreter, meetings, (m for turn, m in enumerate(crew.members) if turn not in resting))
    return interpreter


def _assign(interpreter: IntArray, meetings: list[int], working: Iterable[int]) -> None:
    for meeting, member in zip(meetings, working, strict=True):
        interpreter[meeting] = member
