"""Valid mode against the published method: python -m benchmarks.territory.valid_mode [--shared DIR] [--out].

Cases: the shared matrices, without borders; one hundred invented countries with borders, seeds 0 to 99, of 40 to 2,000
communities, from orderly commuting to such in which every second area of the published method lies in pieces, under
three sets of thresholds; an invented country of Italy's size with and without borders. Each result is checked by
`verify`. Ends with an error where a system is invalid or in pieces, or where systems or internal share are lost.
"""

import argparse
import csv
import os
import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np

from fondaco.territory import Contiguity, DelineationParams, Flows, Mode, delineate
from fondaco.territory.invented.flows import Commuting, InventedFlows, invented_flows
from fondaco.territory.labour_systems import preset, verify
from fondaco.territory.readers import read_flows

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "benchmarks" / "results" / "valid-mode.csv"
SHARED = ROOT.parent / "shared" / "data" / "territory"
PRESETS = ("example", "istat", "uk-2011")
SEEDS = 100


@dataclass(frozen=True)
class Case:
    """Flows, thresholds, and borders where there are some."""

    name: str
    thresholds: str
    flows: Flows
    contiguity: Contiguity | None


@dataclass(frozen=True)
class Row:
    """What came of a case; `…_clean` is the published method, `ms` the repair and its statistics alone."""

    case: str
    thresholds: str
    communities: int
    flows: int
    borders: int
    areas_clean: int
    invalid_clean: int
    in_pieces_clean: int
    share_clean: float
    areas: int
    invalid: int
    in_pieces: int
    unassigned: int
    share: float
    moved: int
    violations: int
    clean_ms: float
    ms: float

    @property
    def is_kept(self) -> bool:
        """Whether the promise of valid mode holds."""
        return self.violations == 0 and self.areas >= self.areas_clean and self.share >= self.share_clean


def main() -> int:
    """Measure all cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with the shared matrices")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="invented countries")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write")
    asked = parser.parse_args()
    delineate(invented_flows(60, seed=0).flows, mode=Mode.VALID)  # loads what is compiled
    rows = []
    print(_line([column.name for column in fields(Row)]))
    for case in cases(asked.shared, asked.seeds):
        rows.append(measured(case))
        print(_line([*asdict(rows[-1]).values()], end="" if rows[-1].is_kept else "  NOT KEPT"), flush=True)
    print(f"{sum(row.is_kept for row in rows)} of {len(rows)} kept")
    if asked.out:
        _write(rows, asked.out)
    return 0 if all(row.is_kept for row in rows) else 1


def cases(shared: Path, n_seeds: int) -> Iterator[Case]:
    """All cases, each made when its turn comes."""
    if shared.is_dir():
        for name, thresholds in (("sardinia_flows.csv", "example"), ("brindisi_flows.csv", "example")):
            yield Case(name, thresholds, read_flows(shared / name), None)
        yield Case("veneto_synthetic", "istat", read_flows(shared / "veneto_synthetic_flows.csv.gz"), None)
    for seed in range(n_seeds):
        chance = np.random.default_rng(seed)
        n = int(40 * 50 ** chance.random())
        commuting = Commuting(whim=chance.uniform(0.2, 1.4), decay=chance.uniform(2.2, 3.4))
        yield _with_borders(f"seed {seed}", PRESETS[seed % 3], invented_flows(n, seed=seed, commuting=commuting))
    country = invented_flows(7900, seed=1, n_flows=540_000)
    yield _with_borders("country", "istat", country)
    yield Case("country without borders", "istat", country.flows, None)


def _with_borders(name: str, thresholds: str, country: InventedFlows) -> Case:
    flows = country.flows
    return Case(name, thresholds, flows, Contiguity.from_positions(flows.communities, country.geography.neighbours))


def measured(case: Case) -> Row:
    """Delineate by both methods and check."""
    params: DelineationParams = preset(case.thresholds).params
    started = time.perf_counter()
    delineate(case.flows, params)
    between = time.perf_counter()
    result = delineate(case.flows, params, mode=Mode.VALID, contiguity=case.contiguity)
    ended = time.perf_counter()
    repair = result.repair
    if repair is None:
        raise SystemExit("valid mode without a repair")
    assigned = np.where(result.assignment > 0, result.assignment, -1)
    return Row(
        case.name,
        case.thresholds,
        case.flows.n_communities,
        len(case.flows.counts),
        len(case.contiguity.pairs) if case.contiguity else 0,
        repair.n_areas_before,
        repair.n_invalid_before,
        repair.n_in_pieces_before or 0,
        round(repair.internal_share_before, 5),
        len(result.systems),
        len(result.invalid),
        len(case.contiguity.areas_in_pieces(assigned)) if case.contiguity else 0,
        len(result.unassigned),
        round(result.internal_share, 5),
        repair.n_dissolved + repair.n_mended + repair.n_better_tied + repair.n_founded,
        len(verify(case.flows, result, contiguity=case.contiguity)),
        round(1000 * (between - started), 1),
        round(1000 * (ended - between - (between - started)), 1),
    )


def _line(values: list[object], end: str = "") -> str:
    return " ".join(str(value)[:16].rjust(9) for value in values) + end


def _write(rows: list[Row], path: Path) -> None:
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, [*(column.name for column in fields(Row)), "machine"])
        table.writeheader()
        table.writerows({**asdict(row), "machine": machine} for row in rows)


if __name__ == "__main__":
    sys.exit(main())
