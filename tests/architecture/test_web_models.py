"""Every table and error is described, in the code and on its page; migrations and models agree."""

import ast
import re

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Model

from architecture.generated_pages import PAGES, errors, tables
from architecture.sources import DOCS, ROOT, place, python_files, tree_of

WEB = ROOT / "src" / "fondaco_web"


@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)


def test_every_table_says_what_it_holds() -> None:
    def is_described(model: type[Model]) -> bool:
        return bool(model.__doc__) and not str(model.__doc__).startswith(f"{model.__name__}(")

    assert [model.__name__ for model in tables() if not is_described(model)] == []


@pytest.mark.parametrize("name", PAGES)
def test_pages_made_from_the_code_are_in_step(name: str) -> None:
    written = (DOCS / "reference" / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "run: python tests/architecture/generated_pages.py"


def test_every_error_has_its_own_code_that_begins_with_its_app() -> None:
    own = {f"{error.__module__}.{error.__qualname__}": vars(error).get("code", "") for error in errors()}
    assert {name: code for name, code in own.items() if not re.fullmatch(r"[a-z]+(-[a-z]+)+", code)} == {}
    assert len(set(own.values())) == len(errors())


def test_every_table_belongs_to_one_app_of_ours_or_of_a_library() -> None:
    assert {model._meta.app_label for model in tables()} <= {
        config.label for config in apps.get_app_configs() if config.name.startswith("fondaco_web.")
    }


def test_no_table_has_a_default_order() -> None:
    assert [model.__name__ for model in tables() if model._meta.ordering] == []


def test_migrations_import_nothing_of_the_apps_but_what_django_writes() -> None:
    found = [
        f"{place(file, node.lineno)} {node.module}"
        for file in python_files(*WEB.glob("*/migrations"))
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("fondaco_web")
    ]
    assert found == []
