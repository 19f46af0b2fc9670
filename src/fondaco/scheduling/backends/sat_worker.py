"""One question to a SAT engine in a process of its own, which can be stopped at any moment.

Run as a script by `sat_race.py`; imports nothing of Fondaco, so that it starts at once. Reads from standard input five
32-bit numbers (engine, variables, most conflicts or -1, seconds after which it ends itself or 0, seed), then clauses,
each closed by 0. Writes one number (1 yes, 0 no, -1 not decided), and after a yes the true variables.
"""

import signal
import sys
from array import array
from collections.abc import Iterator
from random import Random

from pysat.solvers import Cadical195, Kissat404

N_HEADS = 5
KISSAT, CADICAL = range(2)
FOR_SOLUTIONS = {"stabilizeonly": 1, "elimreleff": 10, "subsumereleff": 60}
"""CaDiCaL's own configuration "sat": few restarts."""


def main() -> None:
    """Answer the question on standard input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asked decides what Ctrl-C means
    numbers = array("i")
    numbers.frombytes(sys.stdin.buffer.read())
    engine, n_variables, most_conflicts, seconds, seed = numbers[:N_HEADS]
    if seconds and hasattr(signal, "alarm"):
        signal.alarm(seconds)
    order = renaming(n_variables, seed)
    solver = Kissat404() if engine == KISSAT else Cadical195()
    if engine == CADICAL:
        solver.configure(FOR_SOLUTIONS)
    for clause in clauses_in(numbers[N_HEADS:].tolist(), order):
        solver.add_clause(clause)
    if most_conflicts >= 0:
        solver.conf_budget(most_conflicts)
    verdict = solver.solve_limited()
    answer = array("i", [-1 if verdict is None else int(verdict)])
    if verdict:
        true = {literal for literal in solver.get_model() if literal > 0}
        answer.extend(variable for variable in range(1, n_variables + 1) if order[variable] in true)
    sys.stdout.buffer.write(answer.tobytes())


def renaming(n_variables: int, seed: int) -> list[int]:
    """Another number for each variable: engines look at them in this order. Seed 0 keeps the model's own."""
    order = list(range(1, n_variables + 1))
    if seed:
        Random(seed).shuffle(order)
    return [0, *order]


def clauses_in(numbers: list[int], order: list[int]) -> Iterator[list[int]]:
    """Clauses closed by 0, with the variables renamed."""
    clause: list[int] = []
    for number in numbers:
        if number:
            clause.append(order[number] if number > 0 else -order[-number])
        else:
            yield clause
            clause = []


if __name__ == "__main__":
    main()
