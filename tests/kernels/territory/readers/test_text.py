"""Text that was spoilt is refused with its lines; an encoding is told or marked, never guessed."""

from pathlib import Path

import pytest

from fondaco.territory import UnreadableTable
from fondaco.territory.readers import EmploymentLayout, TextStyle, read_employment
from fondaco.territory.readers.text import as_utf_8

RUSSIAN = TextStyle(encoding="windows-1251")


def test_text_of_the_encoding_told_is_read(tmp_path: Path) -> None:
    path = tmp_path / "regions.csv"
    path.write_bytes("регион;C\nЛипецкая область;1 234,5\nОрловская область;-\n".encode("cp1251"))
    style = TextStyle(encoding="windows-1251", thousands=" ", decimal=",", nil=("-",))
    employment = read_employment(path, EmploymentLayout(style=style))
    assert employment.places == ("Липецкая область", "Орловская область")
    assert employment.counts.tolist() == [[1234.5], [0.0]]


def test_bytes_that_are_not_utf_8_are_named_by_line() -> None:
    text, faults = as_utf_8("a,b\nForlì,1\n".encode() + "Forlì,2\n".encode("cp1252") + b"Rieti,3\n", "")
    assert text == b""
    (fault,) = faults
    assert fault.startswith("line 3: 'Forl\\\\xec,2' is not utf-8; save the file anew as UTF-8")


def test_every_line_of_an_old_encoding_is_named() -> None:
    assert len(as_utf_8("Омск\nТомск\nOrel\n".encode("cp1251"), "")[1]) == 2


def test_a_line_of_utf_8_in_a_file_of_windows_1251_is_named() -> None:
    mixed = "Омск;1\n".encode("cp1251") + "Томск;2\n".encode() + b"Orel;3\n"
    _, faults = as_utf_8(mixed, "windows-1251")
    (fault,) = faults
    assert fault.startswith("line 2: 'Томск;2' is UTF-8 in a file of windows-1251: mixed encodings")


def test_a_file_of_utf_8_that_the_mapping_calls_another_is_refused_once() -> None:
    _, faults = as_utf_8("Омск;1\nТомск;2\n".encode(), "windows-1251")
    assert faults == ["line 1: the file is UTF-8, though the mapping says windows-1251; correct the mapping"]


@pytest.mark.parametrize("lost", ["\ufffd", "\x00", "\x92"])
def test_a_character_that_stands_for_a_lost_one_is_refused(lost: str) -> None:
    _, faults = as_utf_8(f"a,b\nForl{lost},1\n".encode(), "")
    (fault,) = faults
    assert fault.startswith("line 2:")
    assert "has a character that stands for one lost or is no text" in fault


@pytest.mark.parametrize(("name", "codec"), [("Forlì", "cp1252"), ("Орёл", "cp1251"), ("Città", "cp1252")])
def test_text_encoded_twice_is_refused_with_what_it_was(name: str, codec: str) -> None:
    twice = name.encode().decode(codec)
    _, faults = as_utf_8(f"place\n{twice}\n".encode(), "")
    (fault,) = faults
    assert fault.startswith("line 2:")
    assert "encoded twice" in fault


@pytest.mark.parametrize(
    "name",
    [
        "Südtirol",
        "Forlì",
        "Valle d'Aosta/Vallée d'Aoste",
        "«Роснефть»",
        "«Рога В»",
        "ÀÈÌ",
        "Орёл — №1",
        "CITTÀ»",
        "50 °C",
    ],
)
def test_names_that_are_well_are_left_alone(name: str) -> None:
    assert as_utf_8(f"place\n{name}\n".encode(), "") == (f"place\n{name}\n".encode(), [])


def test_windows_1251_with_quotes_and_letters_is_left_alone() -> None:
    text = "ООО «Рога В»;№ 5 – Ёлки\n"
    assert as_utf_8(text.encode("cp1251"), "windows-1251") == (text.encode(), [])


def test_an_unknown_encoding_is_a_fault() -> None:
    _, faults = as_utf_8("è".encode(), "latin-99")
    assert faults == ["encoding 'latin-99' is unknown; expected a name such as utf-8 or windows-1251"]


def test_a_broken_utf_16_file_is_refused() -> None:
    _, faults = as_utf_8("a,b\n".encode("utf-16") + b"\x00", "")
    assert faults == ["the file has the mark of UTF-16 but is not; save it anew as UTF-8"]


def test_nothing_of_a_file_in_mixed_encodings_is_used(tmp_path: Path) -> None:
    path = tmp_path / "regions.csv"
    path.write_bytes("place,C\nОмск,1\n".encode() + "Томск,2\n".encode("cp1251"))
    with pytest.raises(UnreadableTable, match="line 3"):
        read_employment(path)
