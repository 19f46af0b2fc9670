"""Every address of the platform, found by walking the resolver."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver


class Address(NamedTuple):
    """A named address: its name with namespaces, the names of its parameters, its view."""

    name: str
    parameters: tuple[str, ...]
    view: object


def addresses() -> list[Address]:
    """All of them, sorted by name, except static files and the API (see `test_api_access`)."""
    found = {address.name: address for address in walk(get_resolver(), (), ())}
    return [found[name] for name in sorted(found) if not name.startswith("api:")]


def walk(resolver: URLResolver, spaces: tuple[str, ...], parameters: tuple[str, ...]) -> Iterator[Address]:
    """The named patterns under `resolver`."""
    for entry in resolver.url_patterns:
        names = (*parameters, *entry.pattern.converters)
        if isinstance(entry, URLResolver):
            deeper = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from walk(entry, deeper, names)
        elif isinstance(entry, URLPattern) and entry.name:
            yield Address(":".join((*spaces, entry.name)), names, entry.callback)
