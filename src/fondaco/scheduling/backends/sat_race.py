"""The same question in several forms to several processes: the first answer counts, the others are stopped.

Processes rather than threads, because a SAT engine neither lets other threads run nor can be interrupted.
"""

import subprocess
import sys
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from importlib.metadata import version
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from fondaco.scheduling.backends.stopwatch import Stopwatch
from fondaco.scheduling.constraints.clauses import Clauses
from fondaco.scheduling.constraints.formula import Literal

ENGINE = f"python-sat {version('python-sat')} kissat 4.0.4, cadical 1.9.5"
POLL_SECONDS = 0.02
GRACE_SECONDS = 5
WORKER = Path(__file__).with_name("sat_worker.py")


class Engine(IntEnum):
    """Which engine of `sat_worker.py` gets a form: Kissat as it is, or CaDiCaL set to look for solutions."""

    KISSAT = 0
    CADICAL = 1


@dataclass(frozen=True, slots=True)
class Form:
    """A question as clauses, and the engine that suits it."""

    engine: Engine
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Answer:
    """`is_possible`: None where the limit came first. `true`: the true variables of a solution."""

    is_possible: bool | None
    true: frozenset[Literal] = frozenset()
    was_stopped: bool = False


UNDECIDED = Answer(None)


@dataclass(frozen=True, slots=True)
class Leash:
    """How long a race may run: seconds by the clock, conflicts of each runner (None: no limit), and whom to ask."""

    seconds: float | None
    conflicts: int | None
    should_stop: Callable[[], bool]
    seed: int = 0


@dataclass
class Race:
    """Runners are started ahead, so that they are ready when the question is; use as a context manager."""

    n_runners: int
    _waiting: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def __enter__(self) -> "Race":
        self.warm_up()
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._waiting:
            _end(process)
        self._waiting.clear()

    def warm_up(self) -> None:
        """Have as many runners waiting as may run at once."""
        while len(self._waiting) < self.n_runners:
            self._waiting.append(_start())

    def run(self, forms: Iterable[Form], leash: Leash) -> Answer:
        """Whether the forms of one question, at most `n_runners`, have a solution."""
        stopwatch, told = Stopwatch(), SimpleQueue[Answer | Exception]()
        running: list[subprocess.Popen[bytes]] = []
        try:
            for form in forms:
                process = self._waiting.pop() if self._waiting else _start()
                running.append(process)
                Thread(target=_ask, args=(process, _question(form, leash), told), daemon=True).start()
            return _first(told, len(running), leash, stopwatch)
        finally:
            for process in running:
                _end(process)


def _start() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-P", str(WORKER)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()


def _question(form: Form, leash: Leash) -> bytes:
    conflicts = -1 if leash.conflicts is None else min(leash.conflicts, 2**31 - 1)
    seconds = 0 if leash.seconds is None else min(int(leash.seconds) + GRACE_SECONDS, 2**31 - 1)
    numbers = array("i", (form.engine, form.clauses.n_variables, conflicts, seconds, leash.seed % 2**31))
    for clause in form.clauses.clauses:
        numbers.extend(clause)
        numbers.append(0)
    return numbers.tobytes()


def _ask(process: "subprocess.Popen[bytes]", question: bytes, told: "SimpleQueue[Answer | Exception]") -> None:
    try:
        output, errors = process.communicate(question)
        if process.returncode:
            raise RuntimeError(f"the SAT engine ended with {process.returncode}: {errors.decode(errors='replace')}")
        told.put(_answer(output))
    except Exception as error:  # raised in the asking thread
        told.put(error)


def _answer(output: bytes) -> Answer:
    numbers = array("i")
    numbers.frombytes(output)
    return Answer(None if numbers[0] < 0 else bool(numbers[0]), frozenset(numbers[1:]))


def _first(told: "SimpleQueue[Answer | Exception]", n_running: int, leash: Leash, stopwatch: Stopwatch) -> Answer:
    n_undecided = 0
    while n_undecided < n_running:
        try:
            answer = told.get(timeout=POLL_SECONDS)
            if isinstance(answer, Exception):
                raise answer
            if answer.is_possible is not None:
                return answer
            n_undecided += 1
        except Empty:
            if leash.should_stop():
                return Answer(None, was_stopped=True)
            if leash.seconds is not None and stopwatch.seconds > leash.seconds:
                return UNDECIDED
        except KeyboardInterrupt:
            return Answer(None, was_stopped=True)
    return UNDECIDED
