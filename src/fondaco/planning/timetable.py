"""A schedule as people of the session read it."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import ForumSession
from fondaco.common.timetable import GoalFigure, LeftOutMeeting, PlacedMeeting, Timetable
from fondaco.planning.conflict_texts import conflict_text
from fondaco.planning.reason_texts import reason_text
from fondaco.planning.wording import Wording
from fondaco.scheduling import GoalCode, LeftOut, Problem, ScheduleResult

GOAL_NAMES: Mapping[GoalCode, Text] = {
    GoalCode.PLACED_MUST: Text(
        "Incontri concordati collocati", "Размещено согласованных встреч", "Agreed meetings placed"
    ),
    GoalCode.PLACED_WISH: Text(
        "Incontri desiderati collocati", "Размещено желательных встреч", "Wished meetings placed"
    ),
    GoalCode.BREAKS: Text("Pause fra gli incontri", "Окна между встречами", "Breaks between meetings"),
    GoalCode.LOCATION_CHANGES: Text("Cambi di postazione", "Переходы между местами", "Changes of place"),
    GoalCode.SPREAD: Text("Fasce di attesa nelle agende", "Интервалы ожидания в расписаниях", "Slots spent waiting"),
    GoalCode.KEPT_MUST: Text("Incontri concordati mantenuti", "Сохранено согласованных встреч", "Agreed meetings kept"),
    GoalCode.KEPT_WISH: Text("Incontri desiderati mantenuti", "Сохранено желательных встреч", "Wished meetings kept"),
    GoalCode.SHIFTED_MEETINGS: Text(
        "Incontri spostati di orario", "Встречи, перенесённые по времени", "Meetings moved in time"
    ),
    GoalCode.CHANGED_MEETINGS: Text("Incontri cambiati", "Изменённые встречи", "Meetings changed"),
    GoalCode.TOUCHED_PARTICIPANTS: Text(
        "Partecipanti con agenda cambiata", "Участники с изменённым расписанием", "Participants whose agenda changed"
    ),
}


def timetable_of(session: ForumSession, problem: Problem, result: ScheduleResult, *, revision: int = 0) -> Timetable:
    """The timetable of `session` that a verified result of its problem stands for."""
    wording = Wording(session)
    slot_ids = [slot.id for slot in problem.slots]
    return Timetable(
        session=session.code,
        placed=tuple(
            PlacedMeeting(each.meeting, slot_ids[each.slot], each.location, each.interpreter)
            for each in result.assignments
        ),
        left_out=tuple(
            LeftOutMeeting(left.meeting, left.reason.value, reason_text(left, wording), _bottlenecks(left))
            for left in result.left_out
        ),
        goals=tuple(GoalFigure(g.code.value, GOAL_NAMES[g.code], g.value, g.bound) for g in result.goals),
        breaks_of=breaks_of(problem, result),
        status=result.status.value,
        seed=result.facts.seed,
        seconds=result.facts.seconds,
        solver=", ".join(result.facts.engines),
        revision=revision,
        conflict=tuple(conflict_text(requirement, problem, wording) for requirement in result.conflict),
    )


def breaks_of(problem: Problem, result: ScheduleResult) -> tuple[tuple[str, int], ...]:
    """The number of breaks of each participant, in the problem's order."""
    sides = {meeting.id: (meeting.first, meeting.second) for meeting in problem.meetings}
    held: dict[str, list[int]] = {participant.id: [] for participant in problem.participants}
    for each in sorted(result.assignments, key=lambda each: each.slot):
        for side in sides[each.meeting]:
            held[side].append(each.slot)
    breaks: Counter[str] = Counter()
    for name, slots in held.items():
        for before, after in pairwise(slots):
            is_same_day = problem.slots[before].stretch == problem.slots[after].stretch
            breaks[name] += is_same_day and after > before + 1
    return tuple((name, breaks[name]) for name in held)


def _bottlenecks(left: LeftOut) -> tuple[str, ...]:
    return (*left.participants, *left.interpreters, *left.locations)
