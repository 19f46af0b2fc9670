"""A session goes on by certain steps only."""

from collections.abc import Callable
from datetime import date

import pytest

from factories.forums import a_desk, a_forum, a_secretariat
from factories.programmes import session_values
from factories.sessions import a_session
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import InvalidInput, NotAllowed
from fondaco_web.forum.models import Sector
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.errors import NotInThisState
from fondaco_web.programme.models import Session
from fondaco_web.programme.services import (
    cancel,
    close_applications,
    convene,
    mark_held,
    open_applications,
    open_session,
)
from fondaco_web.programme.values import Deadlines

pytestmark = pytest.mark.django_db
S = SessionState
STEPS: dict[str, tuple[Callable[..., Session], set[SessionState], SessionState]] = {
    "convene": (convene, {S.DRAFT}, S.CONVENED),
    "open": (open_applications, {S.CONVENED, S.CLOSED}, S.OPEN),
    "close": (close_applications, {S.OPEN}, S.CLOSED),
    "hold": (mark_held, {S.CONVENED, S.CLOSED}, S.HELD),
    "cancel": (lambda **inputs: cancel(reason="Postponed", **inputs), {S.CONVENED, S.OPEN, S.CLOSED}, S.CANCELLED),
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("state", S)
def test_each_step_starts_from_its_states_only(step: str, state: SessionState) -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    session = a_session(forum, state=state, starts_on=date(2020, 5, 29), venue={"en": "Hall"})
    take, starts, target = STEPS[step]
    if state in starts:
        assert take(session=session, by=by).state == target
        assert deeds_about(session).get().after == {"state": target}
    else:
        with pytest.raises(NotInThisState):
            take(session=session, by=by)
        session.refresh_from_db()
        assert session.state == state


def test_the_convocation_names_everything_that_is_missing() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    session = open_session(forum=forum, values=session_values(forum, venue={}), by=by)
    with pytest.raises(NotInThisState, match="deadline for applicants, sectors or thematic tables, the venue"):
        convene(session=session, by=by)
    complete = session_values(
        forum, 15, sectors=tuple(Sector.objects.all()), deadlines=Deadlines(applications_close_on=date(2099, 9, 25))
    )
    assert convene(session=open_session(forum=forum, values=complete, by=by), by=by).state == S.CONVENED


def test_a_session_is_not_held_before_its_first_day() -> None:
    forum = a_forum()
    with pytest.raises(NotInThisState, match="begins on"):
        mark_held(session=a_session(forum, state=S.CLOSED), by=a_secretariat(forum))


def test_a_cancellation_has_a_reason_that_is_recorded() -> None:
    forum = a_forum()
    by, session = a_secretariat(forum), a_session(forum)
    with pytest.raises(InvalidInput) as refusal:
        cancel(session=session, reason="  ", by=by)
    assert refusal.value.field == "reason"
    cancel(session=session, reason="Held online next year", by=by)
    assert deeds_about(session).get().reason == "Held online next year"


def test_a_desk_takes_no_step() -> None:
    forum = a_forum()
    session = a_session(forum)
    with pytest.raises(NotAllowed):
        close_applications(session=session, by=a_desk(forum))
