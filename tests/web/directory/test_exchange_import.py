"""Organisations come in from a table: each row is judged first, and only what can be taken is written."""

from typing import Any

import pytest

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.organisations import an_organisation, an_owner
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import Deed, PendingImport
from fondaco_web.common.tables.checked import CheckedRow, RowState, digest_of
from fondaco_web.common.tables.columns import guessed_columns
from fondaco_web.common.tables.importing import ImportResult, PreviewOutdated, import_table
from fondaco_web.common.tables.pending import keep_table, mapping_of
from fondaco_web.common.tables.reading import read_table
from fondaco_web.common.tables.table import Table
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.exchange.columns import COLUMNS
from fondaco_web.directory.exchange.importing import OrganisationImporter
from fondaco_web.directory.models import Identifier, Organisation
from fondaco_web.forum.models import Forum

pytestmark = pytest.mark.django_db
PARTITA_IVA, OTHER_PARTITA_IVA = "99999010665", "99999020664"  # check digits right, numbers invented
INN = "7707083893"


@pytest.fixture
def forum() -> Forum:
    return a_forum()


def a_table(*rows: str) -> Table:
    return read_table("aziende.csv", "\n".join(rows).encode())


def checked(by: Any, forum: Forum, *rows: str) -> list[CheckedRow]:
    table = a_table(*rows)
    mapping = guessed_columns(table.headings, COLUMNS)
    return OrganisationImporter(by=by, forum=forum).check(table, mapping)


def kept(by: Any, forum: Forum, *rows: str) -> PendingImport:
    table = a_table(*rows)
    mapping = guessed_columns(table.headings, COLUMNS)
    return keep_table(by=by, forum_id=forum.pk, purpose="organisations", table=table, mapping=mapping)


def imported(by: Any, forum: Forum, waiting: PendingImport, as_new: frozenset[int] = frozenset()) -> ImportResult:
    importer = OrganisationImporter(by=by, forum=forum)
    seen = digest_of(importer.check(Table.from_json(waiting.table), mapping_of(waiting)))
    return import_table(importer=importer, kept=waiting, seen=seen, as_new=as_new)


def with_number(organisation: Organisation, value: str = PARTITA_IVA) -> Organisation:
    Identifier.objects.create(organisation=organisation, scheme="partita_iva", value=value)
    return organisation


def test_a_desk_brings_in_a_company_with_everything_the_row_says(forum: Forum) -> None:
    desk = a_desk(forum)
    waiting = kept(
        desk,
        forum,
        "Ragione sociale;P.IVA;Dimensione;Lingue;Settori;Codice ATECO;Città;E-mail;Sito web;Fondata nel;Profilo;Note",
        f"Legno Abruzzo S.r.l.;IT {PARTITA_IVA};small;it, ru;Legno;16.23.1;L'Aquila;info@example.org;"
        "www.example.org;1998;Travi lamellari;x",
    )
    result = imported(desk, forum, waiting)
    assert (result.n_new, result.n_changed, result.left) == (1, 0, ())
    organisation = Organisation.objects.get()
    assert organisation.name == "Legno Abruzzo S.r.l."
    assert organisation.region is not None
    assert organisation.region.code == "IT-65"
    assert organisation.state == OrganisationState.CONFIRMED
    assert (organisation.size_class, organisation.languages, organisation.founded_in) == ("small", ["it", "ru"], 1998)
    assert organisation.website == "https://www.example.org"
    assert organisation.contact_email == "info@example.org"
    assert organisation.description == {"it": "Travi lamellari"}
    assert [sector.code for sector in organisation.sectors.all()] == ["wood"]
    assert [str(one) for one in organisation.identifiers.all()] == [f"Partita IVA {PARTITA_IVA}"]
    assert [one.code for one in organisation.activities.all()] == ["16.23.1"]
    deed = deeds_about(organisation).filter(verb="organisation.registered").get()
    assert (deed.actor, deed.for_organisation_id) == (desk, organisation.pk)
    assert not PendingImport.objects.exists()


def test_checking_writes_nothing(forum: Forum) -> None:
    rows = checked(a_desk(forum), forum, "Name;City", "Alfa;Roma")
    assert [row.state for row in rows] == [RowState.NEW]
    assert not Organisation.objects.exists()
    assert not Deed.objects.exists()


def test_a_known_number_means_a_change_and_empty_cells_change_nothing(forum: Forum) -> None:
    desk = a_desk(forum)
    organisation = with_number(an_organisation(forum, name="Alfa", city="Pescara", languages=["it"]))
    rows = ("Name;Partita IVA;City;Languages", f'Alfa S.p.A.;{PARTITA_IVA};;"it; en"')
    (row,) = checked(desk, forum, *rows)
    assert row.state is RowState.CHANGED
    assert [(change.before, change.after) for change in row.changes] == [("Alfa", "Alfa S.p.A."), ("it", "it; en")]
    assert imported(desk, forum, kept(desk, forum, *rows)).n_changed == 1
    organisation.refresh_from_db()
    assert (organisation.name, organisation.city, organisation.languages) == ("Alfa S.p.A.", "Pescara", ["it", "en"])
    assert organisation.version == 2


def test_the_same_table_twice_changes_nothing_the_second_time(forum: Forum) -> None:
    desk = a_desk(forum)
    rows = ("Name;Partita IVA;ATECO;Settore;Profilo", f"Alfa;{PARTITA_IVA};16.23;wood;Travi")
    imported(desk, forum, kept(desk, forum, *rows))
    (row,) = checked(desk, forum, *rows)
    assert (row.state, row.changes) == (RowState.UNCHANGED, ())


def test_a_code_from_an_export_finds_its_organisation(forum: Forum) -> None:
    organisation = an_organisation(forum, name="Alfa")
    (row,) = checked(a_desk(forum), forum, "Code;Name", f"{organisation.code};Beta")
    assert (row.state, row.subject) == (RowState.CHANGED, organisation)


def test_a_name_that_differs_in_spelling_only_is_doubtful_and_left_out_unless_ticked(forum: Forum) -> None:
    secretariat = a_secretariat(forum, "RU")
    an_organisation(forum, "RU-LIP", name="ООО «Липецкий завод»")
    rows = ("Name;Region", "Lipetskiy zavod;RU-LIP")
    (row,) = checked(secretariat, forum, *rows)
    assert row.state is RowState.DOUBTFUL
    assert "Липецкий завод" in row.like
    imported(secretariat, forum, kept(secretariat, forum, *rows))
    assert Organisation.objects.count() == 1
    assert imported(secretariat, forum, kept(secretariat, forum, *rows), frozenset({2})).n_new == 1
    assert Organisation.objects.count() == 2


@pytest.mark.parametrize(
    ("heading", "value", "message"),
    [
        ("Partita IVA", "12345678901", "Partita IVA (B), “12345678901”: Partita IVA “12345678901”"),
        ("E-mail", "info@", "E-mail (B), “info@”: is no e-mail address"),
        ("Sito", "non ce l'ho", "is no web address"),
        ("Fondata nel", "3000", "write a whole number from 1000"),
        ("Lingue", "klingon", "“klingon” is not known"),
        ("Settore", "nanotech", "“nanotech” is not known; possible: energy, wood"),
        ("Regione", "Marche", "“Marche” is not known; possible: IT-65"),
        ("ATECO", "abc", "is not a code of ATECO"),
        ("CAP", "1234567890123", "has 13 characters; at most 12 fit"),
    ],
)
def test_a_wrong_cell_is_told_with_column_value_and_remedy(
    forum: Forum, heading: str, value: str, message: str
) -> None:
    (row,) = checked(a_desk(forum), forum, f"Nome;{heading}", f"Alfa;{value}")
    assert row.state is RowState.WRONG
    assert message in str(row.problems[0])


def test_every_fault_of_a_row_is_told_at_once(forum: Forum) -> None:
    (row,) = checked(a_desk(forum), forum, "Nome;E-mail;P.IVA", ";x;1")
    assert [problem.column for problem in row.problems] == ["Nome (A)", "E-mail (B)", "P.IVA (C)"]


def test_good_rows_are_taken_and_wrong_ones_stay_to_be_corrected(forum: Forum) -> None:
    desk = a_desk(forum)
    waiting = kept(desk, forum, "Nome;E-mail", "Alfa;a@example.org", "Beta;x", "Gamma;")
    result = imported(desk, forum, waiting)
    assert (result.n_new, [row.number for row in result.left]) == (2, [3])
    assert sorted(Organisation.objects.values_list("name", flat=True)) == ["Alfa", "Gamma"]
    waiting.refresh_from_db()
    assert [row.texts for row in Table.from_json(waiting.table).rows] == [("Beta", "x")]


def test_the_same_number_twice_in_a_table_is_refused_naming_the_first_row(forum: Forum) -> None:
    rows = checked(a_desk(forum), forum, "Nome;P.IVA", f"Alfa;{PARTITA_IVA}", f"Beta;{PARTITA_IVA}")
    assert [row.state for row in rows] == [RowState.NEW, RowState.WRONG]
    assert str(rows[1].problems[0]) == "The same organisation stands in row 2 already."


def test_a_desk_imports_only_into_its_own_region(forum: Forum) -> None:
    desk = a_desk(forum)
    foreign = with_number(an_organisation(forum, "IT-57", name="Marchigiana"))
    by_number, by_code = checked(
        desk, forum, "Nome;P.IVA;Code", f"Marchigiana;{PARTITA_IVA};", f"Marchigiana;;{foreign.code}"
    )
    assert {by_number.state, by_code.state} == {RowState.WRONG}
    assert foreign.code not in str(by_number.problems[0])
    assert (by_number.subject, by_code.subject) == (None, None)


def test_a_secretariat_imports_into_its_party_and_not_the_other(forum: Forum) -> None:
    secretariat = a_secretariat(forum, "IT")
    rows = checked(secretariat, forum, "Nome;Regione", "Alfa;Marche", "Beta;Abruzzo", "Gamma;RU-LIP", "Delta;")
    assert [row.state for row in rows] == [RowState.NEW, RowState.NEW, RowState.WRONG, RowState.WRONG]
    assert "say which region" in str(rows[3].problems[0])


def test_whoever_is_of_no_desk_imports_nothing(forum: Forum) -> None:
    organisation = an_organisation(forum)
    for stranger in (a_user(), an_owner(organisation)):
        with pytest.raises(NotFound):
            OrganisationImporter(by=stranger, forum=forum)


def test_a_preview_that_is_no_longer_true_is_not_imported(forum: Forum) -> None:
    desk = a_desk(forum)
    waiting = kept(desk, forum, "Nome;P.IVA", f"Alfa;{PARTITA_IVA}")
    importer = OrganisationImporter(by=desk, forum=forum)
    seen = digest_of(importer.check(Table.from_json(waiting.table), mapping_of(waiting)))
    with_number(an_organisation(forum, name="Somebody quicker"))
    with pytest.raises(PreviewOutdated):
        import_table(importer=importer, kept=waiting, seen=seen, as_new=frozenset())
    assert not Organisation.objects.filter(name="Alfa").exists()


def test_numbers_that_a_row_does_not_name_stay(forum: Forum) -> None:
    desk = a_desk(forum)
    organisation = with_number(an_organisation(forum, name="Alfa"))
    imported(desk, forum, kept(desk, forum, "Code;Nome;REA", f"{organisation.code};Alfa;AQ-123456"))
    assert {one.scheme: one.value for one in Identifier.objects.filter(organisation=organisation)} == {
        "partita_iva": PARTITA_IVA,
        "rea": "AQ-123456",
    }


def test_russian_headings_and_words_are_understood(forum: Forum) -> None:
    secretariat = a_secretariat(forum, "RU")
    rows = checked(
        secretariat,
        forum,
        "Наименование;ИНН;Регион;Отрасль;Языки;Кто видит профиль",
        f"ООО «Завод»;{INN};Липецкая область;Дерево;русский;forum",
    )
    assert [(row.state, row.problems) for row in rows] == [(RowState.NEW, ())]
    profile = rows[0].values.profile
    assert (profile["region"].code, profile["languages"], profile["visibility"]) == (
        "RU-LIP",
        ["ru"],
        Visibility.FORUM,
    )


def test_the_number_of_queries_to_check_does_not_grow_with_the_rows(
    forum: Forum, django_assert_num_queries: Any
) -> None:
    desk = a_desk(forum)
    with_number(an_organisation(forum, name="Alfa"), PARTITA_IVA)
    with_number(an_organisation(forum, name="Beta"), OTHER_PARTITA_IVA)
    for known in ([PARTITA_IVA], [PARTITA_IVA, OTHER_PARTITA_IVA]):
        importer = OrganisationImporter(by=desk, forum=forum)
        table = a_table("Nome;P.IVA", "Gamma;", *(f"Known;{number}" for number in known))
        mapping = guessed_columns(table.headings, COLUMNS)
        with django_assert_num_queries(6):
            assert len(importer.check(table, mapping)) == len(known) + 1
