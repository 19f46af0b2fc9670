"""Run a peer over a folder of published instances, each in its own process, and write what it did as CSV.

Call it with the Python of the peer's own environment, from the folder `benchmarks` (see its README).
"""

import argparse
import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from peers.instance import count_breaks, read_instance
from peers.worker import PEERS

FOLDER = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Row:
    """One line of the table; an instance that is not proved counts the whole limit."""

    peer: str
    version: str
    instance: str
    status: str
    breaks: str
    optimum: str
    seconds: float
    solver_seconds: float
    cpu_seconds: float


def main() -> int:
    """Print and write the table; 1 when a claim of the peer contradicts the published optimum, 0 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m peers.run", description=__doc__.splitlines()[0])
    parser.add_argument("peer", choices=PEERS)
    parser.add_argument("instances", type=Path, help="folder with *.dzn and, beside them, published.csv")
    parser.add_argument("--variant", default="", help="parity, clusters or both (MaxSAT); participants or meetings")
    parser.add_argument("--limit", type=float, default=120.0, help="seconds an instance (default 120)")
    parser.add_argument("--only", nargs="*", default=[], help="names of instances, all by default")
    parser.add_argument("--csv", type=Path, help="where to write the table")
    given = parser.parse_args()
    rows = []
    for row in rows_of(given):
        rows.append(row)
        print(line_of(row), flush=True)
        if given.csv:
            write_rows(given.csv, rows)
    proved = [row for row in rows if row.status in ("optimal", "infeasible")]
    print(
        f"{rows[0].peer}: {len(proved)} of {len(rows)} proved, {sum(row.seconds for row in rows):.1f} s in total "
        f"(cpu {sum(row.cpu_seconds for row in rows):.1f} s)"
    )
    return int(any(row.status in ("failed", "wrong") for row in rows))


def line_of(row: Row) -> str:
    """The row as a line for a reader."""
    found = f"{row.instance:<16}{row.status:<12}{row.breaks:>4} of {row.optimum:<4}"
    return f"{found}{row.seconds:9.2f} s {row.cpu_seconds:9.2f} s of processor"


def rows_of(given: argparse.Namespace) -> Iterator[Row]:
    """The rows of the chosen instances, in the order of their names, as they come."""
    files = [
        path
        for path in sorted(given.instances.glob("*.dzn"))
        if path.name.split(".")[0] in given.only or not given.only
    ]
    if not files:
        sys.exit(f"{given.instances}: no .dzn file of that name; give the folder with the published instances")
    table = given.instances / "published.csv"
    published = {}
    if table.exists():
        with table.open(encoding="utf-8", newline="") as file:
            published = {line["instance"]: line["optimum_breaks"] for line in csv.DictReader(file)}
    for path in files:
        yield checked_row(given, path, run_worker(given, path), published)


def run_worker(given: argparse.Namespace, path: Path) -> dict[str, Any]:
    """What the worker printed, or why it printed nothing."""
    command = [sys.executable, "-m", "peers.worker", given.peer, str(path.resolve()), "--limit", str(given.limit)]
    command += ["--variant", given.variant] if given.variant else []
    with subprocess.Popen(
        command, cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            said, complaint = process.communicate(timeout=given.limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return {"status": "unproved", "seconds": given.limit}
    if process.returncode or not said.strip():
        print(complaint.strip()[-600:], file=sys.stderr)
        return {"status": "failed", "seconds": given.limit}
    answer: dict[str, Any] = json.loads(said.splitlines()[-1])
    return answer


def checked_row(given: argparse.Namespace, path: Path, said: dict[str, Any], published: dict[str, str]) -> Row:
    """The row of one answer, its breaks counted anew and compared with the published optimum."""
    instance, status, breaks = read_instance(path), said["status"], ""
    optimum = published.get(instance.name, "?")
    if said.get("slots"):
        try:
            breaks = str(count_breaks(instance, said["slots"]))
        except ValueError as error:
            print(f"{instance.name}: {error}", file=sys.stderr)
            status = "wrong"
    if optimum != "?" and (status == "infeasible" or (status == "optimal" and breaks != optimum)):
        status = "wrong"
    is_proved = status in ("optimal", "infeasible")
    return Row(
        peer="/".join(filter(None, (given.peer, given.variant))),
        version=said.get("version", ""),
        instance=instance.name,
        status=status,
        breaks=breaks,
        optimum=optimum,
        **{
            name: round(said[name], 3) if is_proved else given.limit
            for name in ("seconds", "solver_seconds", "cpu_seconds")
        },
    )


def write_rows(path: Path, rows: list[Row]) -> None:
    """Write `rows` as CSV, headings first."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Row)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)


if __name__ == "__main__":
    sys.exit(main())
