"""Applications come in from a table on behalf of known organisations, and the work list goes out as it is shown."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.organisations import a_person, an_organisation, an_owner
from factories.sessions import a_session, an_application
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.exchange.importing import ApplicationImporter
from fondaco_web.applications.models import Application, Participant
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.checked import CheckedRow, RowState
from fondaco_web.common.tables.columns import guessed_columns
from fondaco_web.common.tables.reading import read_table
from fondaco_web.directory.enums import Visibility
from fondaco_web.programme.models import Session

pytestmark = pytest.mark.django_db

HEADINGS = (
    "Name;Obiettivi;Temi;Interprete;Progetto 1;Progetto 1: tavolo;Progetto 1: valore;Controparte 1;"
    "Controparte 1: priorità;Controparte 2"
)
ROW = 'Alfa S.r.l.;Vendere;"wood; Energia";yes;Casa di legno;wood;1.200.000;ООО «Завод»;must;Un produttore di vetro'


@pytest.fixture
def session() -> Session:
    return a_session(a_forum())


@pytest.fixture
def desk(session: Session) -> Any:
    an_organisation(session.forum, name="Alfa")
    an_organisation(session.forum, "RU-LIP", name="ООО «Завод»", visibility=Visibility.FORUM)
    return a_desk(session.forum)


def checked(by: Any, session: Session, *rows: str) -> list[CheckedRow]:
    table = read_table("domande.csv", "\n".join(rows).encode())
    importer = ApplicationImporter(by=by, session=session)
    return importer.check(table, guessed_columns(table.headings, importer.columns))


def write(by: Any, session: Session, *rows: str) -> None:
    importer = ApplicationImporter(by=by, session=session)
    for row in checked(by, session, *rows):
        importer.write(row)


def address(session: Session, name: str, **kwargs: Any) -> str:
    return reverse(
        f"applications:{name}", kwargs={"forum_slug": session.forum.slug, "number": session.number, **kwargs}
    )


def test_a_row_becomes_a_draft_with_projects_and_counterparts(session: Session, desk: Any) -> None:
    (row,) = checked(desk, session, HEADINGS, ROW)
    assert (row.state, row.problems) == (RowState.NEW, ())
    assert not Application.objects.exists()
    write(desk, session, HEADINGS, ROW)
    application = Application.objects.get()
    assert (application.state, application.started_by) == (ApplicationState.DRAFT, desk)
    assert (application.objectives, application.needs_interpreter) == ({"it": "Vendere"}, True)
    assert sorted(theme.code for theme in application.themes.all()) == ["energy", "wood"]
    project = application.projects.get()
    assert (project.title, project.value_eur) == ({"it": "Casa di legno"}, 1_200_000)
    assert project.table is not None
    assert project.table.code == "wood"
    known, described = application.counterparts.order_by("pk")
    assert known.organisation is not None
    assert (known.organisation.name, known.priority) == ("ООО «Завод»", "must")
    assert described.description == {"it": "Un produttore di vetro"}
    verbs = {deed.verb for deed in deeds_about(application)}
    assert {"application.started", "application.changed", "project.added", "counterpart.added"} <= verbs
    assert {deed.for_organisation_id for deed in deeds_about(application)} == {application.organisation_id}


def test_the_same_table_twice_changes_nothing_the_second_time(session: Session, desk: Any) -> None:
    write(desk, session, HEADINGS, ROW)
    (row,) = checked(desk, session, HEADINGS, ROW)
    assert (row.state, row.changes) == (RowState.UNCHANGED, ())


def test_what_is_not_there_yet_is_added_and_nothing_is_removed(session: Session, desk: Any) -> None:
    write(desk, session, HEADINGS, ROW)
    (row,) = checked(desk, session, "Name;Objectives;Progetto 1", "Alfa;To sell;Ponte di legno")
    assert row.state is RowState.CHANGED
    assert [change.after for change in row.changes][-1] == "Ponte di legno"
    ApplicationImporter(by=desk, session=session).write(row)
    application = Application.objects.get()
    assert application.objectives == {"it": "Vendere", "en": "To sell"}
    assert application.projects.count() == 2


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Omega;;;", "is not among your organisations; import or add the organisation first"),
        ("Alfa;;maybe;", "write yes or no"),
        ("Alfa;Vetro;;", "“Vetro” is not known; possible: wood, energy"),
        ("Alfa;;;Beta", "is of the same party"),
    ],
)
def test_a_wrong_row_is_told(session: Session, desk: Any, row: str, message: str) -> None:
    an_organisation(session.forum, "IT-65", name="Beta")
    (found,) = checked(desk, session, "Nome;Temi;Interprete;Controparte 1", row)
    assert found.state is RowState.WRONG
    assert message in str(found.problems[0])


def test_an_application_that_is_decided_is_not_changed(session: Session, desk: Any) -> None:
    write(desk, session, HEADINGS, ROW)
    Application.objects.update(state=ApplicationState.ADMITTED)
    (row,) = checked(desk, session, "Nome;Progetto 1", "Alfa;Ponte")
    assert row.state is RowState.WRONG
    assert "its content cannot be changed any more" in str(row.problems[0])


def test_a_desk_applies_only_for_its_own_region_and_never_learns_of_hidden_organisations(
    session: Session, desk: Any
) -> None:
    an_organisation(session.forum, "IT-57", name="Marchigiana")
    an_organisation(session.forum, "RU-MOW", name="ООО «Тайна»", visibility=Visibility.PRIVATE)
    foreign, hidden = checked(desk, session, "Nome;Controparte 1", "Marchigiana;", "Alfa;ООО «Тайна»")
    assert foreign.state is RowState.WRONG
    assert hidden.values.counterparts == ({"description": {"it": "ООО «Тайна»"}},)


def test_whoever_is_of_no_desk_imports_nothing(session: Session) -> None:
    owner = an_owner(an_organisation(session.forum))
    for stranger in (owner, a_user()):
        with pytest.raises(NotFound):
            ApplicationImporter(by=stranger, session=session)


def test_the_pages_lead_from_the_file_to_the_drafts(client: Client, session: Session, desk: Any) -> None:
    client.force_login(desk)
    file = SimpleUploadedFile("domande.csv", f"{HEADINGS}\n{ROW}\nOmega;;;;;;;;;".encode())
    assert client.get(address(session, "import")).status_code == 200
    columns = client.post(address(session, "import"), {"file": file})
    kept = PendingImport.objects.get()
    assert columns["Location"] == address(session, "import_columns", import_code=kept.code)
    page = client.get(columns["Location"])
    assert "Progetto 1: tavolo" in page.content.decode()
    mapping = {f"column_{position}": key for position, key in kept.mapping.items()}
    preview = client.post(columns["Location"], mapping)["Location"]
    page = client.get(preview)
    assert not Application.objects.exists()
    assert "import or add the organisation first" in page.content.decode()
    assert client.post(preview, {"seen": "something else"}).status_code == 412
    assert client.post(preview, {"seen": page.context["seen"]})["Location"] == preview
    assert Application.objects.count() == 1
    errors = client.get(address(session, "import_errors", import_code=kept.code))
    sheet = load_workbook(io.BytesIO(errors.content)).active
    assert sheet is not None
    assert [row[0].value for row in sheet.iter_rows()] == ["Name", "Omega"]
    assert "import or add the organisation first" in str(sheet.cell(2, sheet.max_column).value)
    assert client.post(address(session, "import_cancel", import_code=kept.code)).status_code == 302
    assert not PendingImport.objects.exists()


def test_an_unreadable_file_is_refused_on_the_page(client: Client, session: Session, desk: Any) -> None:
    client.force_login(desk)
    answer = client.post(address(session, "import"), {"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 x")})
    assert answer.status_code == 422
    assert "PDF" in answer.content.decode()
    assert not PendingImport.objects.exists()


def test_another_persons_table_is_nobody_elses(client: Client, session: Session, desk: Any) -> None:
    client.force_login(desk)
    client.post(address(session, "import"), {"file": SimpleUploadedFile("a.csv", f"{HEADINGS}\n{ROW}".encode())})
    code = PendingImport.objects.get().code
    for other in (a_desk(session.forum), a_secretariat(session.forum), a_secretariat(session.forum, "RU"), a_user()):
        client.force_login(other)
        for name in ("import_columns", "import_preview", "import_errors"):
            assert client.get(address(session, name, import_code=code)).status_code == 404
        assert client.post(address(session, "import_preview", import_code=code)).status_code == 404
        assert client.post(address(session, "import_cancel", import_code=code)).status_code == 404
    client.logout()
    assert client.get(address(session, "import_preview", import_code=code)).status_code == 302
    assert PendingImport.objects.count() == 1


def exported(client: Client, session: Session, query: str = "") -> list[list[Any]]:
    answer = client.post(address(session, "export") + query)
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_work_list_goes_out_as_filtered_and_that_is_recorded(client: Client, session: Session, desk: Any) -> None:
    write(desk, session, HEADINGS, ROW)
    application = Application.objects.get()
    Participant.objects.create(
        session=session, application=application, person=a_person(application.organisation, family_name="Inventata")
    )
    other = an_organisation(session.forum, "IT-57", name="Marchigiana")
    an_application(session, other, state=ApplicationState.SUBMITTED)
    client.force_login(desk)
    headings, row = exported(client, session)
    shown = dict(zip(headings, row, strict=True))
    assert (shown["Application"], shown["Name of the organisation"], shown["People"]) == (
        application.code,
        "Alfa",
        "Anna Inventata",
    )
    assert shown["Project 1: value in euro"] == 1_200_000
    assert len(exported(client, session, "?state=admitted")) == 1
    deeds = deeds_about(session).filter(verb="applications.exported")
    assert [deed.after for deed in deeds] == [{"count": 0}, {"count": 1}]


def test_an_export_can_be_imported_again(client: Client, session: Session, desk: Any) -> None:
    write(desk, session, HEADINGS, ROW)
    client.force_login(desk)
    content = client.post(address(session, "export") + "?format=csv-italia").content
    table = read_table("applications.csv", content)
    importer = ApplicationImporter(by=desk, session=session)
    (row,) = importer.check(table, guessed_columns(table.headings, importer.columns))
    assert (row.state, row.problems, row.changes) == (RowState.UNCHANGED, (), ())


def test_only_desks_and_secretariats_take_the_list_away(client: Client, session: Session, desk: Any) -> None:
    owner = an_owner(an_organisation(session.forum))
    assert client.post(address(session, "export")).status_code == 302
    for stranger in (owner, a_user()):
        client.force_login(stranger)
        assert client.post(address(session, "export")).status_code == 404
    client.force_login(a_secretariat(session.forum, "RU"))
    assert len(exported(client, session)) == 1
    client.force_login(desk)
    assert client.get(address(session, "export")).status_code == 405


def test_the_number_of_queries_of_an_export_does_not_grow(session: Session, django_assert_num_queries: Any) -> None:
    from fondaco_web.applications.exchange.exporting import cells_of, with_everything

    for number in range(3):
        organisation = an_organisation(session.forum, name=f"Company {number}")
        an_application(session, organisation)
        if number != 1:
            with django_assert_num_queries(6):
                assert len([cells_of(row) for row in with_everything(Application.objects.all())]) == number + 1
