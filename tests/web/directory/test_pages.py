"""The pages of the directory: who reads what, what each form does, and that lists cost the same however long."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from factories.forums import a_desk, a_forum, a_secretariat, a_user, region_of
from factories.organisations import a_person, an_organisation, an_owner
from factories.visits import queries_of, signed_in
from fondaco_web.accounts.models import User
from fondaco_web.common.clock import today
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.models import Offer, Organisation, OrganisationAccount, Person
from fondaco_web.forum.models import Forum

pytestmark = pytest.mark.django_db

FOR_CHANGERS = ("edit", "numbers", "activities", "history", "offers", "offer_add", "people", "person_add", "accounts")
FOR_CONFIRMERS = ("archive",)
FOR_SECRETARIAT = ("merge",)


def address(organisation: Organisation, name: str = "organisation", **kwargs: Any) -> str:
    slug = organisation.party.forum.slug
    return reverse(f"directory:{name}", kwargs={"forum_slug": slug, "code": organisation.code, **kwargs})


def in_forum(forum: Forum, name: str = "list") -> str:
    return reverse(f"directory:{name}", kwargs={"forum_slug": forum.slug})


def people_around(organisation: Organisation) -> dict[str, User]:
    forum = organisation.party.forum
    return {
        "owner": an_owner(organisation),
        "desk": a_desk(forum, "IT-65"),
        "secretariat": a_secretariat(forum, "IT"),
        "neighbouring desk": a_desk(forum, "IT-57"),
        "counterpart": an_owner(an_organisation(forum, "RU-LIP", name="Вымысел")),
        "other desk": a_desk(forum, "RU-LIP"),
        "other secretariat": a_secretariat(forum, "RU"),
        "stranger": a_user(),
    }


def statuses(organisation: Organisation, name: str, **kwargs: Any) -> dict[str, int]:
    path = address(organisation, name, **kwargs)
    return {who: signed_in(user).get(path).status_code for who, user in people_around(organisation).items()}


def those_who_see(found: dict[str, int]) -> set[str]:
    assert set(found.values()) <= {200, 404}
    return {who for who, status in found.items() if status == 200}


@pytest.mark.parametrize("name", FOR_CHANGERS)
def test_working_pages_are_for_owner_desk_and_secretariat(name: str) -> None:
    organisation = an_organisation(a_forum(), visibility=Visibility.PUBLIC)
    assert those_who_see(statuses(organisation, name)) == {"owner", "desk", "secretariat"}
    assert Client().get(address(organisation, name)).status_code == 302


def test_archiving_is_for_desk_and_secretariat_merging_for_the_secretariat() -> None:
    organisation = an_organisation(a_forum(), visibility=Visibility.PUBLIC)
    assert those_who_see(statuses(organisation, "archive")) == {"desk", "secretariat"}
    assert those_who_see(statuses(organisation, "merge")) == {"secretariat"}


@pytest.mark.parametrize(
    ("visibility", "state", "others"),
    [
        (Visibility.PRIVATE, OrganisationState.CONFIRMED, set()),
        (Visibility.PUBLIC, OrganisationState.REGISTERED, set()),
        (Visibility.PUBLIC, OrganisationState.ARCHIVED, set()),
        (
            Visibility.FORUM,
            OrganisationState.CONFIRMED,
            {"neighbouring desk", "counterpart", "other desk", "other secretariat"},
        ),
        (
            Visibility.PUBLIC,
            OrganisationState.CONFIRMED,
            {"neighbouring desk", "counterpart", "other desk", "other secretariat", "stranger"},
        ),
    ],
)
def test_profile_is_read_by_its_visibility_once_confirmed(visibility: str, state: str, others: set[str]) -> None:
    organisation = an_organisation(a_forum(), visibility=visibility, state=state)
    assert those_who_see(statuses(organisation, "organisation")) == {"owner", "desk", "secretariat"} | others
    anybody = Client().get(address(organisation)).status_code
    assert anybody == (200 if "stranger" in others else 404)


def test_contacts_and_people_are_shown_to_nobody_else() -> None:
    forum = a_forum()
    organisation = an_organisation(
        forum, visibility=Visibility.PUBLIC, contact_email="segreta@example.org", contact_phone="+39 0871 1",
        address="Via Inventata 1",
    )  # fmt: skip
    a_person(organisation, family_name="Nascosti", email="nascosta@example.org")
    around = people_around(organisation)
    hidden = ("segreta@example.org", "+39 0871 1", "Via Inventata", "Nascosti", "nascosta@example.org")
    for who, user in around.items():
        page = signed_in(user).get(address(organisation)).content.decode()
        shown = [text for text in hidden if text in page]
        assert shown == (list(hidden) if who in {"owner", "desk", "secretariat"} else []), who
    page = Client().get(address(organisation)).content.decode()
    assert [text for text in hidden if text in page] == []
    assert "application/ld+json" in page


def test_structured_data_are_only_on_public_profiles_and_cannot_be_broken_out_of() -> None:
    forum = a_forum()
    shown = an_organisation(forum, name="</script><b>x", visibility=Visibility.PUBLIC)
    inside = an_organisation(forum, visibility=Visibility.FORUM)
    assert "</script><b>" not in Client().get(address(shown)).content.decode()
    by_desk = signed_in(a_desk(forum)).get(address(inside)).content.decode()
    assert "ld+json" not in by_desk


def test_list_shows_what_each_may_see() -> None:
    forum = a_forum()
    an_organisation(forum, name="Pubblica", visibility=Visibility.PUBLIC)
    an_organisation(forum, name="Interna", visibility=Visibility.FORUM)
    an_organisation(forum, name="Riservata")
    an_organisation(forum, "IT-57", name="Vicina riservata")
    expected = {
        None: {"Pubblica"},
        a_user(): {"Pubblica"},
        a_desk(forum, "RU-LIP"): {"Pubblica", "Interna"},
        a_desk(forum, "IT-65"): {"Pubblica", "Interna", "Riservata"},
        a_secretariat(forum, "IT"): {"Pubblica", "Interna", "Riservata", "Vicina riservata"},
    }
    for user, names in expected.items():
        client = signed_in(user) if user else Client()
        assert {row.name for row in client.get(in_forum(forum)).context["page"]} == names


def test_search_and_filters_stay_in_the_address() -> None:
    forum = a_forum()
    an_organisation(forum, "RU-LIP", name="Липецкий завод", visibility=Visibility.PUBLIC)
    an_organisation(forum, "RU-MOW", name="Московский завод", visibility=Visibility.PUBLIC)
    page = Client().get(in_forum(forum), {"q": "zavod", "region": "RU-LIP"})
    assert [row.name for row in page.context["page"]] == ["Липецкий завод"]
    assert 'value="zavod"' in page.content.decode()
    assert Client().get(in_forum(forum), {"kind": "nonsense", "page": "x"}).status_code == 200
    nothing = Client().get(in_forum(forum), {"q": "фабрика"})
    assert "Show all" in nothing.content.decode() or "fits" in nothing.content.decode()


def test_list_and_profile_cost_the_same_with_more_rows() -> None:
    forum = a_forum()
    desk = a_desk(forum)
    first = an_organisation(forum, visibility=Visibility.PUBLIC)
    an_organisation(forum, state=OrganisationState.REGISTERED)
    pages = [in_forum(forum), in_forum(forum) + "?q=azienda", in_forum(forum, "work"), address(first)]
    pages += [address(first, name) for name in ("people", "offers", "accounts", "history")]
    before = [queries_of(desk, page) for page in pages]
    for _number in range(3):
        an_organisation(forum, visibility=Visibility.PUBLIC, state=OrganisationState.REGISTERED)
        an_organisation(forum, visibility=Visibility.PUBLIC)
        a_person(first)
        an_owner(first)
        an_offer(first)
    assert [queries_of(desk, page) for page in pages] == before


def an_offer(organisation: Organisation, **fields: Any) -> Offer:
    number = Offer.objects.count()
    values = {"direction": "offers", "kind": "business", "title": {"it": "Scale"}, "expires_on": today()} | fields
    return Offer.objects.create(organisation=organisation, code=f"F-{number}", **values)


def entries(forum: Forum, **changes: Any) -> dict[str, Any]:
    return {
        "name": "Falegnameria Inventata S.r.l.",
        "kind": "company",
        "region": region_of(forum, "IT-65").pk,
        "description_it": "Mobili in legno",
        "languages": ["it", "ru"],
        "visibility": "public",
    } | changes


def test_a_company_registers_itself_and_its_desk_confirms_it() -> None:
    forum = a_forum()
    user = a_user()
    answer = signed_in(user).post(in_forum(forum, "add"), entries(forum))
    organisation = Organisation.objects.get()
    assert answer.url == address(organisation)
    assert organisation.state == OrganisationState.REGISTERED
    assert Client().get(address(organisation)).status_code == 404
    desk = signed_in(a_desk(forum))
    assert organisation in desk.get(in_forum(forum, "work")).context["page"].object_list
    desk.post(address(organisation, "confirm"))
    organisation.refresh_from_db()
    assert organisation.state == OrganisationState.CONFIRMED
    assert Client().get(address(organisation)).status_code == 200


def test_wrong_entries_are_kept_and_named() -> None:
    forum = a_forum()
    answer = signed_in(a_user()).post(in_forum(forum, "add"), entries(forum, name="«»", city="Chieti"))
    assert answer.status_code == 422
    assert "letters or digits" in answer.content.decode()
    assert 'value="Chieti"' in answer.content.decode()
    assert not Organisation.objects.exists()


def test_a_desk_is_asked_before_it_registers_the_same_name_twice() -> None:
    forum = a_forum()
    an_organisation(forum, name="Falegnameria Inventata")
    desk = signed_in(a_desk(forum))
    asked = desk.post(in_forum(forum, "add"), entries(forum))
    assert (asked.status_code, Organisation.objects.count()) == (422, 1)
    answered = desk.post(in_forum(forum, "add"), entries(forum, is_another="on"))
    assert (answered.status_code, Organisation.objects.count()) == (302, 2)


def test_a_stranger_is_not_told_of_similar_organisations() -> None:
    forum = a_forum()
    an_organisation(forum, name="Falegnameria Inventata")
    assert signed_in(a_user()).post(in_forum(forum, "add"), entries(forum)).status_code == 302


def test_two_who_edit_at_once_lose_nothing() -> None:
    forum = a_forum()
    organisation = an_organisation(forum, name="Alfa")
    one, other = signed_in(an_owner(organisation)), signed_in(a_desk(forum))
    assert one.post(address(organisation, "edit"), entries(forum, version=1, city="Chieti")).status_code == 302
    late = other.post(address(organisation, "edit"), entries(forum, version=1, city="Pescara"))
    assert late.status_code == 422
    assert "Chieti" in late.content.decode()
    assert 'value="Pescara"' in late.content.decode()
    organisation.refresh_from_db()
    assert organisation.city == "Chieti"


def test_a_number_with_a_wrong_check_digit_is_named_at_its_field() -> None:
    organisation = an_organisation(a_forum())
    client = signed_in(an_owner(organisation))
    wrong = client.post(address(organisation, "numbers"), {"version": 1, "partita_iva": "00743110158", "inn": "123"})
    assert wrong.status_code == 422
    assert set(wrong.context["form"].errors) == {"partita_iva", "inn"}
    assert (
        client.post(address(organisation, "numbers"), {"version": 1, "partita_iva": "00743110157"}).status_code == 302
    )
    assert organisation.identifiers.get().value == "00743110157"


def test_activities_are_saved_as_rows() -> None:
    organisation = an_organisation(a_forum())
    client = signed_in(an_owner(organisation))
    rows = {"rows-TOTAL_FORMS": 3, "rows-INITIAL_FORMS": 0, "version": 1}
    first = {"rows-0-classification": "ateco", "rows-0-code": "16.23.10"}
    wrong = client.post(
        address(organisation, "activities"), rows | first | {"rows-1-classification": "nace", "rows-1-code": "wood"}
    )
    assert wrong.status_code == 422
    assert "wood" in wrong.content.decode()
    second = {"rows-1-classification": "nace", "rows-1-code": "C16.23"}
    assert client.post(address(organisation, "activities"), rows | first | second).status_code == 302
    assert sorted(map(str, organisation.activities.all())) == ["ATECO 16.23.10", "NACE 16.23"]


def test_offers_are_added_withdrawn_and_brought_back() -> None:
    organisation = an_organisation(a_forum(), visibility=Visibility.PUBLIC)
    client = signed_in(an_owner(organisation))
    entered = {"direction": "seeks", "kind": "research", "title_ru": "Ищем партнёра", "expires_on": today().isoformat()}
    added = client.post(address(organisation, "offer_add"), entered)
    assert added.status_code == 302, added.context["form"].errors
    offer = Offer.objects.get()
    assert "Ищем партнёра" in Client().get(address(organisation)).content.decode()
    client.post(address(organisation, "offer_withdraw", offer_code=offer.code))
    assert "Ищем партнёра" not in Client().get(address(organisation)).content.decode()
    client.post(address(organisation, "offer_renew", offer_code=offer.code))
    assert "Ищем партнёра" in Client().get(address(organisation)).content.decode()
    changed = client.post(
        address(organisation, "offer_edit", offer_code=offer.code), entered | {"version": 3, "kind": "technology"}
    )
    assert changed.status_code == 302
    assert Offer.objects.get().kind == "technology"


def test_people_are_added_changed_and_erased() -> None:
    organisation = an_organisation(a_forum())
    client = signed_in(an_owner(organisation))
    assert (
        client.post(address(organisation, "person_add"), {"family_name": "Щукин", "given_name": "Юрий"}).status_code
        == 302
    )
    person = Person.objects.get()
    assert (person.family_name_latin, person.given_name_latin) == ("Shchukin", "Iurii")
    edit = address(organisation, "person_edit", person_code=person.code)
    assert client.post(edit, {"family_name": "Щукин", "given_name": "Пётр", "version": 1}).status_code == 302
    assert client.get(address(organisation, "person_erase", person_code=person.code)).status_code == 200
    assert client.post(address(organisation, "person_erase", person_code=person.code)).status_code == 302
    person.refresh_from_db()
    assert (person.family_name, person.given_name, person.erased_at is None) == ("", "", False)
    assert client.get(edit).status_code == 404


def test_a_person_of_another_organisation_cannot_be_reached() -> None:
    forum = a_forum()
    mine, other = an_organisation(forum), an_organisation(forum, "RU-LIP")
    person, offer = a_person(other), an_offer(other)
    client = signed_in(an_owner(mine))
    assert client.get(address(mine, "person_edit", person_code=person.code)).status_code == 404
    assert client.get(address(mine, "offer_edit", offer_code=offer.code)).status_code == 404
    account = OrganisationAccount.objects.create(user=a_user(), organisation=other)
    assert client.post(address(mine, "account_revoke", number=account.pk)).status_code == 404


def test_an_administrator_invites_and_ends_accounts() -> None:
    organisation = an_organisation(a_forum())
    client = signed_in(an_owner(organisation))
    invited = {"email": "nuova@example.org", "full_name": "Persona Inventata"}
    assert client.post(address(organisation, "invite"), invited).status_code == 302
    account = OrganisationAccount.objects.get(user__email="nuova@example.org")
    client.post(address(organisation, "account_change", number=account.pk), {"is_administrator": "1"})
    account.refresh_from_db()
    assert account.is_administrator
    client.post(address(organisation, "account_revoke", number=account.pk))
    account.refresh_from_db()
    assert account.revoked_at is not None


def test_who_is_no_administrator_cannot_invite() -> None:
    organisation = an_organisation(a_forum())
    an_owner(organisation)
    colleague = a_user()
    OrganisationAccount.objects.create(user=colleague, organisation=organisation)
    assert signed_in(colleague).get(address(organisation, "accounts")).status_code == 200
    assert signed_in(colleague).get(address(organisation, "invite")).status_code == 404


def test_several_are_confirmed_at_once_only_in_ones_own_region() -> None:
    forum = a_forum()
    waiting = [an_organisation(forum, state=OrganisationState.REGISTERED) for _number in range(2)]
    other = an_organisation(forum, "IT-57", state=OrganisationState.REGISTERED)
    desk = signed_in(a_desk(forum))
    codes = [row.code for row in (*waiting, other)]
    desk.post(in_forum(forum, "bulk"), {"code": codes, "action": "confirm", "next": in_forum(forum)})
    states = dict(Organisation.objects.values_list("code", "state"))
    assert [states[row.code] for row in (*waiting, other)] == ["confirmed", "confirmed", "registered"]
    assert signed_in(an_owner(other)).post(in_forum(forum, "bulk"), {"code": codes}).status_code == 404


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_bulk_deeds_never_lead_to_another_site(back: str) -> None:
    forum = a_forum()
    answer = signed_in(a_desk(forum)).post(in_forum(forum, "bulk"), {"action": "confirm", "next": back})
    assert answer.url == in_forum(forum, "work")


def test_deeds_are_not_done_by_looking() -> None:
    organisation = an_organisation(a_forum(), state=OrganisationState.REGISTERED)
    assert signed_in(a_secretariat(organisation.party.forum)).get(address(organisation, "confirm")).status_code == 405
    organisation.refresh_from_db()
    assert organisation.state == OrganisationState.REGISTERED


@pytest.mark.parametrize("language", ["it", "ru", "en"])
def test_every_page_is_drawn_in_every_language(language: str) -> None:
    organisation = an_organisation(
        a_forum(), description={"it": "Testo", "ru": "Текст"}, state=OrganisationState.REGISTERED
    )
    forum = organisation.party.forum
    person, offer = a_person(organisation), an_offer(organisation)
    client = signed_in(a_secretariat(forum))
    pages = [in_forum(forum, name) for name in ("list", "mine", "work", "add")]
    pages += [address(organisation, name) for name in (*FOR_CHANGERS, "organisation", "archive", "merge", "invite")]
    pages += [address(organisation, name, person_code=person.code) for name in ("person_edit", "person_erase")]
    pages.append(address(organisation, "offer_edit", offer_code=offer.code))
    for page in pages:
        assert client.get(page.replace("/en/", f"/{language}/", 1)).status_code == 200, page
