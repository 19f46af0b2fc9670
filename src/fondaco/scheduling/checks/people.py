"""Each participant can follow their agenda: one meeting at a time, numbers, fairness, ways between sites."""

from collections.abc import Iterator
from itertools import pairwise

from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.problem import Participant
from fondaco.scheduling.result import Assignment
from fondaco.scheduling.violations import Rule, Violation


def impossible_agendas(plan: Plan) -> Iterator[Violation]:
    """Participants who are in two places, too late, or hold too many or too few meetings."""
    for participant in plan.problem.participants:
        agenda = plan.agendas[participant.id]
        yield from _wrong_number(participant, len(agenda))
        for one, two in pairwise(agenda):
            if one.slot == two.slot:
                text = f"{participant.id} holds {one.meeting} and {two.meeting} in slot {plan.slot_name(one.slot)}."
                yield Violation(Rule.ONE_MEETING_AT_A_TIME, (participant.id, one.meeting, two.meeting), text)
            if way := plan.is_too_far(one, two):
                text = f"{participant.id} goes {way}."
                yield Violation(Rule.TRANSFER, (participant.id, one.meeting, two.meeting), text)
    yield from _unfair(plan)


def breaks_in(plan: Plan, agenda: list[Assignment]) -> int:
    """Pairs of meetings that follow each other in one stretch with an idle slot between."""
    return sum(two.slot > one.slot + 1 and plan.share_a_stretch(one.slot, two.slot) for one, two in pairwise(agenda))


def _wrong_number(participant: Participant, number: int) -> Iterator[Violation]:
    if number < participant.min_meetings:
        text = f"{participant.id} holds {number} meetings; at least {participant.min_meetings} are asked for."
        yield Violation(Rule.MIN_MEETINGS, (participant.id,), text)
    if participant.max_meetings is not None and number > participant.max_meetings:
        text = f"{participant.id} holds {number} meetings; at most {participant.max_meetings} are allowed."
        yield Violation(Rule.MAX_MEETINGS, (participant.id,), text)


def _unfair(plan: Plan) -> Iterator[Violation]:
    if plan.problem.fairness is None or not plan.agendas:
        return
    breaks = {name: breaks_in(plan, agenda) for name, agenda in plan.agendas.items()}
    most, least = max(breaks, key=lambda name: breaks[name]), min(breaks, key=lambda name: breaks[name])
    if breaks[most] - breaks[least] > plan.problem.fairness:
        text = (
            f"{most} has {breaks[most]} breaks and {least} has {breaks[least]}; "
            f"the numbers may differ by at most {plan.problem.fairness}."
        )
        yield Violation(Rule.FAIRNESS, (most, least), text)
