"""Delegations: opened, filled, proposed, confirmed, opened again; their files and their list on paper."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from pypdf import PdfReader
from pytest_django.fixtures import Settings

from factories.applications import (
    World,
    a_delegation,
    a_forwarded_application,
    a_participant,
    a_quota,
    a_world,
    an_admitted_application,
    an_official,
)
from factories.forums import a_desk, region_of
from factories.organisations import a_person, an_organisation
from fondaco_web.applications.delegation_list import delegation_list_pdf
from fondaco_web.applications.enums import DelegationDocumentKind, DelegationRole, DelegationState
from fondaco_web.applications.errors import (
    AlreadyListed,
    DelegationIncomplete,
    NotInThisState,
    UnreadableDocument,
)
from fondaco_web.applications.models import Delegation, DelegationMember, Participant
from fondaco_web.applications.selectors.delegations import delegations_visible_to, members_of, people_with_needs
from fondaco_web.applications.services import (
    add_document,
    add_member,
    add_official,
    change_member,
    change_official,
    confirm_delegation,
    open_delegation,
    order_members,
    propose_delegation,
    remove_document,
    remove_member,
    remove_participant,
    reopen_delegation,
)
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound

pytestmark = pytest.mark.django_db


def roles_of(delegation: Delegation) -> list[tuple[str, str]]:
    """Family names and roles, in the order of the list."""
    return [(member.participant.person.family_name, member.role) for member in members_of(delegation)]


def filled(world: World) -> Delegation:
    """A delegation with an official at its head and two people of a company."""
    delegation = a_delegation(world.session)
    head = an_official(world.forum, family_name="Capo")
    add_official(by=world.desk, delegation=delegation, person=head, role=DelegationRole.HEAD)
    application = an_admitted_application(world.session, world.organisation)
    a_participant(application, a_person(world.organisation, family_name="Seconda"))
    for participant in application.participants.order_by("pk"):
        add_member(by=world.desk, delegation=delegation, participant=participant)
    return delegation


def test_the_desk_opens_the_delegation_of_its_region_once() -> None:
    world = a_world()
    region = region_of(world.forum, "IT-65")
    delegation = open_delegation(by=world.desk, session=world.session, region=region)
    assert open_delegation(by=world.secretariat, session=world.session, region=region) == delegation
    assert [deed.verb for deed in deeds_about(delegation)] == ["delegation.opened"]


@pytest.mark.parametrize("who", ["owner", "other_desk", "other_secretariat", "stranger"])
def test_others_neither_open_nor_see_it(who: str) -> None:
    world = a_world()
    delegation = filled(world)
    by = getattr(world, who)
    with pytest.raises(NotFound):
        open_delegation(by=by, session=world.session, region=delegation.region)
    with pytest.raises(NotFound):
        propose_delegation(by=by, delegation=delegation)
    assert delegation not in delegations_visible_to(by, world.session)


def test_only_people_of_admitted_applications_of_the_region_join() -> None:
    world = a_world()
    delegation = a_delegation(world.session)
    undecided = a_forwarded_application(world.session, world.organisation)
    elsewhere = an_admitted_application(world.session, an_organisation(world.forum, "IT-57"))
    for application in (undecided, elsewhere):
        with pytest.raises(InvalidInput) as refused:
            add_member(by=world.desk, delegation=delegation, participant=application.participants.get())
        assert refused.value.field == "participant"


def test_officials_are_people_of_the_regions_own_bodies() -> None:
    world = a_world()
    delegation = a_delegation(world.session)
    for person in (a_person(world.organisation), an_official(world.forum, "IT-57")):
        with pytest.raises(InvalidInput):
            add_official(by=world.desk, delegation=delegation, person=person)
    official = an_official(world.forum)
    add_official(by=world.desk, delegation=delegation, person=official)
    assert Participant.objects.get(person=official).application is None
    with pytest.raises(AlreadyListed):
        add_official(by=world.desk, delegation=delegation, person=official)


def test_there_is_one_head_and_a_new_one_takes_the_place_of_the_old() -> None:
    world = a_world()
    delegation = filled(world)
    second = members_of(delegation)[1]
    change_member(by=world.desk, member=second, role=DelegationRole.HEAD, expected_version=1)
    roles = [role for _name, role in roles_of(delegation)]
    assert roles == ["official", "head", "company"]


def test_members_stand_in_the_order_given() -> None:
    world = a_world()
    delegation = filled(world)
    codes = [member.participant.person.code for member in members_of(delegation)]
    order_members(by=world.desk, delegation=delegation, codes=codes[::-1])
    assert [member.participant.person.code for member in members_of(delegation)] == codes[::-1]
    with pytest.raises(InvalidInput, match="changed meanwhile"):
        order_members(by=world.desk, delegation=delegation, codes=codes[:2])


def test_a_removed_official_does_not_come_and_a_removed_company_person_still_does() -> None:
    world = a_world()
    delegation = filled(world)
    head, company, _other = members_of(delegation)
    remove_member(by=world.desk, member=head)
    remove_member(by=world.desk, member=company)
    assert DelegationMember.objects.count() == 1
    assert not Participant.objects.filter(application=None).exists()
    assert Participant.objects.filter(pk=company.participant_id).exists()


def test_travel_of_an_official_is_changed_in_the_delegation_that_of_others_in_the_application() -> None:
    world = a_world()
    delegation = filled(world)
    head, company, _other = members_of(delegation)
    arrival = datetime(2099, 5, 28, 10, tzinfo=UTC)
    assert change_official(by=world.desk, member=head, values={"arrival_at": arrival}).arrival_at == arrival
    with pytest.raises(InvalidInput, match="in the application"):
        change_official(by=world.desk, member=company, values={"arrival_at": arrival})


def test_a_delegation_without_a_head_is_not_proposed() -> None:
    world = a_world()
    delegation = a_delegation(world.session)
    add_official(by=world.desk, delegation=delegation, person=an_official(world.forum))
    with pytest.raises(DelegationIncomplete, match="no head"):
        propose_delegation(by=world.desk, delegation=delegation)


def test_a_delegation_over_its_seats_is_not_proposed() -> None:
    world = a_world()
    a_quota(world.session, "IT-65", 2)
    delegation = filled(world)
    with pytest.raises(DelegationIncomplete, match="3 members; the region has 2 seats"):
        propose_delegation(by=world.desk, delegation=delegation)
    remove_member(by=world.desk, member=members_of(delegation)[2])
    assert propose_delegation(by=world.desk, delegation=delegation).state == DelegationState.PROPOSED


def test_the_desk_proposes_the_secretariat_confirms_and_opens_again() -> None:
    world = a_world()
    delegation = filled(world)
    with pytest.raises(NotAllowed):
        confirm_delegation(by=world.desk, delegation=delegation)
    with pytest.raises(NotInThisState, match="being put together"):
        confirm_delegation(by=world.secretariat, delegation=delegation)
    proposed = propose_delegation(by=world.desk, delegation=delegation, expected_version=1)
    with pytest.raises(ChangedMeanwhile):
        confirm_delegation(by=world.secretariat, delegation=delegation, expected_version=1)
    confirmed = confirm_delegation(by=world.secretariat, delegation=delegation, expected_version=proposed.version)
    assert confirmed.state == DelegationState.CONFIRMED
    with pytest.raises(NotInThisState):
        remove_member(by=world.desk, member=members_of(delegation)[1])
    with pytest.raises(NotInThisState, match="Abruzzo"):
        remove_participant(by=world.owner, participant=members_of(delegation)[1].participant)
    with pytest.raises(NotAllowed, match="secretariat"):
        reopen_delegation(by=world.desk, delegation=delegation)
    reopened = reopen_delegation(by=world.secretariat, delegation=delegation, reason="Manca l'interprete.")
    assert (reopened.state, deeds_about(delegation)[0].reason) == (DelegationState.DRAFT, "Manca l'interprete.")


# --- files ---------------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> Path:
    """Where files go in these tests."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def a_file(content: bytes = b"%PDF-1.7 ...", name: str = "Lettera di Anna.pdf") -> ContentFile[bytes]:
    """A file as it is sent."""
    return ContentFile(content, name=name)


def test_a_file_is_kept_under_a_code_and_deleted_with_its_row(
    files: Path, django_capture_on_commit_callbacks: Any
) -> None:
    world = a_world()
    delegation = a_delegation(world.session)
    document = add_document(
        by=world.desk, delegation=delegation, kind=DelegationDocumentKind.VISA, title="Lettera", file=a_file()
    )
    assert document.file.name.endswith(f"{document.code}.pdf")
    assert [path.read_bytes() for path in files.rglob("*.pdf")] == [b"%PDF-1.7 ..."]
    with django_capture_on_commit_callbacks(execute=True):
        remove_document(by=world.secretariat, document=document)
    assert list(files.rglob("*.pdf")) == []
    assert [deed.verb for deed in deeds_about(delegation)] == [
        "delegation_document.removed",
        "delegation_document.added",
    ]


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"MZ...", "lettera.exe", "PDF"),
        (b"<html>", "lettera.pdf", "not what the name"),
        (b"", "lettera.pdf", "not what the name"),
        (b"%PDF-" + b"0" * (10 * 2**20), "lettera.pdf", "11 MB"),
    ],
)
def test_a_file_that_is_not_taken_is_refused_with_the_reason(content: bytes, name: str, said: str) -> None:
    world = a_world()
    with pytest.raises(UnreadableDocument, match=said):
        add_document(
            by=world.desk,
            delegation=a_delegation(world.session),
            kind=DelegationDocumentKind.OTHER,
            title="x",
            file=a_file(content, name),
        )


@pytest.mark.parametrize("who", ["owner", "other_desk", "other_secretariat", "stranger"])
def test_files_are_not_for_others(who: str) -> None:
    world = a_world()
    with pytest.raises(NotFound):
        add_document(
            by=getattr(world, who),
            delegation=a_delegation(world.session),
            kind=DelegationDocumentKind.OTHER,
            title="x",
            file=a_file(),
        )


# --- lists ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words"),
    [("it", "Липецк|Lipeck"), ("ru", "Липецк"), ("en", "Delegation|Arrival|head of delegation")],
)
def test_the_list_on_paper_has_names_in_both_scripts_and_local_times(language: str, words: str) -> None:
    world = a_world()
    delegation = a_delegation(world.session, "RU-LIP")
    person = an_official(
        world.forum,
        "RU-LIP",
        family_name="Выдуманная",
        given_name="Анна",
        patronymic="Ивановна",
        family_name_latin="Vydumannaia",
        given_name_latin="Anna",
    )
    add_official(
        by=world.other_desk,
        delegation=delegation,
        person=person,
        role=DelegationRole.HEAD,
        values={"arrival_at": datetime(2099, 5, 28, 9, 30, tzinfo=UTC)},
    )
    reader = PdfReader(io.BytesIO(delegation_list_pdf(delegation, language)))
    text = " ".join(page.extract_text() for page in reader.pages)
    for word in ("Выдуманная Анна Ивановна", "Vydumannaia Anna", "12:30", *words.split("|")[-1:]):
        assert word in text
    assert reader.trailer["/Root"]["/Lang"].startswith(language)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    metadata = reader.xmp_metadata
    assert metadata is not None
    assert "pdfuaid" in metadata.stream.get_data().decode()


def test_needs_are_told_of_own_people_who_take_part() -> None:
    world = a_world()
    admitted = an_admitted_application(world.session, world.organisation)
    needy = admitted.participants.get()
    needy.needs_visa_letter = True
    needy.save()
    declined = a_forwarded_application(world.session, an_organisation(world.forum), state="declined")
    declined.participants.update(needs_visa_letter=True)
    for who in (world.desk, world.secretariat):
        assert list(people_with_needs(who, world.session)) == [needy]
    for who in (world.other_desk, world.other_secretariat, world.owner, a_desk(world.forum, "IT-57")):
        assert list(people_with_needs(who, world.session)) == []
