"""Agendas as PDF, opened again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fondaco.common.languages import Language
from fondaco.documents import Edition, UnprintableSession, agenda, agendas
from fondaco.workbook import example_session
from kernels.documents.read_back import assert_is_tagged, in_order, languages_of, reader_of, tags_of, text_of
from kernels.documents.sessions import large, lipetsk


def test_an_agenda_says_when_where_with_whom_and_with_which_interpreter() -> None:
    text = text_of(agenda(*lipetsk(), "IT-01"))
    assert in_order(
        text,
        "XIII sessione",
        "Regione di Lipetsk · 29–30 maggio 2008",
        "Olio Città di Forlì S.r.l.",
        "Anna Prova, Niccolò Così",
        "Giovedì 29 maggio 2008",
        "09:00",
        "concordato",
        "Tavolo 1",
        "ООО «Пример и Ёлка № 1»",
        "Липецкая область · Russia · Lingue: russo",
        "Distribuzione di olio extravergine",
        "Venerdì 30 maggio 2008",
        "Consorzio Perché no",
    )
    assert "Interprete: Vera Interpretova" in text
    assert "Trigno" not in text


def test_an_agenda_is_in_the_language_of_its_reader() -> None:
    russian = text_of(agenda(*lipetsk(), "RU-01"))
    assert in_order(russian, "XIII сессия", "Четверг, 29 мая 2008", "Olio Città di Forlì S.r.l.", "согласовано")
    assert "Переводчик: Vera Interpretova" in russian
    assert "Tavolo" not in russian


@pytest.mark.parametrize(
    ("attendee", "home", "offsets"),
    [
        ("IT-01", "A casa (Roma)", "(UTC+4). Roma: UTC+2"),
        ("RU-02", "Дома (Екатеринбург)", "(UTC+4). Екатеринбург: UTC+6"),
    ],
)
def test_home_times_follow_the_rules_of_that_date(attendee: str, home: str, offsets: str) -> None:
    text = text_of(agenda(*lipetsk(), attendee))
    assert home in text
    assert offsets in text
    assert {"IT-01": "09:00–09:25 07:00", "RU-02": "09:30–09:55 11:30"}[attendee] in text


def test_no_home_times_where_the_clocks_agree() -> None:
    text = text_of(agenda(*lipetsk(), "RU-01"))
    assert "Дома" not in text
    assert "UTC+4" in text


def test_what_was_left_out_is_told_with_its_reason_to_those_concerned() -> None:
    concerned = text_of(agenda(*lipetsk(), "RU-02"))
    assert "Consorzio Perché no: Когда обе стороны свободны, все переводчики заняты." in concerned
    assert "все переводчики" not in text_of(agenda(*lipetsk(), "RU-01"))


def test_free_and_absent_stretches_are_told_apart() -> None:
    text = text_of(agenda(*lipetsk(), "IT-02"))
    assert in_order(text, "09:00–10:25 07:00 non disponibile", "10:30", "14:00–15:55 12:00 libero")


def test_an_agenda_without_meetings_says_so() -> None:
    assert "Пока встреч не запланировано." in text_of(agenda(*lipetsk(), "RU-03"))


def test_the_footer_names_session_revision_and_moment() -> None:
    printed = Edition(made_at=datetime(2008, 5, 28, 15, 30, tzinfo=UTC))
    text = text_of(agenda(*lipetsk(), "IT-01", edition=printed))
    assert "XIII-2008 · Revisione 2 · stampata il 28 maggio 2008, 19:30 · Dati inventati" in text
    assert "pagina 1 di 1" in text


def test_an_agenda_is_tagged_with_titles_and_table_headers() -> None:
    pdf = agenda(*lipetsk(), "IT-01")
    assert_is_tagged(pdf, language="it", title="Agenda degli incontri di Olio Città di Forlì S.r.l.")
    tags = tags_of(pdf)
    assert tags.count("H1") == 1
    assert tags.count("H2") == 2
    assert tags.count("Table") == 2
    assert tags.count("TH") == 8


def test_a_long_day_goes_on_on_a_second_page_with_its_headings() -> None:
    session, timetable = large(40, 20, n_wanted=20, n_per_block=10)
    busiest = max(
        session.attendees,
        key=lambda one: sum(
            one.id in (meeting.first, meeting.second)
            for placed in timetable.placed
            for meeting in session.meetings
            if meeting.id == placed.meeting
        ),
    )
    pages = [page.extract_text() for page in reader_of(agenda(session, timetable, busiest.id)).pages]
    assert len(pages) > 1
    assert [f"{number} di {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert all("Con chi" in page for page in pages[:-1])


def test_all_agendas_are_one_file_in_which_each_counts_its_own_pages() -> None:
    pdf = agendas(*lipetsk(), edition=Edition(language=Language.ITALIAN))
    pages = [page.extract_text() for page in reader_of(pdf).pages]
    assert len(pages) == 6
    assert "pagina 1 di 1" in pages[0]
    assert "страница 1 из 1" in pages[-1]
    assert_is_tagged(pdf, language="it", title="Agende di tutti i partecipanti")


def test_the_same_input_gives_the_same_bytes() -> None:
    assert agenda(*lipetsk(), "RU-01") == agenda(*lipetsk(), "RU-01")
    assert agendas(*lipetsk()) == agendas(*lipetsk())


def test_names_are_printed_as_they_are_written_and_not_as_markup() -> None:
    session, timetable = lipetsk()
    hostile = replace(
        session.attendees[0], organisation='#panic("x") *a* <b>&amp; $x$ \u202e@all', people=("漢字 𝐁 🙂",)
    )
    session = replace(session, attendees=(hostile, *session.attendees[1:]))
    text = text_of(agenda(session, timetable, "IT-01"))
    assert '#panic("x") *a* <b>&amp; $x$ @all' in text
    assert "□□ B □" in text


def test_the_example_of_the_workbook_without_a_single_meeting_can_be_printed() -> None:
    session, (_, timetable) = example_session(), lipetsk()
    timetable = replace(timetable, session=session.code, placed=(), left_out=(), breaks_of=())
    assert "Per ora nessun incontro in programma." in text_of(agenda(session, timetable, "IT-02"))


def test_a_timetable_of_another_session_is_refused() -> None:
    session, timetable = lipetsk()
    with pytest.raises(UnprintableSession, match=r"Meeting 'M1' names a slot 'D1-09-1' that the session does not have"):
        agenda(replace(session, slots=session.slots[1:]), timetable, "IT-01")
    with pytest.raises(UnprintableSession, match="participant 'IT-99'"):
        agenda(session, timetable, "IT-99")


def test_an_unknown_time_zone_is_refused() -> None:
    session, timetable = lipetsk()
    lost = replace(session.attendees[0], home_zone="Europe/Atlantis")
    with pytest.raises(UnprintableSession, match="Time zone 'Europe/Atlantis' is not known"):
        agenda(replace(session, attendees=(lost, *session.attendees[1:])), timetable, "IT-01")


def test_the_file_notes_a_moment_only_where_one_is_given() -> None:
    assert reader_of(agenda(*lipetsk(), "IT-01")).metadata.creation_date is None  # type: ignore[union-attr]
    made_at = datetime(2008, 5, 28, 15, 30, tzinfo=UTC)
    dated = reader_of(agenda(*lipetsk(), "IT-01", edition=Edition(made_at=made_at)))
    assert dated.metadata.creation_date == made_at  # type: ignore[union-attr]


def test_names_carry_the_language_they_are_written_in() -> None:
    assert "ru" in languages_of(agenda(*lipetsk(), "IT-01"))
    assert "it" in languages_of(agenda(*lipetsk(), "RU-01"))
