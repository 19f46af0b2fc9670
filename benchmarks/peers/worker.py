"""Solve one instance with one peer and print the answer as JSON. `run.py` starts it, a process an instance."""

import argparse
import json
import resource
import time
from importlib import import_module
from pathlib import Path

from peers.answer import Answer
from peers.cp_sat_peer import solve_cp_sat
from peers.instance import read_instance
from peers.maxsat_encoding import Capacity
from peers.maxsat_peers import HERMAX_CLASSES, RC2_OPTIONS, solve_maxsat
from peers.minizinc_peers import MINIZINC_PEERS, MODELS, solve_minizinc

PEERS = ("cp-sat", *RC2_OPTIONS, *HERMAX_CLASSES, *MINIZINC_PEERS)
VARIANTS = {
    **dict.fromkeys(MINIZINC_PEERS, tuple(MODELS)),
    **dict.fromkeys((*RC2_OPTIONS, *HERMAX_CLASSES), tuple(capacity.value for capacity in Capacity)),
}
LIBRARIES = {
    "cp-sat": "ortools.sat.python.cp_model",
    **dict.fromkeys(RC2_OPTIONS, "pysat.examples.rc2"),
    **{peer: f"hermax.{name.partition('.')[0]}" for peer, name in HERMAX_CLASSES.items()},
}


def main() -> None:
    """Time from reading the instance to the answer; starting Python and loading the peer's library are not counted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peer", choices=PEERS)
    parser.add_argument("instance", type=Path)
    parser.add_argument("--variant", default="")
    parser.add_argument("--limit", type=float, default=120.0)
    given = parser.parse_args()
    if given.peer in LIBRARIES:
        import_module(LIBRARIES[given.peer])
    started_at, cpu_before = time.perf_counter(), cpu_seconds()
    answer = answer_of(given.peer, given.variant, given.instance, given.limit)
    seconds = time.perf_counter() - started_at
    print(
        json.dumps(
            {
                "status": answer.status.value,
                "version": answer.version,
                "slots": answer.slots,
                "seconds": seconds,
                "solver_seconds": answer.solver_seconds,
                "cpu_seconds": cpu_seconds() - cpu_before,
            }
        )
    )


def cpu_seconds() -> float:
    """Processor time of this process and of those it waited for: steadier than the clock on a busy machine."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def answer_of(peer: str, variant: str, path: Path, limit_seconds: float) -> Answer:
    """The answer of `peer`, in its default variant unless told otherwise."""
    chosen = variant or VARIANTS.get(peer, ("",))[0]
    if peer in MINIZINC_PEERS:
        return solve_minizinc(peer, chosen, path)
    if peer == "cp-sat":
        return solve_cp_sat(read_instance(path), limit_seconds)
    return solve_maxsat(peer, read_instance(path), Capacity(chosen))


if __name__ == "__main__":
    main()
