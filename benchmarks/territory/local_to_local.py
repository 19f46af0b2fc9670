"""Counterparts of Italian regions in Russia: python benchmarks/territory/local_to_local.py [--out]

Reads ../shared/data/territory: employees 2023 of 107 provinces by section (ISTAT), registered organisations 2022 by
section (Rosstat). Prints Abruzzo's and Marche's best counterparts, and the sanity panel: where regions fall that did
work together in the task force. The panel is weak (hosts were chosen for many reasons, and a session is no trade), so
nothing is tuned to it: weights and thresholds are the defaults, fixed before it was looked at. `--out` writes the panel
as CSV.
"""

import argparse
import csv
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from factories.real_pairs import DISTRICT_PROJECT, ITALIAN_HOSTS, RUSSIAN_HOSTS, real_regions  # noqa: E402
from fondaco.territory.local_to_local import (  # noqa: E402
    EvidenceLevel,
    Order,
    PairRanking,
    best_pairs,
    cautions,
    pair,
    region_pair,
    statement,
    verify,
)

RESULTS = ROOT / "benchmarks" / "results" / "local-to-local.csv"
SHOWN = ("IT-65", "IT-57")


@dataclass(frozen=True)
class Line:
    """One line of the panel: a labelled group of pairs, and where it falls among all."""

    order: str
    group: str
    n_pairs: int
    mean_percentile: float  # 100 is the best pair; 50 what random pairs have
    p_random: float  # share of random groups of regions of the same sizes with at least this mean


def main() -> None:
    """Rank, verify, print the counterparts and the panel."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write")
    options = parser.parse_args()
    italy, russia = real_regions()
    started = time.perf_counter()
    ranking = pair(italy, russia)
    seconds = time.perf_counter() - started
    disagreements = verify(ranking, italy, russia)
    n_pairs = len(italy.regions) * len(russia.regions)
    print(f"{n_pairs} pairs in {seconds:.2f} s, {len(disagreements)} disagreements of the checker\n")
    print_counterparts(ranking)
    for caution in cautions(ranking):
        print(f"! {caution.en}")
    print_district_project(ranking)
    lines = [line for order in Order for line in panel(ranking, order)]
    print("\nSanity panel (100 the best pair, 50 as good as random)")
    for line in lines:
        print(f"{line.order:16} {line.group:42} {line.n_pairs:4}  {line.mean_percentile:5.1f}  p {line.p_random:.3f}")
    if options.out:
        write(lines, options.out)


def print_counterparts(ranking: PairRanking) -> None:
    """The five best of each order for the regions shown, the first in words."""
    for code in SHOWN:
        for order in Order:
            best = best_pairs(ranking, order, n=5, of=code)
            print(
                f"{best[0].a.name.en}, {order}: "
                + "; ".join(told(each.b.name.en, each.score, each.level) for each in best)
            )
            print(f"  {statement(best[0]).en}\n")


def told(name: str, score: float | None, level: EvidenceLevel) -> str:
    """A counterpart in short."""
    return f"{name} {score:.3f} ({level})"


def print_district_project(ranking: PairRanking) -> None:
    """Where the one known district project falls."""
    print("\nThe district project, Marche and Lipetsk:")
    for order in Order:
        each = region_pair(ranking, *DISTRICT_PROJECT, order)
        of_region = best_pairs(ranking, order, n=1000, of=DISTRICT_PROJECT[0])
        place = 1 + [other.b.code for other in of_region].index(DISTRICT_PROJECT[1])
        print(f"  {order}: {place} of {len(of_region)} for Marche, rank {each.rank} of {each.n_pairs}, {each.level}")


def panel(ranking: PairRanking, order: Order, *, draws: int = 4999, seed: int = 0) -> list[Line]:
    """Mean percentile of the labelled pairs, against random groups of regions in their places."""
    ranks = ranking.by(order).ranks
    percentiles = 100 * (1 - (ranks - 1) / (ranks.size - 1))
    a, b = ({region.code: at for at, region in enumerate(side.regions)} for side in ranking.sides)
    random = np.random.default_rng(seed)
    groups = {
        "Italian hosts x Russian hosts": (sorted(ITALIAN_HOSTS), sorted(RUSSIAN_HOSTS)),
        "all Italian regions x Russian hosts": (sorted(a), sorted(RUSSIAN_HOSTS)),
        "Italian hosts x all Russian subjects": (sorted(ITALIAN_HOSTS), sorted(b)),
        "Marche x Lipetsk": ([DISTRICT_PROJECT[0]], [DISTRICT_PROJECT[1]]),
    }
    lines = []
    for name, (codes_a, codes_b) in groups.items():
        rows, columns = [a[code] for code in codes_a], [b[code] for code in codes_b]
        mean = float(percentiles[np.ix_(rows, columns)].mean())
        drawn = [
            percentiles[
                np.ix_(random.permutation(len(a))[: len(rows)], random.permutation(len(b))[: len(columns)])
            ].mean()
            for _ in range(draws)
        ]
        p_random = (1 + sum(value >= mean - 1e-9 for value in drawn)) / (draws + 1)
        lines.append(Line(order.value, name, len(rows) * len(columns), mean, p_random))
    return lines


def write(lines: list[Line], path: Path) -> None:
    """The panel as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["order", "group", "n_pairs", "mean_percentile", "p_random"])
        for line in lines:
            writer.writerow(
                [line.order, line.group, line.n_pairs, f"{line.mean_percentile:.2f}", f"{line.p_random:.4f}"]
            )


if __name__ == "__main__":
    main()
