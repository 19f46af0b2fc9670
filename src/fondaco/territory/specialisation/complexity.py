"""Economic complexity: places by what they have, activities by who has them, from one small eigenproblem.

Hidalgo and Hausmann (2009), "The building blocks of economic complexity"; as an eigenproblem Hausmann and others
(2014), "The Atlas of Economic Complexity". With M the presence, D its row and U its column sums, ECI is the
eigenvector of D^-1 M U^-1 M' for the second largest eigenvalue, that is the second singular pair of
D^-1/2 M U^-1/2. The first pair is known, it is the square roots of D and of U, and is taken out before the smaller of
the two sides is decomposed.
"""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray, IntArray
from fondaco.territory.specialisation.params import ComplexityParams, Components, Standard

NOTHING_LEFT = 1e-12  # an eigenvalue this small: places differ in nothing that can be ranked


@dataclass(frozen=True, slots=True, eq=False)
class Complexity:
    """ECI and PCI, and how far they can be trusted.

    Parameters
    ----------
    eci, pci
        Shape (n_places,) and (n_activities,); NaN for what is not ranked.
    is_ranked_place, is_ranked_activity
        What took part: known, not empty, in the component that is ranked.
    eigenvalue, gap
        The second eigenvalue (0 to 1), and its distance to the next one; NaN where there is none.
    is_degenerate
        The eigenvalue is repeated `multiplicity` times: of all solutions the one is given that goes best with
        diversity.
    is_sign_ambiguous
        ECI and diversity do not go together, `sign_correlation` is about zero: which end is the complex one cannot be
        told from diversity. The sign is then such that PCI and ubiquity go against each other, and arbitrary where
        these do not either.
    n_components
        Groups of places and activities that share nothing; above 1 the network is disconnected.
    """

    eci: FloatArray
    pci: FloatArray
    is_ranked_place: BoolArray
    is_ranked_activity: BoolArray
    eigenvalue: float
    gap: float
    multiplicity: int
    is_degenerate: bool
    is_sign_ambiguous: bool
    sign_correlation: float
    n_components: int

    @property
    def has_ranking(self) -> bool:
        """Whether anything is ranked at all."""
        return bool(self.is_ranked_place.any())


def complexity(presence: FloatArray, *, params: ComplexityParams | None = None) -> Complexity:
    """ECI of places and PCI of activities from `presence`, shape (n_places, n_activities), of 1, 0 and NaN.

    Every index depends on every cell: a place with an unknown cell is not ranked, and the others are ranked without
    it. Empty rows and columns are not ranked.
    """
    params = params or ComplexityParams()
    ranked = _Ranked.of(presence, params.components)
    core = presence[np.ix_(ranked.places, ranked.activities)]
    solved = _solve(core, params) if min(core.shape) > 1 else None
    return _spread(presence.shape, ranked, solved)


@dataclass(frozen=True, slots=True, eq=False)
class _Ranked:
    places: BoolArray
    activities: BoolArray
    n_components: int

    @classmethod
    def of(cls, presence: FloatArray, components: Components) -> "_Ranked":
        present = presence == 1
        is_unknown = np.isnan(presence.sum(axis=1))
        if is_unknown.any():
            present = present & ~is_unknown[:, None]
        places, activities = present.any(axis=1), present.any(axis=0)
        if _reaches_all(present, places):
            return cls(places, activities, 1)
        of_places, of_activities = _labels(present)
        found, n_places = np.unique(of_places[places], return_counts=True)
        if components is Components.LARGEST and len(found) > 1:
            largest = found[np.argmax(n_places)]
            places, activities = places & (of_places == largest), activities & (of_activities == largest)
        return cls(places, activities, len(found))


def _reaches_all(present: BoolArray, places: BoolArray) -> bool:
    """Whether all of `places` hang together, the usual case, by going from one to all that share an activity."""
    n_reached, reached = 0, np.flatnonzero(places)[:1]
    while len(reached) > n_reached:
        n_reached = len(reached)
        reached = np.flatnonzero(present[:, present[reached].any(axis=0)].any(axis=1))
    return 0 < n_reached == np.count_nonzero(places)


def _labels(present: BoolArray) -> tuple[IntArray, IntArray]:
    """The group of each place and of each activity."""
    from scipy.sparse import coo_array  # here and below: scipy is slow to load, and few runs come here
    from scipy.sparse.csgraph import connected_components

    n_places, size = len(present), sum(present.shape)
    rows, columns = np.nonzero(present)
    graph = coo_array((np.ones(len(rows), dtype=np.int8), (rows, columns + n_places)), shape=(size, size))
    labels = connected_components(graph.tocsr(), directed=False)[1]
    return labels[:n_places], labels[n_places:]


@dataclass(frozen=True, slots=True, eq=False)
class _Solved:
    eci: FloatArray
    pci: FloatArray
    eigenvalue: float
    gap: float
    multiplicity: int
    sign_correlation: float
    is_sign_ambiguous: bool


def _solve(core: FloatArray, params: ComplexityParams) -> _Solved | None:
    diversity, ubiquity = core.sum(axis=1), core.sum(axis=0)
    is_tall = core.shape[0] > core.shape[1]
    values, vectors = _largest(*((core.T, ubiquity, diversity) if is_tall else (core, diversity, ubiquity)), params)
    if values[0] < NOTHING_LEFT:
        return None
    same = values > values[0] - params.degeneracy
    gap = float(values[0] - values[~same][0]) if (~same).any() else float(values[0])
    basis = core @ vectors[:, same] / diversity[:, None] if is_tall else vectors[:, same]
    eci = _with_diversity(basis, diversity)
    pci = eci @ core / ubiquity / values[0]
    correlation = _correlation(eci, diversity)
    is_ambiguous = abs(correlation) < params.sign
    if is_ambiguous and _correlation(pci, ubiquity) > 0:
        eci, pci, correlation = -eci, -pci, -correlation
    eci, pci = _standard(eci, pci, params.standard)
    return _Solved(eci, pci, float(values[0]), gap, int(same.sum()), correlation, is_ambiguous)


def _largest(
    wide: FloatArray, rows: FloatArray, columns: FloatArray, params: ComplexityParams
) -> tuple[FloatArray, FloatArray]:
    """The largest eigenvalues of R^-1 W C^-1 W' in falling order, without the trivial one, and their vectors.

    R and C are the sums of the rows and columns of W. As many as the largest is repeated, and one more.
    """
    from scipy.linalg import eigh

    scaled = wide / np.sqrt(columns)
    roots = np.sqrt(rows)
    square = scaled @ scaled.T / np.outer(roots, roots) - np.outer(roots, roots) / rows.sum()
    size, wanted = len(square), 2
    while True:
        wanted = min(wanted, size)
        values, vectors = eigh(square, subset_by_index=[size - wanted, size - 1], check_finite=False)
        values, vectors = values[::-1], vectors[:, ::-1]
        if wanted == size or values[-1] <= values[0] - params.degeneracy:
            return values, vectors / roots[:, None]
        wanted *= 4


def _with_diversity(basis: FloatArray, diversity: FloatArray) -> FloatArray:
    """Of the vectors that `basis` spans the one that correlates best with diversity, length 1."""
    if basis.shape[1] == 1:
        return basis[:, 0] * (1 if _correlation(basis[:, 0], diversity) >= 0 else -1) / np.linalg.norm(basis)
    centred = basis - basis.mean(axis=0)
    weights = np.linalg.lstsq(centred, diversity - diversity.mean(), rcond=None)[0]
    length = float(np.linalg.norm(basis @ weights))
    best = basis @ weights / length if length > NOTHING_LEFT else basis[:, 0]
    return np.asarray(best / np.linalg.norm(best), dtype=np.float64)


def _correlation(a: FloatArray, b: FloatArray) -> float:
    a, b = a - a.mean(), b - b.mean()
    lengths = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / lengths if lengths > NOTHING_LEFT else 0.0


def _standard(eci: FloatArray, pci: FloatArray, standard: Standard) -> tuple[FloatArray, FloatArray]:
    if standard is Standard.NONE:
        return eci, pci
    if standard is Standard.PLACES:
        return (eci - eci.mean()) / eci.std(), (pci - eci.mean()) / eci.std()
    ddof = 1 if standard is Standard.EACH_SAMPLE else 0
    return (eci - eci.mean()) / eci.std(ddof=ddof), (pci - pci.mean()) / pci.std(ddof=ddof)


def _spread(shape: tuple[int, ...], ranked: _Ranked, solved: _Solved | None) -> Complexity:
    eci, pci = np.full(shape[0], np.nan), np.full(shape[1], np.nan)
    if solved is None:
        nobody, nothing = np.zeros(shape[0], dtype=np.bool_), np.zeros(shape[1], dtype=np.bool_)
        return Complexity(eci, pci, nobody, nothing, np.nan, np.nan, 0, False, False, np.nan, ranked.n_components)
    eci[ranked.places], pci[ranked.activities] = solved.eci, solved.pci
    return Complexity(
        eci,
        pci,
        ranked.places,
        ranked.activities,
        solved.eigenvalue,
        solved.gap,
        solved.multiplicity,
        is_degenerate=solved.multiplicity > 1,
        is_sign_ambiguous=solved.is_sign_ambiguous,
        sign_correlation=solved.sign_correlation,
        n_components=ranked.n_components,
    )
