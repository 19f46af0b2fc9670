"""A session as a scheduling problem: hours become slots, names become ids.

Ids are those of the session, so a schedule is read back without a table of translations.
"""

from collections.abc import Iterable
from datetime import datetime

from fondaco.common.session import (
    Attendee,
    ForumSession,
    InterpreterPerson,
    MeetingSlot,
    Period,
    Place,
    WantedMeeting,
)
from fondaco.scheduling import Interpreter, Location, Meeting, Participant, Problem, Slot, Transfer


def problem_of(session: ForumSession) -> Problem:
    """The problem whose schedule is the timetable of `session`.

    A slot counts as unavailable when any part of it is. Slots of one day are adjacent whatever pause lies between (the
    whole session's, where breaks are counted across days).
    """
    slots = tuple(sorted(session.slots, key=lambda slot: slot.period.start))
    return Problem(
        name=session.code,
        slots=tuple(_slot(slot, slots[0].period.start, session.rules.break_across_days) for slot in slots),
        participants=tuple(_participant(attendee, slots, session.rules.max_meetings) for attendee in session.attendees),
        locations=tuple(_location(place, slots) for place in session.places),
        meetings=tuple(meeting_of(meeting, slots) for meeting in session.meetings),
        interpreters=tuple(
            _interpreter(person, slots, session.rules.interpreter_max_run) for person in session.interpreters
        ),
        transfers=tuple(Transfer(way.site_a, way.site_b, way.minutes) for way in session.transfers),
        fairness=session.rules.fairness,
    )


def slots_within(slots: Iterable[MeetingSlot], periods: Iterable[Period]) -> tuple[int, ...]:
    """Indices of the slots that share a moment with one of the periods."""
    closed = tuple(periods)
    return tuple(
        index
        for index, slot in enumerate(slots)
        if any(slot.period.start < period.end and period.start < slot.period.end for period in closed)
    )


def _slot(slot: MeetingSlot, origin: datetime, is_one_stretch: bool) -> Slot:
    return Slot(
        id=slot.id,
        start_minute=_minutes(origin, slot.period.start),
        end_minute=_minutes(origin, slot.period.end),
        session=slot.block,
        stretch=0 if is_one_stretch else slot.day,
    )


def _minutes(origin: datetime, moment: datetime) -> int:
    """Minutes that pass between two moments, a change of the clock's hour counted rightly."""
    return round((moment.timestamp() - origin.timestamp()) / 60)


def most_meetings(attendee: Attendee, usual_most: int | None) -> int | None:
    """The attendee's own largest number of meetings, else the session's; never below the attendee's least number."""
    if attendee.max_meetings is not None or usual_most is None:
        return attendee.max_meetings
    return max(usual_most, attendee.min_meetings)


def _participant(attendee: Attendee, slots: tuple[MeetingSlot, ...], usual_most: int | None) -> Participant:
    return Participant(
        id=attendee.id,
        languages=attendee.languages,
        unavailable=_absences(attendee, slots),
        max_meetings=most_meetings(attendee, usual_most),
        min_meetings=attendee.min_meetings,
        is_remote=attendee.is_remote,
    )


def _absences(attendee: Attendee, slots: tuple[MeetingSlot, ...]) -> tuple[int, ...]:
    away = set(slots_within(slots, attendee.unavailable))
    for index, slot in enumerate(slots):
        is_early = attendee.arrival is not None and slot.period.start < attendee.arrival
        is_late = attendee.departure is not None and slot.period.end > attendee.departure
        if is_early or is_late:
            away.add(index)
    return tuple(sorted(away))


def _location(place: Place, slots: tuple[MeetingSlot, ...]) -> Location:
    return Location(
        id=place.id,
        kind=place.kind,
        site=place.site,
        capacity=place.capacity,
        owner=place.owner,
        unavailable=slots_within(slots, place.unavailable),
    )


def _interpreter(person: InterpreterPerson, slots: tuple[MeetingSlot, ...], usual_run: int | None) -> Interpreter:
    return Interpreter(
        id=person.id,
        languages=person.languages,
        unavailable=slots_within(slots, person.unavailable),
        max_run=person.max_run if person.max_run is not None else usual_run,
        sites=person.sites,
    )


def meeting_of(meeting: WantedMeeting, slots: tuple[MeetingSlot, ...]) -> Meeting:
    """A wanted meeting with its fixed start as the index of the slot that begins then."""
    fixed = next((i for i, slot in enumerate(slots) if slot.period.start == meeting.fixed_start), None)
    return Meeting(
        id=meeting.id,
        first=meeting.first,
        second=meeting.second,
        priority=meeting.priority,
        sessions=(meeting.block,) if meeting.block else (),
        fixed_slot=fixed,
        fixed_location=meeting.place or None,
        after=meeting.after,
    )
