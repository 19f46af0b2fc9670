"""The report's list of meetings, day by day: the same as the grid, for reading."""

from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.documents.plan import PlannedMeeting, SessionPlan
from fondaco.documents.wording import clock, long_date


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting."""

    time: str
    place: str
    first: str
    first_language: str
    second: str
    second_language: str
    interpreter: str
    topic: str
    is_must: bool


@dataclass(frozen=True, slots=True)
class DayRows:
    """The meetings of one day."""

    name: str
    meetings: tuple[MeetingRow, ...]


def days(plan: SessionPlan, language: Language) -> list[DayRows]:
    """The days on which somebody meets."""
    gathered: dict[str, list[MeetingRow]] = {}
    for planned in plan.by_time:
        name = long_date(plan.here(planned.slot.period.start).date(), language)
        gathered.setdefault(name, []).append(_row(plan, planned, language))
    return [DayRows(name, tuple(rows)) for name, rows in gathered.items()]


def _row(plan: SessionPlan, planned: PlannedMeeting, language: Language) -> MeetingRow:
    period = planned.slot.period
    return MeetingRow(
        time=f"{clock(plan.here(period.start))}–{clock(plan.here(period.end))}",
        place=planned.place.name.in_language(language) or planned.place.id,
        first=planned.first.organisation or planned.first.id,
        first_language=planned.first.language.value,
        second=planned.second.organisation or planned.second.id,
        second_language=planned.second.language.value,
        interpreter=planned.interpreter.name if planned.interpreter else "",
        topic=planned.meeting.topic,
        is_must=planned.is_must,
    )
