"""Who sees which applications, in how many queries."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories.applications import a_complete_application, a_world, an_admitted_application
from factories.forums import a_desk, a_secretariat
from factories.organisations import an_organisation
from factories.sessions import an_application
from fondaco_web.accounts.models import User
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.permissions import may_see_application
from fondaco_web.applications.selectors.applications import (
    applications_visible_to,
    applications_worked_on_by,
    counts_by_state,
    n_drafts_of_others,
    with_counts,
)
from fondaco_web.applications.selectors.worklist import filtered, in_order

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", list(ApplicationState))
@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("owner", True),
        ("desk", True),
        ("secretariat", None),
        ("other_desk", False),
        ("other_secretariat", False),
        ("counterpart_owner", False),
        ("stranger", False),
    ],
)
def test_the_selector_and_the_predicate_say_the_same(who: str, sees: bool | None, state: ApplicationState) -> None:
    world = a_world()
    application = an_application(world.session, world.organisation, state=state)
    user = getattr(world, who)
    expected = state != ApplicationState.DRAFT if sees is None else sees
    assert (application in applications_visible_to(user, world.session)) is expected
    assert may_see_application(user, application) is expected


def test_nobody_in_particular_and_a_neighbouring_desk_see_nothing() -> None:
    world = a_world()
    an_admitted_application(world.session, world.organisation)
    for user in (AnonymousUser(), a_desk(world.forum, "IT-57")):
        assert list(applications_visible_to(user, world.session)) == []


def test_a_secretariat_sees_the_drafts_it_began_and_only_counts_the_others() -> None:
    world = a_world()
    an_application(world.session, world.organisation)
    mine = an_application(world.session, an_organisation(world.forum), started_by=world.secretariat)
    an_application(world.session, world.counterpart)
    assert list(applications_visible_to(world.secretariat, world.session)) == [mine]
    assert n_drafts_of_others(world.secretariat, world.session) == 1
    assert n_drafts_of_others(a_secretariat(world.forum), world.session) == 2


def queries_of_worklist(user: User, session: Any) -> int:
    """How many queries the work list takes for a person who has just come in."""
    fresh = User.objects.get(pk=user.pk)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        rows = in_order(with_counts(applications_worked_on_by(fresh, session)), "name")
        for row in rows:
            str(row.organisation.region), row.organisation.party.language, row.n_projects
    return len(queries)


@pytest.mark.parametrize("who", ["desk", "secretariat"])
def test_the_work_list_takes_the_same_queries_for_one_row_and_for_three(who: str) -> None:
    world = a_world()
    a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    user = getattr(world, who)
    with_one = queries_of_worklist(user, world.session)
    for _number in range(2):
        a_complete_application(world.session, an_organisation(world.forum), state=ApplicationState.SUBMITTED)
    assert queries_of_worklist(user, world.session) == with_one == 3


def test_filters_find_by_name_state_table_need_and_decision() -> None:
    world = a_world()
    wood = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    interpreter = an_application(
        world.session,
        an_organisation(world.forum, name="Énergia Inventata"),
        state=ApplicationState.DECLINED,
        needs_interpreter=True,
    )
    rows = with_counts(applications_worked_on_by(world.desk, world.session))
    for wanted, found in (
        ({"q": "legno"}, [wood]),
        ({"q": wood.code.lower()}, [wood]),
        ({"state": "declined"}, [interpreter]),
        ({"table": "wood"}, [wood]),
        ({"needs": "interpreter"}, [interpreter]),
        ({"decision": "taken"}, [interpreter]),
        ({"decision": "open"}, [wood]),
        ({"region": "IT-57"}, []),
        ({}, [interpreter, wood]),
    ):
        assert set(filtered(rows, wanted)) == set(found), wanted
    counts = counts_by_state(applications_worked_on_by(world.desk, world.session))
    assert {state: count for state, count in counts.items() if count} == {"submitted": 1, "declined": 1}


def test_sorting_puts_empty_values_last_in_both_directions() -> None:
    world = a_world()
    ranked = an_application(world.session, world.organisation, state=ApplicationState.SUBMITTED, desk_rank=1)
    second = an_application(world.session, an_organisation(world.forum), state=ApplicationState.SUBMITTED, desk_rank=2)
    unranked = an_application(world.session, an_organisation(world.forum), state=ApplicationState.SUBMITTED)
    rows = with_counts(applications_worked_on_by(world.desk, world.session))
    assert list(in_order(rows, "rank")) == [ranked, second, unranked]
    assert list(in_order(rows, "-rank")) == [second, ranked, unranked]
