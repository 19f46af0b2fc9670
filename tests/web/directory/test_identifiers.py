"""Official numbers and activity codes: their normal form, and what is said of wrong ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.activity_codes import normalised_activity
from fondaco_web.directory.identifiers import normalised


@pytest.mark.parametrize(
    ("scheme", "entered", "stored"),
    [
        ("partita_iva", "IT 007.431.101-57", "00743110157"),
        ("codice_fiscale", "rcc mnl 83s18 d969h", "RCCMNL83S18D969H"),
        ("codice_fiscale", "00743110157", "00743110157"),
        ("rea", "aq 123456", "AQ-123456"),
        ("inn", "7707 083 893", "7707083893"),
        ("inn", "500100732259", "500100732259"),
        ("ogrn", "1027700132195", "1027700132195"),
        ("ogrn", "304500116000157", "304500116000157"),
        ("kpp", "4825 01 001", "482501001"),
        ("lei", "213800kud8lajwsq9d15", "213800KUD8LAJWSQ9D15"),
        ("other", "  A  1 ", "A 1"),
    ],
)
def test_numbers_have_one_form(scheme: str, entered: str, stored: str) -> None:
    assert normalised(scheme, entered) == stored
    assert normalised(scheme, stored) == stored


@pytest.mark.parametrize(
    ("scheme", "entered"),
    [
        ("partita_iva", "00743110158"),
        ("partita_iva", "0074311015"),
        ("codice_fiscale", "RCCMNL83S18D969I"),
        ("rea", "123456"),
        ("rea", "AQ-12345678"),
        ("inn", "7707083894"),
        ("ogrn", "1027700132196"),
        ("ogrn", "304500116000158"),
        ("ogrn", "١٠٢٧٧٠٠١٣٢١٩٥"),
        ("kpp", "48250100"),
        ("kpp", "4825a10-1"),
        ("lei", "213800KUD8LAJWSQ9D16"),
        ("other", " "),
        ("other", "x" * 41),
    ],
)
def test_wrong_numbers_are_named_with_the_expected_form(scheme: str, entered: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        normalised(scheme, entered, field=scheme)
    assert refusal.value.field == scheme
    assert entered.strip() in str(refusal.value)
    assert "Expected: " in str(refusal.value)


@given(st.integers(min_value=3 * 10**13, max_value=5 * 10**13 - 1))
def test_sole_traders_number_has_a_check_digit_for_every_rest(first: int) -> None:
    number = f"{first}{first % 13 % 10}"
    assert normalised("ogrn", number) == number
    with pytest.raises(InvalidInput):
        normalised("ogrn", f"{first}{(first % 13 + 1) % 10}")


@pytest.mark.parametrize(
    ("classification", "entered", "stored"),
    [
        ("ateco", "16.23.10", "16.23.10"),
        ("okved", "16,23", "16.23"),
        ("nace", "C 16.23", "16.23"),
        ("nace", "16", "16"),
    ],
)
def test_activity_codes_have_one_form(classification: str, entered: str, stored: str) -> None:
    assert normalised_activity(classification, entered) == stored


@pytest.mark.parametrize(
    ("classification", "entered"),
    [("ateco", "1"), ("nace", "16.23.10"), ("okved", "wood"), ("ateco", "00.10"), ("nace", "")],
)
def test_wrong_activity_codes_are_refused(classification: str, entered: str) -> None:
    with pytest.raises(InvalidInput, match="is not a code of"):
        normalised_activity(classification, entered)
