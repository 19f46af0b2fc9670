"""Builds the demo forum up to a chosen stage, through the services that people use."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.db import transaction
from django.test.utils import override_settings

from fondaco_web.applications.tasks import plan_in_background
from fondaco_web.common.clock import clock_at, today
from fondaco_web.demo import frame, participants
from fondaco_web.demo.cast import account
from fondaco_web.forum.models import Forum
from fondaco_web.programme.services.states import close_applications


class Stage(StrEnum):
    """How far the demo goes; each stage includes those before it."""

    FORUM = "forum"
    SESSION = "session"
    APPLIED = "applied"
    DECIDED = "decided"


IN_MARCH = datetime(2008, 3, 12, 9, tzinfo=UTC)
IN_APRIL = datetime(2008, 4, 21, 9, tzinfo=UTC)
IN_MAY = datetime(2008, 5, 5, 9, tzinfo=UTC)
SAME_PASSWORD = {"PASSWORD_HASHERS": ["fondaco_web.demo.hashing.SamePasswordHasher"]}
PLANNING_SECONDS = 60
NO_MAIL = {"TASKS": {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}}


def plan_thirteenth(forum: Forum) -> None:
    """Ask the worker for the plan and the agendas of session XIII; they hang on the session once they are made."""
    session = forum.sessions.get(number=frame.NUMBER)
    plan_in_background(by=account("sekretariat"), session=session, seconds=PLANNING_SECONDS, language="it")


def is_built() -> bool:
    """Whether there is a forum already."""
    return Forum.objects.exists()


@override_settings(**NO_MAIL, **SAME_PASSWORD)
@transaction.atomic
def build_demo(stage: Stage = Stage.DECIDED) -> Forum:
    """The forum, the real series of sessions, and session XIII up to `stage`. It sends no mail."""
    stages = list(Stage)
    reached = stages[: stages.index(stage) + 1]
    with clock_at(IN_MARCH):
        forum = frame.build_forum()
        frame.record_series(forum)
    if Stage.SESSION in reached:
        with clock_at(IN_MARCH):
            session = frame.open_thirteenth(forum)
            frame.build_programme(session)
            frame.announce(forum, account("segreteria"))
            applicants = participants.register_everybody(forum)
            participants.let_companies_in(applicants)
            participants.join_as_members(forum, applicants)
        participants.offer_something(forum, applicants, until=today() + timedelta(days=365))
    if Stage.APPLIED in reached:
        with clock_at(IN_APRIL):
            applications = participants.apply_everybody(session, applicants)
    if Stage.DECIDED in reached:
        with clock_at(IN_MAY):
            participants.decide_everybody(session, applications)
            session.refresh_from_db()
            close_applications(session=session, by=account("sekretariat"))
            participants.send_delegations(session)
    return forum
