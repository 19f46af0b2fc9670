"""What the architecture tests look at: the package's files, their syntax trees, and the pages of the documentation."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "fondaco"
DOCS = ROOT / "docs"

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: Path) -> tuple[Path, ...]:
    """Every Python file under `folders` (default: the package), sorted."""
    return tuple(sorted(file for folder in folders or (PACKAGE,) for file in folder.rglob("*.py")))


@functools.cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def functions_in(file: Path) -> Iterator[Function]:
    """Every function and method of a file, nested ones too."""
    return (node for node in ast.walk(tree_of(file)) if isinstance(node, FUNCTIONS))


def place(file: Path, line: int | None = None) -> str:
    """A file's name as a reader of the repository knows it, with the line."""
    return f"{file.relative_to(ROOT).as_posix()}" + (f":{line}" if line else "")


def pages() -> tuple[Path, ...]:
    """Every page of documentation: the Markdown files in docs/ and at the top of the repository."""
    return tuple(sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")]))
