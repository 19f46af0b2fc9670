"""A report of pictures first: one page of HTML in each language, which needs no network and no script."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fondaco.common.languages import Language, LocalisedText

TEMPLATES = Path(__file__).parent / "templates"
LANGUAGE_NAMES = {Language.ITALIAN: "Italiano", Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}
CONTENTS = LocalisedText("In questa pagina", "На этой странице", "On this page")
TO_KNOW = LocalisedText("Da sapere", "Следует знать", "Good to know")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number that a reader should remember, and what it is."""

    what: str
    value: str
    note: str = ""
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, for a page and for a telephone."""

    wide: str
    narrow: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first `n_texts` columns are texts, the others numbers."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    n_texts: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: pictures, tables, and what a reader must know before using them."""

    id: str
    heading: str
    says: Sequence[str] = ()
    drawings: Sequence[Drawing] = ()
    grids: Sequence[Grid] = ()
    cautions: Sequence[str] = ()
    links: Sequence[tuple[str, str]] = ()  # (file, what it is)
    folded: Sequence[tuple[str, Sequence[str]]] = ()  # (what it is, its paragraphs)
    is_open: bool = True  # else its tables are folded


@dataclass(frozen=True, slots=True)
class Report:
    """The report in one language."""

    language: Language
    title: str
    kicker: str
    lead: str
    figures: Sequence[KeyFigure] = ()
    sections: Sequence[Section] = ()
    foot: Sequence[str] = field(default_factory=tuple)


def report_file(language: Language) -> str:
    """The name of the report's file in a language."""
    return f"report-{language}.html"


def report_pages(reports: Sequence[Report]) -> Mapping[str, str]:
    """{file name: page}, one for each language, each with links to the others."""
    tongues = [(each.language.value, LANGUAGE_NAMES[each.language], report_file(each.language)) for each in reports]
    template = _templates().get_template("report.html")
    return {
        report_file(each.language): template.render(
            report=each,
            tongues=tongues,
            contents=CONTENTS.in_language(each.language),
            to_know=TO_KNOW.in_language(each.language),
        )
        for each in reports
    }


@functools.cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["drawn"] = _without_prolog
    return environment


def _without_prolog(svg: str) -> str:
    return svg[max(svg.find("<svg"), 0) :]
