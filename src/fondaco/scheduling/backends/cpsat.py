"""Formulas handed to OR-Tools CP-SAT, and what it finds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from math import ceil, floor
from queue import SimpleQueue
from threading import Thread

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from fondaco.scheduling.constraints.formula import Formula, Literal, Row, Term
from fondaco.scheduling.effort import Effort

ENGINE = f"ortools cp-sat {version('ortools')}"
POLL_SECONDS = 0.05


class Verdict(StrEnum):
    """What CP-SAT says about a formula and a goal."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Answer:
    """Values of the variables (value of v at v - 1; None without a solution), goal reached and bound, work done."""

    verdict: Verdict
    values: NDArray[np.int64] | None
    value: int | None
    bound: int | None
    work: float
    was_stopped: bool = False

    def is_true(self, literal: Literal) -> bool:
        """Whether a literal holds in the solution."""
        assert self.values is not None
        return bool(self.values[abs(literal) - 1]) == (literal > 0)


@dataclass(frozen=True)
class Watcher:
    """Who looks on: told of each better value and bound, asked whether to stop.

    `least`: no value can be smaller, which CP-SAT itself may take long to see; the search ends there.
    """

    on_better: Callable[[int | None, int | None], None] | None = None
    should_stop: Callable[[], bool] | None = None
    least: int | None = None


class CpsatModel:
    """A formula inside CP-SAT; the formula may grow between two calls."""

    def __init__(self, formula: Formula) -> None:
        self._formula = formula
        self._model = cp_model.CpModel()
        self._variables: list[cp_model.IntVar] = []
        self._n_stated = [0, 0, 0, 0]

    def minimise(
        self,
        goal: Sequence[Term],
        effort: Effort,
        *,
        hint: dict[int, int] | None = None,
        watcher: Watcher | None = None,
    ) -> Answer:
        """Least value of the sum of `goal` (empty: any solution). `hint` proposes values of variables."""
        self._state()
        self._model.clear_hints()  # type: ignore[no-untyped-call]  # ortools
        for variable, value in (hint or {}).items():
            self._model.add_hint(self._variables[variable - 1], value)
        self._model.clear_objective()  # type: ignore[no-untyped-call]  # ortools
        if goal:
            self._model.minimize(self._sum(goal))
        return _solve(self._model, effort, watcher or Watcher(), has_goal=bool(goal))

    def refuted_assumptions(
        self, assumptions: Sequence[Literal], effort: Effort
    ) -> tuple[Verdict, tuple[Literal, ...]]:
        """Whether all `assumptions` can hold together, and if not, some of them that cannot (not always fewest)."""
        self._state()
        self._model.clear_objective()  # type: ignore[no-untyped-call]  # ortools
        self._model.clear_assumptions()
        self._model.add_assumptions([self._literal(literal) for literal in assumptions])
        solver = _solver(effort)
        solver.parameters.num_workers = 1
        status = solver.solve(self._model)
        self._model.clear_assumptions()
        if status != cp_model.INFEASIBLE:
            return _verdict(status), ()
        core = set(solver.sufficient_assumptions_for_infeasibility())
        chosen = tuple(literal for literal in assumptions if (literal - 1 if literal > 0 else literal) in core)
        return Verdict.INFEASIBLE, chosen or tuple(assumptions)

    def _state(self) -> None:
        """Hand over what the formula has gained since the last call."""
        formula, model = self._formula, self._model
        for low, high in formula.ranges[len(self._variables) :]:
            is_boolean = (low, high) == (0, 1)
            self._variables.append(model.new_bool_var("") if is_boolean else model.new_int_var(low, high, ""))
        clauses, at_most, exactly, rows = self._n_stated
        for literals in formula.clauses[clauses:]:
            model.add_bool_or(self._literals(literals))
        for literals in formula.at_most_ones[at_most:]:
            model.add_at_most_one(self._literals(literals))
        for literals in formula.exactly_ones[exactly:]:
            model.add_exactly_one(self._literals(literals))
        for row in formula.rows[rows:]:
            self._add_row(row)
        self._n_stated = [
            len(formula.clauses), len(formula.at_most_ones), len(formula.exactly_ones), len(formula.rows)
        ]  # fmt: skip

    def _add_row(self, row: Row) -> None:
        low = cp_model.INT32_MIN if row.low is None else row.low
        high = cp_model.INT32_MAX if row.high is None else row.high
        constraint = self._model.add_linear_constraint(self._sum(row.terms), low, high)
        if row.only_if:
            constraint.only_enforce_if(self._literals(row.only_if))

    def _sum(self, terms: Sequence[Term]) -> cp_model.LinearExprT:
        variables = [self._variables[variable - 1] for variable, _ in terms]
        return cp_model.LinearExpr.weighted_sum(variables, [coefficient for _, coefficient in terms])

    def _literals(self, literals: Iterable[Literal]) -> list[cp_model.LiteralT]:
        return [self._literal(literal) for literal in literals]

    def _literal(self, literal: Literal) -> cp_model.LiteralT:
        variable = self._variables[abs(literal) - 1]
        return variable if literal > 0 else variable.negated()


def _solver(effort: Effort) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = effort.seed % 2**31
    solver.parameters.num_workers = effort.workers
    solver.parameters.catch_sigint_signal = False
    solver.parameters.linearization_level = 2  # clauses too: the bound on breaks comes from the run starts
    if effort.seconds is not None:
        solver.parameters.max_time_in_seconds = max(0.01, effort.seconds)
    if effort.work is not None:
        solver.parameters.max_deterministic_time = max(0.01, effort.work)
    return solver


class _Relay(cp_model.CpSolverSolutionCallback):
    """Puts each better value and bound on a queue, to be told in the caller's own thread; ends at the `least` value.

    It ends the search itself, and not the thread that listens, so that the work done does not depend on the clock.
    """

    def __init__(self, least: int | None) -> None:
        super().__init__()
        self._least = least
        self.told: SimpleQueue[tuple[int | None, int | None]] = SimpleQueue()
        self.best: int | None = None
        self.bound: int | None = None

    def on_solution_callback(self) -> None:
        """Called by CP-SAT at each better solution."""
        self.best, self.bound = round(self.objective_value), ceil(self.best_objective_bound - 1e-6)
        self.told.put((self.best, self.bound))
        if self._least is not None and self.best <= self._least:
            self.stop_search()

    def on_bound(self, bound: float) -> None:
        """Called by CP-SAT at each better bound."""
        self.bound = ceil(bound - 1e-6)
        self.told.put((self.best, self.bound))


def _solve(model: cp_model.CpModel, effort: Effort, watcher: Watcher, *, has_goal: bool) -> Answer:
    """Solve in a second thread, so that this one hears Ctrl-C and the caller's wish to stop."""
    solver, relay, statuses = _solver(effort), _Relay(watcher.least), []
    if has_goal and watcher.on_better:
        solver.best_bound_callback = relay.on_bound
    is_told = has_goal and watcher.on_better is not None
    thread = Thread(target=lambda: statuses.append(solver.solve(model, relay if is_told else None)), daemon=True)
    thread.start()
    was_stopped = _attend(thread, solver, relay, watcher)
    heard = relay.bound if is_told else None
    return _answer(solver, statuses[0], heard, has_goal=has_goal, was_stopped=was_stopped)


def _attend(thread: Thread, solver: cp_model.CpSolver, relay: _Relay, watcher: Watcher) -> bool:
    was_stopped = False
    while thread.is_alive():
        try:
            thread.join(POLL_SECONDS)
            _pass_on(relay, watcher)
            wants_stop = watcher.should_stop is not None and watcher.should_stop()
        except KeyboardInterrupt:
            wants_stop = True
        was_stopped = was_stopped or wants_stop
        if was_stopped:
            solver.stop_search()
    _pass_on(relay, watcher)
    return was_stopped


def _pass_on(relay: _Relay, watcher: Watcher) -> None:
    while watcher.on_better and not relay.told.empty():
        watcher.on_better(*relay.told.get())


def _verdict(status: object) -> Verdict:
    named = {
        cp_model.OPTIMAL: Verdict.OPTIMAL,
        cp_model.FEASIBLE: Verdict.FEASIBLE,
        cp_model.INFEASIBLE: Verdict.INFEASIBLE,
    }
    return named.get(status, Verdict.UNKNOWN)  # type: ignore[call-overload, no-any-return]  # ortools' own enum


def _answer(
    solver: cp_model.CpSolver, status: object, heard: int | None, *, has_goal: bool, was_stopped: bool
) -> Answer:
    """`heard`: the last bound told on the way; without a solution CP-SAT's own figure may be a mere 0 for "none"."""
    verdict = _verdict(status)
    has_solution = verdict in (Verdict.OPTIMAL, Verdict.FEASIBLE)
    values = np.array(solver.response_proto.solution, dtype=np.int64) if has_solution else None
    bound = solver.best_objective_bound
    is_bounded = has_goal and has_solution and abs(bound) < 1e15
    return Answer(
        verdict=verdict,
        values=values,
        value=round(solver.objective_value) if has_goal and has_solution else None,
        bound=_rounded_up(bound) if is_bounded else (heard if verdict is Verdict.UNKNOWN else None),
        work=float(solver.deterministic_time),
        was_stopped=was_stopped,
    )


def _rounded_up(bound: float) -> int:
    return floor(bound) if bound - floor(bound) < 1e-6 else ceil(bound)
