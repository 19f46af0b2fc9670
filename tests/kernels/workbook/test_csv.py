"""CSV sessions: old encodings, zips of Russian Windows, and rubbish by the thousand."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from fondaco.common.languages import Language
from fondaco.common.session import Attendee, ForumSession, WantedMeeting
from fondaco.workbook import WorkbookErrors, read_workbook

UNICODE_NAME = 0x800


def files(organisation: str, delimiter: str = ";") -> dict[str, str]:
    """A tiny session, by the names of its sheets in Russian."""
    texts = {
        "Сессия": f"Код;X\nНазвание (на русском);{organisation}\nЧасовой пояс;Europe/Rome\nДни;10.06.2027",
        "Интервалы": "Дата;Начало;Окончание\n10.06.2027;9.00;9.30",
        "Места": "Ид\nT1",
        "Участники": f"Ид;Организация\nI1;{organisation}\nR1;Other",
        "Встречи": f"Первый участник;Второй участник\n{organisation};Other",
    }
    return {title: text.replace(";", delimiter) for title, text in texts.items()}


def write(folder: Path, texts: dict[str, str], encoding: str) -> None:
    for title, text in texts.items():
        (folder / f"{title}.csv").write_bytes(text.encode(encoding))


def assert_is_tiny(session: ForumSession, organisation: str) -> None:
    assert session.meetings == (WantedMeeting("I1-R1", "I1", "R1"),)
    assert session.attendees == (
        Attendee("I1", organisation, language=Language.ENGLISH),
        replace(session.attendees[0], id="R1", organisation="Other"),
    )


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig", "utf-16"])
def test_russian_csv_is_read_in_old_and_new_encodings(tmp_path: Path, encoding: str, delimiter: str) -> None:
    write(tmp_path, files("ООО «Липецкие сады»", delimiter), encoding)
    assert_is_tiny(read_workbook(tmp_path), "ООО «Липецкие сады»")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig"])
def test_italian_csv_is_read_in_old_and_new_encodings(tmp_path: Path, encoding: str) -> None:
    translated = {
        "Sessione": "Codice;X\nNome (italiano);È già\nFuso orario;Europe/Rome\nGiornate;10/06/2027",
        "Fasce orarie": "Data;Inizio;Fine\n10/06/2027;9.00;9.30",
        "Postazioni": "Id\nT1",
        "Partecipanti": "Id;Organizzazione\nI1;Società Più S.r.l. – è\nR1;Other",
        "Incontri": "Primo partecipante;Secondo partecipante;Priorità\nSocietà Più S.r.l. – è;Other;",
    }
    write(tmp_path, translated, encoding)
    assert_is_tiny(read_workbook(tmp_path), "Società Più S.r.l. – è")


def test_a_zip_made_by_russian_windows_is_read(tmp_path: Path) -> None:
    class DosName(zipfile.ZipInfo):
        """A name that Windows Explorer writes: in the DOS code, not marked as Unicode."""

        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  # the library's name
            return self.filename.encode("cp866"), self.flag_bits & ~UNICODE_NAME

    with zipfile.ZipFile(tmp_path / "сессия.zip", "w") as archive:
        for title, text in files("ООО «Липецкие сады»").items():
            archive.writestr(DosName(f"{title}.csv"), text.encode("cp1251"))
    with zipfile.ZipFile(tmp_path / "сессия.zip") as archive:
        assert "Участники.csv" not in archive.namelist()
    assert_is_tiny(read_workbook(tmp_path / "сессия.zip"), "ООО «Липецкие сады»")


def test_faults_by_the_ten_thousand_end_the_reading(tmp_path: Path) -> None:
    texts = files("Majella")
    texts["Встречи"] += "".join(f"\nMajela {number};Other {number}" for number in range(30_000))
    write(tmp_path, texts, "utf-8")
    with pytest.raises(WorkbookErrors) as caught:
        read_workbook(tmp_path)
    assert len(caught.value.errors) == 20_000
    first, *_, last = str(caught.value).splitlines()
    assert first == (
        "Встречи, строка 3, столбец A (Первый участник): найдено «Majela 0», ожидается: обозначение или название "
        "участника. Возможно, «Majella»?"
    )
    assert last == "… и ещё ошибок: 19700"


def test_a_row_of_rubbish_headings_is_told_cell_by_cell(tmp_path: Path) -> None:
    texts = files("Majella")
    texts["Места"] = ";".join(["Ид", *(f"x{number}" for number in range(5000))]) + "\nT1"
    write(tmp_path, texts, "utf-8")
    with pytest.raises(WorkbookErrors) as caught:
        read_workbook(tmp_path)
    assert len(caught.value.errors) == 5000
    assert {error.code for error in caught.value.errors} == {"unknown_heading"}


def test_a_file_in_two_encodings_is_refused_naming_the_line(tmp_path: Path) -> None:
    write(tmp_path, files("ООО «Липецкие сады»"), "utf-8")
    with (tmp_path / "Участники.csv").open("ab") as file:
        file.write("\nR2;Завод".encode("cp1251"))
    with pytest.raises(WorkbookErrors) as caught:
        read_workbook(tmp_path)
    assert [error.code for error in caught.value.errors] == ["mixed_encoding"]
    assert "line 4" in caught.value.text(Language.ENGLISH)
