"""A plan is asked for by a secretariat, made by another process, and hangs on the session until the next."""

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from factories.forums import a_desk, a_secretariat, a_user
from factories.organisations import an_owner
from factories.planning import a_planned_forum, a_ready_session
from fondaco.workbook import read_workbook
from fondaco_web.applications.enums import PlanRunState
from fondaco_web.applications.errors import NotInThisState
from fondaco_web.applications.models import Application, PlanRun
from fondaco_web.applications.planned import latest_run, papers_of
from fondaco_web.applications.services.planning import request_plan, start_run, take_session_workbook
from fondaco_web.applications.tasks import plan_in_background, plan_session_documents
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.clock import clock_at, now
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import DocumentAudience
from fondaco_web.programme.models import MeetingLocation, Session, SessionDocument

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def forum() -> Forum:
    return a_planned_forum()


@pytest.fixture
def session(forum: Forum) -> Session:
    return a_ready_session(forum)


def address(session: Session, name: str = "planning") -> str:
    return reverse(f"applications:{name}", args=[session.forum.slug, session.number])


def others(forum: Forum) -> list[Any]:
    applicant = Application.objects.filter(session__forum=forum).first()
    assert applicant is not None
    return [a_user(), a_desk(forum), an_owner(applicant.organisation)]


def asked(session: Session, by: Any, *, seconds: int = 3) -> PlanRun:
    return request_plan(by=by, session=session, seconds=seconds, language="it")


def test_both_secretariats_may_plan_and_nobody_else(forum: Forum, session: Session) -> None:
    for stranger in others(forum):
        with pytest.raises(NotFound):
            asked(session, stranger)
        with pytest.raises(NotFound):
            take_session_workbook(by=stranger, session=session, language="it")
    assert asked(session, a_secretariat(forum, "RU")).state == PlanRunState.REQUESTED


def test_real_people_are_not_planned_without_clearance(settings: Any) -> None:
    forum = a_planned_forum(is_invented=False)
    session, secretariat = a_ready_session(forum), a_secretariat(forum)
    with pytest.raises(NotAllowed, match="compliance clearance"):
        asked(session, secretariat)
    with pytest.raises(NotAllowed, match="compliance clearance"):
        take_session_workbook(by=secretariat, session=session, language="it")
    assert not PlanRun.objects.exists()
    settings.ALLOW_UNVETTED_PLANNING = True
    assert asked(session, secretariat).state == PlanRunState.REQUESTED


def test_the_workbook_is_what_the_planner_reads_and_taking_it_is_recorded(
    forum: Forum, session: Session, tmp_path: Path
) -> None:
    secretariat = a_secretariat(forum)
    content = take_session_workbook(by=secretariat, session=session, language="ru")
    (tmp_path / "session.xlsx").write_bytes(content)
    assert len(read_workbook(tmp_path / "session.xlsx").meetings) == 9
    deed = deeds_about(session).get()
    assert (deed.verb, deed.actor, deed.after) == (
        "session_workbook.exported",
        secretariat,
        {"applications": 6, "meetings": 9},
    )


def test_what_is_missing_is_told_instead_of_planned(forum: Forum, session: Session) -> None:
    MeetingLocation.objects.filter(session=session).delete()
    with pytest.raises(InvalidInput, match="has no places"):
        asked(session, a_secretariat(forum))
    with pytest.raises(InvalidInput, match="between 3 and 1800"):
        asked(session, a_secretariat(forum), seconds=2)


def test_a_session_is_planned_once_at_a_time(forum: Forum, session: Session) -> None:
    run = asked(session, a_secretariat(forum))
    with pytest.raises(NotInThisState):
        asked(session, a_secretariat(forum, "RU"))
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanRun.objects.create(session=session, code="R-2", seconds=3, language="it", requested_at=run.requested_at)


def test_a_run_whose_worker_was_stopped_makes_room_after_its_time(forum: Forum, session: Session) -> None:
    lost = asked(session, a_secretariat(forum))
    with clock_at(now() + timedelta(hours=2)):
        again = asked(session, a_secretariat(forum))
    lost.refresh_from_db()
    assert lost.state == PlanRunState.FAILED
    assert "interrupted" in lost.reason
    assert latest_run(session) == again


def test_a_run_is_started_once(forum: Forum, session: Session) -> None:
    run = asked(session, a_secretariat(forum))
    assert start_run(run_id=run.pk) is not None
    assert start_run(run_id=run.pk) is None


def test_the_planner_hangs_its_papers_on_the_session_and_the_next_plan_replaces_them(
    forum: Forum, session: Session, django_capture_on_commit_callbacks: Any
) -> None:
    secretariat = a_secretariat(forum)
    with django_capture_on_commit_callbacks(execute=True):
        run = plan_in_background(by=secretariat, session=session, seconds=3, language="it")
    run.refresh_from_db()
    assert (run.state, run.reason) == (PlanRunState.DONE, "")
    assert (run.figures["n_placed"], run.figures["n_left_out"], run.figures["n_wished_placed"]) == (9, 0, 9)
    papers = list(papers_of(session))
    assert [Path(paper.file.name).suffix for paper in papers] == [
        ".html",
        ".xlsx",
        ".pdf",
        ".zip",
        ".zip",
        ".zip",
        ".zip",
    ]
    assert {paper.audience for paper in papers} == {DocumentAudience.SECRETARIAT}
    assert names_in(papers[3]) == {".pdf"}
    assert names_in(papers[4]) == {".ics"}
    assert names_in(papers[6]) == {".json", ".xlsx"}
    assert [deed.verb for deed in deeds_about(session)] == ["plan.made", "plan.requested"]
    with django_capture_on_commit_callbacks(execute=True):
        plan_in_background(by=secretariat, session=session, seconds=3, language="en")
    assert SessionDocument.objects.filter(session=session).count() == 7
    assert not {paper.code for paper in papers} & {paper.code for paper in papers_of(session)}
    assert not any(default_storage.exists(str(paper.file.name)) for paper in papers)


def names_in(paper: SessionDocument) -> set[str]:
    with paper.file.open() as file, zipfile.ZipFile(io.BytesIO(file.read())) as archive:
        return {Path(name).suffix for name in archive.namelist()}


def test_a_plan_that_fails_says_why_and_leaves_the_papers_before(
    forum: Forum, session: Session, django_capture_on_commit_callbacks: Any
) -> None:
    secretariat = a_secretariat(forum)
    with django_capture_on_commit_callbacks(execute=True):
        plan_in_background(by=secretariat, session=session, seconds=3, language="it")
    before = [paper.code for paper in papers_of(session)]
    run = asked(session, secretariat)
    MeetingLocation.objects.filter(session=session).delete()  # taken away after the plan was asked for
    plan_session_documents.call(run.pk)
    run.refresh_from_db()
    assert run.state == PlanRunState.FAILED
    assert "Postazioni: il foglio non ha righe compilate" in run.reason
    assert [paper.code for paper in papers_of(session)] == before


def test_the_page_shows_the_secretariat_what_is_ready_and_nobody_else(
    client: Client, forum: Forum, session: Session
) -> None:
    assert client.get(address(session)).status_code == 302
    for stranger in others(forum):
        client.force_login(stranger)
        assert client.get(address(session)).status_code == 404
        assert client.post(address(session), {"seconds": 3}).status_code == 404
        assert client.post(address(session, "session_workbook")).status_code == 404
    client.force_login(a_secretariat(forum))
    page = client.get(address(session)).content.decode()
    assert "Everything the planner needs is there." in page
    assert "have not been planned yet" in page


def test_the_page_starts_the_planner_and_shows_its_figures(
    client: Client, forum: Forum, session: Session, django_capture_on_commit_callbacks: Any
) -> None:
    client.force_login(a_secretariat(forum))
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address(session), {"seconds": 3}).status_code == 302
    page = client.get(address(session)).content.decode()
    assert 'Meetings placed</dt><dd class="col-sm-8">9</dd>' in page
    for paper in papers_of(session):
        link = reverse("programme:document", args=[forum.slug, session.number, paper.code])
        assert link in page


def test_the_page_of_a_real_forum_offers_neither_plan_nor_workbook(client: Client) -> None:
    forum = a_planned_forum(is_invented=False)
    session = a_ready_session(forum)
    client.force_login(a_secretariat(forum))
    page = client.get(address(session)).content.decode()
    assert "No planning before clearance" in page
    assert address(session, "session_workbook") not in page
    assert client.post(address(session, "session_workbook")).status_code == 404


def test_the_workbook_is_a_download_and_never_kept(client: Client, forum: Forum, session: Session) -> None:
    client.force_login(a_secretariat(forum))
    assert client.get(address(session, "session_workbook")).status_code == 405
    response = client.post(address(session, "session_workbook"))
    assert response["Content-Disposition"] == 'attachment; filename="task-force-13.xlsx"'
    assert response["Cache-Control"] == "private, no-store"
