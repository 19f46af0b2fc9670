"""Kernels know no clock, no environment and no chance but their seed; the command line passes such things in."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.sources import PACKAGE, place, python_files, tree_of

KERNELS = ("common", "scheduling", "workbook", "documents", "planning", "demo")
FORBIDDEN_CALLS = {
    "datetime.now": "the time is passed in",
    "datetime.utcnow": "the time is passed in",
    "datetime.today": "the time is passed in",
    "date.today": "the time is passed in",
    "time.time": "the time is passed in",
    "os.getenv": "settings are passed in",
    "os.environ": "settings are passed in",
    "random.seed": "use random.Random(seed)",
    "random.random": "use random.Random(seed)",
    "random.shuffle": "use random.Random(seed)",
    "random.choice": "use random.Random(seed)",
    "random.randint": "use random.Random(seed)",
    "np.random.seed": "use numpy.random.default_rng(seed)",
    "np.random.rand": "use numpy.random.default_rng(seed)",
    "numpy.random.seed": "use numpy.random.default_rng(seed)",
    "uuid.uuid4": "ids are derived from the input",
    "urllib.request": "no network",
}
HEAVY = ("ortools", "numba", "pysat", "typst", "scipy")


def dotted(node: ast.AST) -> str:
    """`a.b.c` for the attribute chain of plain names, else an empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def impure_uses(file: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(file)):
        name = dotted(node) if isinstance(node, ast.Attribute) else ""
        for forbidden, remedy in FORBIDDEN_CALLS.items():
            if name == forbidden or name.endswith(f".{forbidden}"):
                yield f"{place(file, getattr(node, 'lineno', None))} {name}: {remedy}"


def test_kernels_use_no_clock_environment_or_global_chance() -> None:
    files = python_files(*(PACKAGE / kernel for kernel in KERNELS))
    assert [use for file in files for use in impure_uses(file)] == []


@pytest.mark.parametrize("module", ["fondaco.scheduling", "fondaco.planning", "fondaco.workbook", "fondaco.cli"])
def test_importing_loads_no_heavy_engine(module: str) -> None:
    question = f"import sys, {module}; print(*[name for name in {HEAVY} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=False)
    assert answer.stderr == ""
    assert answer.stdout.split() == []
