"""Starting applications: who, when, once; and changing what they say."""

from datetime import UTC, datetime
from typing import Any

import pytest

from factories.applications import a_complete_application, a_wanted, a_world, an_admitted_application
from factories.forums import a_desk
from factories.organisations import an_organisation
from factories.sessions import a_session, an_application
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.errors import AlreadyApplied, ApplicationsNotOpen, NotInThisState
from fondaco_web.applications.models import Application
from fondaco_web.applications.services import change_application, start_application
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.clock import clock_at
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotFound
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.programme.enums import SessionState

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["owner", "desk", "secretariat"])
def test_the_organisation_its_desk_and_its_secretariat_start_an_application(who: str) -> None:
    world = a_world()
    by = getattr(world, who)
    application = start_application(by=by, session=world.session, organisation=world.organisation)
    assert (application.state, application.language, application.started_by) == (ApplicationState.DRAFT, "it", by)
    deed = deeds_about(application).get()
    expected = None if who == "owner" else world.organisation.pk
    assert (deed.verb, deed.actor, deed.for_organisation_id) == ("application.started", by, expected)


@pytest.mark.parametrize("who", ["counterpart_owner", "other_desk", "other_secretariat", "stranger"])
def test_nobody_else_starts_it_and_the_organisation_looks_unknown(who: str) -> None:
    world = a_world()
    with pytest.raises(NotFound):
        start_application(by=getattr(world, who), session=world.session, organisation=world.organisation)
    assert not Application.objects.exists()


def test_a_desk_of_another_region_of_the_same_party_does_not_start_it() -> None:
    world = a_world()
    with pytest.raises(NotFound):
        start_application(by=a_desk(world.forum, "IT-57"), session=world.session, organisation=world.organisation)


def test_an_organisation_applies_once_to_a_session() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    with pytest.raises(AlreadyApplied, match=application.code):
        start_application(by=world.owner, session=world.session, organisation=world.organisation)


def test_a_withdrawn_application_is_opened_again_with_what_it_said() -> None:
    world = a_world()
    withdrawn = a_complete_application(world.session, world.organisation, state=ApplicationState.WITHDRAWN)
    again = start_application(by=world.owner, session=world.session, organisation=world.organisation)
    assert (again.pk, again.state, again.objectives) == (withdrawn.pk, ApplicationState.DRAFT, {"it": "Vendere case."})
    assert deeds_about(again).get().verb == "application.reopened"


@pytest.mark.parametrize("state", [s for s in SessionState if s is not SessionState.OPEN])
def test_a_session_that_is_not_open_takes_no_applications(state: SessionState) -> None:
    world = a_world()
    session = a_session(world.forum, 14, state=state)
    with pytest.raises(ApplicationsNotOpen, match=r"XIV .*takes no applications"):
        start_application(by=world.owner, session=session, organisation=world.organisation)


LAST_MINUTE = datetime(2099, 4, 25, 20, 59, tzinfo=UTC)  # 23:59 in Moscow
NEXT_DAY = datetime(2099, 4, 25, 21, 1, tzinfo=UTC)


def test_the_applicants_deadline_ends_with_the_day_at_the_sessions_place() -> None:
    world = a_world()
    other = an_organisation(world.forum)
    with clock_at(LAST_MINUTE):
        start_application(by=world.owner, session=world.session, organisation=world.organisation)
    with clock_at(NEXT_DAY):
        with pytest.raises(ApplicationsNotOpen, match="25 April 2099"):
            start_application(by=world.counterpart_owner, session=world.session, organisation=world.counterpart)
        assert start_application(by=world.desk, session=world.session, organisation=other).pk  # desks have longer


def test_nobody_applies_before_applications_open() -> None:
    world = a_world()
    with clock_at(datetime(2019, 12, 1, tzinfo=UTC)), pytest.raises(ApplicationsNotOpen, match="1 January 2020"):
        start_application(by=world.owner, session=world.session, organisation=world.organisation)


def test_an_archived_organisation_does_not_apply() -> None:
    world = a_world()
    world.organisation.state = OrganisationState.ARCHIVED
    world.organisation.save()
    with pytest.raises(InvalidInput, match="archived"):
        start_application(by=world.owner, session=world.session, organisation=world.organisation)


def test_objectives_and_wanted_counterparts_of_the_last_session_are_taken_over() -> None:
    world = a_world()
    earlier = an_admitted_application(a_session(world.forum, 12), world.organisation, needs_interpreter=True)
    a_wanted(earlier, world.counterpart, topic="Pannelli")
    a_wanted(earlier)
    application = start_application(
        by=world.owner, session=world.session, organisation=world.organisation, copy_from=earlier
    )
    assert (application.objectives, application.needs_interpreter) == ({"it": "Vendere case."}, True)
    wishes = list(application.counterparts.order_by("pk"))
    assert [(wish.organisation, wish.topic) for wish in wishes] == [(world.counterpart, "Pannelli"), (None, "")]
    assert earlier.counterparts.count() == 2
    assert application.projects.count() == 0


def test_an_application_of_another_organisation_cannot_be_copied() -> None:
    world = a_world()
    foreign = an_admitted_application(a_session(world.forum, 12), world.counterpart)
    with pytest.raises(NotFound):
        start_application(by=world.owner, session=world.session, organisation=world.organisation, copy_from=foreign)


def test_only_what_is_given_changes_and_the_deed_says_what() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation, objectives={"it": "Prima"}, language="it")
    table = world.session.tables.get(code="energy")
    changed = change_application(
        by=world.desk, application=application, values={"themes": [table], "max_meetings": 6}, expected_version=1
    )
    assert (changed.version, changed.max_meetings, changed.objectives) == (2, 6, {"it": "Prima"})
    deed = deeds_about(application).get()
    assert (deed.before, deed.after) == (
        {"max_meetings": None, "themes": []},
        {"max_meetings": 6, "themes": ["energy"]},
    )
    assert deed.for_organisation_id == world.organisation.pk


def test_two_people_do_not_overwrite_each_other() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    change_application(by=world.owner, application=application, values={"max_meetings": 5}, expected_version=1)
    with pytest.raises(ChangedMeanwhile):
        change_application(by=world.desk, application=application, values={"max_meetings": 9}, expected_version=1)
    application.refresh_from_db()
    assert application.max_meetings == 5


@pytest.mark.parametrize(("field", "value"), [("max_meetings", 0), ("max_meetings", 41), ("language", "de")])
def test_a_value_that_cannot_be_is_refused_at_its_field(field: str, value: Any) -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    with pytest.raises(InvalidInput) as refused:
        change_application(by=world.owner, application=application, values={field: value})  # type: ignore[misc]
    assert refused.value.field == field


def test_a_table_of_another_session_is_refused() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    foreign = a_session(world.forum, 12).tables.get(code="wood")
    with pytest.raises(InvalidInput):
        change_application(by=world.owner, application=application, values={"themes": [foreign]})


MAY_CHANGE = {
    "owner": {"draft", "returned"},
    "desk": {"draft", "returned", "submitted"},
    "secretariat": {"returned", "submitted", "forwarded"},
}


@pytest.mark.parametrize("state", list(ApplicationState))
@pytest.mark.parametrize("who", list(MAY_CHANGE))
def test_who_may_change_the_content_in_which_state(who: str, state: ApplicationState) -> None:
    world = a_world()
    application = an_application(world.session, world.organisation, state=state)
    if state in MAY_CHANGE[who]:
        change_application(by=getattr(world, who), application=application, values={"max_meetings": 3})
        return
    with pytest.raises((NotInThisState, NotFound)):
        change_application(by=getattr(world, who), application=application, values={"max_meetings": 3})
