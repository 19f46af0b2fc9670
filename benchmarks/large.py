"""Large invented events through `solve`: python -m benchmarks.large [--sizes 500,1000] [--families ample,days].

One process for each case, so that its peak memory is its own. The first case compiles the local search (cached on disk
afterwards) before its clock starts. Writes a table to the terminal and, with --out, a CSV with facts of the machine.
"""

import argparse
import csv
import json
import os
import platform
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.events import FAMILIES

from fondaco.scheduling import GoalCode, Limits, Method, Params, ScheduleResult, solve

SECONDS = {500: 30.0, 1000: 60.0, 2000: 120.0, 5000: 300.0, 20000: 600.0}
RESULTS = Path(__file__).parent / "results" / "large.csv"


@dataclass(frozen=True)
class Case:
    """One event and what came of it; `seconds` by the clock, `cpu_seconds` of all threads, memory at its peak.

    `with_reason_proved` of the meetings left out, in all.
    """

    family: str
    participants: int
    meetings: int
    placed: int
    placed_bound: int
    left_out: int
    with_reason_proved: int
    breaks: int
    breaks_bound: int
    gap: float
    location_changes: int
    seconds: float
    cpu_seconds: float
    work: float
    memory_mb: int
    status: str


def main() -> None:
    """Run the cases that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="500,1000,2000,5000")
    parser.add_argument("--families", default="ample,tight,away,days,crowded,languages,mixed")
    parser.add_argument("--seconds", type=float, help="limit of each case instead of its size's own")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="CSV to write")
    parser.add_argument("--one", nargs=2, metavar=("FAMILY", "SIZE"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(asdict(measured(asked.one[0], int(asked.one[1]), asked.seconds, asked.seed))))
        return
    cases = []
    print(_line(tuple(Case.__dataclass_fields__)), flush=True)
    for family in asked.families.split(","):
        for size in map(int, asked.sizes.split(",")):
            cases.append(_in_a_process(family, size, asked.seconds, asked.seed))
            print(_line(tuple(asdict(cases[-1]).values())), flush=True)
            if asked.out:
                _write(cases, asked.out)


def measured(family: str, n_participants: int, seconds: float | None, seed: int) -> Case:
    """Solve one event and read the figures off the result."""
    solve(FAMILIES["ample"](20, 0), limits=Limits(seconds=None, work=0.01), params=Params(method=Method.HEURISTIC))
    problem = FAMILIES[family](n_participants, seed)
    limit = seconds or SECONDS.get(n_participants, 60.0)
    started, cpu = time.monotonic(), time.process_time()
    result = solve(problem, limits=Limits(seconds=limit), seed=seed)
    return _case(family, n_participants, result, time.monotonic() - started, time.process_time() - cpu)


def _case(family: str, n_participants: int, result: ScheduleResult, seconds: float, cpu_seconds: float) -> Case:
    must, wish, breaks = (result.goal(c) for c in (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH, GoalCode.BREAKS))
    return Case(
        family=family,
        participants=n_participants,
        meetings=len(result.assignments) + len(result.left_out),
        placed=must.value + wish.value,
        placed_bound=must.bound + wish.bound,
        left_out=len(result.left_out),
        with_reason_proved=sum(left.is_proved for left in result.left_out),
        breaks=breaks.value,
        breaks_bound=breaks.bound,
        gap=round(breaks.gap, 3),
        location_changes=result.goal(GoalCode.LOCATION_CHANGES).value,
        seconds=round(seconds, 1),
        cpu_seconds=round(cpu_seconds, 1),
        work=round(result.facts.work, 1),
        memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        status=result.status.value,
    )


def _in_a_process(family: str, size: int, seconds: float | None, seed: int) -> Case:
    command = [sys.executable, "-m", "benchmarks.large", "--one", family, str(size), "--seed", str(seed)]
    if seconds:
        command += ["--seconds", str(seconds)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return Case(**json.loads(answer.stdout.splitlines()[-1]))


def _line(values: tuple[object, ...]) -> str:
    return " ".join(str(value)[:12].rjust(12) for value in values)


def _write(cases: list[Case], path: Path) -> None:
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, [*Case.__dataclass_fields__, "machine"])
        rows.writeheader()
        rows.writerows({**asdict(case), "machine": machine} for case in cases)


if __name__ == "__main__":
    main()
