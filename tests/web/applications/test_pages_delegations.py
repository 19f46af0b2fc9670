"""The pages of delegations."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from factories.applications import a_delegation, a_world, an_admitted_application, an_official
from fondaco_web.applications.enums import DelegationState
from fondaco_web.applications.models import Delegation, DelegationDocument
from fondaco_web.applications.selectors.delegations import members_of
from web.applications.test_pages_form import as_, at, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> None:
    """Files of these tests go nowhere else."""
    settings.MEDIA_ROOT = tmp_path


def test_a_delegation_from_opening_to_confirmation() -> None:
    world = a_world()
    application = an_admitted_application(world.session, world.organisation)
    person = application.participants.get().person
    official = an_official(world.forum, family_name="Capo")
    desk = as_(world.desk)
    assert "Abruzzo" in text_of(desk.get(at("delegation_list", world)))
    opened = desk.post(at("delegation_list", world), {"region": "IT-65"})
    assert opened["Location"] == at("delegation", world, region_code="IT-65")
    members = at("delegation_members", world, region_code="IT-65")
    desk.post(members, {"deed": "join", "person": [person.code]})
    added = desk.post(
        at("official_add", world, region_code="IT-65"),
        {"person": official.code, "role": "official", "arrival_at": "2099-05-28T10:00"},
    )
    assert added.status_code == 302
    desk.post(members, {"deed": f"role:{official.code}", f"role-{official.code}": "head"})
    desk.post(members, {"deed": f"move:up:{official.code}"})
    delegation = Delegation.objects.get()
    assert [(m.participant.person, m.role) for m in members_of(delegation)] == [(official, "head"), (person, "company")]
    page = text_of(desk.get(at("delegation", world, region_code="IT-65")))
    assert "Capo" in page
    assert "10:00" in page
    state = at("delegation_state", world, region_code="IT-65")
    desk.post(state, {"deed": "propose", "version": str(delegation.version)})
    delegation.refresh_from_db()
    assert delegation.state == DelegationState.PROPOSED
    desk.post(state, {"deed": "confirm", "version": str(delegation.version)})
    delegation.refresh_from_db()
    assert delegation.state == DelegationState.PROPOSED
    secretariat = as_(world.secretariat)
    secretariat.post(state, {"deed": "confirm", "version": str(delegation.version)})
    delegation.refresh_from_db()
    assert delegation.state == DelegationState.CONFIRMED
    secretariat.post(
        at("delegation_reopen", world, region_code="IT-65"), {"version": str(delegation.version), "reason": "Cambi."}
    )
    delegation.refresh_from_db()
    assert delegation.state == DelegationState.DRAFT
    desk.post(members, {"deed": f"leave:{person.code}"})
    assert [m.participant.person for m in members_of(delegation)] == [official]


def test_a_refusal_is_told_on_the_page() -> None:
    world = a_world()
    delegation = a_delegation(world.session)
    answer = as_(world.desk).post(
        at("delegation_state", world, region_code="IT-65"),
        {"deed": "propose", "version": str(delegation.version)},
        follow=True,
    )
    assert "The delegation has no head" in text_of(answer)


def test_notes_and_travel_of_officials_are_changed() -> None:
    world = a_world()
    delegation = a_delegation(world.session)
    official = an_official(world.forum)
    desk = as_(world.desk)
    desk.post(at("official_add", world, region_code="IT-65"), {"person": official.code, "role": "head"})
    desk.post(at("delegation_notes", world, region_code="IT-65"), {"version": "1", "notes": "Volo da Roma."})
    changed = desk.post(
        at("official", world, region_code="IT-65", person_code=official.code),
        {"version": "1", "arrival_at": "2099-05-28T10:00", "departure_at": "2099-05-27T10:00"},
    )
    assert changed.status_code == 422
    delegation.refresh_from_db()
    assert delegation.notes == "Volo da Roma."


def test_files_are_read_by_the_desk_and_its_secretariat_only() -> None:
    world = a_world()
    a_delegation(world.session)
    desk = as_(world.desk)
    file = SimpleUploadedFile("Lettera di Anna.pdf", b"%PDF-1.7 inhalt")
    add = at("delegation_document_add", world, region_code="IT-65")
    assert desk.post(add, {"kind": "visa", "title": "Lettera", "file": file}).status_code == 302
    refused = desk.post(add, {"kind": "visa", "title": "Altra", "file": SimpleUploadedFile("a.pdf", b"<html>")})
    assert refused.status_code == 422
    assert "Altra" in text_of(refused)
    code = DelegationDocument.objects.get().code
    address = at("delegation_document", world, region_code="IT-65", document_code=code)
    for who in (world.desk, world.secretariat):
        answer = as_(who).get(address)
        assert b"".join(answer.streaming_content) == b"%PDF-1.7 inhalt"
        assert answer["Content-Disposition"] == f'attachment; filename="{code}.pdf"'
    for who in (world.owner, world.other_desk, world.other_secretariat, world.stranger):
        assert as_(who).get(address).status_code == 404
    remove = at("delegation_document_remove", world, region_code="IT-65", document_code=code)
    assert "cannot be brought back" in text_of(desk.get(remove))
    desk.post(remove)
    assert not DelegationDocument.objects.exists()


@pytest.mark.parametrize("who", ["owner", "other_desk", "other_secretariat", "counterpart_owner", "stranger"])
def test_a_delegation_looks_unknown_to_everybody_else(who: str) -> None:
    world = a_world()
    a_delegation(world.session)
    browser = as_(getattr(world, who))
    for name in ("delegation", "delegation_print", "delegation_pdf", "delegation_reopen", "official_add"):
        assert browser.get(at(name, world, region_code="IT-65")).status_code == 404
    assert browser.post(at("delegation_members", world, region_code="IT-65"), {"deed": "join"}).status_code == 404
    assert browser.post(at("delegation_list", world), {"region": "IT-65"}).status_code == 404


@pytest.mark.parametrize("language", ["it", "ru", "en"])
def test_the_list_is_printed_as_a_page_and_as_pdf(language: str) -> None:
    world = a_world()
    a_delegation(world.session)
    browser = as_(world.desk)
    browser.post(
        at("official_add", world, region_code="IT-65"),
        {"person": an_official(world.forum, family_name="Capo").code, "role": "head"},
    )
    print_page = at("delegation_print", world, language, region_code="IT-65")
    assert "Capo" in text_of(browser.get(print_page))
    pdf = browser.get(at("delegation_pdf", world, language, region_code="IT-65"))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-")
    assert f"delegation-13-it-65-{language}.pdf" in pdf["Content-Disposition"]
