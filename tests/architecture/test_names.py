"""Names speak the trade; names that say nothing are not used."""

import ast

from architecture.sources import FUNCTIONS, PACKAGE, ROOT, place, python_files, tree_of

EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "stuff"}
FRAMEWORK_NAMES = {"UserManager", "handle"}  # what Django calls a class, and the method that runs a command
EMPTY_NAMES = {"process", "handle", "data", "info"}
FILES = python_files(ROOT / "src", ROOT / "tests", ROOT / "benchmarks")


def words_of(name: str) -> set[str]:
    spaced = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
    return set(spaced.split("_"))


def test_no_file_or_folder_has_an_empty_name() -> None:
    folders = {folder for file in FILES for folder in file.parents if PACKAGE in (folder, *folder.parents)}
    found = [
        place(path) for path in (*FILES, *folders) if words_of(path.stem) & EMPTY_WORDS or path.stem in EMPTY_NAMES
    ]
    assert found == []


def test_no_class_or_function_has_an_empty_name() -> None:
    found = [
        f"{place(file, node.lineno)} {node.name}"
        for file in FILES
        for node in ast.walk(tree_of(file))
        if isinstance(node, (ast.ClassDef, *FUNCTIONS))
        and (words_of(node.name) & EMPTY_WORDS or node.name in EMPTY_NAMES)
        and node.name not in FRAMEWORK_NAMES
    ]
    assert found == []


def test_files_are_named_in_snake_case() -> None:
    assert [place(file) for file in FILES if file.stem != file.stem.lower() or "-" in file.stem] == []
