"""The list of organisations goes out as it is shown: contacts only to those who may see them."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.organisations import an_organisation, an_owner
from fondaco_web.accounts.models import User
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.checked import RowState
from fondaco_web.common.tables.columns import guessed_columns
from fondaco_web.common.tables.reading import read_table
from fondaco_web.directory.enums import Visibility
from fondaco_web.directory.exchange.columns import COLUMNS
from fondaco_web.directory.exchange.exporting import take_organisations
from fondaco_web.directory.exchange.importing import OrganisationImporter
from fondaco_web.directory.models import ActivityCode, Identifier, Organisation
from fondaco_web.forum.models import Forum

pytestmark = pytest.mark.django_db
QUERIES = 9  # rows, three of their parts, roles, accounts, the deed and its savepoint
SECRET = "segreta@example.org"


@pytest.fixture
def forum() -> Forum:
    return a_forum()


def address(forum: Forum, name: str, **kwargs: Any) -> str:
    return reverse(f"directory:{name}", kwargs={"forum_slug": forum.slug, **kwargs})


def exported(client: Client, forum: Forum, query: str = "") -> list[dict[str, Any]]:
    sheet = load_workbook(io.BytesIO(client.post(address(forum, "export") + query).content)).active
    assert sheet is not None
    headings, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(headings, row, strict=True)) for row in rows]


def a_published(forum: Forum, region: str, **fields: Any) -> Organisation:
    return an_organisation(forum, region, visibility=Visibility.FORUM, contact_email=SECRET, **fields)


def test_the_desk_takes_contacts_of_its_own_region_only_and_that_is_recorded(client: Client, forum: Forum) -> None:
    own = a_published(forum, "IT-65", name="Propria")
    foreign = a_published(forum, "RU-LIP", name="Завод")
    desk = a_desk(forum)
    client.force_login(desk)
    rows = {row["Fondaco code"]: row for row in exported(client, forum)}
    assert rows[own.code]["Contact e-mail"] == SECRET
    assert rows[foreign.code]["Name of the organisation"] == "Завод"
    assert rows[foreign.code]["Contact e-mail"] is None
    deed = deeds_about(forum).get()
    assert (deed.verb, deed.actor, deed.after) == ("organisations.exported", desk, {"count": 2, "with_contacts": 1})


def test_whoever_may_see_no_contacts_gets_no_such_columns(client: Client, forum: Forum) -> None:
    a_published(forum, "RU-LIP", name="Завод")
    client.force_login(a_desk(forum))
    (row,) = exported(client, forum)
    assert "Contact e-mail" not in row
    assert SECRET not in str(row)
    assert not deeds_about(forum).exists()


def test_private_profiles_of_others_do_not_go_out(client: Client, forum: Forum) -> None:
    an_organisation(forum, "RU-LIP", name="Тайна", visibility=Visibility.PRIVATE)
    client.force_login(a_secretariat(forum, "IT"))
    assert exported(client, forum) == []
    client.force_login(a_secretariat(forum, "RU"))
    assert [row["Name of the organisation"] for row in exported(client, forum)] == ["Тайна"]


def test_the_filters_of_the_list_count(client: Client, forum: Forum) -> None:
    a_published(forum, "IT-65", name="Alfa")
    a_published(forum, "IT-57", name="Beta")
    client.force_login(a_secretariat(forum))
    assert [row["Name of the organisation"] for row in exported(client, forum, "?region=IT-57")] == ["Beta"]


def test_nobody_signed_out_exports_and_a_look_is_no_deed(client: Client, forum: Forum) -> None:
    assert client.post(address(forum, "export")).status_code == 302
    client.force_login(a_user())
    assert client.get(address(forum, "export")).status_code == 405


def test_a_name_that_looks_like_a_formula_does_not_run(client: Client, forum: Forum) -> None:
    a_published(forum, "IT-65", name="=cmd|' /C calc'!A0")
    client.force_login(a_desk(forum))
    text = client.post(address(forum, "export") + "?format=csv").content.decode()
    assert ",'=cmd|' /C calc'!A0," in text
    assert ",=cmd" not in text


def test_an_export_can_be_imported_again_without_a_change(client: Client, forum: Forum) -> None:
    organisation = a_published(
        forum,
        "IT-65",
        name="=Alfa",
        languages=["it", "en"],
        founded_in=1998,
        description={"it": "Travi\nlamellari", "ru": "Балки"},
        contact_phone="+39 000 000",
        website="https://www.example.org",
    )
    Identifier.objects.create(organisation=organisation, scheme="rea", value="AQ-123456")
    for code in ("16.23", "16.10"):
        ActivityCode.objects.create(
            organisation=organisation, classification="ateco", code=code, is_main=code == "16.23"
        )
    desk = a_desk(forum)
    client.force_login(desk)
    for chosen, ending in (("xlsx", "xlsx"), ("csv-italia", "csv"), ("csv", "csv")):
        content = client.post(address(forum, "export") + f"?format={chosen}").content
        table = read_table(f"a.{ending}", content)
        mapping = guessed_columns(table.headings, COLUMNS)
        (row,) = OrganisationImporter(by=desk, forum=forum).check(table, mapping)
        assert (row.problems, row.changes, row.state) == ((), (), RowState.UNCHANGED)


def test_the_number_of_queries_does_not_grow(forum: Forum, django_assert_num_queries: Any) -> None:
    desk = a_desk(forum)
    for number in range(3):
        a_published(forum, "IT-65", name=f"Company {number}")
        if number != 1:
            by = User.objects.get(pk=desk.pk)
            with django_assert_num_queries(QUERIES):
                take_organisations(by=by, forum=forum, organisations=Organisation.objects.all())


def test_the_pages_lead_from_the_file_to_the_directory(client: Client, forum: Forum) -> None:
    client.force_login(a_desk(forum))
    assert "Fondaco code" in client.get(address(forum, "import")).content.decode()
    assert client.get(address(forum, "import_template")).status_code == 200
    file = SimpleUploadedFile("aziende.csv", b"Azienda;Colonna mia\nAlfa;x\n")
    columns = client.post(address(forum, "import"), {"file": file})["Location"]
    twice = client.post(columns, {"column_0": "name", "column_1": "name"})
    assert twice.status_code == 422
    assert "is chosen twice" in twice.content.decode()
    none = client.post(columns, {"column_0": "", "column_1": ""})
    assert "Say which column holds: Name of the organisation." in none.content.decode()
    preview = client.post(columns, {"column_0": "name", "column_1": "city"})["Location"]
    page = client.get(preview)
    assert "Import 1 row" in page.content.decode()
    assert not Organisation.objects.exists()
    assert client.post(preview, {"seen": page.context["seen"]})["Location"] == address(forum, "list")
    assert Organisation.objects.get().city == "x"
    assert client.get(preview).status_code == 404


def test_no_stranger_reaches_the_import(client: Client, forum: Forum) -> None:
    owner = an_owner(an_organisation(forum))
    assert client.get(address(forum, "import")).status_code == 302
    for stranger in (a_user(), owner):
        client.force_login(stranger)
        assert client.get(address(forum, "import")).status_code == 404
        assert client.get(address(forum, "import_template")).status_code == 404
    assert not PendingImport.objects.exists()
