"""The copy of one's own data, collected from every app (see `portability`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from fondaco_web.accounts import portability
from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry


@dataclass(frozen=True, slots=True)
class Part:
    """One group of entries with its title."""

    name: str
    title: str | Promise
    entries: tuple[Entry, ...]


def own_data(user: User) -> tuple[Part, ...]:
    """Every part about `user`; parts without an entry too, so that it is seen that nothing is kept."""
    return tuple(Part(name, title, tuple(function(user))) for name, (title, function) in portability.exports.items())


def as_document(parts: Iterable[Part]) -> dict[str, list[dict[str, Any]]]:
    """The parts as JSON holds them."""
    return {part.name: [{value.field: value.value for value in entry} for entry in part.entries] for part in parts}
