"""The report, parsed as a browser would."""

from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import Period
from fondaco.common.timetable import GoalFigure
from fondaco.documents import Edition, report
from fondaco.documents.plan import SessionPlan
from fondaco.documents.report_figures import verdict
from fondaco.documents.report_left_out import shortages
from fondaco.documents.report_strips import attendee_rows
from kernels.documents.sessions import WHY, at, large, lipetsk

VOID = {"meta", "input", "br", "path"}


class Page(HTMLParser):
    """Collects elements, attributes and the text below each language's part; fails on elements that do not close."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self.part = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        self.elements.append((tag, attributes))
        if tag == "main":
            self.part = attributes["lang"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.part and data.strip():
            self.texts.setdefault(self.part, []).append(data.strip())

    def text(self, language: str) -> str:
        return " ".join(self.texts[language])

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_the_report_holds_all_languages_and_opens_in_the_secretariats() -> None:
    page = Page(report(*lipetsk(), edition=Edition(language=Language.RUSSIAN)))
    assert page.all("html")[0]["lang"] == "ru"
    assert [main["lang"] for main in page.all("main")] == ["ru", "it", "en"]
    assert [button["id"] for button in page.all("input") if "checked" in button] == ["show-ru"]
    assert "Размещённые встречи 5 из 6 запрошенных" in page.text("ru")
    assert "Meetings placed 5 of 6 asked for" in page.text("en")
    assert "Incontri collocati 5 su 6 richiesti" in page.text("it")


def test_the_report_needs_nothing_from_outside() -> None:
    html = report(*lipetsk())
    page = Page(html)
    for forbidden in ("script", "link", "img", "iframe", "object", "base"):
        assert page.all(forbidden) == []
    assert "url(" not in html
    assert "@import" not in html
    assert "http" not in html.replace("http-equiv", "")


def test_ids_are_unique_and_every_link_leads_to_one() -> None:
    page = Page(report(*lipetsk()))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    pointers = [link["href"][1:] for link in page.all("a")] + [label["for"] for label in page.all("label")]
    pointers += [section["aria-labelledby"] for section in page.all("section")]
    assert set(pointers) <= set(ids)


def test_every_meeting_stands_in_the_grid_and_in_the_list() -> None:
    page = Page(report(*lipetsk(), edition=Edition(language=Language.ITALIAN)))
    cells = [cell["title"] for cell in page.all("td") if "–" in cell.get("title", "")]
    assert (
        "09:00–09:25, Tavolo 1: Olio Città di Forlì S.r.l. – ООО «Пример и Ёлка № 1» (interprete Vera Interpretova)"
        in cells
    )
    assert len(cells) == 5 * len(Language)
    assert "Distribuzione di olio extravergine" in page.text("it")


def test_the_gap_to_the_bound_is_told_in_words() -> None:
    name = Text("Pause", "Окна", "Breaks")
    assert verdict(GoalFigure("breaks", name, 4, 4), Language.ENGLISH) == "proved best"
    assert verdict(GoalFigure("breaks", name, 4, 3), Language.ENGLISH) == "at most 1 fewer possible"
    assert verdict(GoalFigure("placed_wish", name, 4, 9), Language.ITALIAN) == "al più 5 in più possibili"
    assert (
        verdict(GoalFigure("breaks", name, 1234, 0), Language.RUSSIAN) == "возможно не более чем на 1\u00a0234 меньше"
    )


def test_what_was_left_out_is_gathered_under_what_most_of_it_lacked() -> None:
    session, timetable = lipetsk()
    (left,) = timetable.left_out
    more = (
        left,
        replace(left, meeting="M4", bottlenecks=("I1", "IT-03")),
        replace(left, meeting="M2", bottlenecks=("T1", "T2")),
        replace(left, meeting="M6", bottlenecks=(), code="precedence"),
        replace(left, meeting="M1", bottlenecks=(), code="not_found"),
        replace(left, meeting="M3", bottlenecks=(), code="not_found"),
    )
    found = shortages(SessionPlan(session, replace(timetable, placed=(), left_out=more)), Language.ITALIAN)
    assert [(shortage.name, len(shortage.rows)) for shortage in found] == [
        ("Vera Interpretova", 2),
        ("Postazioni", 1),
        ("C'era posto, ma la ricerca è finita prima", 2),
        ("Altri motivi", 1),
    ]
    assert found[0].rows[0].why == WHY.it


def test_a_strip_shows_meetings_breaks_absences_and_free_time() -> None:
    rows = {row.name: row for row in attendee_rows(SessionPlan(*lipetsk()), Language.ENGLISH)}
    late = rows["Consorzio Perché no"].strip
    assert [path.count("M") for path in (late.meetings, late.breaks, late.away, late.free)] == [2, 0, 3, 11]
    pausing = rows["ООО «Пример и Ёлка № 1»"].strip
    assert [path.count("M") for path in (pausing.meetings, pausing.breaks, pausing.away, pausing.free)] == [2, 2, 0, 12]
    assert pausing.text == "Thu 29 May: meetings 09:00, 10:30; Fri 30 May: no meetings"


def test_those_with_most_breaks_stand_first() -> None:
    rows = attendee_rows(SessionPlan(*lipetsk()), Language.ENGLISH)
    assert [row.n_breaks for row in rows] == [1, 1, 0, 0, 0, 0]


def test_hostile_names_stay_text() -> None:
    session, timetable = lipetsk()
    name = "<script>alert('x')</script>\"><img src=x onerror=y>{{ 7*7 }}\u202e"
    hostile = replace(session.attendees[0], organisation=name, region=name, people=(name,))
    places = (replace(session.places[0], name=Text(name, name, name), site=name), *session.places[1:])
    meetings = (replace(session.meetings[0], topic=name), *session.meetings[1:])
    session = replace(
        session,
        attendees=(hostile, *session.attendees[1:]),
        places=places,
        meetings=meetings,
        name=Text(name, name, name),
    )
    why = replace(timetable.left_out[0], why=Text(name, name, name))
    page = Page(report(session, replace(timetable, left_out=(why,), conflict=(Text(name, name, name),), solver=name)))
    assert page.all("script") == []
    assert page.all("img") == []
    assert name[:-1] in page.text("en")


def test_a_contradiction_is_told_in_plain_words() -> None:
    session, timetable = lipetsk()
    line = Text("Anna vuole tre incontri", "Анне нужны три встречи", "Anna wants three meetings")
    torn = replace(timetable, placed=(), left_out=(), goals=(), status="contradiction", conflict=(line, line))
    page = Page(report(session, torn))
    assert "These requirements contradict each other" in page.text("en")
    assert "Anna wants three meetings" in page.text("en")
    assert "No meeting has been placed." in page.text("en")
    assert "Every meeting that was asked for has been placed." not in page.text("en")


def test_a_requirement_that_cannot_be_kept_by_itself_contradicts_no_other() -> None:
    session, timetable = lipetsk()
    line = Text("Anna vuole tre incontri", "Анне нужны три встречи", "Anna wants three meetings")
    text = Page(report(session, replace(timetable, placed=(), goals=(), conflict=(line,)))).text("en")
    assert "This requirement cannot be kept" in text
    assert "Giving up any one of them" not in text


def test_what_to_hand_out_again_after_mending_is_listed() -> None:
    session, timetable = lipetsk()
    later = replace(timetable, placed=timetable.placed[1:], revision=3)
    text = Page(report(session, later, edition=Edition(before=(session, timetable)))).text("en")
    assert "Agendas (2) Olio Città di Forlì S.r.l.; ООО" in text
    assert "Interpreters' sheets (1) Vera Interpretova Place cards (1)" in text
    assert "To hand out again" not in Page(report(session, timetable)).text("en")


def test_a_place_that_cannot_be_used_is_shown_as_such() -> None:
    session, timetable = lipetsk()
    lost = replace(session.places[1], unavailable=(Period(at(2, 14), at(2, 18)),))
    session = replace(session, places=(session.places[0], lost, session.places[2]))
    page = Page(report(session, timetable))
    assert len([cell for cell in page.all("td") if "off" in cell.get("class", "").split()]) == 4 * len(Language)


@pytest.mark.parametrize("language", list(Language))
def test_run_facts_and_moment_stand_at_the_end(language: Language) -> None:
    edition = Edition(language=language, made_at=datetime(2008, 5, 28, 15, 30, tzinfo=UTC))
    text = Page(report(*lipetsk(), edition=edition)).text(language.value)
    expected = {
        Language.ITALIAN: ("seme 7", "1,2 s", "scritto il 28 maggio 2008, 19:30", "Dati inventati"),
        Language.RUSSIAN: ("начальное число 7", "1,2 с", "составлено 28 мая 2008", "Вымышленные данные"),
        Language.ENGLISH: ("seed 7", "1.2 s", "written on 28 May 2008, 19:30", "Invented data"),
    }
    assert [part for part in expected[language] if part not in text] == []


def test_a_large_session_is_written_in_one_language_only() -> None:
    session, timetable = large(500, 200, n_wanted=12, n_per_block=8)
    session = replace(session, attendees=tuple(replace(one, languages=()) for one in session.attendees))
    assert len(timetable.placed) > 1500
    page = Page(report(session, timetable, edition=Edition(language=Language.RUSSIAN)))
    assert [main["lang"] for main in page.all("main")] == ["ru"]
    assert page.all("input") == []


def test_the_same_input_gives_the_same_page() -> None:
    assert report(*lipetsk()) == report(*lipetsk())


def test_that_no_plan_was_found_in_time_is_said_first() -> None:
    session, timetable = lipetsk()
    stopped = replace(timetable, placed=(), left_out=(), goals=(), status="unknown")
    text = Page(report(session, stopped)).text("en")
    assert text.index("No plan was found in the time given") < text.index("Meetings placed")
    assert "No plan was found" not in Page(report(*lipetsk())).text("en")
