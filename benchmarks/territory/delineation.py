"""Local labour systems from CSV to result: python -m benchmarks.territory.delineation [--shared DIR] [--out].

Cases: the matrices in DIR (by default ../shared/data/territory, where it is there), an invented region and an invented
country of Italy's size; then invented countries from 500 to 16,000 communities with the same flows for each community,
and one of 4,000 with 10 to 160 flows for each, which show what a move costs. One process for each case, on one core,
so that its peak memory is its own: its first run compiles or loads what is compiled and is reported apart, then the
median of the others. With --out, writes results/delineation.csv and results/delineation.svg with facts of the machine.
"""

import argparse
import csv
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.territory.scaling_plot import scaling_plot

from fondaco.territory import DelineationParams, Mode
from fondaco.territory.labour_systems import agglomerate, labour_systems_of, network_of
from fondaco.territory.readers import read_flows

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "benchmarks" / "results" / "delineation.csv"
SHARED = ROOT.parent / "shared" / "data" / "territory"
ITALIAN = (1000.0, 10000.0, 0.6, 0.75)
EXAMPLE = (1000.0, 10000.0, 0.6667, 0.75)
PER_COMMUNITY = 68  # flows, as in Italy's census


@dataclass(frozen=True)
class Case:
    """A matrix and thresholds; `package_cpu_s` is what LabourMarketAreas 3.4 is published to take on one its size."""

    name: str
    path: str
    mode: str = "lma34"
    thresholds: tuple[float, float, float, float] = EXAMPLE
    package_cpu_s: str = ""


@dataclass(frozen=True)
class Measured:
    """Medians of the warm runs in milliseconds: parts in processor time, all of it in both times.

    Processor time is what to look at when the machine is not quiet, for the clock then counts the neighbours too.
    `first_ms`: the first run of the process by the clock, which loads what is compiled. `us_per_move`: of the algorithm
    alone.
    """

    case: str
    mode: str
    communities: int
    flows: int
    areas: int
    invalid: int
    moves: int
    read_cpu_ms: float
    network_cpu_ms: float
    algorithm_cpu_ms: float
    result_cpu_ms: float
    total_cpu_ms: float
    total_ms: float
    total_least_ms: float
    total_most_ms: float
    first_ms: float
    us_per_move: float
    moves_per_s: int
    peak_mb: int
    package_cpu_s: str


def main() -> None:
    """Measure the cases that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with the matrices of the reference results")
    parser.add_argument("--runs", type=int, default=5, help="warm runs of each case")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write, with a plot beside it")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(asdict(measured(Case(**json.loads(asked.one)), asked.runs))))
        return
    print(f"compilation, nothing cached: {compilation_s():.1f} s, once for each installation")
    print(_line(tuple(Measured.__dataclass_fields__)), flush=True)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(asked.shared, Path(folder)):
            rows.append(_in_a_process(case, asked.runs))
            print(_line(tuple(asdict(rows[-1]).values())), flush=True)
    if asked.out:
        _write(rows, asked.out)


def cases(shared: Path, folder: Path) -> Iterator[Case]:
    """All cases; an invented matrix is written when its turn comes."""
    if shared.is_dir():
        yield Case("brindisi", str(shared / "brindisi_flows.csv"))
        yield Case("sardinia", str(shared / "sardinia_flows.csv"), package_cpu_s="44.7")
        synthetic = str(shared / "veneto_synthetic_flows.csv.gz")
        yield Case("veneto synthetic", synthetic, thresholds=ITALIAN, package_cpu_s="82.3")
    region = _invented(folder, 1448, 1448 * PER_COMMUNITY)
    yield Case("invented region", region, thresholds=ITALIAN, package_cpu_s="190")
    country = _invented(folder, 7900, 540_000)
    yield Case("invented country", country, "clean", ITALIAN)
    yield Case("invented country", country, "lma34", ITALIAN, package_cpu_s="2240-4300")
    for n in (500, 1000, 2000, 4000, 8000, 16000):
        yield Case("by size", _invented(folder, n, n * PER_COMMUNITY), "clean", ITALIAN)
    for degree in (10, 20, 40, 80, 160):
        yield Case("by degree", _invented(folder, 4000, 4000 * degree), "clean", ITALIAN)


def _invented(folder: Path, n: int, n_flows: int) -> str:
    from fondaco.territory.invented.flows import invented_flows  # not part of what is measured

    flows = invented_flows(n, seed=1, n_flows=n_flows).flows
    path = folder / f"{n}-{n_flows}.csv"
    codes = flows.communities
    with path.open("w", encoding="utf-8") as file:
        file.write("community_live,community_work,amount\n")
        rows = zip(flows.origins.tolist(), flows.destinations.tolist(), flows.counts.tolist(), strict=True)
        file.writelines(f"{codes[a]},{codes[b]},{count:.0f}\n" for a, b, count in rows)
    return str(path)


def measured(case: Case, n_runs: int) -> Measured:
    """Run one case, first cold, then warm."""
    mode, params = Mode(case.mode), DelineationParams(*case.thresholds)
    clock, parts = [], []
    for _ in range(n_runs + 1):
        started, ticks = time.perf_counter(), [time.process_time()]
        flows = read_flows(Path(case.path))
        ticks.append(time.process_time())
        network = network_of(flows)
        ticks.append(time.process_time())
        run = agglomerate(network, params, is_odd=mode is Mode.LMA34)
        ticks.append(time.process_time())
        result = labour_systems_of(flows, network, params, mode, run)
        ticks.append(time.process_time())
        clock.append(1000 * (time.perf_counter() - started))
        parts.append([1000 * (ticks[at + 1] - ticks[at]) for at in range(4)] + [1000 * (ticks[4] - ticks[0])])
    cpu = [statistics.median(part) for part in zip(*parts[1:], strict=True)]
    return Measured(
        case.name,
        mode.value,
        flows.n_communities,
        len(flows.counts),
        len(result.systems),
        len(result.invalid),
        len(result.events),
        *(round(part, 2) for part in cpu),
        total_ms=round(statistics.median(clock[1:]), 2),
        total_least_ms=round(min(clock[1:]), 2),
        total_most_ms=round(max(clock[1:]), 2),
        first_ms=round(clock[0], 1),
        us_per_move=round(1000 * cpu[2] / len(result.events), 3),
        moves_per_s=round(1000 * len(result.events) / cpu[2]),
        peak_mb=peak_mb(),
        package_cpu_s=case.package_cpu_s,
    )


def peak_mb() -> int:
    """Most memory that this process ever had; what `getrusage` says would count its parent's as well."""
    found = re.search(r"^VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"), re.MULTILINE)
    return int(found[1]) // 1024 if found else 0


def compilation_s() -> float:
    """Seconds that a process takes which finds nothing compiled, less those of one that finds everything."""
    with tempfile.TemporaryDirectory() as cache:
        took = []
        for _ in range(2):
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", SMALLEST], env=_one_core() | {"NUMBA_CACHE_DIR": cache}, check=True)
            took.append(time.perf_counter() - started)
    return took[0] - took[1]


SMALLEST = """
from fondaco.territory import Flows, Mode, delineate
flows = Flows.from_pairs({("1", "1"): 9, ("1", "2"): 1, ("2", "1"): 2, ("2", "2"): 7, ("3", "1"): 1})
delineate(flows, mode=Mode.LMA34)
"""


def _in_a_process(case: Case, n_runs: int) -> Measured:
    command = [sys.executable, "-m", "benchmarks.territory.delineation", "--one", json.dumps(asdict(case))]
    command += ["--runs", str(n_runs)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, env=_one_core())
    return Measured(**json.loads(answer.stdout.splitlines()[-1]))


def _one_core() -> dict[str, str]:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # children inherit it
    return os.environ | {"POLARS_MAX_THREADS": "1", "NUMBA_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def _line(values: tuple[object, ...]) -> str:
    return " ".join(str(value)[:14].rjust(14) for value in values)


def _write(rows: list[Measured], path: Path) -> None:
    cores = f"{platform.system()} {platform.machine()}, 1 of {os.cpu_count()} cores"
    machine = f"{cores}, Python {platform.python_version()}, numba {version('numba')}, polars {version('polars')}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, [*Measured.__dataclass_fields__, "machine"])
        table.writeheader()
        table.writerows({**asdict(row), "machine": machine} for row in rows)
    sizes = [(row.communities, row.us_per_move) for row in rows if row.case == "by size"]
    degrees = [(row.flows / row.communities, row.us_per_move) for row in rows if row.case == "by degree"]
    path.with_suffix(".svg").write_text(scaling_plot(sizes, degrees), encoding="utf-8")


if __name__ == "__main__":
    main()
