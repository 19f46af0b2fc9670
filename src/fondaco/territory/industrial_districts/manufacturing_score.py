"""How manufacturing a local system is: an additive score, fitted to systems whose class is known.

The score is the logarithm of the odds: a sum over features of one piecewise linear curve each, so that the contribution
of every feature can be read off and the contributions add up to the score. Fitted by maximum likelihood with a ridge
penalty (Hoerl and Kennard, Ridge regression, 1970; Hastie and Tibshirani, Generalized additive models, 1986).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import BoolArray, FloatArray, frozen
from fondaco.territory.errors import InvalidEmployment, InvalidParams
from fondaco.territory.industrial_districts.feature_table import Feature, FeatureTable
from fondaco.territory.industrial_districts.wording import contributions_text


@dataclass(frozen=True, slots=True)
class ScoreParams:
    """How the curves are fitted.

    Parameters
    ----------
    penalty
        Weight of the ridge penalty on standardised columns; the greater, the flatter the curves.
    n_knots
        Where each curve may bend: so many quantiles of the fitted systems; 0 for straight lines.
    straight
        Features whose codes begin so get a straight line: there are many of them and each says little.
    """

    penalty: float = 10.0
    n_knots: int = 3
    straight: tuple[str, ...] = ("quotient_",)

    def __post_init__(self) -> None:
        faults = [] if self.penalty > 0 else [f"penalty is {self.penalty}; expected a number above zero"]
        faults += [] if 0 <= self.n_knots <= 20 else [f"n_knots is {self.n_knots}; expected 0 to 20"]
        if faults:
            raise InvalidParams("parameters of the manufacturing score", faults)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature adds to the score of a place; `value` is None where it is not known, and adds nothing."""

    feature: Feature
    value: float | None
    points: float


@dataclass(frozen=True, slots=True)
class PlaceScore:
    """Score of a place: `base` plus the points of all contributions. Above zero: more likely manufacturing than not.

    `n_unknown` of its features are not known; where all are, `score` is None.
    """

    place: str
    score: float | None
    base: float
    contributions: tuple[Contribution, ...]
    text: LocalisedText

    @property
    def probability(self) -> float | None:
        """Of being a manufacturing system, as far as the fitted systems tell; None where there is no score."""
        from scipy.special import expit  # here and below: scipy is slow to load, and few runs need it

        return None if self.score is None else float(expit(self.score))

    @property
    def n_unknown(self) -> int:
        return sum(each.value is None for each in self.contributions)


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """The piecewise linear curve of a feature: columns max(0, value - knot), standardised, times weights.

    The first column is the value itself. Constant columns have weight zero.
    """

    knots: FloatArray
    means: FloatArray
    scales: FloatArray
    weights: FloatArray

    def points(self, values: FloatArray) -> FloatArray:
        """Contribution of each value; nothing where it is not known."""
        standardised = (_columns(values, self.knots) - self.means) / self.scales
        return np.nan_to_num(standardised @ self.weights)


@dataclass(frozen=True, slots=True, eq=False)
class ManufacturingScore:
    """A fitted score: `score` applies it to other places with the same features."""

    features: tuple[Feature, ...]
    curves: tuple[Curve, ...]
    base: float
    params: ScoreParams
    n_places: int
    n_manufacturing: int

    def score(self, table: FeatureTable) -> tuple[PlaceScore, ...]:
        """Score every place, each with what its features contribute.

        Raises InvalidEmployment where a feature of the fit is missing.
        """
        wanted = [feature.code for feature in self.features]
        missing = [code for code in wanted if code not in table.codes]
        if missing:
            raise InvalidEmployment("table of features", [f"feature {code!r} is missing" for code in missing])
        values = table.values[:, [table.codes.index(code) for code in wanted]]
        points = np.column_stack([curve.points(values[:, at]) for at, curve in enumerate(self.curves)])
        return tuple(self._placed(place, values[at], points[at]) for at, place in enumerate(table.places))

    def _placed(self, place: str, values: FloatArray, points: FloatArray) -> PlaceScore:
        contributions = tuple(
            Contribution(feature, None if np.isnan(value) else float(value), float(given))
            for feature, value, given in zip(self.features, values, points, strict=True)
        )
        is_known = not np.isnan(values).all()
        score = self.base + sum(each.points for each in contributions) if is_known else None
        strongest = sorted(contributions, key=lambda each: -abs(each.points))[:3]
        text = contributions_text(place, score, [(each.feature.name, each.points) for each in strongest])
        return PlaceScore(place, score, self.base, contributions, text)


def fit_manufacturing_score(
    features: FeatureTable, labels: Sequence[bool], *, params: ScoreParams | None = None
) -> ManufacturingScore:
    """Fit the score to places of which it is known whether they are manufacturing (`labels`, one for each).

    Deterministic. Cells that are not known count as the mean of their feature. Raises InvalidEmployment where labels
    do not match, are all alike, or a feature is known nowhere.
    """
    params = params or ScoreParams()
    outcome = np.asarray(labels, dtype=np.float64)
    _check(features, outcome)
    curves, blocks = zip(*(_empty_curve(features, at, params) for at in range(len(features.features))), strict=True)
    base, weights = _ridge_logistic(np.column_stack(blocks), outcome, params.penalty)
    ends = np.cumsum([len(curve.means) for curve in curves])
    fitted = tuple(
        Curve(curve.knots, curve.means, curve.scales, frozen(part))
        for curve, part in zip(curves, np.split(weights, ends[:-1]), strict=True)
    )
    return ManufacturingScore(features.features, fitted, base, params, len(outcome), int(outcome.sum()))


def auc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Probability that a labelled place scores above an unlabelled one, ties half (Mann and Whitney 1947)."""
    values, is_labelled = np.asarray(scores, dtype=np.float64), np.asarray(labels, dtype=np.bool_)
    above, below = values[is_labelled][:, None], values[~is_labelled][None, :]
    return float(((above > below) + 0.5 * (above == below)).mean())


def _check(features: FeatureTable, outcome: FloatArray) -> None:
    faults = []
    if outcome.shape != (len(features.places),):
        faults.append(f"there are {outcome.size} labels for {len(features.places)} places")
    elif not 0 < outcome.sum() < outcome.size:
        faults.append("all labels are alike; expected manufacturing and other places")
    nowhere = np.isnan(features.values).all(axis=0)
    faults += [f"feature {features.codes[at]!r} is known nowhere" for at in np.flatnonzero(nowhere).tolist()]
    if faults:
        raise InvalidEmployment("labelled places", faults)


def _columns(values: FloatArray, knots: FloatArray) -> FloatArray:
    return np.column_stack([values, *(np.maximum(values - knot, 0.0) for knot in knots.tolist())])


def _empty_curve(features: FeatureTable, at: int, params: ScoreParams) -> tuple[Curve, FloatArray]:
    """The curve of a feature before its weights are known, and its standardised columns."""
    values = features.values[:, at]
    is_straight = bool(params.straight) and features.codes[at].startswith(params.straight)
    steps = np.linspace(0.0, 1.0, params.n_knots + 2)[1:-1] if not is_straight else np.zeros(0)
    knots = np.unique(np.nanquantile(values, steps)) if steps.size else steps
    columns = _columns(values, knots)
    means, spread = np.nanmean(columns, axis=0), np.nanstd(columns, axis=0)
    is_constant: BoolArray = spread <= 1e-12 * np.maximum(1.0, np.abs(means))
    scales = np.where(is_constant, np.inf, spread)
    curve = Curve(frozen(knots), frozen(means), frozen(scales), frozen(np.zeros(len(means))))
    return curve, np.nan_to_num((columns - means) / scales)


def _ridge_logistic(columns: FloatArray, outcome: FloatArray, penalty: float) -> tuple[float, FloatArray]:
    """Base and weights that maximise the likelihood less the penalty; the base is not penalised."""
    from scipy.optimize import minimize
    from scipy.special import expit

    def loss(point: FloatArray) -> tuple[float, FloatArray]:
        odds = point[0] + columns @ point[1:]
        error = expit(odds) - outcome
        value = np.logaddexp(0.0, odds).sum() - outcome @ odds + penalty / 2 * point[1:] @ point[1:]
        return float(value), np.concatenate([[error.sum()], columns.T @ error + penalty * point[1:]])

    start = np.zeros(columns.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 5000, "ftol": 1e-14, "gtol": 1e-9})
    return float(found.x[0]), np.asarray(found.x[1:], dtype=np.float64)
