"""The editions that Fondaco knows: Italian ones from the library `ateco`, the others from its own files."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from fondaco.common.languages import LocalisedText
from fondaco.territory.classifications.editions import Activity, Classification, Level, UnknownActivity, level_of

ATECO_2007, ATECO_2022, ATECO_2025 = "ATECO 2007", "ATECO 2007 update 2022", "ATECO 2025"
NACE_2, NACE_2_1, OKVED2 = "NACE Rev. 2", "NACE Rev. 2.1", "OKVED2"
EDITIONS = (ATECO_2007, ATECO_2022, ATECO_2025, NACE_2, NACE_2_1, OKVED2)
ALIASES = {"ATECO 2022": ATECO_2022, "NACE 2": NACE_2, "NACE 2.1": NACE_2_1, "OKVED 2": OKVED2, "ОКВЭД2": OKVED2}
ATECO_KEYS = {ATECO_2007: "2007", ATECO_2022: "2022", ATECO_2025: "2025"}
NEWER = (ATECO_2025, NACE_2_1)

ISTAT = "ISTAT, Classificazione ATECO, CC BY 4.0, as the Python package ateco carries it"
EUROSTAT = "Eurostat, NACE (Regulation (EC) 1893/2006; Delegated Regulation (EU) 2023/137), CC BY 4.0"
ROSSTANDART = "Rosstandart, ОК 029-2014 (КДЕС Ред. 2), order 14-ст of 31 January 2014, an official document"
VALID = {
    ATECO_2007: (date(2008, 1, 1), date(2021, 12, 31)),
    ATECO_2022: (date(2022, 1, 1), date(2024, 12, 31)),
    ATECO_2025: (date(2025, 1, 1), None),
    NACE_2: (date(2008, 1, 1), date(2024, 12, 31)),
    NACE_2_1: (date(2025, 1, 1), None),
    OKVED2: (date(2017, 1, 1), None),
}


def classification(name: str) -> Classification:
    """An edition by its name: ATECO 2007, ATECO 2022, ATECO 2025, NACE Rev. 2, NACE Rev. 2.1, OKVED2.

    ATECO 2007 and its update of 2022 are NACE Rev. 2 down to classes, ATECO 2025 is NACE Rev. 2.1; OKVED2 is known
    down to classes. Titles are Italian and English for ATECO, English for NACE; Russian for sections and divisions of
    all but the newest two, in short wordings of Fondaco's.

    Raises
    ------
    UnknownActivity
        Fondaco does not know that edition.
    """
    return _loaded(edition_name(name))


def edition_name(name: str) -> str:
    """The name that Fondaco gives an edition.

    Raises
    ------
    UnknownActivity
        It does not know that edition.
    """
    wanted = ALIASES.get(name, name)
    if wanted not in EDITIONS:
        raise UnknownActivity("classification", [f"{name!r} is unknown; expected one of {', '.join(EDITIONS)}"])
    return wanted


@cache
def _loaded(name: str) -> Classification:
    if name in ATECO_KEYS:
        return _edition(name, _ateco_rows(name), ISTAT)
    if name == OKVED2:
        return _edition(name, _okved2_rows(), ROSSTANDART)
    return _edition(name, _nace_rows(name), EUROSTAT)


def _edition(name: str, titles: Mapping[str, LocalisedText], source: str) -> Classification:
    activities: dict[str, Activity] = {}
    above: dict[Level, str] = {}
    for code, title in titles.items():
        level = level_of(code)
        above[level] = code
        activities[code] = Activity(code, level, above[Level(level - 1)] if level > Level.SECTION else "", title)
    return Classification(name, activities, *VALID[name], source)


def _nace_rows(name: str) -> dict[str, LocalisedText]:
    file = "nace_rev_2_1.tsv" if name == NACE_2_1 else "nace_rev_2.tsv"
    russian = _russian(name)
    return {code: LocalisedText(en=_sentence(title), ru=russian.get(code, "")) for code, title in data_rows(file)}


def _ateco_rows(name: str) -> dict[str, LocalisedText]:
    from ateco._load import load_nodes  # the library offers no way to go through an edition

    foreign = _loaded(NACE_2_1 if name == ATECO_2025 else NACE_2)
    none = LocalisedText()
    return {
        code: LocalisedText(
            it=_sentence(node["title"]),
            en=foreign[code].title.en if code in foreign else none.en,
            ru=foreign[code].title.ru if code in foreign else none.ru,
        )
        for code, node in load_nodes(ATECO_KEYS[name]).items()
    }


def _okved2_rows() -> dict[str, LocalisedText]:
    """NACE Rev. 2 with the differences of OKVED2 down to classes, in order."""
    nace, differences = _loaded(NACE_2), okved2_differences()
    sections = [(code, nace.ancestor(code, Level.SECTION)) for code in nace.codes(Level.DIVISION)]
    section_of = dict(sections)
    deeper = {code for code in nace if not code.isalpha()} - set(differences["lacks"]) | set(differences["adds"])
    ordered = sorted(
        [*nace.codes(Level.SECTION), *deeper], key=lambda c: (c, "") if c.isalpha() else (section_of[c[:2]], c)
    )
    changed = {*differences["adds"], *differences["same_code_other_content"]}
    none = LocalisedText()
    return {code: nace[code].title if code in nace and code not in changed else none for code in ordered}


def _russian(name: str) -> dict[str, str]:
    return {} if name in NEWER else dict(data_rows("titles_ru.tsv"))


def _sentence(title: str) -> str:
    """A title in capitals as a sentence: sections are printed in capitals."""
    return title.capitalize() if title.isupper() else title


def data_rows(name: str) -> list[tuple[str, str]]:
    """Rows of one of the package's own files of two columns."""
    text = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return [(first, second) for first, second in (line.split("\t") for line in text.splitlines())]


def okved2_differences() -> dict[str, Any]:
    """In which codes OKVED2 differs from NACE Rev. 2, down to classes."""
    text = resources.files(__package__).joinpath("data", "okved2_against_nace_rev_2.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
