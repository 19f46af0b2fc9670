"""Every text that people read exists in all three languages, with the same placeholders."""

import dataclasses
import importlib
import pkgutil
import string
from collections.abc import Iterator, Mapping
from enum import Enum
from types import ModuleType

import pytest

import fondaco
from fondaco.common.languages import Language, LocalisedText

CODES = {language.value for language in Language}


def modules() -> list[ModuleType]:
    names = [module.name for module in pkgutil.walk_packages(fondaco.__path__, "fondaco.")]
    return [importlib.import_module(name) for name in names if ".backends" not in name and "__main__" not in name]


def code_of(key: object) -> str:
    return str(key.value if isinstance(key, Enum) else key)


def in_each_language(value: Mapping[object, object]) -> dict[str, object] | None:
    """The parts of a catalogue keyed by language; None where the keys are something else."""
    by_code = {code_of(key): part for key, part in value.items()}
    return by_code if by_code and set(by_code) <= CODES and len(by_code) > 1 else None


def texts_of_catalogue(parts: dict[str, object], path: str) -> Iterator[tuple[str, dict[str, str]]]:
    if any(isinstance(part, Mapping) for part in parts.values()):
        mappings = {code: part for code, part in parts.items() if isinstance(part, Mapping)}
        keys = {key for part in mappings.values() for key in part}
        for key in sorted(keys, key=str):
            here = {code: part[key] for code, part in mappings.items() if key in part}
            yield from texts_of_catalogue(here, f"{path}.{code_of(key)}")
    elif any(isinstance(part, str) for part in parts.values()):
        yield path, {code: str(parts.get(code, "")) for code in CODES}


def texts_in(value: object, path: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every text under a module's constant, as {language: text}."""
    if isinstance(value, LocalisedText):
        yield path, {code: getattr(value, code) for code in CODES}
    elif isinstance(value, Mapping):
        parts = in_each_language(value)
        if parts is not None:
            yield from texts_of_catalogue(parts, path)
            return
        for key, part in value.items():
            yield from texts_in(part, f"{path}[{code_of(key)}]")
    elif isinstance(value, tuple | list | frozenset | set):
        for position, part in enumerate(value):
            yield from texts_in(part, f"{path}[{position}]")
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name), f"{path}.{field.name}")


def texts_of_fondaco() -> dict[str, dict[str, str]]:
    return {
        path: text
        for module in modules()
        for name, value in vars(module).items()
        if not name.startswith("__")
        for path, text in texts_in(value, f"{module.__name__}.{name}")
    }


def placeholders_in(text: str) -> list[str]:
    return sorted({field for _, field, _, _ in string.Formatter().parse(text) if field})


@pytest.fixture(scope="module")
def texts() -> dict[str, dict[str, str]]:
    return texts_of_fondaco()


def test_every_text_exists_in_all_languages(texts: dict[str, dict[str, str]]) -> None:
    incomplete = {path: text for path, text in texts.items() if any(text.values()) and not all(text.values())}
    assert incomplete == {}


def test_placeholders_are_equal_in_all_languages(texts: dict[str, dict[str, str]]) -> None:
    unequal = {
        path: text
        for path, text in texts.items()
        if len({tuple(placeholders_in(part)) for part in text.values() if part}) > 1
    }
    assert unequal == {}


def test_a_catalogue_with_a_missing_text_would_be_found() -> None:
    catalogue = {
        Language.ITALIAN: {"title": "Agenda di {name}"},
        Language.RUSSIAN: {},
        Language.ENGLISH: {"title": "x"},
    }
    found = dict(texts_in(catalogue, "catalogue"))
    assert found == {"catalogue.title": {"it": "Agenda di {name}", "ru": "", "en": "x"}}
