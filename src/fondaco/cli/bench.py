"""`fondaco bench`."""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from fondaco.scheduling import Limits
from fondaco.scheduling.benchmark import BenchRow, run_folder

DISAGREES = 1
HEAD = f"{'instance':<18}{'meetings':>9}{'breaks':>8}{'bound':>7}{'seconds':>9}"


def run(arguments: argparse.Namespace) -> int:
    """Solve every instance of a folder, a line each; published figures beside them."""
    limits = Limits(seconds=arguments.seconds, workers=arguments.workers)
    told: list[BenchRow] = []

    def tell(row: BenchRow) -> None:
        if not told:
            print(HEAD + f"{'published':>11}" + "".join(f"{name:>10}" for name in row.published_seconds))
        told.append(row)
        print(line(row), flush=True)

    rows = run_folder(arguments.folder, limits=limits, on_row=tell)
    print(summary(rows))
    if arguments.csv is not None:
        write_csv(rows, arguments.csv)
    return DISAGREES if any(row.is_proved and row.agrees is False for row in rows) else 0


def line(row: BenchRow) -> str:
    """One instance; a star where its optimum is proved."""
    proved = "*" if row.is_proved else " "
    text = (
        f"{row.instance:<18}{row.meetings:>9}{shown(row.breaks):>7}{proved}{shown(row.bound):>7}{row.seconds:>9.2f}"
        f"{shown(row.published_optimum):>11}"
    )
    return text + "".join(f"{shown(seconds):>10}" for seconds in row.published_seconds.values())


def shown(number: float | None) -> str:
    """A number, or a dash where there is none."""
    return "–" if number is None else str(number)


def summary(rows: Sequence[BenchRow]) -> str:
    """How many are proved, how many agree, and the seconds of all."""
    published = [row for row in rows if row.published_optimum is not None]
    agreeing = sum(row.agrees is True for row in published)
    return (
        f"{sum(row.is_proved for row in rows)} of {len(rows)} proved optimal (*), {agreeing} of {len(published)} equal "
        f"to the published optimum, {sum(row.seconds for row in rows):.1f} s in total"
    )


def write_csv(rows: Sequence[BenchRow], path: Path) -> None:
    """The table as RFC 4180 CSV."""
    methods = list(rows[0].published_seconds)
    head = ["instance", "participants", "meetings", "slots", "locations", "breaks", "bound", "status", "seconds"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*head, "published_optimum", *(f"published_{name}_s" for name in methods)])
        for row in rows:
            own = [getattr(row, name) for name in head[:-1]]
            writer.writerow(
                [*own, f"{row.seconds:.3f}", row.published_optimum, *(row.published_seconds[n] for n in methods)]
            )
