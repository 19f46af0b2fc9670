"""A thousand delineations of an invented country of Italy's size: python -m benchmarks.territory.uncertainty [--out].

7,900 communities and 540,000 flows, drawn anew and delineated; everything is counted but the making of the country and
the loading of what is compiled. Prints progress, the distribution of the number of areas, and how many borders are
fragile.
"""

import argparse
import csv
import os
import platform
import resource
import time
from pathlib import Path

from fondaco.territory import Contiguity, Mode, Resampling, delineate_with_uncertainty
from fondaco.territory.invented.flows import invented_flows
from fondaco.territory.labour_systems import preset

RESULTS = Path(__file__).parents[2] / "benchmarks" / "results" / "uncertainty.csv"


def main() -> None:
    """Measure one study."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--mode", choices=[mode.value for mode in Mode], default="clean")
    parser.add_argument("--communities", type=int, default=7900)
    parser.add_argument("--flows", type=int, default=540_000)
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to add a line to")
    asked = parser.parse_args()
    country = invented_flows(asked.communities, seed=1, n_flows=asked.flows)
    borders = Contiguity.from_positions(country.flows.communities, country.geography.neighbours)
    mode, params = Mode(asked.mode), preset("istat").params
    delineate_with_uncertainty(invented_flows(60, seed=0).flows, mode=mode, resampling=Resampling(runs=1))
    load, started, cpu = os.getloadavg()[0], time.perf_counter(), time.process_time()
    result = delineate_with_uncertainty(
        country.flows,
        params,
        mode=mode,
        resampling=Resampling(asked.runs, seed=1, workers=asked.workers),
        contiguity=borders,
        on_progress=_show,
    )
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    areas = [number for number, _ in result.n_areas_distribution]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    row: dict[str, object] = {
        "mode": mode.value,
        "communities": asked.communities,
        "flows": asked.flows,
        "runs": asked.runs,
        "workers": asked.workers,
        "seconds": round(seconds, 1),
        "cpu_seconds": round(cpu, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "systems": len(result.baseline.systems),
        "fewest_areas": areas[0],
        "most_areas": areas[-1],
        "borders": len(result.borders),
        "fragile_borders": len(result.fragile_borders),
        "mean_probability": round(sum(one.probability for one in result.memberships) / asked.communities, 4),
        "load_before": round(load, 1),
        "machine": machine,
    }
    print("\n" + "\n".join(f"{name:17} {value}" for name, value in row.items()))
    if asked.out:
        _add(row, asked.out)


def _show(done: int, runs: int) -> None:
    if done % max(1, runs // 100) == 0:
        print(f"\r{done} of {runs} runs", end="", flush=True)


def _add(row: dict[str, object], path: Path) -> None:
    is_new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(row))
        if is_new:
            table.writeheader()
        table.writerow(row)


if __name__ == "__main__":
    main()
