"""Whose paper is no longer right after a plan was mended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fondaco.common.session import ForumSession
from fondaco.common.timetable import Timetable
from fondaco.documents.edition import Edition
from fondaco.documents.plan import PlannedMeeting, SessionPlan


@dataclass(frozen=True, slots=True)
class ChangedPapers:
    """Ids of those with a meeting that is new, gone, or at another time, place or with another interpreter."""

    attendees: tuple[str, ...]
    interpreters: tuple[str, ...]
    places: tuple[str, ...]


def changed_papers(
    session: ForumSession, timetable: Timetable, *, before: tuple[ForumSession, Timetable]
) -> ChangedPapers:
    """What to hand out again instead of the papers of `before`, each in the order of the session."""
    changed = changed_papers_of(SessionPlan(session, timetable, Edition(before=before)))
    assert changed is not None  # an edition with `before` always has an answer
    return changed


def changed_papers_of(plan: SessionPlan) -> ChangedPapers | None:
    """As `changed_papers`, of a plan that is looked up already; None where it follows no other."""
    if plan.edition.before is None:
        return None
    before, session = SessionPlan(*plan.edition.before), plan.session
    return ChangedPapers(
        _changed([one.id for one in session.attendees], before.meetings_of, plan.meetings_of),
        _changed([one.id for one in session.interpreters], before.meetings_with, plan.meetings_with),
        _changed([one.id for one in session.places], before.meetings_at, plan.meetings_at),
    )


Meetings = Mapping[str, Sequence[PlannedMeeting]]


def _changed(ids: Sequence[str], before: Meetings, after: Meetings) -> tuple[str, ...]:
    return tuple(one for one in ids if _on_paper(before.get(one, ())) != _on_paper(after.get(one, ())))


def _on_paper(meetings: Sequence[PlannedMeeting]) -> set[tuple[str, str, str, str]]:
    return {
        (one.meeting.id, one.slot.id, one.place.id, one.interpreter.id if one.interpreter else "") for one in meetings
    }
