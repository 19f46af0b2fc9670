"""Every instance of a folder to its proved optimum: `python benchmarks/b2bsp.py FOLDER [--seconds S] [--csv FILE]`.

The published instances are solved for placement and breaks, one after the other, on two processes.
"""

import argparse
import csv
import platform
import sys
from pathlib import Path

from fondaco.scheduling.benchmark import BenchRow, run_folder
from fondaco.scheduling.params import Limits

COLUMNS = ("instance", "participants", "meetings", "slots", "locations", "breaks", "bound", "status", "seconds")


def main() -> None:
    """Read the arguments, run, print, write."""
    asked = _arguments()
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    print(f"{'instance':16}{'breaks':>8}{'bound':>7}{'status':>10}{'seconds':>9}  published: optimum, seconds")
    limits = Limits(seconds=asked.seconds, workers=asked.workers)
    rows = run_folder(asked.folder, limits=limits, seed=asked.seed, on_row=_print_row)
    n_proved = sum(row.breaks == row.bound for row in rows)
    n_different = sum(row.agrees is False for row in rows)
    print(f"{n_proved} of {len(rows)} proved, {n_different} unlike the published optimum,", end=" ")
    print(f"{sum(row.seconds for row in rows):.1f} s in total")
    if asked.csv:
        _write(asked.csv, rows)
    sys.exit(1 if n_different else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=120.0, help="limit for each instance")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--csv", type=Path)
    return parser.parse_args()


def _print_row(row: BenchRow) -> None:
    known = ", ".join(f"{name} {'-' if s is None else s}" for name, s in row.published_seconds.items())
    figures = f"{row.breaks!s:>8}{row.bound!s:>7}{row.status:>10}{row.seconds:9.2f}"
    print(f"{row.instance:16}{figures}  {row.published_optimum}, {known}", flush=True)


def _write(path: Path, rows: tuple[BenchRow, ...]) -> None:
    methods = list(rows[0].published_seconds)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*COLUMNS, "published_optimum", *(f"published_{method}_s" for method in methods)])
        for row in rows:
            own = [getattr(row, column) for column in COLUMNS]
            known = [row.published_seconds.get(method) for method in methods]
            writer.writerow([*own[:-1], f"{row.seconds:.2f}", row.published_optimum, *known])


if __name__ == "__main__":
    main()
