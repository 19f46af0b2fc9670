"""Until when applications may be started, filled in and handed in, in the days of the session's place."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.errors import ApplicationsNotOpen
from fondaco_web.applications.models import Application
from fondaco_web.common.clock import now
from fondaco_web.common.numbers_and_days import roman_numeral
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.permissions import is_desk_of, is_secretariat_of
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session

TAKES_PREPARATION = frozenset({SessionState.CONVENED, SessionState.OPEN, SessionState.CLOSED})


def today_at(session: Session) -> date:
    """The day it is at the session's place."""
    return timezone.localdate(now(), ZoneInfo(session.time_zone))


def last_day_for(user: Any, session: Session, organisation: Organisation) -> date | None:
    """The last day on which `user` may hand in for `organisation`: desks and secretariats have longer."""
    if is_desk_of(user, organisation.region_id) or is_secretariat_of(user, organisation.party_id):
        return session.desks_close_on or session.applications_close_on
    return session.applications_close_on


def why_not_open(user: Any, session: Session, organisation: Organisation) -> str:
    """Why `user` cannot start or hand in an application of `organisation` today; empty where it is possible."""
    today, last = today_at(session), last_day_for(user, session, organisation)
    if session.state != SessionState.OPEN:
        return str(_("Session %(number)s is %(state)s: it takes no applications.")) % {
            "number": roman_numeral(session.number),
            "state": session.get_state_display(),
        }
    if session.applications_open_on and today < session.applications_open_on:
        return str(_("Applications open on %(day)s.")) % {"day": date_format(session.applications_open_on)}
    if last and today > last:
        return str(_("The deadline was %(day)s.")) % {"day": date_format(last)}
    return ""


def require_open(user: Any, session: Session, organisation: Organisation) -> None:
    """Raise ApplicationsNotOpen, with the day, where the session takes no application of `organisation` from `user`."""
    reason = why_not_open(user, session, organisation)
    if reason:
        raise ApplicationsNotOpen(reason)


def require_open_for(user: Any, application: Application) -> None:
    """As `require_open`; a returned application may be mended until the decisions are due."""
    if application.state == ApplicationState.RETURNED:
        require_in_preparation(application.session)
    else:
        require_open(user, application.session, application.organisation)


def require_in_preparation(session: Session) -> None:
    """Raise ApplicationsNotOpen once the session is over, cancelled, or not convened yet."""
    if session.state not in TAKES_PREPARATION or (session.ends_on and today_at(session) > session.ends_on):
        raise ApplicationsNotOpen(
            _("Session %(number)s is %(state)s: nothing can be changed any more.")
            % {"number": roman_numeral(session.number), "state": session.get_state_display()}
        )


def deadline_shown_to(user: Any, application: Application) -> date | None:
    """The day until which `user` can hand the application in, for pages."""
    if application.state == ApplicationState.RETURNED:
        return application.session.decisions_due_on or application.session.desks_close_on
    return last_day_for(user, application.session, application.organisation)
