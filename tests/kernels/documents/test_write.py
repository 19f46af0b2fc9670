"""All documents of a session in a folder."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from fondaco.documents import Edition, UnprintableSession, agenda, write_documents
from kernels.documents.read_back import text_of
from kernels.documents.sessions import lipetsk


def test_every_participant_has_agenda_and_calendar_and_the_secretariat_the_rest(tmp_path: Path) -> None:
    written = write_documents(*lipetsk(), tmp_path)
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert sorted(path.relative_to(tmp_path).as_posix() for path in written) == names
    assert [name for name in names if "/" not in name] == [
        "interpreters.pdf",
        "report.html",
        "sign-in-list.pdf",
        "table-cards.pdf",
    ]
    assert [name for name in names if name.endswith(".ics")] == [
        "agendas/IT-01_Olio-Città-di-Forlì-S.r.l.ics",
        "agendas/IT-02_Consorzio-Perché-no.ics",
        "agendas/IT-03_Trigno-Machinery-Sons.ics",
        "agendas/RU-01_ООО-Пример-и-Ёлка-1.ics",
        "agendas/RU-02_АО-Образец.ics",
        "agendas/RU-03_ООО-Без-встреч.ics",
    ]
    assert "agendas/all.pdf" in names
    assert (tmp_path / "agendas/RU-02_АО-Образец.pdf").read_bytes() == agenda(*lipetsk(), "RU-02")


def test_agendas_to_hand_out_again_are_a_file_of_their_own(tmp_path: Path) -> None:
    session, timetable = lipetsk()
    later = replace(timetable, placed=timetable.placed[1:], revision=3)
    write_documents(session, later, tmp_path, edition=Edition(before=(session, timetable)))
    text = text_of((tmp_path / "agendas" / "to-hand-out-again.pdf").read_bytes())
    assert len(PdfReader(tmp_path / "agendas" / "to-hand-out-again.pdf").pages) == 2
    assert "Olio Città di Forlì" in text
    assert "Нет встреч" not in text
    same = tmp_path / "same"
    write_documents(session, timetable, same, edition=Edition(before=(session, timetable)))
    assert not (same / "agendas" / "to-hand-out-again.pdf").exists()


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    told: list[tuple[Path, int, int]] = []
    written = write_documents(*lipetsk(), tmp_path, on_progress=lambda *news: told.append(news))
    assert [path for path, _, _ in told] == list(written)
    assert [done for _, done, _ in told] == list(range(1, len(written) + 1))
    assert {total for _, _, total in told} == {len(written)}


def test_hostile_ids_stay_inside_the_folder(tmp_path: Path) -> None:
    session, timetable = lipetsk()
    hostile = replace(session.attendees[5], id="../../../etc/cron.d/x", organisation="")
    session = replace(session, attendees=(*session.attendees[:5], hostile))
    folder = tmp_path / "out"
    write_documents(session, timetable, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (folder / "agendas" / "etc-cron.d-x.pdf").exists()


def test_nothing_is_written_of_a_timetable_that_does_not_fit(tmp_path: Path) -> None:
    session, timetable = lipetsk()
    with pytest.raises(UnprintableSession, match="The timetable names a meeting 'M1' that the session does not have"):
        write_documents(replace(session, meetings=session.meetings[1:]), timetable, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_writing_again_replaces_the_files_with_the_same_bytes(tmp_path: Path) -> None:
    first = {path: path.read_bytes() for path in write_documents(*lipetsk(), tmp_path)}
    second = {path: path.read_bytes() for path in write_documents(*lipetsk(), tmp_path)}
    assert first == second


@pytest.mark.parametrize(
    "lacking",
    [
        {"slots": ()},
        {"places": ()},
        {"attendees": (), "meetings": ()},
        {"attendees": (), "meetings": (), "slots": (), "places": (), "interpreters": (), "parties": ()},
    ],
    ids=["slots", "places", "participants", "everything"],
)
def test_a_session_that_lacks_something_is_printed_all_the_same(tmp_path: Path, lacking: dict[str, tuple[()]]) -> None:
    session, timetable = lipetsk()
    empty = replace(timetable, placed=(), left_out=(), goals=(), breaks_of=())
    session = replace(session, **lacking)  # type: ignore[arg-type]  # each field takes an empty tuple
    written = write_documents(session, empty, tmp_path)
    assert all(path.read_bytes().startswith((b"%PDF", b"<!doctype html>", b"BEGIN:VCALENDAR")) for path in written)
    assert len(written) == (17 if session.attendees else 4)
