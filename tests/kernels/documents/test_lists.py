"""Place cards, sign-in list and interpreters' sheet, opened again."""

from dataclasses import replace

import pytest

from fondaco.common.languages import Language
from fondaco.common.session import Period
from fondaco.documents import Edition, interpreters_sheet, sign_in_list, table_cards
from kernels.documents.read_back import assert_is_tagged, in_order, reader_of, tags_of, text_of
from kernels.documents.sessions import at, large, lipetsk

ITALIAN = Edition(language=Language.ITALIAN)
LISTS = (table_cards, sign_in_list, interpreters_sheet)


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in reader_of(pdf).pages]


def test_a_card_for_each_place_and_day_in_the_languages_of_the_forum() -> None:
    pages = pages_of(table_cards(*lipetsk(), edition=ITALIAN))
    assert len(pages) == 4
    assert in_order(
        pages[0],
        "Tavolo 1",
        "Стол 1 · Table 1",
        "Giovedì 29 maggio 2008 · Четверг, 29 мая 2008 г. · Thursday 29 May 2008",
        "Ora · Время · Time",
        "09:00",
        "Olio Città di Forlì S.r.l.",
        "ООО «Пример и Ёлка № 1»",
        "Vera Interpretova",
        "09:30",
    )
    assert "Venerdì" in pages[1]
    assert "Tavolo 2" in pages[2]


def test_a_place_without_meetings_has_a_card_too() -> None:
    session, timetable = lipetsk()
    pages = pages_of(table_cards(session, replace(timetable, placed=timetable.placed[:2]), edition=ITALIAN))
    assert len(pages) == 3
    assert "Tavolo 2" in pages[1]
    assert "Nessun incontro in programma" in pages[1]


def test_everybody_can_sign() -> None:
    text = text_of(sign_in_list(*lipetsk(), edition=ITALIAN))
    assert in_order(
        text,
        "Registrazione dei partecipanti",
        "Italia",
        "Firma · Подпись · Signature",
        "Consorzio Perché no",
        "Ugo Esempio",
        "Olio Città di Forlì",
        "Anna Prova",
        "Niccolò Così",
        "Trigno Machinery",
        "Russia",
        "АО «Образец»",
        "Семён Примеров",
        "ООО «Без встреч»",
        "Пётр Образцов",
    )


def test_a_line_for_each_person_and_one_where_nobody_is_named() -> None:
    session, _ = lipetsk()
    n_lines = sum(max(1, len(attendee.people)) for attendee in session.attendees)
    n_headings = 2
    assert tags_of(sign_in_list(*lipetsk(), edition=ITALIAN)).count("TR") == n_lines + n_headings


def test_an_interpreter_reads_when_where_between_whom_and_when_to_rest() -> None:
    pages = pages_of(interpreters_sheet(*lipetsk(), edition=ITALIAN))
    assert len(pages) == 3
    assert "Quadro" not in pages[1]
    own = next(page for page in pages[1:] if "Vera Interpretova" in page)
    assert in_order(
        own,
        "Vera Interpretova",
        "Lingue: italiano, russo · al massimo 3 di seguito",
        "2 incontri",
        "09:00",
        "Tavolo 1",
        "Palazzo",
        "Olio Città di Forlì S.r.l.",
        "italiano, inglese",
        "ООО «Пример и Ёлка № 1»",
        "russo",
        "09:30–10:25",
        "riposo",
        "10:30",
        "Tavolo 2",
    )
    other = next(page for page in pages[1:] if "Nino Riserva" in page)
    assert "Per ora nessun incontro in programma." in other
    assert "Tavolo" not in other


def test_the_overview_names_places_and_absences() -> None:
    session, timetable = lipetsk()
    away = replace(session.interpreters[1], unavailable=(Period(at(1, 14), at(1, 15)),))
    session = replace(session, interpreters=(session.interpreters[0], away))
    overview = pages_of(interpreters_sheet(session, timetable, edition=ITALIAN))[0]
    assert in_order(overview, "Nino Riserva × × Vera Interpretova T1 T2")


def test_a_session_without_interpreters_says_so() -> None:
    session, timetable = lipetsk()
    placed = tuple(replace(one, interpreter=None) for one in timetable.placed)
    pages = pages_of(interpreters_sheet(replace(session, interpreters=()), replace(timetable, placed=placed)))
    assert len(pages) == 1
    assert "The session has no interpreters." in pages[0]


@pytest.mark.parametrize("make", LISTS)
def test_lists_are_tagged_in_the_secretariats_language(make) -> None:  # type: ignore[no-untyped-def]
    titles = {
        table_cards: "Таблички мест",
        sign_in_list: "Регистрация участников",
        interpreters_sheet: "План переводчиков",
    }
    pdf = make(*lipetsk(), edition=Edition(language=Language.RUSSIAN))
    assert_is_tagged(pdf, language="ru", title=titles[make])
    tags = tags_of(pdf)
    assert tags.count("TH") >= tags.count("Table") * 3
    assert "H1" in tags


@pytest.mark.parametrize("make", LISTS)
def test_the_same_input_gives_the_same_bytes(make) -> None:  # type: ignore[no-untyped-def]
    assert make(*lipetsk()) == make(*lipetsk())


@pytest.mark.parametrize("make", LISTS)
def test_a_full_session_of_forty_tables_is_printed(make) -> None:  # type: ignore[no-untyped-def]
    session, timetable = large(130, 40, n_wanted=10)
    pages = pages_of(make(session, timetable, edition=ITALIAN))
    assert f"pagina {len(pages)} di {len(pages)}" in pages[-1]
