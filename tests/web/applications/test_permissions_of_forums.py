"""A role in one forum opens nothing in another."""

from datetime import date

import pytest

from factories.forums import a_desk, a_forum
from factories.sessions import a_session
from fondaco_web.applications.permissions import may_see_lists, may_start_for_others
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import RoleAssignment

pytestmark = pytest.mark.django_db


def test_a_desk_of_one_forum_that_reads_reports_in_another_works_only_in_its_own() -> None:
    own, other = a_forum("own"), a_forum("other")
    desk = a_desk(own)
    RoleAssignment.objects.create(user=desk, forum=other, role=Role.REPORT_READER, starts_on=date(2000, 1, 1))
    assert may_see_lists(desk, a_session(own))
    assert not may_see_lists(desk, a_session(other))
    assert not may_start_for_others(desk, a_session(other, 14))
