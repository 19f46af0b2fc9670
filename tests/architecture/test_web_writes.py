"""In the platform only services write, and views obtain objects through selectors."""

import ast
from collections.abc import Iterator
from pathlib import Path

from architecture.sources import ROOT, place, python_files, tree_of

WEB = ROOT / "src" / "fondaco_web"
WRITES = {
    "save", "create", "acreate", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "delete",
    "select_for_update",
}  # fmt: skip
QUERIES = {"filter", "exclude", "all", "order_by", "select_related"}
# What services are made of, and whoever builds with them what no person did.
MAY_WRITE = {
    "common/audit.py": "the record of deeds",
    "common/versions.py": "saving with a version, for services",
    "common/jobs.py": "the queue of tasks",
    "common/tables/pending.py": "imports that wait for a confirmation",
    "common/tables/importing.py": "imports that wait for a confirmation",
    "common/tables/bridge.py": "saves a workbook, not a row",
    "accounts/models.py": "Django's own way of making users",
}
SERVICES = {"services", "services.py", "personal_data.py", "own_data.py", "migrations", "demo"}


def files() -> list[Path]:
    return [file for file in python_files(WEB) if not SERVICES & set(file.relative_to(WEB).parts)]


def chain_of(node: ast.AST) -> list[str]:
    """The attributes on the left of a call, from right to left: `A.objects.filter(x)` gives filter, objects."""
    names = []
    while True:
        if isinstance(node, ast.Attribute):
            names.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        else:
            return names


def name_of(node: ast.AST) -> str:
    """The plain name that a call is made on, if it is one: `router.delete` declares an address of the API."""
    return node.id if isinstance(node, ast.Name) else ""


def is_write(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    before = set(chain_of(call.func.value))
    if call.func.attr == "update":  # of rows, not of a dictionary
        return bool(before & (QUERIES | {"objects"}))
    return (
        call.func.attr in WRITES
        and not before & {"fs", "storage", "default_storage"}
        and name_of(call.func.value) != "router"
    )


def writes_in(file: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call) and is_write(node):
            yield f"{place(file, node.lineno)} {ast.unparse(node.func)}"


def test_only_services_write() -> None:
    files_to_look_at = [file for file in files() if file.relative_to(WEB).as_posix() not in MAY_WRITE]
    assert [write for file in files_to_look_at for write in writes_in(file)] == []


def test_every_exception_is_still_one() -> None:
    assert [name for name in MAY_WRITE if not (WEB / name).exists() or not list(writes_in(WEB / name))] == []


def test_views_obtain_objects_through_selectors() -> None:
    views = [file for file in python_files(WEB) if {"views", "views.py"} & set(file.relative_to(WEB).parts)]
    found = [
        f"{place(file, node.lineno)} {ast.unparse(node)}"
        for file in views
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and {"objects", "_default_manager"} & set(chain_of(node)[1:])
    ]
    assert [use for use in found if not use.endswith(".none")] == []


def test_services_and_selectors_never_see_http() -> None:
    found = [
        f"{place(file, node.lineno)} imports {node.module}"
        for file in python_files(WEB)
        if {"services", "services.py", "selectors", "selectors.py"} & set(file.relative_to(WEB).parts)
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("django.http", "django.shortcuts"))
    ]
    assert found == []


def test_a_write_outside_services_would_be_found() -> None:
    code = "a.save()\nX.objects.filter(p=1).update(q=2)\nd.update(x=1)\nX.objects.create()\nrow.delete()\n"
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    assert sorted(call.lineno for call in calls if is_write(call)) == [1, 2, 4, 5]
