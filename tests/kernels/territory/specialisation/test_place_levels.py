"""Places of which only totals are known get sizes and levels, and no sectors."""

import numpy as np
import pytest

from fondaco.territory import InvalidEmployment
from fondaco.territory.specialisation import IndicatorState, Level, PlaceFigures, level_rows, place_levels
from kernels.territory.specialisation.tables import a_table

NAN = np.nan


def some_figures(jobs: list[float], suppressed: frozenset[str] = frozenset()) -> PlaceFigures:
    return PlaceFigures(
        ("A", "B"), np.array(jobs), np.array([10.0, 30.0]), np.array([4000.0, 6000.0]), suppressed, ("Alfa", "Beta")
    )


def test_levels_are_told_against_the_country() -> None:
    found = place_levels(some_figures([50.0, 150.0])).values
    assert found[Level.JOBS_SHARE].tolist() == [0.25, 0.75]
    assert found[Level.JOBS_PER_UNIT].tolist() == [5.0, 5.0]
    assert found[Level.RELATIVE_JOBS_PER_UNIT].tolist() == [1.0, 1.0]
    assert found[Level.VALUE_ADDED_PER_JOB].tolist() == [80.0, 40.0]
    assert found[Level.RELATIVE_VALUE_ADDED_PER_JOB].tolist() == [1.6, 0.8]


def test_one_unknown_place_leaves_the_country_unknown_and_the_others_their_own_levels() -> None:
    found = place_levels(some_figures([NAN, 150.0], suppressed=frozenset({"A"})))
    suppressed, known = IndicatorState.SUPPRESSED, IndicatorState.KNOWN
    assert found.states[Level.JOBS_PER_UNIT].tolist() == [suppressed, known]
    assert found.states[Level.RELATIVE_JOBS_PER_UNIT].tolist() == [suppressed, suppressed]
    assert found.states[Level.UNITS_SHARE].tolist() == [known, known]
    assert place_levels(some_figures([NAN, 150.0])).states[Level.JOBS_SHARE].tolist() == [IndicatorState.MISSING] * 2


def test_a_place_without_units_has_no_jobs_per_unit() -> None:
    figures = PlaceFigures(("A",), np.array([0.0]), np.array([0.0]), np.array([0.0]))
    assert place_levels(figures).states[Level.JOBS_PER_UNIT].tolist() == [IndicatorState.UNDEFINED]


def test_rows_give_totals_levels_and_states() -> None:
    table = level_rows(place_levels(some_figures([NAN, 150.0])))
    first = dict(zip(table.columns, table.rows[0], strict=True))
    assert (first["place"], first["place_name"], first["jobs"]) == ("A", "Alfa", None)
    assert (first["units_share"], first["jobs_share_state"]) == (0.25, "missing")


def test_what_sectors_a_place_lives_on_is_not_guessed() -> None:
    assert "cannot be said" in place_levels(some_figures([50.0, 150.0])).caution.en


def test_faulty_figures_are_refused_by_place() -> None:
    with pytest.raises(InvalidEmployment, match="A: jobs is -1, below zero"):
        some_figures([-1.0, 5.0])
    with pytest.raises(InvalidEmployment, match="a place stands twice"):
        PlaceFigures(("A", "A"), np.ones(2), np.ones(2), np.ones(2))
    with pytest.raises(InvalidEmployment, match=r"units: \(1,\) for 2 places"):
        PlaceFigures(("A", "B"), np.ones(2), np.ones(1), np.ones(2))


def test_figures_come_from_three_tables_and_keep_what_was_withheld() -> None:
    jobs = a_table([[5.0], [NAN]], suppressed=((1, 0),))
    found = PlaceFigures.of(jobs, a_table([[1.0], [2.0]]), a_table([[9.0], [8.0]]))
    assert (found.suppressed, found.units.tolist(), found.source) == (frozenset({"P2"}), [1.0, 2.0], jobs.source)
    with pytest.raises(InvalidEmployment, match="units: expected the places of the first table, and one activity"):
        PlaceFigures.of(jobs, a_table([[1.0, 2.0], [2.0, 1.0]]), jobs)
