"""Every error code is documented, and every documented code exists."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import fondaco
from architecture.sources import DOCS
from fondaco.common.errors import FondacoError

PAGE = DOCS / "reference" / "errors.md"


def subclasses_of(base: type[FondacoError]) -> Iterator[type[FondacoError]]:
    for child in base.__subclasses__():
        yield child
        yield from subclasses_of(child)


def errors_of_fondaco() -> list[type[FondacoError]]:
    """The errors of the command line: those of the kernels, and of the commands that run the platform."""
    for module in pkgutil.walk_packages(fondaco.__path__, "fondaco."):
        if ".backends." not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    importlib.import_module("fondaco_web.operations.errors")
    return [error for error in subclasses_of(FondacoError) if error.__module__.startswith(("fondaco.", "fondaco_web."))]


def test_every_code_is_documented_and_every_documented_code_exists() -> None:
    documented = re.findall(r"^\| `([a-z_.]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(set(documented)) == sorted({error.code for error in errors_of_fondaco()} - {FondacoError.code})
    assert len(documented) == len(set(documented))


def test_every_error_has_its_own_code() -> None:
    owners: dict[str, list[str]] = {}
    for error in errors_of_fondaco():
        if "code" in vars(error):
            owners.setdefault(error.code, []).append(error.__qualname__)
    assert {code: names for code, names in owners.items() if len(names) > 1} == {}


def test_codes_name_their_package_first() -> None:
    for error in errors_of_fondaco():
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", error.code), error
