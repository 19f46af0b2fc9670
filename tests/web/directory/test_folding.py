"""What a search takes for the same."""

import re
from unicodedata import combining, normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fondaco_web.directory.folding import folded, passport_latin, without_legal_form

RUSSIAN = "абвгдежзийклмнопрстуфхцчшщыьэюя"
SCIENTIFIC = dict(zip(RUSSIAN, "abvgdežzijklmnoprstuf", strict=False)) | {
    "х": "ch", "ц": "c", "ч": "č", "ш": "š", "щ": "šč", "ы": "y", "ь": "ʹ", "э": "ė", "ю": "ju", "я": "ja",
}  # fmt: skip
russian_words = st.text(alphabet=RUSSIAN, min_size=1, max_size=12).filter(
    lambda word: re.search(r"(^|[^аеоуэюя])й|ь[еоийы]|ы[оеийы]|[йиы]ь|ьь|^ь|т?ц[хчшщ]|тс[хчшщ]", word) is None
)


@pytest.mark.parametrize(
    "spellings",
    [
        ("завод", "zavod", "Завод", "ЗАВОД", "«Завод»"),
        ("Щёкино", "Shchekino", "Ščëkino", "Щекино", "Schekino"),
        ("Липецкая", "Lipetskaya", "Lipetskaia", "Lipeckaja"),
        ("Нижний", "Nizhny", "Nizhniy", "Nižnij", "Nizhnii", "Niznij"),
        ("химия", "khimiya", "chimia", "himija"),
        ("Екатеринбург", "Yekaterinburg", "Ekaterinburg", "Jekaterinburg"),
        ("Королёв", "Korolyov", "Korolev", "Korolëv", "Королев"),
        ("Югра", "Yugra", "Iugra", "Jugra"),
        ("Казань", "Kazan'", "Kazanʹ", "Kazan’", "Kazan"),
        ("Александр", "Aleksandr", "Alexandr"),
        ("Челябинск", "Chelyabinsk", "Čeljabinsk", "Cheliabinsk"),
        ("S.r.l.", "SRL", "s.r.l", "S. r. l."),
        ("S.p.A.", "SpA", "S.P.A."),
        ("ООО", "OOO", "ооо"),
        ("Straße", "STRASSE", "strasse"),
        ("L'Aquila", "L’AQUILA", "l aquila"),
        ("Società", "societa", "SOCIETÀ"),
    ],
)
def test_spellings_of_one_word_meet(spellings: tuple[str, ...]) -> None:
    assert {folded(spelling) for spelling in spellings} == {folded(spellings[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [("завод", "забор"), ("scala", "sala"), ("casa", "hasa"), ("Липецк", "Липки"), ("srl", "spa"), ("ООО", "АО")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(max_size=30))
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=30))
def test_key_has_only_letters_digits_and_single_spaces(text: str) -> None:
    key = folded(text)
    assert all(letter.isalnum() or letter == " " for letter in key)
    assert key == " ".join(key.split())
    assert not any(combining(letter) for letter in key)


@given(st.text(alphabet="abcdefghilmnopqrstuvzàèéìòùABCDEFG .-«»123", max_size=30))
def test_case_accents_and_punctuation_make_no_difference(text: str) -> None:
    assume("." not in text)
    bare = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    assert folded(text.upper()) == folded(bare) == folded(f"«{text}», ")


@given(russian_words)
def test_passport_spelling_meets_the_original(word: str) -> None:
    assert folded(passport_latin(word)) == folded(word)


@given(russian_words)
def test_scientific_spelling_meets_the_original(word: str) -> None:
    assert folded("".join(SCIENTIFIC[letter] for letter in word)) == folded(word)


@given(st.text(alphabet=RUSSIAN + RUSSIAN.upper() + " -", max_size=20))
def test_passport_names_have_no_cyrillic_letter(text: str) -> None:
    assert passport_latin(text).isascii()


@given(st.text(alphabet="abcABC àé'-.", max_size=20))
def test_latin_names_are_left_as_they_are(text: str) -> None:
    assert passport_latin(text) == text


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Щербаков Юрий", "Shcherbakov Iurii"),
        ("ООО «ЖЕЛЕЗО»", "OOO «ZHELEZO»"),
        ("Жуков Я. Ш.", "Zhukov Ia. Sh."),
        ("Подъячев", "Podieiachev"),
        ("ЮЖНЫЙ", "IUZHNYI"),
    ],
)
def test_passport_latin_follows_the_standard(cyrillic: str, latin: str) -> None:
    assert passport_latin(cyrillic) == latin


@pytest.mark.parametrize(
    "name",
    [
        "ООО «Рога и копыта»",
        "Рога и копыта, ООО",
        "Roga i kopyta",
        "Общество с ограниченной ответственностью «Рога и копыта»",
    ],
)
def test_legal_form_is_no_part_of_the_core(name: str) -> None:
    assert without_legal_form(name) == "roga i kopita"


def test_name_that_is_only_a_legal_form_keeps_it() -> None:
    assert without_legal_form("S.p.A.") == "spa"


def test_legal_form_is_found_by_search() -> None:
    assert folded("Rossi S.r.l.").split() == ["rossi", "srl"]
