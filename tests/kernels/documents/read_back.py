"""Reads documents back as a stranger's program would."""

import io

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


def reader_of(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """The text of all pages, white space made one space."""
    return " ".join(" ".join(page.extract_text() for page in reader_of(pdf).pages).split())


def assert_is_tagged(pdf: bytes, *, language: str, title: str) -> None:
    """The file declares PDF/UA-1 and has what it demands: marks, a tree of tags, language, title shown."""
    catalogue = reader_of(pdf).trailer["/Root"]
    assert isinstance(catalogue, DictionaryObject)
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert catalogue["/StructTreeRoot"]["/Type"] == "/StructTreeRoot"
    assert catalogue["/Lang"] == language
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    metadata = catalogue["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert title in metadata


def tags_of(pdf: bytes) -> list[str]:
    """The roles in the tree of tags, in reading order."""
    roles: list[str] = []
    root = reader_of(pdf).trailer["/Root"]["/StructTreeRoot"]
    waiting = [root]
    while waiting:
        node = waiting.pop().get_object()
        if not isinstance(node, DictionaryObject):
            continue
        if "/S" in node:
            roles.append(str(node["/S"])[1:])
        children = node.get("/K", [])
        waiting.extend(reversed(children if isinstance(children, list) else [children]))
    return roles


def in_order(text: str, *parts: str) -> bool:
    """Whether the parts stand in the text, one after the other."""
    position = 0
    for part in parts:
        found = text.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    return True


def languages_of(pdf: bytes) -> set[str]:
    """The languages of marked fragments in the tree of tags."""
    found: set[str] = set()
    waiting = [reader_of(pdf).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, DictionaryObject):
            if "/Lang" in node:
                found.add(str(node["/Lang"]))
            children = node.get("/K", [])
            waiting.extend(children if isinstance(children, list) else [children])
    return found
