"""A session of the platform as the planner's session, and as the workbook that `fondaco plan` reads."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from fondaco.common.languages import Language, LocalisedText
from fondaco.common.session import Attendee, ForumSession, InterpreterPerson, LocationKind, Party, Period, Place
from fondaco.workbook import made_up_name, write_session
from fondaco_web.applications.bridge.attendees import attendee_of
from fondaco_web.applications.bridge.meetings import meetings_of
from fondaco_web.applications.bridge.rows import PlanningRows
from fondaco_web.applications.bridge.slots import first_and_last, slots_of
from fondaco_web.applications.bridge.texts import in_every_language, localised_text, tidy
from fondaco_web.common.texts import in_language
from fondaco_web.programme.models import Interpreter, MeetingLocation, Session
from fondaco_web.programme.selectors import periods

NOT_CLEARED = _(
    "The names in this workbook have not been compared with the lists of restricted persons. Introduce nobody on its "
    "strength alone."
)
INVENTED = _("Every organisation and person in this workbook is invented.")
MANY_AT_ONCE = {LocationKind.ROOM, LocationKind.REMOTE}


def forum_session_of(rows: PlanningRows) -> ForumSession:
    """Everything the planner must know of a session.

    Left out are interpreters of fewer than two languages, and whoever arrives after the last meeting or leaves before
    the first, with their meetings.
    """
    session = rows.session
    zone = ZoneInfo(session.time_zone)
    slots = slots_of(rows.meeting_points, zone, session.host_party.language)
    edges = first_and_last(slots)
    attendees = [attendee_of(application, zone) for application in rows.applications]
    present = [one for one in attendees if edges is None or is_there(one, edges)]
    codes = {one.id for one in present}
    return ForumSession(
        code=f"{session.forum.slug}-{session.number}",
        name=session_name(session),
        host=localised_text(session.host_region.name if session.host_region else session.host_party.name),
        time_zone=session.time_zone,
        slots=slots,
        places=tuple(map(place_of, rows.locations)),
        attendees=tuple(present),
        meetings=tuple(
            meeting for meeting in meetings_of(rows.applications) if {meeting.first, meeting.second} <= codes
        ),
        interpreters=tuple(interpreter_of(row, zone) for row in rows.interpreters if is_interpreter(row)),
        parties=tuple(Party(party.code, localised_text(party.name)) for party in rows.parties),
        is_invented=session.forum.is_invented,
    )


def session_name(session: Session) -> LocalisedText:
    """The title; a session without one is called by its number and city."""
    if any(session.title.values()):
        return localised_text(session.title)
    return localised_text({code: f"{session.number}. {city}" for code, city in session.city.items() if city})


def is_there(attendee: Attendee, edges: tuple[object, object]) -> bool:
    """Whether somebody is there at the time of a meeting, the first or the last."""
    first, last = edges
    comes_late = attendee.arrival is not None and attendee.arrival >= last  # type: ignore[operator]  # moments
    leaves_early = attendee.departure is not None and attendee.departure <= first  # type: ignore[operator]
    return not comes_late and not leaves_early


def place_of(location: MeetingLocation) -> Place:
    """A place. Booths have no owner on the platform, so they are planned as tables, which anybody may use."""
    kind = LocationKind(location.kind)
    kind = LocationKind.TABLE if kind is LocationKind.BOOTH else kind
    code = tidy(location.code)
    return Place(
        id=code,
        name=localised_text(location.name) or made_up_name(kind, code),
        kind=kind,
        site=tidy(location.site),
        capacity=location.capacity if kind in MANY_AT_ONCE else 1,
    )


def is_interpreter(row: Interpreter) -> bool:
    """Whether somebody knows two languages to work between."""
    return len(spoken_by(row)) > 1


def spoken_by(row: Interpreter) -> tuple[str, ...]:
    """The languages of an interpreter, each once."""
    return tuple(dict.fromkeys(code for code in row.languages if len(code) == 2))


def interpreter_of(row: Interpreter, zone: ZoneInfo) -> InterpreterPerson:
    """An interpreter, with the times at which the person is not there."""
    return InterpreterPerson(
        id=row.code,
        name=tidy(row.name),
        languages=spoken_by(row),
        unavailable=tuple(
            Period(start.astimezone(zone), end.astimezone(zone)) for start, end in periods(row.unavailable)
        ),
        max_run=row.max_run or None,
    )


def session_workbook(session: ForumSession, language: str) -> bytes:
    """The workbook of a session, which says first what whoever opens it must know."""
    note = in_every_language(INVENTED if session.is_invented else NOT_CLEARED)
    with tempfile.TemporaryDirectory(prefix="fondaco-session-") as folder:
        path = Path(folder) / "session.xlsx"
        write_session(session, path, language=Language(language), note=LocalisedText(**note))
        return path.read_bytes()


def codes_missing(rows: PlanningRows, attendees: Iterable[Attendee]) -> Sequence[str]:
    """Codes of admitted applications that are not among the attendees."""
    there = {attendee.id for attendee in attendees}
    return [row.code for row in rows.applications if row.code not in there]


def title_of(texts: dict[str, str]) -> str:
    """A title in the reader's language, on one line."""
    return tidy(in_language(texts))
