"""Frozen dataclasses as plain JSON values and back, led by their type annotations.

A key is a field's name. A field at its default is not written. Slots are written by id, though the problem counts them:
a file stays readable, and right when a slot is put in.
"""

from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from fondaco.scheduling.errors import InvalidInstanceFile
from fondaco.scheduling.problem import Interpreter, Location, Meeting, Participant
from fondaco.scheduling.result import Assignment, LeftOut, RunFacts

T = TypeVar("T")
LARGEST = 2**31 - 1
MOST_NAMED = 20


class SlotReference:
    """Marks a field, or the items of one, that counts slots: in a file, the slot's id."""


class AnyWholeNumber:
    """Marks a number that nobody calculates with, so that it may be as long as it likes."""


MARKED: dict[tuple[type, str], object] = {
    (Participant, "unavailable"): tuple[SlotReference, ...],
    (Location, "unavailable"): tuple[SlotReference, ...],
    (Interpreter, "unavailable"): tuple[SlotReference, ...],
    (Meeting, "fixed_slot"): SlotReference | None,
    (Assignment, "slot"): SlotReference,
    (LeftOut, "slots"): tuple[SlotReference, ...],
    (RunFacts, "seed"): AnyWholeNumber,
}


@cache
def annotations_of(kind: type[Any]) -> dict[str, object]:
    """The type of each field, slots told apart from other numbers."""
    hints = get_type_hints(kind)
    return {field.name: MARKED.get((kind, field.name), hints[field.name]) for field in _fields(kind)}


@dataclass(frozen=True)
class Writer:
    """Turns dataclasses into JSON values; `slots` are the ids by index, `name` says what is written."""

    name: str
    slots: tuple[str, ...]

    def plain(self, item: object) -> dict[str, object]:
        """The fields of a dataclass that are not at their default, those with a list or an object last."""
        found: dict[str, object] = {}
        hints = annotations_of(type(item))  # type: ignore[arg-type]  # classes are hashable
        for field in _fields(type(item)):
            value = getattr(item, field.name)
            if field.default is MISSING or value != field.default:
                found[field.name] = self._value(hints[field.name], value)
        return dict(sorted(found.items(), key=lambda entry: isinstance(entry[1], (list, dict))))

    def _value(self, hint: object, value: Any) -> object:
        if value is None:
            return None
        if isinstance(hint, UnionType):
            return self._value(get_args(hint)[0], value)
        if get_origin(hint) is tuple:
            return [self._value(get_args(hint)[0], each) for each in value]
        if hint is SlotReference:
            if not 0 <= value < len(self.slots):
                raise InvalidInstanceFile(
                    f"{self.name} names slot {value}; expected 0 to {len(self.slots) - 1}, the slots of its problem"
                )
            return self.slots[value]
        return self.plain(value) if is_dataclass(value) else value


@dataclass(frozen=True)
class Reader:
    """Turns JSON values into dataclasses. Every method raises InvalidInstanceFile naming file, place and value."""

    name: str
    slot_index: dict[str, int]

    def fault(self, path: str, found: str, expected: str) -> InvalidInstanceFile:
        """The error for something wrong at `path`."""
        return InvalidInstanceFile(f"{self.name}: {path or 'the file'} {found}; expected {expected}")

    def read(self, kind: type[T], value: object, path: str) -> T:
        """The dataclass `kind` that `value` describes."""
        if not isinstance(value, dict):
            raise self.fault(path, f"is {_shown(value)}", "an object {...}")
        known = {field.name: field for field in _fields(kind)}
        for key in value:
            if key not in known:
                raise self.fault(_below(path, key), "is no known key", _nearest(key, list(known)))
        hints = annotations_of(kind)  # type: ignore[arg-type]  # classes are hashable
        missing = [name for name, field in known.items() if name not in value and field.default is MISSING]
        if missing:
            raise self.fault(_below(path, missing[0]), "is missing", _expected(hints[missing[0]]))
        return kind(**{key: self._value(hints[key], each, _below(path, key)) for key, each in value.items()})

    def list_of(self, kind: type[T], value: object, path: str) -> tuple[T, ...]:
        """The dataclasses that a list describes."""
        return tuple(self.read(kind, each, f"{path}[{i}]") for i, each in enumerate(self._list(value, path)))

    def _value(self, hint: Any, value: object, path: str) -> object:
        if isinstance(hint, UnionType):
            return None if value is None else self._value(get_args(hint)[0], value, path)
        if get_origin(hint) is tuple:
            return tuple(
                self._value(get_args(hint)[0], each, f"{path}[{i}]") for i, each in enumerate(self._list(value, path))
            )
        if hint is SlotReference:
            return self._slot(value, path)
        if is_dataclass(hint):
            return self.read(hint, value, path)  # type: ignore[arg-type]  # is_dataclass knows no classes
        if not _fits(hint, value):
            raise self.fault(path, f"is {_shown(value)}", _expected(hint))
        return hint(value) if issubclass(hint, (StrEnum, float)) else value

    def _list(self, value: object, path: str) -> list[object]:
        if not isinstance(value, list):
            raise self.fault(path, f"is {_shown(value)}", "a list [...]")
        return value

    def _slot(self, value: object, path: str) -> int:
        if isinstance(value, str) and value in self.slot_index:
            return self.slot_index[value]
        near = _nearest(str(value), list(self.slot_index))
        raise self.fault(path, f"is {_shown(value)}", f"the id of a slot: {near}")


def _fields(kind: type[Any]) -> tuple[Field[Any], ...]:
    return fields(kind)


def _fits(hint: Any, value: object) -> bool:
    if issubclass(hint, StrEnum):
        return isinstance(value, str) and value in [choice.value for choice in hint]
    if hint is str:
        return isinstance(value, str) and _is_text(value)
    if hint is bool:
        return isinstance(value, bool)
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return is_whole and (hint is AnyWholeNumber or abs(value) <= LARGEST)  # type: ignore[arg-type]  # is_whole


def _is_text(value: str) -> bool:
    """Half of a surrogate pair is not: no file can hold it."""
    return value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)


def _expected(hint: Any) -> str:
    if get_origin(hint) is tuple:
        return "a list [...]"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " or ".join(repr(choice.value) for choice in hint)
    words = {str: "a text", bool: "true or false", float: "a number", SlotReference: "the id of a slot"}
    words |= {int: f"a whole number between -{LARGEST} and {LARGEST}", AnyWholeNumber: "a whole number"}
    return words.get(hint, "an object {...}")


def _nearest(key: str, known: list[str]) -> str:
    if near := get_close_matches(key, known, n=1):
        return f"{near[0]!r}, which is nearest"
    return f"one of {', '.join(known[:MOST_NAMED])}{' ...' if len(known) > MOST_NAMED else ''}"


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _shown(value: object) -> str:
    kinds: dict[type, str] = {list: "a list", dict: "an object", bool: str(value).lower(), type(None): "null"}
    text = kinds.get(type(value)) or repr(value)
    return text if len(text) <= 60 else f"{text[:60]}..."
