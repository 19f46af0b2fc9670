"""Confederation, association, company: who stands under whom."""

import pytest

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.memberships import a_member
from factories.organisations import an_organisation, an_owner
from factories.visits import signed_in
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from fondaco_web.directory.enums import Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.members.errors import HierarchyLoop
from fondaco_web.members.selectors import above, below, children_of, possible_parents
from fondaco_web.members.services import place_under

pytestmark = pytest.mark.django_db


def test_three_levels_and_what_stands_below() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    top = a_member(forum, name="Confederazione inventata").organisation
    middle = a_member(forum, name="Associazione inventata").organisation
    company = an_organisation(forum)
    place_under(by=by, organisation=middle, parent=top)
    placed = place_under(by=by, organisation=company, parent=middle)
    assert above(by, placed) == [top, middle]
    assert set(below(top)) == {middle.pk, company.pk}
    assert deeds_about(company).get().after == {"parent": middle.pk}
    assert list(children_of(by, middle)) == [company]
    assert list(children_of(a_user(), middle)) == []


def test_a_loop_is_refused() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    first, second, third = (an_organisation(forum, kind="federation") for _number in range(3))
    place_under(by=by, organisation=second, parent=first)
    place_under(by=by, organisation=third, parent=second)
    for parent in (first, second, third):
        with pytest.raises(HierarchyLoop):
            place_under(by=by, organisation=first, parent=parent)
    assert Organisation.objects.get(pk=first.pk).parent is None
    assert list(possible_parents(by, forum, first)) == []


def test_a_body_of_the_other_party_and_a_company_are_no_parents() -> None:
    forum = a_forum()
    company = an_organisation(forum)
    both = a_secretariat(forum)
    with pytest.raises(InvalidInput, match="A company has no members"):
        place_under(by=both, organisation=company, parent=an_organisation(forum))
    other = an_organisation(forum, "RU-LIP", kind="chamber")
    with pytest.raises(NotAllowed):
        place_under(by=both, organisation=company, parent=other)


def test_nobody_declares_to_belong_to_a_body_that_does_not_know_of_it() -> None:
    forum = a_forum()
    association = an_organisation(forum, "IT-57", kind="trade_association")
    company = an_organisation(forum, visibility=Visibility.PUBLIC)
    for by in (an_owner(company), a_desk(forum), an_owner(association)):
        with pytest.raises(NotAllowed):
            place_under(by=by, organisation=company, parent=association)
    place_under(by=a_secretariat(forum), organisation=company, parent=association)
    assert place_under(by=an_owner(company), organisation=company, parent=None).parent is None


def test_the_page_places_a_member_and_refuses_what_changed_meanwhile() -> None:
    forum = a_forum()
    top, member = a_member(forum), a_member(forum)
    visit = signed_in(a_secretariat(forum))
    address = f"/en/{forum.slug}/members/{member.code}/belongs-to/"
    assert top.organisation.name in visit.get(address).content.decode()
    answer = visit.post(address, {"version": 1, "parent": top.organisation.code})
    assert answer.status_code == 302, answer.content.decode()
    assert Organisation.objects.get(pk=member.organisation_id).parent == top.organisation
    refused = visit.post(address, {"version": 1, "parent": ""})
    assert refused.status_code == 422
    assert f"Saved meanwhile by somebody else: {top.organisation.name}" in refused.content.decode()
    with pytest.raises(ChangedMeanwhile):
        place_under(by=a_secretariat(forum), organisation=member.organisation, parent=None, expected_version=1)
    page = visit.get(f"/en/{forum.slug}/members/{top.code}/").content.decode()
    assert f"?under={top.organisation.code}" in page
