"""The manufacturing score against ISTAT's taxonomy: python benchmarks/territory/manufacturing_score.py [--choose]

Reads ../shared/data/territory. Manufacturing are the classes A (Made in Italy) and B (heavy manufacturing) of ISTAT's
taxonomy of the 515 local systems of 2021, against C and D. Held out, before any score was fitted: of each of the two,
the 30 % whose code has the lowest SHA-256. What the score is made of was chosen on the other 70 % alone, by ten-fold
cross-validation repeated five times (`--choose` shows it). Prints the baseline (the plain quotient of industry) and the
score, with a bootstrap interval (2,000 resamples of the held-out systems, seed 0); `--out` writes them as CSV.
"""

import argparse
import csv
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from factories.real_systems import held_out, real_systems  # noqa: E402
from fondaco.territory.industrial_districts import (  # noqa: E402
    FeatureTable,
    ScoreParams,
    auc,
    fit_manufacturing_score,
    manufacturing_features,
)

RESULTS = ROOT / "benchmarks" / "results" / "manufacturing-score.csv"
PUBLISHED_BASELINE = 0.796
INDUSTRY = "quotient_B+C"
TRIED = [
    ScoreParams(penalty=penalty, n_knots=knots, straight=straight)
    for straight in ((), ("quotient_",))
    for knots in (0, 3, 5)
    for penalty in (10.0, 30.0, 100.0)
]


def main() -> None:
    """Print the table, and the cross-validation where asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--choose", action="store_true", help="show the cross-validation on the 70 %%")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write")
    options = parser.parse_args()
    systems = real_systems()
    table, labels = manufacturing_features(systems.accounts), np.array(systems.is_manufacturing)
    is_held = np.array(held_out(table.places, systems.is_manufacturing))
    print(f"{len(labels)} systems, {labels.sum()} manufacturing")
    print(f"held out {is_held.sum()}, {labels[is_held].sum()} manufacturing")
    if options.choose:
        choose(rows_of(table, ~is_held), labels[~is_held])
        return
    rows = compared(table, labels, is_held)
    for row in rows:
        print("{:34} all {:.4f}   70 % {:.4f}   held-out 30 % {:.4f}  [{:.3f}, {:.3f}]".format(*row))
    print("gain on the held-out systems, 95 %: {:+.3f} to {:+.3f}".format(*gain(table, labels, is_held)))
    print(f"plain quotient, as given in the specification: {PUBLISHED_BASELINE}")
    if options.out:
        with options.out.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("score", "auc_all", "auc_fitted_70", "auc_held_out_30", "lower_95", "upper_95"))
            writer.writerows([(row[0], *(round(number, 4) for number in row[1:])) for row in rows])


def compared(
    table: FeatureTable, labels: np.ndarray, is_held: np.ndarray
) -> list[tuple[str, float, float, float, float, float]]:
    """Baseline and score: AUC on all systems, on the 70 % it was fitted to, on the held-out 30 % with its interval."""
    fitted = fit_manufacturing_score(rows_of(table, ~is_held), labels[~is_held].tolist())
    ours = np.array([place.score for place in fitted.score(table)])
    plain = table.values[:, table.codes.index(INDUSTRY)]
    rows = []
    for name, scores in (("plain quotient of the provinces", plain), ("manufacturing score", ours)):
        parts = (np.ones(len(labels), dtype=bool), ~is_held, is_held)
        found = [auc(scores[part].tolist(), labels[part].tolist()) for part in parts]
        rows.append((name, found[0], found[1], found[2], *interval(scores[is_held], labels[is_held])))
    return rows


def gain(table: FeatureTable, labels: np.ndarray, is_held: np.ndarray) -> tuple[float, float]:
    """95 % bootstrap interval of how much the score's AUC exceeds the baseline's on the same held-out systems."""
    fitted = fit_manufacturing_score(rows_of(table, ~is_held), labels[~is_held].tolist())
    ours = np.array([place.score for place in fitted.score(rows_of(table, is_held))])
    plain, kept = table.values[is_held, table.codes.index(INDUSTRY)], labels[is_held]
    rng = np.random.default_rng(0)
    picks = [rng.integers(0, len(kept), len(kept)) for _ in range(2000)]
    found = [auc(ours[pick].tolist(), kept[pick].tolist()) - auc(plain[pick].tolist(), kept[pick].tolist())
             for pick in picks]  # fmt: skip
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def interval(scores: np.ndarray, labels: np.ndarray, n: int = 2000) -> tuple[float, float]:
    """95 % bootstrap interval of the AUC."""
    rng = np.random.default_rng(0)
    picks = [rng.integers(0, len(labels), len(labels)) for _ in range(n)]
    found = [
        auc(scores[pick].tolist(), labels[pick].tolist()) for pick in picks if 0 < labels[pick].sum() < len(labels)
    ]
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def choose(table: FeatureTable, labels: np.ndarray) -> None:
    """Cross-validated AUC of every setting tried, on the systems that are not held out."""
    for params in TRIED:
        found = [cross_validated(table, labels, params, seed) for seed in range(5)]
        print(f"{np.mean(found):.4f}  {params}", flush=True)


def cross_validated(table: FeatureTable, labels: np.ndarray, params: ScoreParams, seed: int, folds: int = 10) -> float:
    """AUC of scores that each system got from a fit without its fold."""
    fold = np.random.default_rng(seed).permutation(len(labels)) % folds
    scores = np.zeros(len(labels))
    for each in range(folds):
        fitted = fit_manufacturing_score(rows_of(table, fold != each), labels[fold != each].tolist(), params=params)
        scores[fold == each] = [place.score for place in fitted.score(rows_of(table, fold == each))]
    return auc(scores.tolist(), labels.tolist())


def rows_of(table: FeatureTable, chosen: Sequence[bool] | np.ndarray) -> FeatureTable:
    """Some places of a table."""
    places = tuple(place for place, is_chosen in zip(table.places, chosen, strict=True) if is_chosen)
    return FeatureTable(places, table.features, table.values[np.asarray(chosen)])


if __name__ == "__main__":
    main()
