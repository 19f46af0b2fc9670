"""The catalogues on disk: where they are, how they are read, renewed, written and compiled."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PLATFORM = Path(__file__).resolve().parent.parent
LANGUAGES = ("it", "ru")  # besides English, the language of the source
WIDTH = 118
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def apps(platform: Path = PLATFORM) -> list[Path]:
    """The folders of the apps."""
    return sorted(file.parent for file in platform.glob("*/apps.py"))


def path_of(app: Path, language: str) -> Path:
    """Where an app's catalogue in a language is."""
    return app / "locale" / language / "LC_MESSAGES" / "django.po"


def every_catalogue(platform: Path = PLATFORM) -> Iterator[Path]:
    """Every catalogue that is there."""
    return (path for app in apps(platform) for language in LANGUAGES if (path := path_of(app, language)).exists())


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a file; an empty one where there is no file."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


def renewed(old: Catalog, texts: Catalog) -> Catalog:
    """`texts` with the translations of `old`. A text that was reworded is a new one and starts untranslated."""
    new = Catalog(locale=old.locale)
    for text in texts:
        before = old.get(text.id, text.context)
        keeps = before is not None and before.id == text.id
        new.add(
            text.id,
            before.string if before is not None and keeps else None,
            locations=sorted(text.locations),
            flags=[flag for flag in (before.flags if before is not None and keeps else ()) if flag == "fuzzy"],
            auto_comments=text.auto_comments,
            user_comments=before.user_comments if before is not None and keeps else (),
            context=text.context,
        )
    return new


def dropped(old: Catalog, texts: Catalog) -> list[str]:
    """The translated texts of `old` that no source file has any more."""
    gone = [text for text in old if text.id and text.string and texts.get(text.id, text.context) is None]
    return [text.id if isinstance(text.id, str) else text.id[0] for text in gone]


def rendered(catalogue: Catalog) -> str:
    """The catalogue as the text of a .po file; the same catalogue always gives the same text."""
    stream = io.BytesIO()
    write_po(
        stream, catalogue, width=WIDTH, omit_header=True, sort_by_file=True, ignore_obsolete=True, include_lineno=False
    )
    header = HEADER.format(language=catalogue.locale_identifier, plural_forms=catalogue.plural_forms)
    return header + stream.getvalue().decode("utf-8").rstrip("\n") + "\n"


def write(path: Path, text: str) -> None:
    """Write a .po file, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def compile_catalogues(platform: Path = PLATFORM) -> list[Path]:
    """Write the .mo file of every catalogue that has none or an older one; returns those written."""
    written = []
    for source in every_catalogue(platform):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            compile_catalogue(source, target)
            written.append(target)
    return written


def compile_catalogue(source: Path, target: Path) -> None:
    """Write one .mo file, in one step for whoever reads it meanwhile."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}")
    with unfinished.open("wb") as stream:
        write_mo(stream, read(source, source.parent.parent.name))
    unfinished.replace(target)
