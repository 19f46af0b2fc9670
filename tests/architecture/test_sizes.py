"""No function or file grows past the sizes of the conventions."""

import ast

from architecture.sources import ROOT, Function, functions_in, place, python_files

LINES_OF_A_FUNCTION = 50
LINES_OF_A_FILE = 500
PARAMETERS = 6
FILES = (*python_files(ROOT / "src", ROOT / "tests", ROOT / "benchmarks"), ROOT / "go.py")


def lines_without_docstring(function: Function) -> int:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def parameters(function: Function) -> int:
    taken = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return len([arg for arg in taken if arg.arg not in ("self", "cls")])


def test_no_function_is_longer_than_fifty_lines() -> None:
    too_long = [
        f"{place(file, function.lineno)} {function.name}: {lines_without_docstring(function)} lines"
        for file in FILES
        for function in functions_in(file)
        if lines_without_docstring(function) > LINES_OF_A_FUNCTION
    ]
    assert too_long == []


def test_no_function_takes_more_than_six_parameters() -> None:
    too_many = [
        f"{place(file, function.lineno)} {function.name}: {parameters(function)} parameters"
        for file in FILES
        for function in functions_in(file)
        if parameters(function) > PARAMETERS
    ]
    assert too_many == []


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    lengths = {place(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {name: lines for name, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}
