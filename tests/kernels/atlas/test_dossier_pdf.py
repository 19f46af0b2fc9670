"""The printed dossier: tagged, the same numbers in every language, and they are those of the data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest

from fondaco.atlas.dossier import DossierFigure, dossier_pdf
from fondaco.atlas.dossier.content import dossier_content
from fondaco.atlas.dossier.place_map import place_map
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.feasibility import Dossier, Unit
from kernels.atlas.printed_numbers import numbers_in, plain
from kernels.documents.read_back import assert_is_tagged, in_order, reader_of, tags_of, text_of
from kernels.territory.feasibility import cases

CASES = {"much": cases.much_known, "nothing": cases.nothing_known, "in 2008": cases.in_2008}
MOST_PAGES = 6


@cache
def paper(name: str, language: Language) -> bytes:
    return dossier_pdf(CASES[name](), language)


@cache
def printed(name: str, language: Language) -> str:
    return text_of(paper(name, language))


@pytest.mark.parametrize("name", CASES)
def test_the_numbers_are_the_same_in_all_three_languages(name: str) -> None:
    found = [numbers_in(without_footers(name, language), language) for language in Language]
    assert found[0] == found[1] == found[2]
    assert sum(found[0].values()) > 100


def without_footers(name: str, language: Language) -> str:
    """What is printed once, however many pages a language needs."""
    footer = " ".join(str(dossier_content(CASES[name](), language)["footer"]).split())
    pages = printed(name, language).split(footer)
    assert len(pages) == len(reader_of(paper(name, language)).pages) + 1
    return " ".join(pages)


def shown_of(result: Dossier) -> Iterator[tuple[str, float]]:
    """The numbers of the data, each with the decimals that its unit is printed with."""
    decimals = {Unit.RATIO: 2, Unit.INDEX: 3, Unit.EMPLOYEES_PER_UNIT: 1, Unit.SHARE: 1}
    for one in result.indicators:
        for value in (one.value, one.comparison):
            if value is not None:
                scale = 100 if one.unit == Unit.SHARE else 1
                yield one.id, round(value * scale, decimals.get(one.unit, 0))
        if one.against_country is not None:
            yield f"{one.id} against the country", round(one.against_country, 2)


def dates_of(result: Dossier) -> Iterator[date]:
    yield result.on
    for answer in (answer for each in result.checklists for answer in each.answers):
        yield answer.version.valid_from
        yield answer.version.citation.dated
        yield from (finding.piece.dated_on for finding in answer.findings if finding.piece)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", CASES)
def test_the_numbers_are_those_of_the_data(name: str, language: Language) -> None:
    result = CASES[name]()
    numbers = numbers_in(printed(name, language), language)
    missing = [
        (what, value) for what, value in shown_of(result) if plain(f"{value:f}", Language.ENGLISH) not in numbers
    ]
    missing += [
        (str(day), part) for day in dates_of(result) for part in (day.day, day.year) if str(part) not in numbers
    ]
    assert missing == []


@pytest.mark.parametrize("language", Language)
def test_evidence_threshold_and_status_stand_together(language: Language) -> None:
    text = printed("much", language)
    for answer in (answer for each in cases.much_known().checklists for answer in each.answers):
        assert answer.rule.title.in_language(language) in text
        for finding in answer.findings:
            says = " ".join(finding.reasoning.in_language(language).split())
            assert without_spaces(says) in without_spaces(text)


def without_spaces(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("name", "language"), [*(("much", language) for language in Language), ("nothing", Language.ENGLISH)]
)
def test_the_file_is_tagged_and_short(name: str, language: Language) -> None:
    made = paper(name, language)
    titles = {"it": "Dossier di fattibilità", "ru": "Досье осуществимости", "en": "Feasibility dossier"}
    assert_is_tagged(made, language=language.value, title=titles[language.value])
    assert 2 <= len(reader_of(made).pages) <= MOST_PAGES
    tags = tags_of(made)
    assert tags.index("H1") < tags.index("H2") < tags.index("Table")


def test_the_first_page_holds_question_counts_every_rule_and_the_disclaimer() -> None:
    first = " ".join(reader_of(paper("much", Language.ENGLISH)).pages[0].extract_text().split())
    assert in_order(
        first, "Leather and footwear", "Lipetsk Region", "26 November 2026", "Do the legal and technical preconditions",
        "In brief", "European Union", "Italy", "Russian Federation", "is not legal advice",
    )  # fmt: skip
    titles = [answer.rule.title.en for each in cases.much_known().checklists for answer in each.answers]
    assert [title for title in titles if title not in first] == []


def test_every_status_is_a_word_beside_its_mark() -> None:
    first = reader_of(paper("much", Language.ENGLISH)).pages[0].extract_text()
    for word in ("met", "not met", "unknown", "expired", "no objection"):
        assert word in first


def test_what_is_not_in_force_says_since_when_it_is_or_was() -> None:
    text = printed("in 2008", Language.ENGLISH)
    assert "not yet in force" in text
    assert (
        "The rule enters into force on 9 April 2022: on the date of evaluation (29 May 2008) it did not yet apply."
        in text
    )


def test_open_questions_and_sources_with_their_age_close_the_dossier() -> None:
    assert in_order(
        printed("much", Language.ENGLISH), "Open questions", "Specialised organisation of the cluster",
        "Sources and their age", "Units", "census of 2011", "15 (to be updated)", "nobody_asks",
    )  # fmt: skip
    assert "later than the date of evaluation" in printed("in 2008", Language.ENGLISH)
    assert "No statistical source was given." in printed("nothing", Language.ENGLISH)


def test_maps_and_charts_are_printed_with_what_they_show() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><rect width="90" height="40"/></svg>'
    shows = LocalisedText("Carta del territorio", "Карта территории", "Map of the place")
    caption = LocalisedText("Il territorio", "Территория", "The place")
    made = dossier_pdf(cases.much_known(), Language.RUSSIAN, figures=(DossierFigure(svg, shows, caption),))
    assert tags_of(made).count("Figure") == tags_of(paper("much", Language.RUSSIAN)).count("Figure") + 1
    assert in_order(text_of(made), "Технические показатели", "Территория", "Правовая проверка")


def test_a_small_map_shows_where_the_place_lies_if_its_shape_is_known() -> None:
    assert "Boundaries: Natural Earth" in printed("much", Language.ENGLISH)
    svg = str(place_map(cases.LIPETSK, Language.ITALIAN)["svg"])
    assert "Dove si trova: Regione di Lipetsk" in svg
    assert place_map(replace(cases.LIPETSK, code="RU-XX"), Language.ITALIAN) == {}
    assert place_map(replace(cases.LIPETSK, code="101"), Language.ITALIAN) == {}
    for code in ("IT-65", "IT-AQ"):
        assert place_map(replace(cases.LIPETSK, code=code), Language.ENGLISH)["svg"]


def test_the_same_dossier_gives_the_same_bytes_and_a_moment_is_noted_only_where_given() -> None:
    assert dossier_pdf(cases.nothing_known(), Language.ITALIAN) == paper("nothing", Language.ITALIAN)
    dated = dossier_pdf(cases.nothing_known(), Language.ITALIAN, made_at=datetime(2026, 11, 26, 9, 0, tzinfo=UTC))
    assert reader_of(dated).metadata.creation_date is not None  # type: ignore[union-attr]  # typst writes it
    assert reader_of(paper("nothing", Language.ITALIAN)).metadata.creation_date is None  # type: ignore[union-attr]
