"""Writes the pages of reference that are made from the code: `python tests/architecture/generated_pages.py`."""

import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.apps import apps
from django.db.models import Model

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "src" / "fondaco_web"
TABLES = """# Tables

What the platform keeps, app by app in the order in which they build on each other. Made from the code by
`python tests/architecture/generated_pages.py`; a test compares it. What the words mean: [glossary](glossary.md).
How long personal data are kept: [environment](environment.md#how-long-personal-data-are-kept).
"""
ERRORS = """# Errors of the platform

What the platform refuses, and says why. A page shows the message, which names field and remedy, and keeps what was
typed; the API answers with the status and `application/problem+json`. Codes stay the same from version to version. Made
from the code by `python tests/architecture/generated_pages.py`; a test compares it. The errors of the command line:
[errors](errors.md).

| code | meaning | status |
| --- | --- | --- |
"""
ORDER = ("common", "accounts", "forum", "directory", "members", "programme", "applications", "portal", "api", "demo")


def tables() -> list[type[Model]]:
    """Our models, app by app."""
    ours = [config for config in apps.get_app_configs() if config.name.startswith("fondaco_web.")]
    ours.sort(key=lambda config: ORDER.index(config.label))
    return [model for config in ours for model in config.get_models()]


def page_of_tables() -> str:
    """The text of the page."""
    parts, app = [TABLES], ""
    for model in tables():
        if model._meta.app_label != app:
            app = model._meta.app_label
            parts.append(f"\n## {app}\n\n| table | what a row is | points to |\n| --- | --- | --- |\n")
        parts.append(f"| `{model.__name__}` | {summary_of(model)} | {', '.join(targets_of(model)) or '—'} |\n")
    return "".join(parts)


def targets_of(model: type[Model]) -> list[str]:
    """The tables that its rows point to."""
    related = [field.related_model for field in model._meta.get_fields() if field.concrete and field.is_relation]
    return [f"`{name}`" for name in dict.fromkeys(target.__name__ for target in related if isinstance(target, type))]


def errors() -> list[type]:
    """Our errors that people see, by code. Every module that gives an error its code is imported first."""
    from fondaco_web.common.errors import DomainError  # once Django has started

    for file in sorted(WEB.rglob("*.py")):
        if re.search(r'^    code = "', file.read_text(encoding="utf-8"), re.MULTILINE):
            importlib.import_module(".".join(file.relative_to(WEB.parent).with_suffix("").parts))
    return sorted(subclasses_of(DomainError), key=lambda error: str(vars(error).get("code", "")))


def subclasses_of(base: type) -> Iterator[type]:
    """Every class below."""
    for child in base.__subclasses__():
        yield child
        yield from subclasses_of(child)


def page_of_errors() -> str:
    """The text of the page."""
    rows = [
        f"| `{error.code}` | {summary_of(error)} | {error.http_status} |\n"  # type: ignore[attr-defined]  # DomainErrors
        for error in errors()
    ]
    return ERRORS + "".join(rows)


def summary_of(described: type) -> str:
    """The first paragraph of a class's description, on one line."""
    return inspect.cleandoc(described.__doc__ or "").partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")


def page_of_rules() -> str:
    """The text of the page."""
    from architecture import rules_page  # once the source folder is on the path

    return rules_page.page_of_rules()


PAGES = {"tables.md": page_of_tables, "platform-errors.md": page_of_errors, "legal-rules.md": page_of_rules}

if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]
    django.setup()
    for name, page in PAGES.items():
        (ROOT / "docs" / "reference" / name).write_text(page(), encoding="utf-8", newline="\n")
