"""The interpreters' sheet: an overview of all, and a page for each."""

from collections.abc import Sequence
from datetime import date

from fondaco.common.session import ForumSession, InterpreterPerson, MeetingSlot, Period
from fondaco.common.timetable import Timetable
from fondaco.documents import agenda_texts
from fondaco.documents import list_texts as texts
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.fragments import frame, side
from fondaco.documents.plan import FreeStretch, PlannedMeeting, SessionPlan
from fondaco.documents.printer import Content, pdf
from fondaco.documents.wording import clock, language_names, long_date

MOST_COLUMNS = 14
CROSS = "×"


def interpreters_sheet(session: ForumSession, timetable: Timetable, *, edition: Edition = PLAIN) -> bytes:
    """Who interprets when, where and between whom, as PDF in the secretariat's language."""
    return interpreters_sheet_of(SessionPlan(session, timetable, edition))


def interpreters_sheet_of(plan: SessionPlan) -> bytes:
    """As `interpreters_sheet`, of a plan that is looked up already."""
    language = plan.edition.language
    heads = (texts.TIME, texts.PLACE, texts.FIRST_SIDE, texts.SECOND_SIDE)
    people = sorted(plan.session.interpreters, key=lambda one: (one.name.casefold(), one.id))
    content = {
        **frame(plan, texts.INTERPRETERS_TITLE),
        "heads": [text.in_language(language) for text in heads],
        "overview": texts.OVERVIEW.in_language(language),
        "note": texts.OVERVIEW_NOTE.in_language(language),
        "interpreter": texts.INTERPRETER.in_language(language),
        "none": "" if people else texts.NO_INTERPRETERS.in_language(language),
        "grids": [grid for day in plan.days for grid in _grids(plan, people, day)] if people else [],
        "people": [_page(plan, person) for person in people],
    }
    return pdf("interpreters_sheet", content, made_at=plan.edition.made_at)


def _grids(plan: SessionPlan, people: Sequence[InterpreterPerson], day: date) -> list[Content]:
    """A day's overview, cut into as many tables as are needed for its slots to fit on the page."""
    slots = plan.days[day]
    pieces = [slots[start : start + MOST_COLUMNS] for start in range(0, len(slots), MOST_COLUMNS)]
    return [
        {
            "name": long_date(day, plan.edition.language) + (_span(plan, piece) if len(pieces) > 1 else ""),
            "times": [clock(plan.here(slot.period.start)) for slot in piece],
            "rows": [
                {"name": person.name, "cells": [_cell(plan, person, slot) for slot in piece]} for person in people
            ],
        }
        for piece in pieces
    ]


def _span(plan: SessionPlan, slots: Sequence[MeetingSlot]) -> str:
    return f", {clock(plan.here(slots[0].period.start))}–{clock(plan.here(slots[-1].period.end))}"


def _cell(plan: SessionPlan, person: InterpreterPerson, slot: MeetingSlot) -> str:
    """The place where somebody interprets in a slot."""
    held = next((one for one in plan.meetings_with[person.id] if one.slot.id == slot.id), None)
    if held:
        return held.place.id
    return CROSS if _is_away(person, slot.period) else ""


def _is_away(person: InterpreterPerson, period: Period) -> bool:
    return any(period.start < absence.end and absence.start < period.end for absence in person.unavailable)


def _page(plan: SessionPlan, person: InterpreterPerson) -> Content:
    """One interpreter's own page."""
    language = plan.edition.language
    spoken = texts.WORKS_BETWEEN.in_language(language).format(languages=language_names(person.languages, language))
    run = person.max_run or plan.session.rules.interpreter_max_run
    facts = (
        spoken if person.languages else "",
        texts.LONGEST_RUN.in_language(language).format(n=run) if run else "",
        texts.SITES.in_language(language).format(sites=", ".join(person.sites)) if person.sites else "",
    )
    meetings = plan.meetings_with[person.id]
    n_meetings = agenda_texts.MEETINGS.of(len(meetings), language)
    return {
        "name": person.name,
        "facts": " · ".join(fact for fact in facts if fact),
        "n_meetings": len(meetings),
        "count": n_meetings,
        "none": "" if meetings else agenda_texts.NO_MEETINGS.in_language(language),
        "days": [day for day in (_day(plan, person, d) for d in plan.days) if day["rows"]],
    }


def _day(plan: SessionPlan, person: InterpreterPerson, day: date) -> Content:
    """One interpreter's day: meetings, and the rest between the first and the last."""
    entries = plan.entries(plan.meetings_with[person.id], day, lambda period: _is_away(person, period))
    while entries and _is_idle(entries[0]):
        entries.pop(0)
    while entries and _is_idle(entries[-1]):
        entries.pop()
    return {"name": long_date(day, plan.edition.language), "rows": [_row(plan, entry) for entry in entries]}


def _is_idle(entry: PlannedMeeting | FreeStretch) -> bool:
    return isinstance(entry, FreeStretch) and not entry.is_away


def _row(plan: SessionPlan, entry: PlannedMeeting | FreeStretch) -> Content:
    language = plan.edition.language
    period = entry.period if isinstance(entry, FreeStretch) else entry.slot.period
    times = {"start": clock(plan.here(period.start)), "end": clock(plan.here(period.end))}
    if isinstance(entry, FreeStretch):
        return {**times, "free": (texts.AWAY if entry.is_away else texts.REST).in_language(language)}
    return {
        **times,
        "free": "",
        "place": entry.place.name.in_language(language) or entry.place.id,
        "site": entry.place.site,
        "first": side(plan, entry.first, language),
        "second": side(plan, entry.second, language),
        "topic": entry.meeting.topic,
    }
