"""What the planner still needs of a session, and what it will leave aside."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fondaco.common.session import ForumSession
from fondaco_web.applications.bridge.rows import PlanningRows
from fondaco_web.applications.bridge.session_export import codes_missing, forum_session_of, is_interpreter, title_of
from fondaco_web.applications.bridge.slots import overlapping, periods_in
from fondaco_web.applications.models import Application

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Readiness:
    """The session as the planner would get it; `missing` stops the planning, `notes` say what it leaves aside."""

    session: ForumSession
    missing: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        return not self.missing


def readiness_of(rows: PlanningRows) -> Readiness:
    """What is there and what is not, in the reader's language."""
    session = forum_session_of(rows)
    missing = [*missing_slots(rows), *missing_places(rows), *missing_meetings(rows, session)]
    notes = [*notes_on_wishes(rows), *notes_on_people(rows, session)]
    return Readiness(session, tuple(missing), tuple(notes))


def missing_slots(rows: PlanningRows) -> list[str]:
    """What is wrong with the meeting points of the programme."""
    if not rows.meeting_points:
        return [_("The programme has no meeting point. Add one, with the minutes of a meeting.")]
    found = []
    for item in rows.meeting_points:
        title = title_of(item.title)
        if not item.slot_minutes:
            found.append(_("The meeting point “%(title)s” does not say how long a meeting is.") % {"title": title})
        elif not any(True for _period in periods_in(item, rows.zone)):
            found.append(
                _("The meeting point “%(title)s” is shorter than one meeting of %(minutes)d minutes.")
                % {"title": title, "minutes": item.slot_minutes}
            )
    for before, after in overlapping(rows.meeting_points):
        found.append(
            _("The meeting points “%(before)s” and “%(after)s” are at the same time; make one of them.")
            % {"before": title_of(before.title), "after": title_of(after.title)}
        )
    return found


def missing_places(rows: PlanningRows) -> list[str]:
    """Whether there is any place to meet at."""
    if rows.locations:
        return []
    return [_("The meeting point has no places. Number the tables, rooms and remote rooms.")]


def missing_meetings(rows: PlanningRows, session: ForumSession) -> list[str]:
    """Whether there is anybody to meet."""
    if not rows.applications:
        return [_("No application is admitted yet.")]
    if not session.meetings:
        return [_("No admitted applicant wants to meet another admitted one.")]
    return []


def notes_on_wishes(rows: PlanningRows) -> list[str]:
    """Wanted counterparts that make no meeting."""
    there = {row.organisation_id for row in rows.applications}
    wishes = [wish for row in rows.applications for wish in row.counterparts.all()]
    named = [wish.organisation_id or wish.invited_organisation_id for wish in wishes]
    n_described = sum(pk is None for pk in named)
    n_absent = sum(pk is not None and pk not in there for pk in named)
    found = []
    if n_described:
        found.append(
            ngettext(
                "%(number)d wanted counterpart is only described: nobody is named, so no meeting is planned for it.",
                "%(number)d wanted counterparts are only described: nobody is named, so none is planned for them.",
                n_described,
            )
            % {"number": n_described}
        )
    if n_absent:
        found.append(
            ngettext(
                "%(number)d wanted counterpart is an organisation that is not admitted to this session.",
                "%(number)d wanted counterparts are organisations that are not admitted to this session.",
                n_absent,
            )
            % {"number": n_absent}
        )
    return found


def notes_on_people(rows: PlanningRows, session: ForumSession) -> list[str]:
    """People whose absence the planner will notice."""
    found = []
    without = [row for row in rows.applications if not row.participants.all()]
    if without:
        found.append(_("Admitted without people: %(codes)s.") % {"codes": listed(without)})
    late = set(codes_missing(rows, session.attendees))
    if late:
        absent = [row for row in rows.applications if row.code in late]
        found.append(
            _("There only before or after the meetings, and therefore left out: %(codes)s.") % {"codes": listed(absent)}
        )
    n_needing = sum(row.needs_interpreter for row in rows.applications)
    if n_needing and not session.interpreters:
        found.append(
            ngettext(
                "%(number)d applicant needs an interpreter, and none is named: only partners with a common language.",
                "%(number)d applicants need an interpreter, and none is named: only partners with a common language.",
                n_needing,
            )
            % {"number": n_needing}
        )
    if any(not is_interpreter(row) for row in rows.interpreters):
        found.append(_("Interpreters with fewer than two languages are left out."))
    if any(row.is_remote for row in rows.applications) and not any(place.kind == "remote" for place in session.places):
        found.append(_("Some applicants take part remotely, and there is no remote room."))
    return found


def listed(applications: list[Application]) -> str:
    """Some codes, and how many more there are."""
    codes = ", ".join(row.code for row in applications[:SHOWN])
    return codes if len(applications) <= SHOWN else f"{codes} … (+{len(applications) - SHOWN})"
