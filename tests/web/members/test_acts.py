"""Acts: what they must say, what file they carry, who reads it, and how a wrong one is corrected."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.memberships import PDF, a_member, a_pdf, act_facts, an_act, an_applicant
from factories.organisations import an_owner
from factories.visits import signed_in
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import DomainError, InvalidInput, NotAllowed, NotFound
from fondaco_web.members.enums import EventKind
from fondaco_web.members.errors import UnsuitableFile
from fondaco_web.members.models import AdhesionAct, Member
from fondaco_web.members.services import Step, admit_member, correct_act, record_act

pytestmark = pytest.mark.django_db


def recorded(member: Member) -> AdhesionAct:
    by = an_owner(member.organisation)
    return record_act(by=by, member=member, facts=act_facts(number="412"), file=a_pdf())


def test_an_act_is_recorded_with_its_file_under_a_name_that_tells_nothing(files: Path) -> None:
    member = an_applicant(a_forum())
    act = recorded(member)
    assert act.file.read() == PDF
    assert "act.pdf" not in act.file.name
    assert Path(act.file.path).is_relative_to(files)
    assert member.events.get(kind=EventKind.ACT).act == act
    assert deeds_about(act).get().after["number"] == "412"


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00", b"<html>%PDF-", b"%PDF-1.7 cut off", b"PK\x03\x04%%EOF"])
def test_what_is_no_whole_pdf_is_refused(content: bytes, files: Path) -> None:
    member = an_applicant(a_forum())
    with pytest.raises(UnsuitableFile) as refusal:
        record_act(by=a_secretariat(member.forum), member=member, facts=act_facts(), file=a_pdf(content))
    assert refusal.value.field == "file"
    assert not AdhesionAct.objects.exists()
    assert [path for path in files.rglob("*") if path.is_file()] == []


def test_a_file_that_is_too_large_is_refused() -> None:
    member = an_applicant(a_forum())
    large = a_pdf(PDF + b" " * (10 * 1024 * 1024) + b"%%EOF")
    with pytest.raises(UnsuitableFile, match="11 MB; at most 10 MB"):
        record_act(by=a_secretariat(member.forum), member=member, facts=act_facts(), file=large)


def test_what_an_act_lacks_is_named() -> None:
    member = an_applicant(a_forum())
    by = a_secretariat(member.forum)
    record_act(by=by, member=member, facts=act_facts(number="7"))
    tomorrow = timezone.localdate() + timedelta(days=1)
    for facts, field in (
        (act_facts(number=" "), "number"),
        (act_facts(organ=""), "organ"),
        (act_facts(adopted_on=tomorrow), "adopted_on"),
        (act_facts(number="7"), "number"),
    ):
        with pytest.raises(InvalidInput) as refusal:
            record_act(by=by, member=member, facts=facts)
        assert refusal.value.field == field
    assert AdhesionAct.objects.count() == 1


def test_its_own_side_records_acts_and_nobody_else() -> None:
    forum = a_forum()
    member = a_member(forum)
    for by in (an_owner(member.organisation), a_desk(forum), a_secretariat(forum)):
        record_act(by=by, member=member, facts=act_facts())
    for by in (a_user(), a_desk(forum, "IT-57"), a_secretariat(forum, "RU")):
        with pytest.raises(NotAllowed):
            record_act(by=by, member=member, facts=act_facts())
    with pytest.raises(NotFound):
        record_act(by=a_secretariat(forum, "RU"), member=an_applicant(forum), facts=act_facts())


def test_a_correction_is_a_new_act_and_both_stay() -> None:
    member = a_member(a_forum())
    wrong = an_act(member, number="421")
    by = an_owner(member.organisation)
    right = correct_act(by=by, act=wrong, facts=act_facts(number="412"), reason="figures turned round")
    wrong.refresh_from_db()
    assert (wrong.number, right.number, right.corrects) == ("421", "412", wrong)
    assert member.events.get(kind=EventKind.CORRECTION).reason == "figures turned round"
    deed = deeds_about(right).get()
    assert (deed.verb, deed.before["number"], deed.after["number"]) == ("act.corrected", "421", "412")
    with pytest.raises(DomainError, match="already corrected"):
        correct_act(by=by, act=wrong, facts=act_facts(), reason="again")


def test_a_corrected_act_admits_nobody() -> None:
    member = an_applicant(a_forum())
    wrong = an_act(member)
    by = a_secretariat(member.forum)
    correct_act(by=by, act=wrong, facts=act_facts(), reason="wrong number")
    with pytest.raises(InvalidInput, match="was corrected"):
        admit_member(by=by, member=member, step=Step(act=wrong))


def test_the_file_is_read_by_its_own_side_only(client: Client) -> None:
    forum = a_forum()
    member = a_member(forum)
    recorded(member)
    address = f"/en/{forum.slug}/members/{member.code}/acts/2/file/"
    assert client.get(address).status_code == 302
    for user in (a_user(), a_desk(forum, "IT-57"), a_secretariat(forum, "RU"), a_user(is_superuser=True)):
        assert signed_in(user).get(address).status_code == 404
    for user in (an_owner(member.organisation), a_desk(forum), a_secretariat(forum)):
        answer = signed_in(user).get(address)
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
        assert answer["Content-Disposition"].startswith("attachment")
        assert b"".join(answer.streaming_content) == PDF
    assert signed_in(a_secretariat(forum)).get(address.replace("/2/", "/1/")).status_code == 404


def test_the_page_records_and_corrects_an_act_and_keeps_entries_on_refusal() -> None:
    forum = a_forum()
    member = an_applicant(forum)
    visit = signed_in(an_owner(member.organisation))
    root = f"/en/{forum.slug}/members/{member.code}"
    entries = {"number": "412", "organ": "Giunta regionale", "adopted_on": "2008-03-03", "title_it": "Adesione"}
    refused = visit.post(f"{root}/acts/add/", entries | {"file": a_pdf(b"no pdf")})
    assert refused.status_code == 422
    assert "not a whole PDF" in refused.content.decode()
    assert "Giunta regionale" in refused.content.decode()
    recorded = visit.post(f"{root}/acts/add/", entries | {"file": a_pdf()})
    assert recorded["Location"] == f"{root}/mandates/add/"
    corrected = visit.post(f"{root}/acts/1/correct/", entries | {"number": "413", "reason": "number"})
    assert corrected.status_code == 302, corrected.content.decode()
    assert [act.number for act in member.acts.order_by("pk")] == ["412", "413"]
    assert member.acts.filter(adopted_on=date(2008, 3, 3)).count() == 2
