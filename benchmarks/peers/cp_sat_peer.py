"""OR-Tools CP-SAT through its Python interface: the meeting-centred model, breaks as starts of runs less one."""

import time
from importlib import import_module
from importlib.metadata import version
from typing import Any

from peers.answer import Answer, Status
from peers.instance import FAIRNESS, Instance


def solve_cp_sat(instance: Instance, limit_seconds: float) -> Answer:
    """Solve with two workers. OR-Tools from PyPI has no FlatZinc reader, so the model is stated in its own terms."""
    cp_model = import_module("ortools.sat.python.cp_model")
    model = cp_model.CpModel()
    held_in = _add_meetings(model, instance)
    breaks = [_add_breaks(model, instance, p, held_in) for p in range(instance.n_people)]
    least = model.new_int_var(0, instance.n_slots, "least")
    for count in breaks:
        model.add(count >= least)
        model.add(count <= least + FAIRNESS)
    model.minimize(sum(breaks))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = limit_seconds
    started_at = time.perf_counter()
    status = solver.solve(model)
    seconds = time.perf_counter() - started_at
    label = f"ortools {version('ortools')}"
    if status == cp_model.INFEASIBLE:
        return Answer(Status.INFEASIBLE, label, seconds)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(Status.UNPROVED, label, seconds)
    slots = tuple(t for (_, t), variable in sorted(held_in.items()) if solver.boolean_value(variable))
    return Answer(Status.OPTIMAL if status == cp_model.OPTIMAL else Status.UNPROVED, label, seconds, slots)


def _add_meetings(model: Any, instance: Instance) -> dict[tuple[int, int], Any]:
    """Every meeting in one slot, tables, precedences."""
    held_in = {(m, t): model.new_bool_var(f"x{m},{t}") for m, slots in enumerate(instance.allowed) for t in slots}
    for m, slots in enumerate(instance.allowed):
        model.add_exactly_one(held_in[m, t] for t in slots)
    for t in range(instance.n_slots):
        model.add(sum(variable for (_, slot), variable in held_in.items() if slot == t) <= instance.n_tables)
    for m, earlier in enumerate(instance.before):
        slot = sum(t * held_in[m, t] for t in instance.allowed[m])
        for e in earlier:
            model.add(sum(t * held_in[e, t] for t in instance.allowed[e]) + 1 <= slot)
    return held_in


def _add_breaks(model: Any, instance: Instance, p: int, held_in: dict[tuple[int, int], Any]) -> Any:
    """One meeting at a time for `p`; his number of breaks."""
    meetings = instance.meetings_of[p]
    busy = [model.new_bool_var(f"u{p},{t}") for t in range(instance.n_slots)]
    for t, now in enumerate(busy):
        running = [held_in[m, t] for m in meetings if (m, t) in held_in]
        model.add_exactly_one([*running, ~now])
    if not meetings:
        return 0
    model.add(sum(busy) == len(meetings))
    starts = [busy[0]]
    for t in range(1, instance.n_slots):
        starts.append(model.new_bool_var(f"r{p},{t}"))
        model.add_bool_or(~busy[t], busy[t - 1], starts[t])
        model.add_implication(starts[t], busy[t])
        model.add_implication(starts[t], ~busy[t - 1])
    breaks = model.new_int_var(0, (instance.n_slots - 1) // 2, f"b{p}")
    model.add(breaks == sum(starts) - 1)
    return breaks
