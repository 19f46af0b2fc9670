"""What the services of the directory refuse, and what they leave in the record of deeds."""

from datetime import timedelta

import pytest

from factories.forums import a_desk, a_forum, a_secretariat, a_user, region_of
from factories.organisations import a_person, an_organisation, an_owner
from fondaco_web.common.audit import HIDDEN, deeds_about
from fondaco_web.common.clock import today
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.errors import (
    AlreadyRegistered,
    CannotMerge,
    LastAccount,
    TooManyWaiting,
    WrongOrganisationState,
)
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.directory.permissions import is_owner
from fondaco_web.directory.services.accounts import invite_to_organisation, revoke_account, set_administrator
from fondaco_web.directory.services.merging import merge_organisations
from fondaco_web.directory.services.numbers import set_identifiers
from fondaco_web.directory.services.offers import add_offer
from fondaco_web.directory.services.organisations import change_organisation, change_visibility, register_organisation
from fondaco_web.directory.services.people import add_person, erase_person
from fondaco_web.directory.services.states import confirm_organisation, restore_organisation
from fondaco_web.directory.values import OfferValues, OrganisationValues, PersonValues
from fondaco_web.forum.models import Forum

pytestmark = pytest.mark.django_db
IVA = {"partita_iva": "00743110157"}


def values(forum: Forum, name: str = "Alfa", region: str = "IT-65", **fields: object) -> OrganisationValues:
    return OrganisationValues(name=name, region=region_of(forum, region), **fields)  # type: ignore[arg-type]


def test_whoever_registers_acts_for_it_and_cannot_confirm_it() -> None:
    forum, user = a_forum(), a_user()
    organisation = register_organisation(by=user, values=values(forum))
    assert is_owner(user, organisation)
    with pytest.raises(NotAllowed):
        confirm_organisation(by=user, organisation=organisation)


def test_a_desk_registers_on_behalf_and_the_record_says_so() -> None:
    forum = a_forum()
    desk = a_desk(forum)
    organisation = register_organisation(by=desk, values=values(forum))
    assert organisation.state == OrganisationState.CONFIRMED
    assert not OrganisationAccount.objects.exists()
    deed = deeds_about(organisation).get()
    assert (deed.verb, deed.actor, deed.for_organisation_id) == ("organisation.registered", desk, organisation.pk)


def test_a_desk_registers_only_in_its_own_region() -> None:
    forum = a_forum()
    desk = a_desk(forum, "IT-65")
    for region in ("IT-57", "RU-LIP"):
        with pytest.raises(InvalidInput):
            register_organisation(by=desk, values=values(forum, region=region))
    assert not Organisation.objects.exists()


def test_one_person_cannot_fill_the_list_of_those_who_wait() -> None:
    forum, user = a_forum(), a_user()
    for number in range(5):
        register_organisation(by=user, values=values(forum, f"Alfa {number}"))
    with pytest.raises(TooManyWaiting):
        register_organisation(by=user, values=values(forum, "Omega"))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"founded_in": 3000}, "founded_in"),
        ({"languages": ["xx"]}, "languages"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"contact_email": "nobody"}, "contact_email"),
        ({"kind": "castle"}, "kind"),
        ({"name_latin": "Альфа"}, "name_latin"),
    ],
)
def test_wrong_facts_are_refused_at_their_field(fields: dict[str, object], field: str) -> None:
    forum = a_forum()
    with pytest.raises(InvalidInput) as refusal:
        register_organisation(by=a_desk(forum), values=values(forum, **fields))
    assert refusal.value.field == field


def test_a_taken_number_is_refused_without_saying_whose_it_is() -> None:
    forum = a_forum()
    first, second = an_organisation(forum, name="Segreta"), an_organisation(forum, name="Altra")
    set_identifiers(by=an_owner(first), organisation=first, values=IVA)
    with pytest.raises(AlreadyRegistered) as refusal:
        set_identifiers(by=an_owner(second), organisation=second, values=IVA)
    assert "Segreta" not in str(refusal.value)
    with pytest.raises(AlreadyRegistered, match="Segreta"):
        set_identifiers(by=a_desk(forum), organisation=second, values=IVA)


def test_who_may_not_see_finds_nothing_who_may_only_see_is_not_allowed() -> None:
    forum = a_forum()
    hidden, shown = an_organisation(forum), an_organisation(forum, visibility=Visibility.PUBLIC)
    for by in (a_user(), a_secretariat(forum, "RU"), a_desk(forum, "IT-57")):
        with pytest.raises(NotFound):
            change_organisation(by=by, organisation=hidden, values=values(forum), expected_version=1)
        with pytest.raises(NotAllowed):
            change_organisation(by=by, organisation=shown, values=values(forum), expected_version=1)


def test_contact_data_are_not_in_the_record() -> None:
    forum = a_forum()
    organisation = an_organisation(forum)
    new = values(forum, contact_email="segreta@example.org")
    change_organisation(by=an_owner(organisation), organisation=organisation, values=new, expected_version=1)
    deed = deeds_about(organisation).get(verb="organisation.changed")
    assert deed.after["contact_email"] == HIDDEN
    assert "segreta" not in str(deed.after)
    assert deed.for_organisation_id is None


def test_saving_nothing_new_leaves_no_trace_and_an_old_version_is_refused() -> None:
    forum = a_forum()
    by = a_desk(forum)
    organisation = register_organisation(by=by, values=values(forum))
    change_organisation(by=by, organisation=organisation, values=values(forum), expected_version=1)
    assert deeds_about(organisation).count() == 1
    change_visibility(by=by, organisation=organisation, visibility="public", expected_version=1)
    with pytest.raises(ChangedMeanwhile):
        change_visibility(by=by, organisation=organisation, visibility="private", expected_version=1)


def test_a_move_to_another_region_has_to_be_confirmed_there() -> None:
    forum = a_forum()
    organisation = an_organisation(forum)
    moved = values(forum, region="IT-57")
    change_organisation(by=an_owner(organisation), organisation=organisation, values=moved, expected_version=1)
    organisation.refresh_from_db()
    assert organisation.state == OrganisationState.REGISTERED
    new = values(forum, region="RU-LIP")
    with pytest.raises(InvalidInput):
        change_organisation(by=an_owner(organisation), organisation=organisation, values=new, expected_version=2)


def test_states_follow_their_order() -> None:
    forum = a_forum()
    organisation = an_organisation(forum)
    for deed in (confirm_organisation, restore_organisation):
        with pytest.raises(WrongOrganisationState):
            deed(by=a_desk(forum), organisation=organisation)


@pytest.mark.parametrize("days", [-1, 3 * 366])
def test_an_offer_ends_within_two_years(days: int) -> None:
    organisation = an_organisation(a_forum())
    offer = OfferValues("offers", "business", {"it": "Scale"}, today() + timedelta(days=days))
    with pytest.raises(InvalidInput) as refusal:
        add_offer(by=an_owner(organisation), organisation=organisation, values=offer)
    assert refusal.value.field == "expires_on"


def test_the_last_administrator_stays() -> None:
    organisation = an_organisation(a_forum())
    owner = an_owner(organisation)
    invited = invite_to_organisation(by=owner, organisation=organisation, email="b@example.org", full_name="")
    own = OrganisationAccount.objects.get(user=owner)
    with pytest.raises(LastAccount):
        revoke_account(by=owner, account=own)
    with pytest.raises(LastAccount):
        set_administrator(by=owner, account=own, is_administrator=False)
    set_administrator(by=owner, account=invited, is_administrator=True)
    revoke_account(by=owner, account=own)
    assert not is_owner(owner, organisation)


def test_people_of_the_other_side_cannot_be_let_in() -> None:
    forum = a_forum()
    organisation = an_organisation(forum)
    other = a_secretariat(forum, "RU")
    with pytest.raises(InvalidInput):
        invite_to_organisation(by=an_owner(organisation), organisation=organisation, email=other.email, full_name="")


def test_an_erased_person_leaves_no_name_behind() -> None:
    organisation = an_organisation(a_forum())
    owner = an_owner(organisation)
    entered = PersonValues("Nascosti", "Anna", email="anna@example.org", job_title={"it": "Capo"})
    person = add_person(by=owner, organisation=organisation, values=entered)
    erase_person(by=owner, person=person)
    person.refresh_from_db()
    kept = f"{person.__dict__} {list(deeds_about(person).values_list('before', 'after'))}"
    assert not [word for word in ("Nascosti", "Anna", "anna@", "Capo") if word in kept]


def test_merging_moves_everything_and_archives_what_is_left() -> None:
    forum = a_forum()
    source, target = an_organisation(forum, name="Doppia"), an_organisation(forum, name="Buona")
    owner, person = an_owner(source), a_person(source)
    child = an_organisation(forum, parent=source)
    by = a_secretariat(forum)
    set_identifiers(by=by, organisation=source, values=IVA)
    merge_organisations(by=by, organisation=source, into=target, reason="the same company")
    for row in (source, person, child):
        row.refresh_from_db()
    assert source.state == OrganisationState.ARCHIVED
    assert (person.organisation, child.parent) == (target, target)
    assert target.identifiers.get().value == "00743110157"
    assert list(target.accounts.filter(revoked_at=None).values_list("user", flat=True)) == [owner.pk]
    assert not source.accounts.filter(revoked_at=None).exists()
    assert {deeds_about(row).first().reason for row in (source, target)} == {"the same company"}  # type: ignore[union-attr]


def test_merging_is_refused_across_parties_to_desks_and_where_it_would_lose_something() -> None:
    from factories.sessions import a_session, an_application

    forum = a_forum()
    source, target, other = an_organisation(forum), an_organisation(forum), an_organisation(forum, "RU-LIP")
    with pytest.raises(NotAllowed):
        merge_organisations(by=a_desk(forum), organisation=source, into=target, reason="x")
    with pytest.raises(NotFound):
        merge_organisations(by=a_secretariat(forum), organisation=source, into=other, reason="x")
    session = a_session(forum)
    an_application(session, source)
    an_application(session, target)
    with pytest.raises(CannotMerge):
        merge_organisations(by=a_secretariat(forum), organisation=source, into=target, reason="x")
    source.refresh_from_db()
    assert source.state == OrganisationState.CONFIRMED
