"""Writes workbooks that people fill in, and sessions in the same form."""

from pathlib import Path

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import ForumSession
from fondaco.workbook.book import add_all, new_book
from fondaco.workbook.example import example_session
from fondaco.workbook.instructions import add_instructions
from fondaco.workbook.session_rows import SessionWriter
from fondaco.workbook.sheets import SHEETS
from fondaco.workbook.template_texts import EXAMPLE_NOTE, STEPS, TITLE


def write_template(path: Path, *, language: Language, example: bool = False) -> None:
    """Write an empty workbook with instructions and lists to choose from, in a language.

    With `example` the same workbook is filled with a small invented session, which can be read and planned as it is.
    """
    if example:
        write_book(Path(path), example_session(), language, EXAMPLE_NOTE)
        return
    book = new_book(language, SHEETS, TITLE.in_language(language))
    add_instructions(book, TITLE, STEPS)
    add_all(book, {})
    book.save(Path(path))


def write_session(session: ForumSession, path: Path, *, language: Language, note: Text | None = None) -> None:
    """Write a session as a filled workbook; reading it gives the same session again.

    Texts are kept without control characters and with single spaces, as reading would make them. `note` is what whoever
    opens the workbook must know first.
    """
    write_book(Path(path), session, language, note)


def write_book(path: Path, session: ForumSession, language: Language, note: Text | None) -> None:
    """Write a session with instructions before it."""
    book = new_book(language, SHEETS, session.name.in_language(language))
    add_instructions(book, TITLE, STEPS, note)
    add_all(book, SessionWriter(session, language).rows())
    book.book.active = 1
    book.save(path)
