"""Files that hang on a session. What a file is, its content says, not its name."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.programme.enums import DocumentAudience, DocumentKind
from fondaco_web.programme.models import Session, SessionDocument
from fondaco_web.programme.services.access import session_to_change

MOST_BYTES = 20 * 1024 * 1024
FIELDS = ("code", "kind", "title", "language", "audience")
OFFICE_PARTS = {"xl/workbook.xml": "xlsx", "word/document.xml": "docx"}


@dataclass(frozen=True, slots=True)
class DocumentValues:
    """What is entered about a document."""

    kind: DocumentKind
    title: Mapping[str, str]
    audience: DocumentAudience
    language: str = ""


@transaction.atomic
def add_document(*, session: Session, values: DocumentValues, file: File[bytes], by: Any) -> SessionDocument:
    """Hang a PDF, xlsx, docx, zip or HTML file on a session."""
    current = session_to_change(session, by)
    if not any(values.title.values()):
        raise InvalidInput(_("Write the title in at least one language."), field="title")
    code = new_code("D")
    suffix = suffix_of(file)
    document = SessionDocument(
        session=current,
        code=code,
        kind=values.kind,
        title=dict(values.title),
        language=values.language,
        audience=values.audience,
        added_by=by,
    )
    document.file.save(f"{code}.{suffix}", file, save=False)
    document.save()
    record_deed(by, "document.added", document, Change(after=snapshot(document, FIELDS)), forum_id=current.forum_id)
    return document


@transaction.atomic
def remove_document(*, document: SessionDocument, by: Any) -> None:
    """Take a document away; its file goes once that is certain."""
    session = session_to_change(document.session, by)
    record_deed(by, "document.removed", session, Change(before=snapshot(document, FIELDS)), forum_id=session.forum_id)
    storage, name = document.file.storage, document.file.name
    document.delete()
    if name:
        transaction.on_commit(lambda: storage.delete(name))


def suffix_of(file: File[bytes]) -> str:
    """What the file is, by its content.

    Raises InvalidInput for an empty or too large file, and for any other kind of file.
    """
    if not file.size:
        raise InvalidInput(_("The file is empty. Choose another one."), field="file")
    if file.size > MOST_BYTES:
        text = _("The file has %(size)s MB; at most %(most)s are possible. Make it smaller, or split it.")
        parts = {"size": -(-file.size // 2**20), "most": MOST_BYTES // 2**20}
        raise InvalidInput(text % parts, field="file")
    file.seek(0)
    beginning = file.read(1024)
    file.seek(0)
    if beginning.startswith(b"%PDF-"):
        return "pdf"
    if beginning.startswith(b"PK\x03\x04") and zipfile.is_zipfile(file):
        return suffix_of_zip(file)
    if beginning.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    raise InvalidInput(_("This is no PDF, xlsx, docx, zip or HTML file. Save it as one of these."), field="file")


def suffix_of_zip(file: File[bytes]) -> str:
    """Office documents are zip files with certain parts in them."""
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
    file.seek(0)
    return next((suffix for part, suffix in OFFICE_PARTS.items() if part in names), "zip")
