"""What a search over organisations finds, and in which order."""

import pytest
from django.core.management import call_command

from factories.forums import a_desk, a_forum, a_secretariat, region_of
from factories.organisations import an_organisation
from fondaco_web.common import clock
from fondaco_web.directory.enums import OfferDirection, OfferKind, OrganisationState
from fondaco_web.directory.models import Organisation, SearchEntry
from fondaco_web.directory.selectors import filtered_organisations, organisations_matching, similar_organisations
from fondaco_web.directory.services.indexing import index_organisations
from fondaco_web.directory.services.numbers import set_activities, set_identifiers
from fondaco_web.directory.services.offers import add_offer, withdraw_offer
from fondaco_web.directory.services.organisations import change_organisation, register_organisation
from fondaco_web.directory.values import OfferValues, OrganisationFilter, OrganisationValues
from fondaco_web.forum.models import Forum, Sector

pytestmark = pytest.mark.django_db


def found(text: str) -> list[str]:
    return [row.name for row in organisations_matching(Organisation.objects.all(), text)]


def registered(forum: Forum, name: str, region: str = "RU-LIP", **values: object) -> Organisation:
    party = region.partition("-")[0]
    entered = OrganisationValues(name=name, region=region_of(forum, region), **values)  # type: ignore[arg-type]
    return register_organisation(by=a_secretariat(forum, party), values=entered)


@pytest.mark.parametrize(
    "text", ["завод", "zavod", "Завод", "ЗАВОДЫ", "zavody", "липецкий завод", "lipetsk", "Lipeckij"]
)
def test_one_word_in_two_scripts_finds_the_same(text: str) -> None:
    forum = a_forum()
    registered(forum, "ОАО «Липецкий завод»")
    registered(forum, "Мебельная фабрика")
    assert found(text) == ["ОАО «Липецкий завод»"]


@pytest.mark.parametrize("text", ["станками", "Станков", "stanki", "macchine utensili", "machine tool", "MACCHINA"])
def test_profile_is_searched_in_three_languages_by_stem(text: str) -> None:
    forum = a_forum()
    texts = {"ru": "Продаём станки", "it": "Vendiamo macchine utensili", "en": "We sell machine tools"}
    registered(forum, "Ромашка", description=texts)
    registered(forum, "Василёк", description={"ru": "Цветы", "it": "Fiori", "en": "Flowers"})
    assert found(text) == ["Ромашка"]


def test_all_words_must_be_there() -> None:
    forum = a_forum()
    registered(forum, "Legno Abruzzo", "IT-65", city="Chieti")
    registered(forum, "Legno Marche", "IT-57")
    assert found("legno chieti") == ["Legno Abruzzo"]
    assert found("legno napoli") == []


def test_names_that_begin_with_the_word_come_first() -> None:
    forum = a_forum()
    registered(forum, "Alfa", "IT-65", description={"it": "Tutto per il legno"})
    registered(forum, "Bottega del legno", "IT-65")
    registered(forum, "Legno vivo", "IT-65")
    assert found("legno") == ["Legno vivo", "Bottega del legno", "Alfa"]


def test_beginning_of_a_word_is_enough() -> None:
    registered(a_forum(), "Falegnameria", "IT-65")
    assert found("faleg") == ["Falegnameria"]


def test_numbers_codes_sectors_and_offers_are_searched() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    organisation = registered(forum, "Alfa", "IT-65")
    set_identifiers(by=by, organisation=organisation, values={"partita_iva": "00743110157"})
    set_activities(by=by, organisation=organisation, codes=[("ateco", "16.23.10")])
    offer = OfferValues(OfferDirection.OFFERS, OfferKind.BUSINESS, {"it": "Scale a chiocciola"}, clock.today())
    added = add_offer(by=by, organisation=organisation, values=offer)
    for text in ("00743110157", "16.23.10", organisation.code, "дерево", "wood", "chiocciola"):
        assert found(text) == ["Alfa"], text
    withdraw_offer(by=by, offer=added)
    assert found("chiocciola") == []


def test_index_follows_a_change_of_name() -> None:
    forum = a_forum()
    organisation = registered(forum, "Alfa", "IT-65")
    values = OrganisationValues(name="Omega", region=organisation.region)
    change_organisation(by=a_desk(forum), organisation=organisation, values=values, expected_version=1)
    assert (found("alfa"), found("omega")) == ([], ["Omega"])


@pytest.mark.parametrize(
    "text", ['"', "*", "a* OR b", "NEAR(a b)", "' & | ! <->", "names:a", "-", "«»", "\\", "null\0byte"]
)
def test_signs_of_query_languages_are_only_signs(text: str) -> None:
    registered(a_forum(), "Zeta", "IT-65")
    assert isinstance(found(text), list)


def test_contact_data_are_not_searched() -> None:
    registered(a_forum(), "Alfa", "IT-65", contact_email="segreta@example.org", contact_phone="+39 0871 555123")
    assert (found("segreta"), found("555123")) == ([], [])


def test_reindexing_restores_a_lost_index() -> None:
    forum = a_forum()
    registered(forum, "Alfa", "IT-65")
    an_organisation(forum, name="Beta")
    SearchEntry.objects.all().delete()
    assert found("alfa") == []
    call_command("reindex", verbosity=0)
    assert (found("alfa"), found("beta")) == (["Alfa"], ["Beta"])


def test_many_are_indexed_with_few_queries(django_assert_max_num_queries: object) -> None:
    forum = a_forum()
    ids = [an_organisation(forum).pk for _number in range(30)]
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        assert index_organisations(ids) == 30


def test_same_name_with_another_legal_form_or_script_is_similar() -> None:
    forum = a_forum()
    registered(forum, "ООО «Вектор»")
    registered(forum, "Вектор плюс")
    registered(forum, "Вектор", "RU-MOW")
    similar = similar_organisations(region_of(forum, "RU-LIP"), "OAO Vektor")
    assert [row.name for row in similar] == ["ООО «Вектор»"]


def test_each_filter_narrows_the_list() -> None:
    forum = a_forum()
    wood = Sector.objects.get(code="wood")
    one = registered(forum, "Uno", "IT-65", sectors=(wood,), languages=["it", "ru"], kind="bank")
    other = registered(forum, "Due", "RU-LIP", languages=["en"])
    gone = an_organisation(forum, name="Tre", state=OrganisationState.ARCHIVED)
    offer = OfferValues(OfferDirection.SEEKS, OfferKind.RESEARCH, {"it": "Cerchiamo"}, clock.today())
    add_offer(by=a_secretariat(forum), organisation=one, values=offer)
    wanted = {
        "party": "IT", "region": "IT-65", "kind": "bank", "sector": "wood", "language": "ru", "direction": "seeks",
        "cooperation": "research", "text": "uno",
    }  # fmt: skip
    rows = Organisation.objects.all()
    assert set(filtered_organisations(rows, OrganisationFilter())) == {one, other}
    for name, value in wanted.items():
        assert list(filtered_organisations(rows, OrganisationFilter(**{name: value}))) == [one], name  # type: ignore[arg-type]
    assert list(filtered_organisations(rows, OrganisationFilter(state="archived"))) == [gone]
