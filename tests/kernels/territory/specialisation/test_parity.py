"""Equal to the packages people use now, where their definitions agree; where not, to what theirs define.

The differences are the table of docs/explanation/specialisation.md: each has its test here.
"""

import warnings
from types import SimpleNamespace

import ecomplexity
import econcomplex
import economic_complexity
import economic_complexity.polars
import numpy as np
import pandas as pd
import polars as pl
import pytest
from ecomplexity.calc_density import calc_density
from ecomplexity.calc_proximity import calc_discrete_proximity
from ecomplexity.coicog import calc_coi_cog

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import (
    Complexity,
    ComplexityParams,
    Components,
    Standard,
    complexity,
    density,
    diversity,
    export_similarity,
    herfindahl,
    krugman,
    location_quotient,
    outlook,
    presence,
    proximity,
    rca,
    reflections,
    ubiquity,
)
from kernels.territory.specialisation.matrices import N_MATRICES, random_counts

CLOSE = 1e-9
WELL_APART = (
    1e-4  # below such a gap the peers' general eigensolver loses the last digits, and both are compared loosely
)
SEEDS = range(N_MATRICES)
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning", "ignore::RuntimeWarning")


def a_presence(seed: int) -> FloatArray:
    """1 and 0 everywhere: what nobody has is absent."""
    return np.nan_to_num(presence(rca(random_counts(seed))))


def of_all(present: FloatArray, standard: Standard = Standard.PLACES) -> Complexity:
    return complexity(present, params=ComplexityParams(standard=standard, components=Components.TOGETHER))


def equal(ours: FloatArray, theirs: FloatArray, close: float = CLOSE) -> None:
    np.testing.assert_allclose(ours, theirs, rtol=close, atol=close, equal_nan=True)


def without_empty(counts: FloatArray) -> FloatArray:
    return counts[counts.any(axis=1)][:, counts.any(axis=0)]


def in_eigenspace(vector: FloatArray, present: FloatArray, eigenvalue: float) -> bool:
    """Whether a vector over the places, up to a constant, belongs to the eigenvalue of D^-1 M U^-1 M'."""
    step = present / present.sum(axis=1, keepdims=True) @ (present / present.sum(axis=0)).T
    gap = step @ vector - eigenvalue * vector
    return bool(np.ptp(gap) < 1e-7 * max(1, np.abs(vector).max()))


def test_quotients_equal_those_of_all_three_packages() -> None:
    for seed in SEEDS:
        counts = random_counts(seed)
        ours = rca(counts)
        full = without_empty(counts)
        equal(np.nan_to_num(ours), econcomplex.rca(counts))  # they write 0 where nothing is defined
        equal(np.nan_to_num(ours), np.nan_to_num(economic_complexity.rca(pd.DataFrame(counts)).to_numpy()))
        equal(rca(full), econcomplex.location_quotient(full))


def test_presence_equals_econcomplex_but_for_ties() -> None:
    for seed in SEEDS:
        counts = random_counts(seed)
        is_tie = np.abs(np.nan_to_num(rca(counts)) - 1) < CLOSE
        assert (np.nan_to_num(presence(rca(counts))) == econcomplex.mcp(counts))[~is_tie].all()


def test_a_tie_at_the_threshold_is_present_where_the_packages_let_rounding_decide() -> None:
    proportional = np.outer(np.arange(1.0, 12), [0.3, 0.5, 0.7, 1.1, 1.3, 1.7, 1.9])  # every quotient is 1
    assert presence(rca(proportional)).all()
    assert not econcomplex.mcp(proportional).all()


def test_diversity_and_ubiquity_equal_econcomplex() -> None:
    for seed in SEEDS:
        present = a_presence(seed)
        assert diversity(present).tolist() == econcomplex.diversity(present, use_rca=False).tolist()
        assert ubiquity(present).tolist() == econcomplex.ubiquity(present, use_rca=False).tolist()


def test_complexity_equals_ecomplexity_by_its_public_function() -> None:
    compared = 0
    for seed in SEEDS:
        present = a_presence(seed)
        ours = of_all(present)
        if ours.is_degenerate or ours.gap < WELL_APART:
            continue  # their vector is one of many; see the test of econcomplex
        compared += 1
        found = by_ecomplexity(present)
        equal(ours.eci[ours.is_ranked_place], found.eci)
        equal(ours.pci[ours.is_ranked_activity], found.pci)
    assert compared > 150


def by_ecomplexity(present: FloatArray) -> SimpleNamespace:
    """ECI and PCI of the rows and columns that are not empty: the package drops the others."""
    n_places, n_activities = present.shape
    table = pd.DataFrame(
        {
            "time": 0,
            "loc": np.repeat(np.arange(n_places), n_activities),
            "prod": np.tile(np.arange(n_activities), n_places),
            "val": present.ravel(),
        }
    )
    columns = {name: name for name in table.columns}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = ecomplexity.ecomplexity(
            table, columns, presence_test="manual", verbose=False, check_logsupermodularity=False
        )
    return SimpleNamespace(
        eci=found.groupby("loc")["eci"].first().dropna().to_numpy(),
        pci=found.groupby("prod")["pci"].first().dropna().to_numpy(),
    )


def test_complexity_equals_econcomplex_up_to_its_own_sign_of_pci() -> None:
    compared = 0
    for seed in SEEDS:
        present = a_presence(seed)
        ours = of_all(present, Standard.EACH)
        theirs_eci, theirs_pci = econcomplex.eci_pci(present, use_rca=False, threshold=0.5)
        if ours.is_degenerate:
            inside = present[np.ix_(ours.is_ranked_place, ours.is_ranked_activity)]
            assert in_eigenspace(ours.eci[ours.is_ranked_place], inside, ours.eigenvalue)
            assert in_eigenspace(theirs_eci[ours.is_ranked_place], inside, ours.eigenvalue)
            continue
        if ours.gap < WELL_APART:
            continue
        compared += 1
        sign = -1 if ours.is_sign_ambiguous and ours.eci @ theirs_eci < 0 else 1
        equal(ours.eci * sign, theirs_eci)
        is_in = ours.is_ranked_activity
        follows = np.corrcoef(ours.pci[is_in], ubiquity(present)[is_in])[0, 1]
        is_open = not abs(follows) > CLOSE
        equal(ours.pci * np.sign(ours.pci[is_in] @ theirs_pci[is_in] if is_open else -follows), theirs_pci)
    assert compared > 150


def test_reflections_equal_economic_complexity() -> None:
    for seed in SEEDS:
        present = without_empty(a_presence(seed))
        theirs_eci, theirs_pci = economic_complexity.complexity(pd.DataFrame(present), iterations=20)
        places, activities = reflections(present, iterations=18)[0], reflections(present, iterations=19)[1]
        for ours, theirs in ((places, theirs_eci), (activities, theirs_pci)):
            if ours.std(ddof=1) > 1e-6 * np.abs(ours).max():  # else what is left is rounding
                equal((ours - ours.mean()) / ours.std(ddof=1), theirs.to_numpy())


def test_proximity_equals_all_three_packages() -> None:
    for seed in SEEDS:
        present = a_presence(seed)
        full = without_empty(present)
        equal(proximity(present), econcomplex.proximity(present, use_rca=False, compute="product")["product"])
        equal(proximity(full), economic_complexity.polars.proximity(pl.DataFrame(full)))
        equal(proximity(full, diagonal=1), calc_discrete_proximity(full, full.sum(axis=0)))


def test_density_equals_all_three_packages_on_their_proximity() -> None:
    for seed in SEEDS:
        present = without_empty(a_presence(seed))
        apart, together = proximity(present), proximity(present, diagonal=1)
        equal(np.nan_to_num(density(present, apart)), econcomplex.relatedness_density(present, use_rca=False) / 100)
        theirs = economic_complexity.relatedness(pd.DataFrame(present), proximities=pd.DataFrame(apart))
        equal(density(present, apart), theirs.to_numpy())
        equal(density(present, together), calc_density(present, together))


def test_outlook_equals_ecomplexity_on_its_unstandardised_pci() -> None:
    for seed in SEEDS:
        present = without_empty(a_presence(seed))
        phi, pci = proximity(present, diagonal=1), np.random.default_rng(seed).normal(size=present.shape[1])
        theirs = SimpleNamespace(mcp_t=present, pci_t=pci, density_t=calc_density(present, phi))
        index, gain = calc_coi_cog(theirs, phi)
        equal(outlook(present, phi, pci).index, index)
        equal(outlook(present, phi, pci).gain, gain)


def test_outlook_equals_econcomplex_index_and_not_its_gain_which_divides_by_the_other_sum() -> None:
    for seed in SEEDS:
        present = without_empty(a_presence(seed))
        phi, pci = proximity(present), np.random.default_rng(seed).normal(size=present.shape[1])
        equal(outlook(present, phi, pci).index, econcomplex.coi(present, pci, phi=phi, use_rca=False))
        close = phi.sum(axis=0)
        by_target = (1 - present) * ((1 - present) @ (phi * pci[:, None])) / np.where(close == 0, 1, close)
        equal(by_target, econcomplex.cog(present, pci, phi=phi, use_rca=False))


def test_shares_and_their_sums_equal_econcomplex() -> None:
    for seed in SEEDS:
        counts = without_empty(random_counts(seed))
        equal(location_quotient(counts), econcomplex.location_quotient(counts))
        equal(krugman(counts), econcomplex.krugman_index(counts))
        equal(herfindahl(counts), econcomplex.herfindahl(counts, normalize=False))
        theirs = econcomplex.export_similarity(counts)
        equal(export_similarity(rca(counts), rca(counts)), theirs)
        equal(theirs, economic_complexity.similarity(pd.DataFrame(rca(counts))).to_numpy())
