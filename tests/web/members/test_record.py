"""The record of deeds as the secretariat of a party reads it."""

import pytest

from factories.forums import a_desk, a_forum, a_secretariat
from factories.memberships import a_member, act_facts
from factories.organisations import an_owner
from factories.visits import queries_of, signed_in
from fondaco_web.forum.selectors import DeedFilter, deeds_visible_to, filtered_deeds
from fondaco_web.members.services import record_act

pytestmark = pytest.mark.django_db


def test_deeds_on_members_of_the_other_party_are_not_shown() -> None:
    forum = a_forum()
    italian, russian = a_member(forum), a_member(forum, "RU-LIP")
    record_act(by=an_owner(russian.organisation), member=russian, facts=act_facts(number="RU-1"))
    seen = deeds_visible_to(a_secretariat(forum), forum)
    assert {deed.verb for deed in seen} == {"member.applied", "member.admitted", "act.recorded"}
    assert {deed.object_id for deed in seen if deed.object_type == "members.member"} == {italian.pk}
    assert "RU-1" not in str([deed.after for deed in seen])
    assert "RU-1" in str([deed.after for deed in deeds_visible_to(a_secretariat(forum, "RU"), forum)])


def test_an_organisation_is_followed_through_everything_that_belongs_to_it() -> None:
    forum = a_forum()
    member = a_member(forum)
    a_member(forum)
    deeds = deeds_visible_to(a_secretariat(forum), forum)
    found = filtered_deeds(deeds, DeedFilter(organisation=member.organisation.code.lower()))
    assert sorted(deed.verb for deed in found) == ["act.recorded", "member.admitted", "member.applied"]
    assert not filtered_deeds(deeds, DeedFilter(organisation="O-NOSUCH")).exists()


def test_a_decision_is_no_deed_on_behalf_of_the_organisation() -> None:
    forum = a_forum()
    member = a_member(forum)
    deeds = {deed.verb: deed.for_organisation_id for deed in deeds_visible_to(a_secretariat(forum), forum)}
    assert deeds["member.admitted"] is None
    assert deeds["member.applied"] == member.organisation_id


def test_the_page_filters_by_deed_and_day_and_is_for_the_secretariat() -> None:
    forum = a_forum()
    member = a_member(forum)
    by = a_secretariat(forum)
    address = f"/en/{forum.slug}/settings/record/"
    page = signed_in(by).get(f"{address}?verb=member.admitted").content.decode()
    assert page.count("admitted the member") == 2  # the choice and the deed
    assert f"admitted the member: {member.code} {member.organisation.name}" in page
    assert page.count("recorded an act") == 1  # the choice alone
    assert "Nothing fits these filters" in signed_in(by).get(f"{address}?until=2001-01-01").content.decode()
    assert signed_in(a_desk(forum)).get(address).status_code == 404
    one = queries_of(by, address)
    a_member(forum)
    assert queries_of(by, address) == one
