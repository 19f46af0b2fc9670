"""Why a meeting was left out, in terms a secretary can act on."""

import numpy as np

from fondaco.scheduling.compiled import Candidate, Compiled
from fondaco.scheduling.result import LeftOut, ReasonCode


def reasons(compiled: Compiled, candidate: Candidate) -> tuple[LeftOut, ...]:
    """One reason for each meeting that is not placed."""
    return tuple(_reason(compiled, meeting) for meeting in np.flatnonzero(candidate.slot < 0).tolist())


def _reason(compiled: Compiled, meeting: int) -> LeftOut:
    name = compiled.problem.meetings[meeting].id
    if not compiled.domain[meeting].any():
        return LeftOut(name, ReasonCode.NO_COMMON_SLOT, "There is no slot in which the meeting could stand.", True)
    return LeftOut(name, ReasonCode.NOT_FOUND, "No room was found in the time given.", False)
