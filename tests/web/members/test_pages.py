"""Pages of members: what the public reads, what its own side sees, joining and deciding step by step."""

import io
from datetime import date

import pytest
from django.test import Client
from pypdf import PdfReader

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.memberships import a_member, an_act, an_applicant
from factories.organisations import a_person, an_organisation, an_owner
from factories.visits import queries_of, signed_in
from fondaco_web.forum.models import Forum
from fondaco_web.members.enums import MandateRole, MemberState
from fondaco_web.members.models import Member
from fondaco_web.members.services import (
    MandateFacts,
    Step,
    add_mandate,
    apply_for_membership,
    place_under,
    refuse_member,
    suspend_member,
    withdraw_member,
)

pytestmark = pytest.mark.django_db


def register_names(forum: Forum, query: str = "") -> str:
    return Client().get(f"/en/{forum.slug}/members/{query}").content.decode()


def test_the_register_shows_whoever_was_ever_admitted() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    a_member(forum, name="Membro attivo")
    suspended = a_member(forum, name="Membro sospeso")
    suspend_member(by=by, member=suspended, step=Step(reason="Motivo riservato"))
    former = a_member(forum, name="Membro uscito")
    withdraw_member(by=by, member=former, step=Step(act=an_act(former)))
    an_applicant(forum, name="Solo candidato")
    refused = an_applicant(forum, name="Rifiutato")
    refuse_member(by=by, member=refused, step=Step(reason="x"))
    page = register_names(forum)
    assert all(name in page for name in ("Membro attivo", "Membro sospeso", "Membro uscito"))
    assert "Solo candidato" not in page
    assert "Rifiutato" not in page
    assert "3 members" in page


def test_filters_of_the_register() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    top = a_member(forum, name="Confederazione")
    child = a_member(forum, "IT-57", name="Associazione marchigiana")
    place_under(by=by, organisation=child.organisation, parent=top.organisation)
    russian = a_member(forum, "RU-LIP", name="Торгово-промышленная палата")
    again = a_member(forum, name="Ex membro")
    withdraw_member(by=by, member=again, step=Step(act=an_act(again)))
    apply_for_membership(by=by, organisation=again.organisation, scope={"it": "Di nuovo"})
    for query, expected in (
        ("?query=CONFEDER", {top}),
        ("?query=палата", {russian}),
        ("?query=Palata", {russian}),
        (f"?query={child.code.lower()}", {child}),
        ("?party=RU", {russian}),
        ("?region=IT-57", {child}),
        (f"?under={top.organisation.code}", {child}),
        ("?state=withdrawn", {again}),
        ("?state=active", {top, child, russian}),
        ("?kind=bank", set()),
    ):
        page = register_names(forum, query)
        shown = {member for member in (top, child, russian, again) if f"/members/{member.code}/" in page}
        assert shown == expected, query


def test_the_register_asks_as_often_for_three_rows_as_for_one() -> None:
    forum = a_forum()
    address = f"/en/{forum.slug}/members/"
    by = a_secretariat(forum)
    a_member(forum)
    one, one_inside = queries_of(None, address), queries_of(by, address)
    a_member(forum, "IT-57")
    a_member(forum, "RU-LIP")
    assert (queries_of(None, address), queries_of(by, address)) == (one, one_inside)


def test_the_register_is_taken_away_as_a_table() -> None:
    forum = a_forum()
    member = a_member(forum, name="=HYPERLINK(1)")
    answer = Client().get(f"/it/{forum.slug}/members/?format=csv-italia")
    text = answer.content.decode("utf-8-sig")
    assert answer["Content-Disposition"].startswith("attachment")
    assert f"{member.code};'=HYPERLINK(1);" in text
    assert "01/04/2008" in text
    assert Client().get(f"/it/{forum.slug}/members/?format=exe").headers["Content-Type"].startswith("text/html")


def test_the_public_page_shows_offices_and_acts_but_no_papers(client: Client) -> None:
    forum = a_forum()
    member = a_member(forum)
    by = a_secretariat(forum)
    now = a_person(member.organisation, family_name="Incaricata")
    before = a_person(member.organisation, family_name="Passata", email="passata@example.org")
    add_mandate(by=by, member=member, facts=MandateFacts(now, MandateRole.REPRESENTATIVE, date(2009, 1, 1)))
    past = MandateFacts(before, MandateRole.SUBSTITUTE, date(2008, 5, 1), date(2008, 12, 31))
    add_mandate(by=by, member=member, facts=past)
    suspend_member(by=by, member=member, step=Step(reason="Motivo riservato"))
    address = f"/en/{forum.slug}/members/{member.code}/"
    for page in (client.get(address), signed_in(a_secretariat(forum, "RU")).get(address)):
        text = page.content.decode()
        assert "Incaricata" in text
        assert member.acts.get().number in text
        for hidden in ("Passata", "passata@example.org", "Motivo riservato", by.full_name):
            assert hidden not in text
    own = signed_in(an_owner(member.organisation)).get(address).content.decode()
    assert "Passata" in own
    assert "Motivo riservato" in own


def test_an_application_is_seen_by_its_own_side_only(client: Client) -> None:
    forum = a_forum()
    member = an_applicant(forum)
    address = f"/en/{forum.slug}/members/{member.code}/"
    assert client.get(address).status_code == 404
    for user in (a_user(), a_desk(forum, "IT-57"), a_secretariat(forum, "RU"), an_owner(an_organisation(forum))):
        assert signed_in(user).get(address).status_code == 404
    for user in (an_owner(member.organisation), a_desk(forum), a_secretariat(forum)):
        assert signed_in(user).get(address).status_code == 200


def test_a_new_application_of_a_former_member_is_not_public() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    member = a_member(forum)
    withdraw_member(by=by, member=member, step=Step(act=an_act(member)))
    apply_for_membership(by=by, organisation=member.organisation, scope={"en": "Anew"})
    page = register_names(forum, f"{member.code}/")
    assert "withdrawn" in page
    assert "has applied" not in page
    assert page.count("applied to join") == 1
    own = signed_in(by).get(f"/en/{forum.slug}/members/{member.code}/").content.decode()
    assert "has applied" in own


def test_the_page_asks_as_often_for_three_mandates_as_for_one() -> None:
    forum = a_forum()
    member = a_member(forum)
    by = a_secretariat(forum)
    address = f"/en/{forum.slug}/members/{member.code}/"

    def mandate() -> None:
        facts = MandateFacts(
            a_person(member.organisation), MandateRole.SUBSTITUTE, date(2009, 1, 1), act=an_act(member)
        )
        add_mandate(by=by, member=member, facts=facts)

    mandate()
    one = queries_of(by, address)
    mandate()
    mandate()
    assert queries_of(by, address) == one


@pytest.mark.parametrize(
    ("language", "heading"),
    [("it", "Estratto"), ("ru", "Выписка"), ("en", "Extract of the register of members")],
)
def test_the_extract_is_a_tagged_pdf_in_the_readers_language(language: str, heading: str) -> None:
    forum = a_forum()
    member = a_member(forum, "RU-LIP", name="Палата 🚀 выдуманная")
    person = a_person(member.organisation, family_name="Иванова", given_name="Анна", family_name_latin="Ivanova")
    by = a_secretariat(forum, "RU")
    add_mandate(by=by, member=member, facts=MandateFacts(person, MandateRole.REPRESENTATIVE, date(2009, 1, 1)))
    answer = Client().get(f"/{language}/{forum.slug}/members/{member.code}/extract.pdf")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    reader = PdfReader(io.BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert heading in text
    assert member.code in text
    assert "Иванова" in text
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == language


def test_nobody_who_was_not_admitted_has_an_extract() -> None:
    forum = a_forum()
    member = an_applicant(forum)
    address = f"/en/{forum.slug}/members/{member.code}/extract.pdf"
    assert signed_in(a_secretariat(forum)).get(address).status_code == 404


def test_a_region_joins_step_by_step() -> None:
    forum = a_forum()
    body = an_organisation(forum, kind="region", name="Regione inventata")
    person = a_person(body)
    visit = signed_in(an_owner(body))
    root = f"/en/{forum.slug}/members"
    assert "Regione inventata" in visit.get(f"{root}/join/").content.decode()
    refused = visit.post(f"{root}/join/{body.code}/", {"scope_it": ""})
    assert refused.status_code == 422
    applied = visit.post(f"{root}/join/{body.code}/", {"scope_it": "Distretti"})
    member = Member.objects.get()
    assert applied["Location"] == f"{root}/{member.code}/acts/add/"
    assert "still to be recorded" in visit.get(f"{root}/{member.code}/").content.decode()
    act = visit.post(
        f"{root}/{member.code}/acts/add/", {"number": "412", "organ": "Giunta", "adopted_on": "2008-03-01"}
    )
    assert act["Location"] == f"{root}/{member.code}/mandates/add/"
    visit.post(
        f"{root}/{member.code}/mandates/add/",
        {"person": person.code, "role": "representative", "starts_on": "2008-03-01", "act": member.acts.get().pk},
    )
    scope = visit.post(f"{root}/{member.code}/scope/", {"version": 3, "scope_it": "Distretti e fiere"})
    assert scope.status_code == 302, scope.content.decode()
    assert visit.get(f"{root}/join/{body.code}/").status_code == 404
    assert visit.get(f"{root}/{member.code}/decide/").status_code == 404

    secretariat = signed_in(a_secretariat(forum))
    assert "Regione inventata" in secretariat.get(f"{root}/approvals/").content.decode()
    decision = f"{root}/{member.code}/decide/"
    assert "Distretti e fiere" in secretariat.get(decision).content.decode()
    member.refresh_from_db()
    stale = secretariat.post(decision, {"version": 1, "decision": "admit", "act": member.acts.get().pk})
    assert stale.status_code == 422
    entries = {"version": member.version, "decision": "admit", "act": member.acts.get().pk}
    assert secretariat.post(decision, entries).status_code == 302
    member.refresh_from_db()
    assert member.state == MemberState.ACTIVE
    assert "Regione inventata" in register_names(forum)


def test_joining_lists_only_what_one_may_act_for() -> None:
    forum = a_forum()
    mine = an_organisation(forum, name="Mia impresa")
    an_organisation(forum, "IT-57", name="Altra regione")
    an_organisation(forum, "RU-LIP", name="Чужая")
    for user in (an_owner(mine), a_desk(forum)):
        page = signed_in(user).get(f"/en/{forum.slug}/members/join/").content.decode()
        assert "Mia impresa" in page
        assert "Altra regione" not in page
        assert "Чужая" not in page
    assert signed_in(a_user()).get(f"/en/{forum.slug}/members/join/{mine.code}/").status_code == 404
    assert "no organisation for which" in signed_in(a_user()).get(f"/en/{forum.slug}/members/join/").content.decode()


def test_the_secretariat_refuses_with_a_reason() -> None:
    forum = a_forum()
    member = an_applicant(forum)
    visit = signed_in(a_secretariat(forum))
    address = f"/en/{forum.slug}/members/{member.code}/decide/"
    missing = visit.post(address, {"version": member.version, "decision": "refuse"})
    assert missing.status_code == 422
    assert "Give the reason" in missing.content.decode()
    visit.post(address, {"version": member.version, "decision": "refuse", "reason": "No act."})
    member.refresh_from_db()
    assert member.state == MemberState.REFUSED
    assert visit.get(address).status_code == 404


def test_suspension_and_withdrawal_pages_open_in_their_states_only() -> None:
    forum = a_forum()
    member = a_member(forum)
    root = f"/en/{forum.slug}/members/{member.code}"
    visit, owner = signed_in(a_secretariat(forum)), signed_in(an_owner(member.organisation))
    assert visit.get(f"{root}/resume/").status_code == 404
    assert owner.get(f"{root}/suspend/").status_code == 404
    assert owner.get(f"{root}/withdraw/").status_code == 200
    assert signed_in(a_desk(forum)).get(f"{root}/withdraw/").status_code == 404
    assert visit.post(f"{root}/suspend/", {"version": member.version, "reason": "x"}).status_code == 302
    member.refresh_from_db()
    assert member.state == MemberState.SUSPENDED
    assert visit.get(f"{root}/resume/").status_code == 200


def test_the_list_of_applications_is_for_the_secretariat_of_the_party() -> None:
    forum = a_forum()
    an_applicant(forum, name="In attesa")
    address = f"/en/{forum.slug}/members/approvals/"
    assert "In attesa" in signed_in(a_secretariat(forum)).get(address).content.decode()
    assert "In attesa" not in signed_in(a_secretariat(forum, "RU")).get(address).content.decode()
    assert signed_in(a_desk(forum)).get(address).status_code == 404
    assert Client().get(address).status_code == 302
    by = a_secretariat(forum)
    one = queries_of(by, address)
    an_applicant(forum)
    an_applicant(forum)
    assert queries_of(by, address) == one
