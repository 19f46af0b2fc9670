"""Every public module, class, function and method of a kernel says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

from architecture.sources import FUNCTIONS, PACKAGE, place, python_files, tree_of

KERNELS = ("common", "scheduling", "workbook", "documents", "planning", "territory", "atlas")


def public_definitions(
    body: list[ast.stmt], inside: str = ""
) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in body:
        if isinstance(node, (ast.ClassDef, *FUNCTIONS)) and not node.name.startswith("_"):
            yield inside + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body, f"{node.name}.")


def is_short_property(node: ast.AST) -> bool:
    """A property of one expression may speak through its name."""
    return (
        isinstance(node, ast.FunctionDef)
        and any(isinstance(d, ast.Name) and d.id in ("property", "cached_property") for d in node.decorator_list)
        and len(node.body) == 1
    )


def undocumented(file: Path) -> list[str]:
    return [
        f"{place(file, node.lineno)} {name}"
        for name, node in public_definitions(tree_of(file).body)
        if ast.get_docstring(node) is None and not is_short_property(node)
    ]


def test_every_public_definition_of_a_kernel_has_a_docstring() -> None:
    files = python_files(*(PACKAGE / kernel for kernel in KERNELS))
    assert [line for file in files for line in undocumented(file)] == []


def test_every_module_has_a_docstring() -> None:
    assert [place(file) for file in python_files() if ast.get_docstring(tree_of(file)) is None] == []
