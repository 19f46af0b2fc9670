"""Complexity and relatedness beside the packages people use: python -m benchmarks.territory.complexity [--out].

One process, a seeded table of 226 places and 785 activities (--places, --activities), one thread of linear algebra for
everybody (--threads 1,2: both, after each other). Two jobs: `rca+eci`, from counts to ECI and PCI; `everything`, which
adds presence, proximity, density and the outlook of every place and activity. Ours runs --rounds times, interleaved
with the peers, who run --peer-rounds times. Results are compared too: the greatest difference of ECI and density to
ours stands beside each. Where the machine is not quiet, look at processor time: the clock counts the neighbours, and
several threads wait for each other.
"""

import argparse
import csv
import os
import platform
import statistics
import time
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import ecomplexity
import econcomplex
import economic_complexity
import economic_complexity.polars
import numpy as np
import pandas as pd
import polars as pl
from threadpoolctl import threadpool_limits

from fondaco.territory import Employment
from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import (
    IndicatorName,
    complexity,
    density,
    outlook,
    presence,
    profile,
    proximity,
    rca,
)

RESULTS = Path(__file__).parents[1] / "results" / "territory-complexity.csv"
ECI, EVERYTHING = "rca+eci", "everything"


@dataclass(frozen=True)
class Found:
    """What an entrant gives back: ECI and, where it makes one, density; NaN where it makes something else."""

    eci: FloatArray
    density: FloatArray


@dataclass(frozen=True)
class Entrant:
    """A package doing one job, and what of it can be compared."""

    job: str
    name: str
    package: str
    run: Callable[[], Found]


@dataclass(frozen=True)
class Line:
    """One line of the table: medians by the clock and of the processor; a ratio is the peer's median over ours."""

    job: str
    entrant: str
    version: str
    threads: int
    rounds: int
    seconds: float
    least_seconds: float
    greatest_seconds: float
    cpu_seconds: float
    ratio: float
    cpu_ratio: float
    eci_difference: float
    density_difference: float


Times = tuple[float, float]


def main() -> None:
    """Run all entrants and tell the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=226)
    parser.add_argument("--activities", type=int, default=785)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--peer-rounds", type=int, default=5)
    parser.add_argument("--threads", default="1", help="threads of linear algebra, one run each")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    counts = nested_counts(asked.places, asked.activities, asked.seed)
    lines: list[Line] = []
    for threads in map(int, asked.threads.split(",")):
        with threadpool_limits(threads):
            for job in (ECI, EVERYTHING):
                lines += compared(entrants(counts, job), asked.rounds, asked.peer_rounds, threads)
    for line in lines:
        print(told(line))
    if asked.out:
        write(lines, asked.out, f"{asked.places} x {asked.activities}, seed {asked.seed}")


def nested_counts(n_places: int, n_activities: int, seed: int) -> FloatArray:
    """Counts as they come: places that can do much do common and rare things, the others common things."""
    rng = np.random.default_rng(seed)
    able, hard = np.sort(rng.uniform(0.1, 1, n_places))[::-1], np.sort(rng.uniform(0, 0.9, n_activities))
    does = rng.random((n_places, n_activities)) < 1 / (1 + np.exp(-10 * (able[:, None] - hard[None, :])))
    return np.round(does * rng.lognormal(5, 1.5, size=does.shape))


def entrants(counts: FloatArray, job: str) -> list[Entrant]:
    """Ours first; tables in the form that each package wants are made before its clock starts."""
    frame, long = pd.DataFrame(counts), long_form(counts)
    table = Employment(tuple(map(str, range(len(counts)))), tuple(map(str, range(counts.shape[1]))), counts)
    by_job = {
        ECI: [
            ("fondaco", "fondaco", lambda: ours(counts)),
            ("econcomplex", "econcomplex", lambda: by_econcomplex(counts)),
            ("economic-complexity (20 reflections)", "economic-complexity", lambda: by_reflections(frame)),
        ],
        EVERYTHING: [
            ("fondaco", "fondaco", lambda: ours_whole(counts)),
            ("fondaco, profile with states", "fondaco", lambda: ours_profile(table)),
            ("econcomplex", "econcomplex", lambda: by_econcomplex_whole(counts)),
            ("econcomplex, compute_complexity", "econcomplex", lambda: by_pipeline(long)),
            ("ecomplexity", "ecomplexity", lambda: by_ecomplexity(long)),
            ("economic-complexity (no outlook)", "economic-complexity", lambda: by_reflections_whole(frame)),
        ],
    }
    return [Entrant(job, name, package, run) for name, package, run in by_job[job]]


def long_form(counts: FloatArray) -> pd.DataFrame:
    """Rows of place, activity and count."""
    n_places, n_activities = counts.shape
    places, activities = np.repeat(np.arange(n_places), n_activities), np.tile(np.arange(n_activities), n_places)
    return pd.DataFrame({"time": 0, "loc": places, "prod": activities, "val": counts.ravel()})


NOTHING = np.full((1, 1), np.nan)


def ours(counts: FloatArray) -> Found:
    """ECI and PCI by the functions on arrays."""
    return Found(complexity(presence(rca(counts))).eci, NOTHING)


def ours_whole(counts: FloatArray) -> Found:
    """Everything by the functions on arrays."""
    present = presence(rca(counts))
    found, phi = complexity(present), proximity(present)
    close = density(present, phi)
    outlook(present, phi, found.pci)
    return Found(found.eci, close)


def ours_profile(table: Employment) -> Found:
    """Everything by `profile`: also shares, quotients, prevalence, Krugman, Herfindahl, states and bounds."""
    found = profile(table)
    return Found(found[IndicatorName.ECI].values, found[IndicatorName.DENSITY].values)


def by_econcomplex(counts: FloatArray) -> Found:
    return Found(econcomplex.eci_pci(counts)[0], NOTHING)


def by_econcomplex_whole(counts: FloatArray) -> Found:
    eci, pci = econcomplex.eci_pci(counts)
    present = econcomplex.mcp(counts)
    phi = econcomplex.proximity(present, use_rca=False, compute="product")["product"]
    close = econcomplex.relatedness_density(present, phi=phi, use_rca=False)
    econcomplex.coi(present, pci, phi=phi, use_rca=False)
    econcomplex.cog(present, pci, phi=phi, use_rca=False)
    return Found(eci, close / 100)


def by_pipeline(long: pd.DataFrame) -> Found:
    found = econcomplex.compute_complexity(long, {"loc": "loc", "act": "prod", "val": "val"})
    return Found(found.groupby("loc")["eci"].first().to_numpy(), NOTHING)


def by_ecomplexity(long: pd.DataFrame) -> Found:
    columns = {name: name for name in long.columns}
    found = ecomplexity.ecomplexity(long, columns, verbose=False, check_logsupermodularity=False)
    return Found(found.groupby("loc")["eci"].first().to_numpy(), NOTHING)


def by_reflections(frame: pd.DataFrame) -> Found:
    economic_complexity.complexity(economic_complexity.rca(frame))
    return Found(NOTHING, NOTHING)  # an iteration, not the eigenvector


def by_reflections_whole(frame: pd.DataFrame) -> Found:
    quotients = economic_complexity.rca(frame)
    economic_complexity.complexity(quotients)
    present = pl.DataFrame((quotients.to_numpy() >= 1).astype(np.float64))
    phi = pd.DataFrame(economic_complexity.polars.proximity(present))  # the other one fails with pandas 3
    return Found(NOTHING, economic_complexity.relatedness(quotients, proximities=phi).to_numpy())


def compared(field: list[Entrant], rounds: int, peer_rounds: int, threads: int) -> list[Line]:
    """Medians of all entrants of one job, ours among the peers' rounds so that noise falls on everybody."""
    times: dict[str, list[Times]] = {entrant.name: [] for entrant in field}
    found = {entrant.name: entrant.run() for entrant in field}  # warm
    for turn in range(max(rounds, peer_rounds)):
        for entrant in field:
            if turn < (rounds if entrant.package == "fondaco" else peer_rounds):
                started, cpu = time.perf_counter(), time.process_time()
                entrant.run()
                times[entrant.name].append((time.perf_counter() - started, time.process_time() - cpu))
    ours = field[0].name
    return [
        line_of(entrant, threads, (times[entrant.name], times[ours]), (found[entrant.name], found[ours]))
        for entrant in field
    ]


def line_of(entrant: Entrant, threads: int, times: tuple[list[Times], list[Times]], found: tuple[Found, Found]) -> Line:
    """The figures of one entrant, its own beside ours."""
    (seconds, cpu), base = medians(times[0]), medians(times[1])
    clock = [each for each, _ in times[0]]
    return Line(
        entrant.job,
        entrant.name,
        "this version" if entrant.package == "fondaco" else version(entrant.package),
        threads,
        len(clock),
        round(seconds, 5),
        round(min(clock), 5),
        round(max(clock), 5),
        round(cpu, 5),
        round(seconds / base[0], 1),
        round(cpu / base[1], 1),
        difference(found[0].eci, found[1].eci),
        difference(found[0].density, found[1].density),
    )


def medians(times: list[Times]) -> Times:
    """Medians by the clock and of the processor."""
    clock, cpu = zip(*times, strict=True)
    return statistics.median(clock), statistics.median(cpu)


def difference(theirs: FloatArray, ours: FloatArray) -> float:
    """The greatest difference, NaN where the two are not of one kind."""
    return float(np.nanmax(np.abs(theirs - ours))) if theirs.shape == ours.shape and theirs.size > 1 else np.nan


def told(line: Line) -> str:
    """A line for people."""
    return (
        f"{line.job:11} {line.entrant:38} {line.threads} threads {line.seconds * 1000:9.1f} ms x{line.ratio:6.1f}"
        f"   cpu {line.cpu_seconds * 1000:8.1f} ms x{line.cpu_ratio:6.1f}"
        f"   ECI {line.eci_difference:8.1e} density {line.density_difference:8.1e}"
    )


def write(lines: list[Line], path: Path, table: str) -> None:
    """The lines with the facts of the machine."""
    machine = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"numpy {np.__version__}, pandas {pd.__version__}"
    )
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, [*Line.__dataclass_fields__, "table", "machine"])
        rows.writeheader()
        rows.writerows({**asdict(line), "table": table, "machine": machine} for line in lines)


if __name__ == "__main__":
    main()
