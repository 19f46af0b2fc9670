"""File names made of what people wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco.documents.file_names import LONGEST, safe_name, unique_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("IT-01_Olio Majella S.r.l.", "IT-01_Olio-Majella-S.r.l"),
        ("RU-02_ООО «Липецкие сады»", "RU-02_ООО-Липецкие-сады"),
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\x", "x"),
        (".hidden", "hidden"),
        ("CON", "CON-"),
        ("nul.txt", "nul.txt-"),
        ("a\x00b\nc", "a-b-c"),
        ("🙂", "unnamed"),
        ("", "unnamed"),
        ("Perche\u0301 no", "Perché-no"),
    ],
)
def test_names_stay_readable_and_become_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_names_that_would_be_one_file_are_numbered() -> None:
    assert unique_names(["Alfa", "ALFA", "al/fa", "al fa", "all"], taken=["all"]) == (
        "Alfa",
        "ALFA-2",
        "al-fa",
        "al-fa-2",
        "all-2",
    )


@given(st.lists(st.text(max_size=120), max_size=12))
def test_any_text_gives_different_safe_names(texts: list[str]) -> None:
    names = unique_names(texts)
    assert len({name.casefold() for name in names}) == len(texts)
    for name in names:
        assert 0 < len(name) <= LONGEST
        assert not set(name) & set('/\\:*?"<>|\0\r\n')
        assert not name.startswith(".")
        assert not name.endswith(".")
