"""The report: one page in each language, which needs nothing else and lets nothing through unescaped."""

import re

from fondaco.atlas.report import Drawing, Grid, KeyFigure, Report, Section, report_file, report_pages
from fondaco.common.languages import Language

SVG = '<?xml version="1.0"?><svg viewBox="0 0 1 1"><title>a</title></svg>'


def report(language: Language) -> Report:
    """A report with one of everything, and names that want to be markup."""
    section = Section(
        "systems",
        "Systems & <b>borders</b>",
        ["<i>Says</i>"],
        [Drawing(SVG, SVG), Drawing("", "")],
        [Grid("Table", ["Place", "Jobs"], [["L'Aquila <x>", "1,200"]])],
        ["Beware of <script>"],
        [("dossier-it.pdf", "The dossier")],
        [("More", ["Folded <u>"])],
    )
    return Report(
        language, "Title", "Kicker", "Lead", [KeyFigure("systems", "40", "all valid", is_main=True)], [section]
    )


def test_every_page_leads_to_the_others_and_is_in_its_own_language() -> None:
    pages = report_pages([report(language) for language in Language])
    assert list(pages) == [report_file(language) for language in Language]
    for language in Language:
        page = pages[report_file(language)]
        assert f'<html lang="{language}">' in page
        assert set(re.findall(r'href="(report-\w+\.html)"', page)) == set(pages) - {report_file(language)}


def test_texts_are_escaped_and_drawings_are_not() -> None:
    page = report_pages([report(Language.ENGLISH)])["report-en.html"]
    assert "Systems &amp; &lt;b&gt;borders&lt;/b&gt;" in page
    assert "Beware of &lt;script&gt;" in page
    assert "<script" not in page
    assert page.count('<svg viewBox="0 0 1 1">') == 2
    assert "<?xml" not in page


def test_a_drawing_that_does_not_exist_leaves_no_empty_frame() -> None:
    assert report_pages([report(Language.ENGLISH)])["report-en.html"].count("<figure>") == 1


def test_nothing_is_fetched_from_elsewhere() -> None:
    page = report_pages([report(Language.ENGLISH)])["report-en.html"]
    assert re.findall(r'(?:src|href)="(?!#|report-|dossier-)[^"]*"', page) == []
