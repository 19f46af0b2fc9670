"""A participant holds at least its minimum and at most its maximum of meetings."""

from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_meeting_numbers(formula: Formula, unknowns: Unknowns) -> None:
    """One row for each participant whose limits can bind."""
    compiled = unknowns.compiled
    limits = zip(compiled.meetings_of, compiled.min_meetings.tolist(), compiled.max_meetings.tolist(), strict=True)
    for own, low, high in limits:
        if low > 0 or high < len(own):
            formula.row([(int(unknowns.placed[meeting]), 1) for meeting in own], low=low, high=high)
