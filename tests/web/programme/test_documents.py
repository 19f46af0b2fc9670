"""Documents are what their content says, and are read by those they are meant for."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.organisations import an_organisation, an_owner
from factories.sessions import a_session
from fondaco_web.common.errors import InvalidInput, NotAllowed
from fondaco_web.programme.enums import DocumentAudience, DocumentKind, SessionState
from fondaco_web.programme.models import Session, SessionDocument
from fondaco_web.programme.selectors import documents_visible_to
from fondaco_web.programme.services import add_document, remove_document
from fondaco_web.programme.services import documents as documents_service
from fondaco_web.programme.services.documents import DocumentValues

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 invented"


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def session() -> Session:
    return a_session(a_forum())


def values(audience: DocumentAudience = DocumentAudience.PUBLIC) -> DocumentValues:
    return DocumentValues(kind=DocumentKind.PROTOCOL, title={"en": f"For {audience}"}, audience=audience)


def a_document(session: Session, audience: DocumentAudience = DocumentAudience.PUBLIC) -> SessionDocument:
    by = a_secretariat(session.forum)
    return add_document(session=session, values=values(audience), file=SimpleUploadedFile("x.exe", PDF), by=by)


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (PDF, "pdf"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("word/document.xml"), "docx"),
        (zipped("agenda.pdf"), "zip"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "html"),
    ],
)
def test_the_content_decides_what_a_file_is(session: Session, content: bytes, suffix: str) -> None:
    file = SimpleUploadedFile("name.of.nothing", content)
    document = add_document(session=session, values=values(), file=file, by=a_secretariat(session.forum))
    assert document.file.name is not None
    assert document.file.name.endswith(f"{document.code}.{suffix}")
    with document.file.open() as stored:
        assert stored.read() == content


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00", b"PK\x03\x04 broken", b"<svg onload='x'>"])
def test_other_files_are_refused(session: Session, files: Path, content: bytes) -> None:
    file = SimpleUploadedFile("programme.pdf", content)
    with pytest.raises(InvalidInput) as refusal:
        add_document(session=session, values=values(), file=file, by=a_secretariat(session.forum))
    assert refusal.value.field == "file"
    assert not SessionDocument.objects.exists()
    assert not list(files.rglob("*.*"))


def test_large_files_are_refused(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents_service, "MOST_BYTES", 10)
    with pytest.raises(InvalidInput, match="at most"):
        a_document(session)


def test_each_document_is_for_its_audience(session: Session) -> None:
    for audience in DocumentAudience:
        a_document(session, audience)
    forum = session.forum

    def seen(user: Any) -> set[str]:
        return set(documents_visible_to(user, session).values_list("audience", flat=True))

    assert seen(AnonymousUser()) == seen(a_user()) == seen(a_secretariat(a_forum("other"))) == {"public"}
    assert seen(an_owner(an_organisation(forum))) == seen(a_desk(forum, "RU-LIP")) == {"public", "forum"}
    assert seen(a_secretariat(forum, "RU")) == {"public", "forum", "secretariat"}
    Session.objects.update(state=SessionState.DRAFT)
    session.refresh_from_db()
    assert seen(AnonymousUser()) == seen(a_desk(forum)) == set()


def test_a_removed_document_takes_its_file_along(
    session: Session, files: Path, django_capture_on_commit_callbacks: Any
) -> None:
    document = a_document(session)
    with pytest.raises(NotAllowed):
        remove_document(document=document, by=a_desk(session.forum))
    assert len(list(files.rglob("*.pdf"))) == 1
    with django_capture_on_commit_callbacks(execute=True):
        remove_document(document=document, by=a_secretariat(session.forum))
    assert not list(files.rglob("*.pdf"))
