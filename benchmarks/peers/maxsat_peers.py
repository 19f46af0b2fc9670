"""Open MaxSAT solvers from PyPI (`python-sat`, `hermax`) on the encoding of the paper."""

import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from typing import Any

from peers.answer import Answer, Status
from peers.instance import Instance
from peers.maxsat_encoding import Capacity, encode

RC2_OPTIONS: dict[str, dict[str, Any]] = {
    "rc2": {"solver": "g3"},
    "rc2-tuned": {"solver": "cd19", "adapt": True, "exhaust": True, "minz": True},
    "rc2-stratified": {"solver": "g3", "adapt": True, "exhaust": True, "minz": True},
}
HERMAX_CLASSES = {
    "uwrmaxsat": "incremental.UWrMaxSAT",
    "uwrmaxsat-1.4": "non_incremental.UWrMaxSATCompetition",
    "cashwmaxsat": "non_incremental.CASHWMaxSAT",
    "cgss": "non_incremental.CGSS",
    "open-wbo": "non_incremental.OpenWBOOLL",
    "wmaxcdcl": "non_incremental.WMaxCDCL",
    "evalmaxsat": "non_incremental.EvalMaxSAT",
    "coretrail": "incremental.CoreTrail",
    "aperture": "incremental.Aperture",
}
MAXSAT_PEERS = (*RC2_OPTIONS, *HERMAX_CLASSES)


def solve_maxsat(peer: str, instance: Instance, capacity: Capacity) -> Answer:
    """Encode `instance` and solve it with the solver named `peer`."""
    formula = import_module("pysat.formula").WCNF()
    encoding = encode(instance, capacity)
    formula.extend(encoding.hard)
    for literal in encoding.soft:
        formula.append([literal], weight=1)
    solve, name = (_rc2, "python-sat") if peer in RC2_OPTIONS else (_hermax, "hermax")
    started_at = time.perf_counter()
    model = solve(peer, formula)
    seconds = time.perf_counter() - started_at
    label = f"{name} {version(name)}"
    if model is None:
        return Answer(Status.INFEASIBLE, label, seconds)
    return Answer(Status.OPTIMAL, label, seconds, tuple(encoding.slots(model)))


def _rc2(peer: str, formula: Any) -> list[int] | None:
    rc2 = import_module("pysat.examples.rc2")
    make: Callable[..., Any] = rc2.RC2Stratified if peer == "rc2-stratified" else rc2.RC2
    with make(formula, **RC2_OPTIONS[peer]) as solver:
        model: list[int] | None = solver.compute()
    return model


def _hermax(peer: str, formula: Any) -> list[int] | None:
    module, _, name = HERMAX_CLASSES[peer].partition(".")
    solver = getattr(import_module(f"hermax.{module}"), name)(formula)
    if not solver.solve():
        if solver.get_status().name not in ("UNSAT", "UNSATISFIABLE"):
            raise RuntimeError(f"{peer} stopped as {solver.get_status().name}")
        return None
    model: list[int] = solver.get_model()
    return model
