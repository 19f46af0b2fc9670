"""JSON values as frozen dataclasses, led by their annotations; every fault is collected with its place and remedy."""

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from math import isfinite
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from fondaco.common.languages import Language, LocalisedText

T = TypeVar("T")
MOST_SHOWN = 60


class StrictReader:
    """Reads JSON values; what is wrong goes into `faults`, and what it stood in becomes None."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def fault(self, path: str, found: str, expected: str) -> None:
        """Note that something at `path` is wrong."""
        self.faults.append(f"{path or 'the file'}: {found}; expected {expected}")

    def read(self, kind: type[T], value: object, path: str) -> T | None:
        """The dataclass `kind` that an object describes; None where something in it is wrong."""
        if not isinstance(value, dict):
            self.fault(path, f"is {shown(value)}", "an object {...}")
            return None
        n_before, known = len(self.faults), {field.name: field for field in _fields(kind)}
        for key in value:
            if key not in known:
                self.fault(below(path, key), "is no known key", nearest(str(key), list(known)))
        for name, field in known.items():
            if name not in value and field.default is MISSING and field.default_factory is MISSING:
                self.fault(below(path, name), "is missing", expected_of(get_type_hints(kind)[name]))
        hints = get_type_hints(kind)
        parts = {key: self.value(hints[key], value[key], below(path, key)) for key in known if key in value}
        return kind(**parts) if len(self.faults) == n_before else None

    def value(self, hint: Any, value: object, path: str) -> object:
        """A value of the type that an annotation names."""
        if isinstance(hint, UnionType):
            return self._union(hint, value, path)
        if get_origin(hint) is tuple:
            if not isinstance(value, list):
                self.fault(path, f"is {shown(value)}", "a list [...]")
                return ()
            return tuple(self.value(get_args(hint)[0], each, self.item(path, i, each)) for i, each in enumerate(value))
        if hint is LocalisedText:
            return self._text(value, path)
        if is_dataclass(hint):
            return self.read(hint, value, path)  # type: ignore[arg-type]  # is_dataclass knows no classes
        if (read := _plain(hint, value)) is not None:
            return read
        self.fault(path, f"is {shown(value)}", expected_of(hint))
        return None

    @staticmethod
    def item(path: str, index: int, value: object) -> str:
        """How an item of a list is named: by its id or its key of evidence where it has one."""
        name = (
            next((value[key] for key in ("id", "evidence", "key") if key in value), "")
            if isinstance(value, dict)
            else ""
        )
        return f"{path}[{name if isinstance(name, str) and name else index}]"

    def _union(self, hint: UnionType, value: object, path: str) -> object:
        options = [option for option in get_args(hint) if option is not type(None)]
        if value is None:
            if len(options) == len(get_args(hint)):
                self.fault(path, "is null", expected_of(hint))
            return None
        if len(options) == 1:
            return self.value(options[0], value, path)
        for option in options:
            if (read := _plain(option, value)) is not None:
                return read
        self.fault(path, f"is {shown(value)}", expected_of(hint))
        return None

    def _text(self, value: object, path: str) -> LocalisedText:
        codes = [language.value for language in Language]
        if not isinstance(value, dict):
            self.fault(path, f"is {shown(value)}", f"the text in each language, {{{', '.join(codes)}}}")
            return LocalisedText()
        for code in value:
            if code not in codes:
                self.fault(below(path, code), "is no language", nearest(str(code), codes))
        for code in codes:
            text = value.get(code)
            if not isinstance(text, str) or not text.strip():
                found = "is missing" if text is None else f"is {shown(text)}"
                self.fault(below(path, code), found, "the text in this language")
        return LocalisedText(**{code: str(value.get(code) or "") for code in codes})


def _fields(kind: type[Any]) -> tuple[Field[Any], ...]:
    return fields(kind)


def _plain(hint: Any, value: object) -> object:
    """The value as `hint`, or None where it is something else."""
    if hint is date:
        return _date(value)
    if issubclass(hint, StrEnum):
        return hint(value) if isinstance(value, str) and value in [choice.value for choice in hint] else None
    if hint is bool or hint is str:
        return value if isinstance(value, hint) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    if hint is float:
        return float(value)
    return value if isinstance(value, int) else None


def _date(value: object) -> date | None:
    if not isinstance(value, str) or len(value) != len("2024-05-31"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def expected_of(hint: Any) -> str:
    """What an annotation wants, in words."""
    if isinstance(hint, UnionType):
        return " or ".join(expected_of(option) for option in get_args(hint))
    if get_origin(hint) is tuple:
        return "a list [...]"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " or ".join(repr(choice.value) for choice in hint)
    words = {
        str: "a text", bool: "true or false", float: "a number", int: "a whole number",
        date: "a date such as 2024-05-31", LocalisedText: "the text in each language", type(None): "null",
    }  # fmt: skip
    return words.get(hint, "an object {...}")


def nearest(key: str, known: list[str]) -> str:
    """The known name that is nearest to `key`, else all of them."""
    near = get_close_matches(key, known, n=1)
    return f"{near[0]!r}, which is nearest" if near else f"one of {', '.join(known)}"


def below(path: str, key: str) -> str:
    """The place of a key inside another place."""
    return f"{path}.{key}" if path else key


def shown(value: object) -> str:
    """A value as a message shows it."""
    kinds: dict[type, str] = {list: "a list", dict: "an object", bool: str(value).lower(), type(None): "null"}
    text = kinds.get(type(value)) or repr(value)
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}..."
