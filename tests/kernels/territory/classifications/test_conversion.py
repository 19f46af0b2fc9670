"""Employment is summed up and carried between editions without losing anybody silently."""

from dataclasses import replace
from math import nan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.shared_data import SHARED, needs_shared
from fondaco.common.languages import Language
from fondaco.territory import CellState, Employment, InvalidEmployment, InvalidParams, SizedEmployment
from fondaco.territory.classifications import (
    Level,
    Loss,
    UnknownActivity,
    aggregate,
    classification,
    convert,
    correspondence,
    grouped,
)
from fondaco.territory.readers import EmploymentLayout, layout_named, read_employment

KNOWN, MISSING, SUPPRESSED = (int(state) for state in CellState)


def employment(edition: str, counts: dict[str, list[float]], states: list[list[int]] | None = None) -> Employment:
    columns = np.array(list(counts.values()), dtype=float).T
    return Employment(
        tuple(f"p{row}" for row in range(len(columns))),
        tuple(counts),
        columns,
        np.array(states if states else np.zeros((0, 0)), dtype=np.int8),
        classification=edition,
    )


def accounted(loss: Loss) -> float:
    return loss.after + sum(lost.count for lost in (*loss.split, *loss.unmatched, *loss.incomplete))


def test_divisions_add_up_to_sections() -> None:
    table = aggregate(employment("ATECO 2007", {"13": [1, 2], "14": [3, 4], "45": [5, 6]}), Level.SECTION)
    assert table.activities == ("C", "G")
    assert table.counts.tolist() == [[4, 5], [6, 6]]
    assert table.activity_names == (
        "Manufacturing",
        "Wholesale and retail trade; repair of motor vehicles and motorcycles",
    )


def test_a_sum_with_an_unknown_part_is_unknown() -> None:
    states = [[KNOWN, SUPPRESSED, KNOWN], [MISSING, SUPPRESSED, KNOWN]]
    table = aggregate(
        employment("NACE Rev. 2", {"13": [1, nan], "14": [nan, nan], "45": [5, 6]}, states), Level.SECTION
    )
    assert table.states.tolist() == [[SUPPRESSED, KNOWN], [SUPPRESSED, KNOWN]]


def test_what_a_sum_goes_without_is_noted() -> None:
    table = aggregate(employment("NACE Rev. 2", {"05": [1], "06": [1], "07.1": [1], "68": [2]}), Level.SECTION)
    assert table.source.note == "sums of the codes that the table has: B without 07.2, 08, 09"


def test_an_aggregate_stays_one() -> None:
    table = aggregate(employment("ATECO 2007", {"B+C": [3], "F": [1]}), Level.SECTION)
    assert (table.activities, table.counts.tolist()) == (("B+C", "F"), [[3, 1]])


def test_groups_of_ones_own_are_added_up() -> None:
    table = grouped(employment("OKVED2", {"B": [1], "C": [2], "F": [4]}), {"B+C": ("B", "C"), "F": ("F",)})
    assert (table.activities, table.counts.tolist()) == (("B+C", "F"), [[3, 4]])
    with pytest.raises(InvalidEmployment, match="X: 'Z' is not in the table"):
        grouped(table, {"X": ("Z",)})
    with pytest.raises(InvalidEmployment, match="'F' is in X and in Y"):
        grouped(table, {"X": ("F",), "Y": ("F",)})


def test_sizes_and_units_are_added_up_size_by_size() -> None:
    counts = np.arange(6, dtype=float).reshape(1, 2, 3)
    sized = SizedEmployment(("p",), ("13", "14"), counts, units=counts, classification="NACE Rev. 2")
    table = aggregate(sized, Level.SECTION)
    assert table.counts.tolist() == [[[3, 5, 7]]]
    assert table.units is not None
    assert table.units.tolist() == [[[3, 5, 7]]]


def test_a_code_beside_one_that_contains_it_is_refused() -> None:
    twice = employment("NACE Rev. 2", {"C": [3], "13": [1]})
    for refused in (lambda: aggregate(twice, Level.SECTION), lambda: convert(twice, "OKVED2")):
        with pytest.raises(InvalidEmployment, match="'13' stands beside 'C', which contains it; leave one out"):
            refused()


def test_unknown_codes_and_mixed_levels_are_refused() -> None:
    with pytest.raises(UnknownActivity, match=r"'99\.99': no such activity"):
        convert(employment("NACE Rev. 2", {"99.99": [3]}), "OKVED2")
    with pytest.raises(UnknownActivity, match="'F': not at the level division of the others"):
        convert(employment("NACE Rev. 2", {"13": [3], "F": [1]}), "OKVED2")
    with pytest.raises(UnknownActivity, match="'' is unknown"):
        aggregate(employment("", {"13": [3]}), Level.SECTION)


def test_codes_that_answer_one_to_one_are_carried_over_with_their_states() -> None:
    states = [[KNOWN, SUPPRESSED, MISSING]]
    table, loss = convert(employment("ATECO 2007", {"13": [1], "14": [nan], "15": [nan]}, states), "OKVED2")
    assert (table.activities, table.classification) == (("13", "14", "15"), "OKVED2")
    assert table.states.tolist() == states
    assert (loss.before, loss.after, loss.share) == (1, 1, 0)


def test_merged_codes_are_added_up_and_told() -> None:
    table, loss = convert(employment("OKVED2", {"92.11": [1, 2], "92.21": [3, 4]}), "NACE Rev. 2")
    assert (table.activities, table.counts.tolist()) == (("92.00",), [[4], [6]])
    assert loss.merged == (("92.00", ("92.11", "92.21")),)
    assert loss.lacking == (("92.00", ("92.12", "92.13", "92.22", "92.23")),)
    assert loss.after == loss.before == 10


def test_a_split_code_is_told_and_not_guessed() -> None:
    table, loss = convert(employment("NACE Rev. 2", {"92.00": [10], "15.20": [5]}), "OKVED2")
    assert (table.activities, table.counts.tolist()) == (("15.20",), [[5]])
    (lost,) = loss.split
    assert (lost.code, lost.count, len(lost.others)) == ("92.00", 10, 6)
    assert (loss.before, loss.after, accounted(loss)) == (15, 5, 15)


def test_a_split_code_is_shared_out_where_weights_are_given() -> None:
    parts = correspondence("NACE Rev. 2", "OKVED2").targets("92.00")
    weights = {("92.00", part): 0.5 if place < 2 else 0.0 for place, part in enumerate(parts)}
    table, loss = convert(employment("NACE Rev. 2", {"92.00": [10]}), "OKVED2", weights=weights)
    assert dict(zip(table.activities, table.counts[0].tolist(), strict=True))["92.11"] == 5
    assert (loss.split, loss.after) == ((), 10)


def test_weights_that_do_not_fit_are_refused() -> None:
    weights = {("92.00", "92.11"): 0.5, ("15.20", "15.11"): 2.0, ("15.20", "15.20"): -1.0}
    with pytest.raises(InvalidParams) as refused:
        convert(employment("NACE Rev. 2", {"92.00": [10], "15.20": [1]}), "OKVED2", weights=weights)
    assert refused.value.faults == (
        "92.00: its shares add up to 0.5; expected 1",
        "15.20 -> 15.11: they do not answer to each other",
        "15.20 -> 15.20: -1.0; zero or more",
    )


def test_an_unmatched_code_is_told() -> None:
    table, loss = convert(employment("OKVED2", {"85.22": [7], "15.20": [5]}), "ATECO 2007")
    assert table.activities == ("15.20",)
    assert [(lost.code, lost.count) for lost in loss.unmatched] == [("85.22", 7)]
    assert accounted(loss) == loss.before == 12


def test_a_target_of_which_a_split_code_may_be_part_is_not_known_where_that_one_is_not_zero() -> None:
    # A of NACE Rev. 2.1 has A of NACE Rev. 2, which answers to nothing else, and a part of C, which is divided.
    table, loss = convert(employment("NACE Rev. 2", {"A": [10, 20], "C": [5, 0]}), "NACE Rev. 2.1")
    assert table.activities == ("A",)
    assert table.states.tolist() == [[MISSING], [KNOWN]]
    assert table.counts[1, 0] == 20
    assert [(lost.code, lost.others, lost.count) for lost in loss.incomplete] == [("A", ("C",), 10)]
    assert accounted(loss) == loss.before == 35


def test_an_aggregate_is_carried_over_whole_where_nothing_else_goes_into_its_targets() -> None:
    table, loss = convert(employment("ATECO 2007", {"B+C": [3], "F": [1]}), "OKVED2")
    assert (table.activities, table.counts.tolist()) == (("B+C", "F"), [[3, 1]])
    assert loss.share == 0


def test_the_loss_is_told_in_three_languages() -> None:
    _, loss = convert(employment("NACE Rev. 2", {"92.00": [10], "15.20": [30]}), "OKVED2")
    told = loss.in_words()
    assert told.en.startswith(
        "From NACE Rev. 2 to OKVED2: 10 of 40 not carried over (25.0%). Codes split without weights: 1"
    )
    assert "senza pesi: 1" in told.in_language(Language.ITALIAN)
    assert "без весов: 1" in told.in_language(Language.RUSSIAN)


CLASSES = classification("NACE Rev. 2").codes(Level.CLASS)


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(CLASSES),
        st.lists(st.integers(0, 1000) | st.none(), min_size=2, max_size=2),
        min_size=1,
        max_size=30,
    ),
    st.sampled_from(["OKVED2", "NACE Rev. 2.1", "ATECO 2025"]),
)
def test_what_goes_in_comes_out_or_is_told(counts: dict[str, list[int | None]], to: str) -> None:
    given_counts = {code: [nan if count is None else count for count in of] for code, of in counts.items()}
    table, loss = convert(employment("NACE Rev. 2", given_counts), to)
    assert loss.before == np.nansum(list(given_counts.values()))
    assert accounted(loss) == pytest.approx(loss.before)
    assert loss.after == np.nansum(table.counts)
    assert set(table.activities) <= set(classification(to))


@needs_shared
def test_provinces_and_russian_regions_meet_at_sections_without_loss() -> None:
    layout = layout_named("rosstat-regions-sections")
    assert isinstance(layout, EmploymentLayout)
    russian = read_employment(SHARED / "ru_region_section_orgs_2022.csv", layout)
    table, loss = convert(russian, "ATECO 2007")
    assert (loss.before, loss.after) == (russian.counts.sum(), russian.counts.sum())
    italian = read_employment(
        SHARED / "it_province_section_addetti_2023.csv", replace(layout, wholes=(), classification="ATECO 2007")
    )
    both = grouped(table, {code: code.split("+") for code in italian.activities})
    assert both.activities == italian.activities
    assert both.counts[:, 0].tolist() == (russian.counts[:, 1] + russian.counts[:, 2]).tolist()
