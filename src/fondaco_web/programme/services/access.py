"""Every deed on a session begins here: may this person do it, and is the session in a state that allows it."""

from typing import Any

from django.utils.translation import gettext as _

from fondaco_web.common.errors import ChangedMeanwhile, NotAllowed, NotFound
from fondaco_web.common.versions import locked
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.errors import NotInThisState
from fondaco_web.programme.models import Session
from fondaco_web.programme.permissions import may_change_session, may_see_session


def session_to_change(session: Session, by: Any, expected_version: int | None = None) -> Session:
    """The session, locked, for somebody who may change it.

    Raises NotFound, NotAllowed, ChangedMeanwhile, and NotInThisState once it is cancelled.
    """
    current = locked(session)
    if not may_see_session(by, current):
        raise NotFound
    if not may_change_session(by, current):
        raise NotAllowed
    if expected_version is not None and current.version != expected_version:
        raise ChangedMeanwhile(current_version=current.version)
    if current.state == SessionState.CANCELLED:
        raise NotInThisState(_("The session is cancelled; nothing of it can be changed any more."))
    return current
