"""Mandates: whose, from when until when, never two at once."""

from datetime import date

import pytest

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.memberships import a_member, an_act, an_applicant
from factories.organisations import a_person, an_organisation, an_owner
from factories.visits import signed_in
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from fondaco_web.members.enums import MandateRole
from fondaco_web.members.errors import MandatesOverlap, WrongMemberState
from fondaco_web.members.models import Mandate, Member
from fondaco_web.members.selectors import mandates_in_force
from fondaco_web.members.services import MandateFacts, Step, add_mandate, end_mandate, refuse_member

pytestmark = pytest.mark.django_db
REPRESENTATIVE, SUBSTITUTE = MandateRole.REPRESENTATIVE, MandateRole.SUBSTITUTE


def a_mandate(member: Member, first: date = date(2009, 1, 1), last: date | None = None) -> Mandate:
    facts = MandateFacts(a_person(member.organisation), REPRESENTATIVE, first, last)
    return add_mandate(by=a_secretariat(member.forum), member=member, facts=facts)


def test_the_desk_gives_a_mandate_for_the_body() -> None:
    forum = a_forum()
    member = a_member(forum)
    act = an_act(member)
    person = a_person(member.organisation, family_name="Segretissimi")
    facts = MandateFacts(person, SUBSTITUTE, date(2009, 1, 1), date(2010, 12, 31), act)
    mandate = add_mandate(by=a_desk(forum), member=member, facts=facts)
    assert (mandate.person, mandate.role, mandate.act) == (person, SUBSTITUTE, act)
    deed = deeds_about(mandate).get()
    assert deed.for_organisation_id == member.organisation_id
    assert "Segretissimi" not in str(deed.after)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2009, 6, 1), None),
        (date(2008, 1, 1), date(2009, 1, 1)),
        (date(2009, 12, 31), date(2012, 1, 1)),
        (date(2008, 1, 1), None),
    ],
)
def test_nobody_holds_two_mandates_in_the_same_days(first: date, last: date | None) -> None:
    member = a_member(a_forum())
    running = a_mandate(member, date(2009, 1, 1), date(2009, 12, 31))
    facts = MandateFacts(running.person, SUBSTITUTE, first, last)
    with pytest.raises(MandatesOverlap):
        add_mandate(by=a_secretariat(member.forum), member=member, facts=facts)
    facts = MandateFacts(running.person, SUBSTITUTE, date(2010, 1, 1))
    assert add_mandate(by=a_secretariat(member.forum), member=member, facts=facts).starts_on == date(2010, 1, 1)


def test_the_person_is_of_the_body_and_the_days_in_order() -> None:
    forum = a_forum()
    member = a_member(forum)
    by = a_secretariat(forum)
    stranger = a_person(an_organisation(forum))
    with pytest.raises(InvalidInput) as refusal:
        add_mandate(by=by, member=member, facts=MandateFacts(stranger, REPRESENTATIVE, date(2009, 1, 1)))
    assert refusal.value.field == "person"
    with pytest.raises(InvalidInput) as refusal:
        a_mandate(member, date(2009, 1, 2), date(2009, 1, 1))
    assert refusal.value.field == "ends_on"


def test_a_mandate_ends_within_its_days() -> None:
    member = a_member(a_forum())
    mandate = a_mandate(member, date(2009, 1, 1), date(2009, 12, 31))
    by = a_secretariat(member.forum)
    for day in (date(2008, 12, 31), date(2010, 1, 1)):
        with pytest.raises(InvalidInput):
            end_mandate(by=by, mandate=mandate, ends_on=day)
    ended = end_mandate(by=by, mandate=mandate, ends_on=date(2009, 6, 30), expected_version=1)
    assert ended.ends_on == date(2009, 6, 30)
    with pytest.raises(ChangedMeanwhile):
        end_mandate(by=by, mandate=mandate, ends_on=date(2009, 5, 30), expected_version=1)


def test_the_last_day_still_counts() -> None:
    member = a_member(a_forum())
    mandate = a_mandate(member, date(2009, 1, 1), date(2009, 12, 31))
    assert mandates_in_force(member, date(2009, 12, 31)) == [mandate]
    assert mandates_in_force(member, date(2010, 1, 1)) == mandates_in_force(member, date(2008, 12, 31)) == []


def test_a_refused_body_has_no_mandates_to_give() -> None:
    member = an_applicant(a_forum())
    by = a_secretariat(member.forum)
    refuse_member(by=by, member=member, step=Step(reason="x"))
    with pytest.raises(WrongMemberState):
        a_mandate(member)


def test_others_give_and_end_no_mandates() -> None:
    forum = a_forum()
    member = a_member(forum)
    mandate = a_mandate(member)
    for by in (a_user(), a_desk(forum, "IT-57"), a_secretariat(forum, "RU")):
        with pytest.raises(NotAllowed):
            end_mandate(by=by, mandate=mandate, ends_on=date(2010, 1, 1))
        facts = MandateFacts(a_person(member.organisation), SUBSTITUTE, date(2010, 1, 1))
        with pytest.raises(NotAllowed):
            add_mandate(by=by, member=member, facts=facts)


def test_pages_give_and_end_a_mandate() -> None:
    forum = a_forum()
    member = a_member(forum)
    person = a_person(member.organisation)
    outsider = a_person(an_organisation(forum))
    visit = signed_in(an_owner(member.organisation))
    root = f"/en/{forum.slug}/members/{member.code}/mandates"
    entries = {"person": person.code, "role": "representative", "starts_on": "2009-01-01"}
    assert visit.post(f"{root}/add/", entries | {"person": outsider.code}).status_code == 422
    given = visit.post(f"{root}/add/", entries)
    assert given.status_code == 302, given.content.decode()
    ended = visit.post(f"{root}/1/end/", {"version": 1, "ends_on": "2009-12-31"})
    assert ended.status_code == 302, ended.content.decode()
    assert Mandate.objects.get().ends_on == date(2009, 12, 31)
    assert visit.get(f"{root}/2/end/").status_code == 404
    assert signed_in(a_user()).get(f"{root}/1/end/").status_code == 404
