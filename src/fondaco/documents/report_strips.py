"""The report's strips: each person's days as a row of small boxes, with the breaks to be seen at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from fondaco.common.languages import Language
from fondaco.common.session import InterpreterPerson, Period
from fondaco.documents.plan import FreeStretch, PlannedMeeting, SessionPlan, is_away
from fondaco.documents.report_texts import NO_STRIP, STRIP
from fondaco.documents.wording import clock, language_names, weekday_and_day

STEP, BOX, HEIGHT, DAY_GAP = 10, 9, 16, 8


@dataclass(frozen=True, slots=True)
class Strip:
    """Boxes as paths of an SVG drawing, one path for each kind, and the same in words."""

    width: int
    free: str
    meetings: str
    breaks: str
    away: str
    text: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A participant or an interpreter with their load."""

    name: str
    language: str
    party: str
    n_meetings: int
    n_breaks: int
    strip: Strip


def attendee_rows(plan: SessionPlan, language: Language) -> list[PersonRow]:
    """The participants, those with most breaks first."""
    breaks = dict(plan.timetable.breaks_of)
    rows = [
        PersonRow(
            name=attendee.organisation or attendee.id,
            language=attendee.language.value,
            party=plan.party_name(attendee.party, language),
            n_meetings=len(plan.meetings_of[attendee.id]),
            n_breaks=breaks.get(attendee.id, 0),
            strip=strip(plan, plan.meetings_of[attendee.id], partial(is_away, attendee), language),
        )
        for attendee in plan.session.attendees
    ]
    return sorted(rows, key=lambda row: (-row.n_breaks, -row.n_meetings, row.name.casefold()))


def interpreter_rows(plan: SessionPlan, language: Language) -> list[PersonRow]:
    """The interpreters, those with most meetings first."""
    rows = [
        PersonRow(
            name=person.name,
            language="",
            party=language_names(person.languages, language),
            n_meetings=len(plan.meetings_with[person.id]),
            n_breaks=0,
            strip=strip(plan, plan.meetings_with[person.id], partial(_is_off, person), language),
        )
        for person in plan.session.interpreters
    ]
    return sorted(rows, key=lambda row: (-row.n_meetings, row.name.casefold()))


def _is_off(person: InterpreterPerson, period: Period) -> bool:
    return any(period.start < absence.end and absence.start < period.end for absence in person.unavailable)


def strip(
    plan: SessionPlan, meetings: Sequence[PlannedMeeting], is_absent: Callable[[Period], bool], language: Language
) -> Strip:
    """One person's strip: a box for each slot, days set apart."""
    boxes: dict[str, list[str]] = {"free": [], "meeting": [], "break": [], "away": []}
    words, left = [], 0
    for day in plan.days:
        entries = plan.entries(meetings, day, is_absent)
        positions = [index for index, entry in enumerate(entries) if isinstance(entry, PlannedMeeting)]
        for index, entry in enumerate(entries):
            is_between = bool(positions) and positions[0] < index < positions[-1]
            for _ in entry.slots if isinstance(entry, FreeStretch) else (entry.slot,):
                boxes[_kind(entry, is_between)].append(f"M{left} 0h{BOX}v{HEIGHT}h-{BOX}z")
                left += STEP
        left += DAY_GAP
        words.append(_in_words(plan, entries, weekday_and_day(day, language), language))
    return Strip(
        width=max(0, left - DAY_GAP),
        free="".join(boxes["free"]),
        meetings="".join(boxes["meeting"]),
        breaks="".join(boxes["break"]),
        away="".join(boxes["away"]),
        text="; ".join(words),
    )


def _kind(entry: PlannedMeeting | FreeStretch, is_between: bool) -> str:
    if isinstance(entry, PlannedMeeting):
        return "meeting"
    if entry.is_away:
        return "away"
    return "break" if is_between else "free"


def _in_words(plan: SessionPlan, entries: Sequence[PlannedMeeting | FreeStretch], day: str, language: Language) -> str:
    times = [clock(plan.here(one.slot.period.start)) for one in entries if isinstance(one, PlannedMeeting)]
    if not times:
        return NO_STRIP.in_language(language).format(day=day)
    return STRIP.in_language(language).format(day=day, times=", ".join(times))
