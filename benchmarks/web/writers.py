"""Eight writers at once: `python benchmarks/web/writers.py [--writers 8] [--writes 100] [--csv FILE]`.

Each writer is a process that changes rows as services do: lock, next version, record of the deed, in one transaction;
every second time a row that all of them want. In the end the versions and the record must add up to what was written: a
lost write or a "database is locked" ends with exit code 1. Where: as FONDACO_DATA and FONDACO_DATABASE say; `fill.py`
first.
"""

import argparse
import csv
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fondaco_web.settings.demo")

import django

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.db.models import Sum  # noqa: E402

from fondaco_web.common.audit import Change, record_deed  # noqa: E402
from fondaco_web.common.models import Deed  # noqa: E402
from fondaco_web.common.versions import locked, save_next_version  # noqa: E402
from fondaco_web.directory.models import Organisation  # noqa: E402

VERB = "organisation.measured"


def write(number: int, n_writes: int) -> None:
    """What one writer does; prints the milliseconds of each write."""
    shared, *own = Organisation.objects.order_by("pk")[: number + 2]
    for turn in range(n_writes):
        start = time.perf_counter()
        row = shared if turn % 2 else own[number]
        with transaction.atomic():
            current = locked(row)
            founded_in = 1900 + turn
            change = Change({"founded_in": current.founded_in}, {"founded_in": founded_in, "turn": turn})
            save_next_version(current, {"founded_in": founded_in})
            record_deed(None, VERB, current, change)
        print(f"{(time.perf_counter() - start) * 1000:.2f}")


def main() -> int:
    """Run the writers and add up."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--writers", type=int, default=8)
    words.add_argument("--writes", type=int, default=100, help="of each writer")
    words.add_argument("--csv", type=Path, default=None)
    words.add_argument("--writer", type=int, default=None, help=argparse.SUPPRESS)
    arguments = words.parse_args()
    if arguments.writer is not None:
        write(arguments.writer, arguments.writes)
        return 0
    versions_before, deeds_before = totals()
    connection.close()
    start = time.perf_counter()
    writers = [
        subprocess.Popen(
            [sys.executable, __file__, "--writer", str(number), "--writes", str(arguments.writes)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(arguments.writers)
    ]  # fmt: skip
    outputs = [writer.communicate() for writer in writers]
    seconds = time.perf_counter() - start
    versions, deeds = totals()
    return told(arguments, outputs, (versions - versions_before, deeds - deeds_before), seconds)


def totals() -> tuple[int, int]:
    """The sum of all versions, and the number of deeds that this benchmark has recorded."""
    versions = Organisation.objects.aggregate(total=Sum("version"))["total"]
    return int(versions), Deed.objects.filter(verb=VERB).count()


def told(
    arguments: argparse.Namespace, outputs: list[tuple[str, str]], written: tuple[int, int], seconds: float
) -> int:
    """Say what came of it; 1 where a write was lost or refused."""
    wanted = arguments.writers * arguments.writes
    milliseconds = sorted(float(line) for output, _ in outputs for line in output.split())
    complaints = [error.strip().splitlines()[-1] for _, error in outputs if error.strip()]
    row = {
        "database": connection.display_name,
        "writers": arguments.writers,
        "writes": wanted,
        "in versions": written[0],
        "in deeds": written[1],
        "complaints": len(complaints),
        "p50_ms": milliseconds[len(milliseconds) // 2] if milliseconds else "",
        "p95_ms": milliseconds[int(len(milliseconds) * 0.95)] if milliseconds else "",
        "greatest_ms": milliseconds[-1] if milliseconds else "",
        "writes_per_second": round(wanted / seconds, 1),
    }
    print("  ".join(f"{name} {value}" for name, value in row.items()))
    print("\n".join(sorted(set(complaints))), end="\n" if complaints else "")
    if arguments.csv:
        with arguments.csv.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(row))
            writer.writeheader()
            writer.writerow(row)
    return 0 if written == (wanted, wanted) and not complaints else 1


if __name__ == "__main__":
    sys.exit(main())
