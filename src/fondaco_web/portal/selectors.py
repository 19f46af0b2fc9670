"""What the public pages show, put together from the selectors of the apps below."""

from typing import Any

from django.db.models import Count, Q, QuerySet

from fondaco_web.common.clock import today
from fondaco_web.directory.permissions import organisations_of
from fondaco_web.forum.models import Forum, Party
from fondaco_web.forum.permissions import standing_of
from fondaco_web.forum.selectors import parties_of
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import sessions_visible_to


def forums() -> QuerySet[Forum]:
    """Every forum; all are public."""
    return Forum.objects.order_by("slug")


def forums_of(user: Any) -> QuerySet[Forum]:
    """The forums in which the person holds a role or acts for an organisation."""
    mine = Q(pk__in=standing_of(user).forums) | Q(parties__organisations__in=organisations_of(user))
    return forums().filter(mine).distinct()


def parties_with_regions(forum: Forum) -> QuerySet[Party]:
    """The parties, each with the number of its regions as `n_regions`."""
    return parties_of(forum).annotate(n_regions=Count("regions"))


def sessions_by_time(user: Any, forum: Forum) -> tuple[list[Session], list[Session]]:
    """The sessions that lie ahead, the next first, and those of the past, the latest first."""
    sessions = list(sessions_visible_to(user, forum))
    ahead = [session for session in sessions if is_ahead(session)]
    past = [session for session in sessions if not is_ahead(session)]
    return sorted(ahead, key=order), sorted(past, key=order, reverse=True)


def order(session: Session) -> int:
    """The order of the series: by number, for the dates of some are not known."""
    return session.number


def is_ahead(session: Session) -> bool:
    """Whether the session is still to come or going on: until the secretariat marks it as held."""
    return session.state not in {SessionState.HELD, SessionState.CANCELLED}


def takes_applications(session: Session) -> bool:
    """Whether companies can apply now."""
    close = session.desks_close_on or session.applications_close_on
    return session.state == SessionState.OPEN and (close is None or close >= today())
