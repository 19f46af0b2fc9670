"""Files of a delegation: read by the desk and the secretariat of its party only."""

from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import DelegationDocumentKind
from fondaco_web.applications.errors import UnreadableDocument
from fondaco_web.applications.models import Delegation, DelegationDocument
from fondaco_web.applications.services.delegations import record, seen
from fondaco_web.common.audit import Change
from fondaco_web.common.codes import new_code

LARGEST_BYTES = 10 * 1024 * 1024
MOST_DOCUMENTS = 60
BEGINNINGS = {  # by suffix: how such files begin
    ".pdf": (b"%PDF-",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".docx": (b"PK\x03\x04",),
    ".odt": (b"PK\x03\x04",),
}


@transaction.atomic
def add_document(
    *, by: Any, delegation: Delegation, kind: DelegationDocumentKind, title: str, file: File[Any]
) -> DelegationDocument:
    """Keep a file with the delegation, also after it is confirmed: visa letters come late."""
    current = seen(by, delegation)
    suffix = checked_suffix(file)
    if current.documents.count() >= MOST_DOCUMENTS:
        raise UnreadableDocument(_("At most %(most)s files for one delegation.") % {"most": MOST_DOCUMENTS})
    code = new_code("D")
    document = DelegationDocument(delegation=current, code=code, kind=kind, title=title, added_by=by)
    document.file.save(f"{code}{suffix}", file)  # never the sender's file name
    record(by, "delegation_document.added", current, Change(after={"document": code, "kind": kind.value}))
    return document


@transaction.atomic
def remove_document(*, by: Any, document: DelegationDocument) -> None:
    """Delete the file; the record keeps that it was there."""
    current = seen(by, document.delegation)
    record(
        by, "delegation_document.removed", current, Change(before={"document": document.code, "kind": document.kind})
    )
    storage, name = document.file.storage, document.file.name
    document.delete()
    if name:
        transaction.on_commit(lambda: storage.delete(name))


def checked_suffix(file: File[Any]) -> str:
    """The suffix of a file that is taken; raises UnreadableDocument, saying why not."""
    suffix = PurePath(file.name or "").suffix.lower()
    if suffix not in BEGINNINGS:
        kinds = ", ".join(sorted(name.lstrip(".").upper() for name in BEGINNINGS))
        raise UnreadableDocument(_("Files may be: %(kinds)s.") % {"kinds": kinds}, field="file")
    if file.size > LARGEST_BYTES:
        raise UnreadableDocument(
            _("The file has %(size)s MB; at most %(most)s MB are taken.")
            % {"size": -(-file.size // 2**20), "most": LARGEST_BYTES // 2**20},
            field="file",
        )
    beginning = file.read(16)
    file.seek(0)
    if not beginning.startswith(BEGINNINGS[suffix]):
        raise UnreadableDocument(
            _("The content is not what the name %(suffix)s says.") % {"suffix": suffix}, field="file"
        )
    return suffix
