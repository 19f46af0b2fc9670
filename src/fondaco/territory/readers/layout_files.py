"""Mapping files: a layout written by hand in TOML or JSON, alone or on top of a known one."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from fondaco.territory.errors import InvalidParams, UnreadableTable
from fondaco.territory.readers.known_layouts import Layout, layout_named
from fondaco.territory.readers.layouts import EmploymentLayout, FlowsLayout, MembershipLayout, TextStyle
from fondaco.territory.readers.sums import Whole
from fondaco.territory.sources import Measure, Source

KINDS: dict[str, type[Layout]] = {
    "flows": FlowsLayout,
    "employment": EmploymentLayout,
    "membership": MembershipLayout,
}
Part = TypeVar("Part", bound=FlowsLayout | EmploymentLayout | MembershipLayout | TextStyle | Source)


def find_layout(text: str) -> Layout:
    """The layout that a person names: one of the known ones, or that of a mapping file.

    Raises
    ------
    InvalidParams, UnreadableTable
        Neither; or the file is wrong.
    """
    path = Path(text)
    return layout_from_file(path) if path.suffix.casefold() in (".toml", ".json") else layout_named(text)


def layout_from_file(path: Path) -> Layout:
    """The layout of a mapping file: `like` names a known one to start from, `kind` says what the file has; then keys.

    Raises
    ------
    UnreadableTable
        No TOML or JSON, a key that no layout has, a value of the wrong kind.
    """
    told = _content(path)
    kind, like = told.pop("kind", None), told.pop("like", None)
    try:
        if like is not None:
            layout: Layout = layout_named(str(like))
        elif kind in KINDS:
            layout = KINDS[kind]()
        else:
            raise InvalidParams("mapping", [f"kind: {kind!r}; expected {', '.join(KINDS)}, or like = a known layout"])
        return _changed(layout, told, "")
    except InvalidParams as wrong:
        raise UnreadableTable(path.name, wrong.faults) from wrong


def _content(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
        told = json.loads(text) if path.suffix.casefold() == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as problem:
        raise UnreadableTable(path.name, [f"is no mapping: {problem}"]) from problem
    if not isinstance(told, dict):
        raise UnreadableTable(path.name, ["is no mapping: expected keys and values"])
    return told


def _changed(part: Part, told: Mapping[str, Any], prefix: str) -> Part:
    """`part` with the values told, those of its own parts too."""
    known = [field.name for field in fields(part)]
    faults: list[str] = []
    values: dict[str, Any] = {}
    for key, value in told.items():
        now = getattr(part, key, None) if key in known else None
        if now is None:
            faults.append(f"{prefix}{key}: no such key; expected {', '.join(known)}")
        elif isinstance(now, TextStyle | Source) and isinstance(value, dict):
            try:
                values[key] = _changed(now, value, f"{prefix}{key}.")
            except InvalidParams as wrong:
                faults += wrong.faults
        else:
            try:
                values[key] = _value(key, now, value)
            except (TypeError, ValueError, KeyError):
                faults.append(f"{prefix}{key}: {value!r}; expected {_expected(now)}")
    if faults:
        raise InvalidParams("mapping", faults)
    return replace(part, **values)


def _value(key: str, now: object, value: Any) -> object:
    if key == "wholes":
        return tuple(Whole(_text(each["code"]), tuple(map(_text, each["parts"]))) for each in value)
    if key == "where":
        return tuple((_text(column), _text(text)) for column, text in value)
    if isinstance(now, StrEnum):
        return Measure(value)
    if isinstance(now, tuple):
        return tuple(map(_text, [value] if isinstance(value, str) else value))
    if isinstance(now, float):
        return float(value)
    if type(value) is not type(now):
        raise TypeError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _expected(now: object) -> str:
    if isinstance(now, StrEnum):
        return ", ".join(Measure)
    return {tuple: "a text or a list", str: "a text", bool: "true or false", int: "a whole number"}.get(
        type(now), "a number" if isinstance(now, float) else "keys and values"
    )
