"""Run a peer over a folder of published instances, each in its own process, and write what it did as CSV.

Call it with the Python of the peer's own environment, from the folder `benchmarks` (see its README).
"""

import argparse
import contextlib
import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from peers.instance import count_breaks, read_instance
from peers.worker import PEERS, VARIANTS

FOLDER = Path(__file__).resolve().parent.parent
PROVED = ("optimal", "infeasible")
SOLVERS = [*PEERS, *(f"{peer}/{variant}" for peer, variants in VARIANTS.items() for variant in variants)]


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
    parser.add_argument(
        "entrant",
        type=lambda text: text.split("+"),
        help="PEER, PEER/VARIANT or two of them with + between, raced on two cores; see the README for their names",
    )
    parser.add_argument("instances", type=Path, help="folder with *.dzn and, beside them, published.csv")
    parser.add_argument("--limit", type=float, default=120.0, help="seconds an instance (default 120)")
    parser.add_argument("--only", nargs="*", default=[], help="names of instances, all by default")
    parser.add_argument("--csv", type=Path, help="where to write the table")
    given = parser.parse_args()
    if unknown := [solver for solver in given.entrant if solver not in SOLVERS]:
        parser.error(f"{unknown[0]!r} is not a peer; choose from {', '.join(SOLVERS)}")
    rows = []
    for row in rows_of(given):
        rows.append(row)
        print(line_of(row), flush=True)
        if given.csv:
            write_rows(given.csv, rows)
    proved = [row for row in rows if row.status in PROVED]
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
        yield checked_row(given, path, run_workers(given, path), published)


def run_workers(given: argparse.Namespace, path: Path) -> dict[str, Any]:
    """What the first worker with a proof printed; the others are ended."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = [Path(folder, str(index)) for index in range(len(given.entrant))]
        workers = [start_worker(solver, path, given.limit, outputs[i]) for i, solver in enumerate(given.entrant)]
        try:
            return first_proof(workers, outputs, time.monotonic() + given.limit)
        finally:
            for worker in workers:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(worker.pid, signal.SIGKILL)
                worker.wait()


def start_worker(solver: str, path: Path, limit_seconds: float, output: Path) -> "subprocess.Popen[bytes]":
    """Start the solver "peer" or "peer/variant" on one instance."""
    peer, _, variant = solver.partition("/")
    command = [sys.executable, "-m", "peers.worker", peer, str(path.resolve()), f"--limit={limit_seconds}"]
    with output.open("wb") as file:
        return subprocess.Popen([*command, f"--variant={variant}"], cwd=FOLDER, stdout=file, start_new_session=True)


def first_proof(workers: "list[subprocess.Popen[bytes]]", outputs: list[Path], deadline: float) -> dict[str, Any]:
    """The answer of the worker that proves first; else the last answer there is, or that there is none."""
    answer: dict[str, Any] = {"status": "unproved"}
    waiting = dict(zip(workers, outputs, strict=True))
    while waiting and time.monotonic() < deadline:
        for worker in [worker for worker in waiting if worker.poll() is not None]:
            said = waiting.pop(worker).read_text(encoding="utf-8").splitlines()
            answer = {"status": "failed"} if worker.returncode or not said else json.loads(said[-1])
            if answer["status"] in PROVED:
                return answer
        time.sleep(0.005)
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
    is_proved = status in PROVED
    return Row(
        peer=" + ".join(given.entrant),
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
