"""Planted districts, found again: python benchmarks/territory/districts.py [--seeds 100] [--out].

Makes invented countries of 120 local systems with 24 planted districts and as many places that resemble them, publishes
them as statistical offices do, and looks for the districts. A district counts as found with its main industry. Prints,
and with `--out` writes as CSV, for each kind of publication the least and the median of precision, recall and F1 over
the seeds, the share of systems whose verdict was not certain, and how many of the certain ones were wrong.
"""

import argparse
import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from fondaco.territory.industrial_districts import DistrictParams, Districts, PublishedTotals, Verdict, districts
from fondaco.territory.invented.employment import PlantedCountry, planted_country
from fondaco.territory.invented.publication import Noise, Rounding, Withheld

RESULTS = Path(__file__).parents[1] / "results" / "districts.csv"
COLUMNS = (
    "publication", "seeds", "precision_min", "precision_median", "recall_min", "recall_median", "f1_min", "f1_median",
    "uncertain_share", "certain_but_wrong",
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A kind of publication: its noise, and whether totals stand beside the cells."""

    name: str
    noise: Noise
    has_totals: bool = True


CASES = (
    Case("exact", Noise()),
    Case("rounded to 3, to the nearest", Noise(3, Rounding.NEAREST)),
    Case("rounded to 3, at random", Noise(3, Rounding.RANDOM)),
    Case("5 % withheld, fewest units first", Noise(withheld_share=0.05)),
    Case("5 % withheld, any", Noise(withheld_share=0.05, withheld=Withheld.ANY)),
    Case("rounded to 3 at random, 5 % withheld", Noise(3, withheld_share=0.05)),
    Case("5 % withheld, fewest units first, no totals", Noise(withheld_share=0.05), has_totals=False),
    Case("5 % withheld, any, no totals", Noise(withheld_share=0.05, withheld=Withheld.ANY), has_totals=False),
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write")
    options = parser.parse_args()
    rows = []
    for case in CASES:
        rows.append(measured(case, range(options.seeds)))
        print("  ".join(f"{key}={value}" for key, value in zip(COLUMNS, rows[-1], strict=True)), flush=True)
    if options.out:
        with options.out.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *rows])


def measured(case: Case, seeds: Sequence[int]) -> tuple[str | float, ...]:
    """One row of the table."""
    scores, uncertain, wrong = [], 0, 0
    for seed in seeds:
        country = planted_country(seed, noise=case.noise)
        found = districts(
            country.employment,
            params=DistrictParams(rounding_base=case.noise.rounding_base),
            totals=country.totals if case.has_totals else PublishedTotals(),
        )
        scores.append(compared(found, country))
        uncertain += sum(each.verdict is Verdict.UNKNOWN for each in found)
        wrong += sum(each.verdict not in (Verdict.UNKNOWN, exact_verdicts(seed)[each.place]) for each in found)
    columns = [round(of(column), 3) for column in zip(*scores, strict=True) for of in (min, median)]
    share = uncertain / (len(seeds) * len(found.systems))
    return (case.name, len(seeds), *columns, round(share, 3), wrong)


@cache
def exact_verdicts(seed: int) -> dict[str, Verdict]:
    """What the exact table of a country says of each place."""
    return {each.place: each.verdict for each in districts(planted_country(seed).exact)}


def compared(found: Districts, country: PlantedCountry) -> tuple[float, float, float]:
    """Precision, recall and F1 of the likely districts."""
    pairs = {(each.place, each.likely_main_industry) for each in found.likely}
    right = len(pairs & country.districts)
    return (
        right / max(len(pairs), 1),
        right / max(len(country.districts), 1),
        2 * right / max(len(pairs) + len(country.districts), 1),
    )


if __name__ == "__main__":
    main()
