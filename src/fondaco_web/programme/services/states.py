"""How a session goes on: in preparation, convened, open, closed, held; cancelled on the way.

DRAFT --convene--> CONVENED --open--> OPEN <--open / close--> CLOSED --hold--> HELD
CONVENED, OPEN, CLOSED --cancel--> CANCELLED        a draft is discarded, not cancelled
"""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import save_next_version
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.errors import NotInThisState
from fondaco_web.programme.models import Session
from fondaco_web.programme.services.access import session_to_change
from fondaco_web.programme.times import local
from fondaco_web.programme.values import shown

State = SessionState


@dataclass(frozen=True, slots=True)
class Step:
    """A deed that takes a session from any of some states to another."""

    verb: str
    start: frozenset[SessionState]
    target: SessionState


CONVENE = Step("session.convened", frozenset({State.DRAFT}), State.CONVENED)
OPEN = Step("session.applications_opened", frozenset({State.CONVENED, State.CLOSED}), State.OPEN)
CLOSE = Step("session.applications_closed", frozenset({State.OPEN}), State.CLOSED)
HOLD = Step("session.held", frozenset({State.CONVENED, State.CLOSED}), State.HELD)
CANCEL = Step("session.cancelled", frozenset({State.CONVENED, State.OPEN, State.CLOSED}), State.CANCELLED)


@transaction.atomic
def convene(*, session: Session, by: Any) -> Session:
    """Announce a session: from now on everybody sees it. Its deadlines must be set, and its sectors or tables."""
    current = session_to_change(session, by)
    check_step(current, CONVENE)
    if missing := missing_for_convocation(current):
        text = _("Before the session is convened, enter: %(missing)s.")
        raise NotInThisState(text % {"missing": ", ".join(missing)})
    return take(current, CONVENE, by)


def missing_for_convocation(session: Session) -> list[str]:
    """What a session lacks to be convened, as a person reads it."""
    missing = []
    if not session.applications_close_on:
        missing.append(_("the deadline for applicants"))
    if not (session.sectors.exists() or session.tables.exists()):
        missing.append(_("sectors or thematic tables"))
    if not (session.venue or session.is_online):
        missing.append(_("the venue, or that it is held online"))
    return missing


@transaction.atomic
def open_applications(*, session: Session, by: Any) -> Session:
    """From now on organisations may apply; again, too, after applications were closed."""
    current = session_to_change(session, by)
    return take(current, OPEN, by)


@transaction.atomic
def close_applications(*, session: Session, by: Any) -> Session:
    """From now on nobody may apply."""
    current = session_to_change(session, by)
    return take(current, CLOSE, by)


@transaction.atomic
def mark_held(*, session: Session, by: Any) -> Session:
    """The session has taken place; not before its first day."""
    current = session_to_change(session, by)
    check_step(current, HOLD)
    if current.starts_on and current.starts_on > local(clock.now(), current.time_zone).date():
        text = _("The session begins on %(first)s; it can be marked as held from that day on.")
        raise NotInThisState(text % {"first": shown(current.starts_on)})
    return take(current, HOLD, by)


@transaction.atomic
def cancel(*, session: Session, reason: str, by: Any) -> Session:
    """The session does not take place. The public sees it as cancelled; calendars cancel its items."""
    current = session_to_change(session, by)
    if not reason.strip():
        raise InvalidInput(_("Write why the session is cancelled."), field="reason")
    return take(current, CANCEL, by, reason.strip())


def check_step(session: Session, step: Step) -> None:
    """Raises NotInThisState where `step` does not start from the session's state."""
    if session.state not in step.start:
        text = _("The session is “%(state)s”; from there this step is not possible.")
        raise NotInThisState(text % {"state": session.get_state_display()})


def take(session: Session, step: Step, by: Any, reason: str = "") -> Session:
    """Take a step of a locked session and record it."""
    check_step(session, step)
    before = session.state
    save_next_version(session, {"state": step.target})
    change = Change({"state": before}, {"state": session.state}, reason)
    record_deed(by, step.verb, session, change, forum_id=session.forum_id)
    return session
