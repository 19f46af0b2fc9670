"""What forbids a meeting even if it were the only one: proved without any search."""

import numpy as np

from fondaco.scheduling.compiled import Compiled
from fondaco.scheduling.problem import Meeting, Participant
from fondaco.scheduling.result import LeftOut, ReasonCode
from fondaco.scheduling.wording import listed, slot_names


def reason_alone(compiled: Compiled, meeting: int) -> LeftOut | None:
    """Why the meeting can stand nowhere, the others apart; None when it could."""
    if compiled.domain[meeting].any():
        return None
    first, second = (compiled.problem.participants[side] for side in compiled.sides[meeting].tolist())
    wanted = compiled.problem.meetings[meeting]
    common = _common_slots(compiled, wanted, first, second)
    if not compiled.eligible[meeting].any():
        return _left_out(wanted, ReasonCode.NO_LOCATION, _no_location(first, second))
    if not common:
        return _no_common_slot(compiled, wanted, first, second)
    if compiled.needs_interpreter[meeting] and not compiled.interpreter_fits[meeting].any():
        text = (
            f"{first.id} ({listed(first.languages)}) and {second.id} ({listed(second.languages)}) share no language, "
            "and no interpreter works between them."
        )
        return _left_out(wanted, ReasonCode.NO_INTERPRETER, text, participants=(first.id, second.id))
    where = slot_names(compiled.problem.slots, common)
    pools = np.flatnonzero(compiled.eligible[meeting])
    if not (compiled.pool_capacity[pools][:, common] > 0).any():
        members = [compiled.problem.locations[m].id for pool in pools.tolist() for m in compiled.pool_members[pool]]
        text = f"{first.id} and {second.id} are both there only at {where}, when {listed(members)} cannot be used."
        return _left_out(wanted, ReasonCode.NO_LOCATION, text, slots=tuple(common), locations=tuple(members))
    fitting = np.flatnonzero(compiled.interpreter_fits[meeting]).tolist()
    names = tuple(compiled.problem.interpreters[index].id for index in fitting)
    text = f"{first.id} and {second.id} are both there only at {where}, when {listed(names)} cannot interpret."
    return _left_out(wanted, ReasonCode.NO_INTERPRETER, text, slots=tuple(common), interpreters=names)


def _common_slots(compiled: Compiled, wanted: Meeting, first: Participant, second: Participant) -> list[int]:
    away = {*first.unavailable, *second.unavailable}
    return [
        index
        for index, slot in enumerate(compiled.problem.slots)
        if index not in away
        and (not wanted.sessions or slot.session in wanted.sessions)
        and wanted.fixed_slot in (None, index)
    ]


def _no_common_slot(compiled: Compiled, wanted: Meeting, first: Participant, second: Participant) -> LeftOut:
    slots = compiled.problem.slots
    if wanted.fixed_slot is not None:
        where = slots[wanted.fixed_slot]
        away = tuple(side.id for side in (first, second) if wanted.fixed_slot in side.unavailable)
        cause = f"when {listed(away)} {'is' if len(away) == 1 else 'are'} not there"
        if not away:
            cause = f"which is not in its session ({listed(wanted.sessions)})"
        text = f"It is fixed to slot {where.id}, {cause}."
        return _left_out(wanted, ReasonCode.FIXED_CLASH, text, participants=away, slots=(wanted.fixed_slot,))
    if wanted.sessions:
        where_to = f"in the slots of {listed(wanted.sessions)} in which {second.id} is there"
        text = f"{first.id} is never there {where_to}."
    else:
        text = f"There is no slot in which {first.id} and {second.id} are both there."
    return _left_out(wanted, ReasonCode.NO_COMMON_SLOT, text, participants=(first.id, second.id))


def _no_location(first: Participant, second: Participant) -> str:
    remote = [side.id for side in (first, second) if side.is_remote]
    if remote:
        return f"{listed(remote)} takes part from afar, and there is no place for remote meetings."
    return f"There is no table or room in which {first.id} and {second.id} could meet."


def _left_out(wanted: Meeting, code: ReasonCode, text: str, **bottleneck: tuple[str, ...] | tuple[int, ...]) -> LeftOut:
    return LeftOut(wanted.id, code, text, True, **bottleneck)  # type: ignore[arg-type]  # fields of LeftOut
