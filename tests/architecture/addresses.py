"""Every address of the platform, found by walking the resolver."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver
from django.views.generic import RedirectView

NOT_OPERATIONS = frozenset({"api:api-root", "api:openapi-json"})


class Address(NamedTuple):
    """A named address: its name with namespaces, the names of its parameters, its view."""

    name: str
    parameters: tuple[str, ...]
    view: object


def addresses() -> list[Address]:
    """All of them, sorted by name, except static files and the operations of the API (see `access_asking`)."""
    found = {address.name: address for address in walk(get_resolver(), (), ())}
    return [found[name] for name in sorted(found) if not name.startswith("api:") or name in NOT_OPERATIONS]


def walk(resolver: URLResolver, spaces: tuple[str, ...], parameters: tuple[str, ...]) -> Iterator[Address]:
    """The patterns under `resolver`; one without a name goes by its pattern, unless it only leads to another."""
    for entry in resolver.url_patterns:
        names = (*parameters, *entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            deeper = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from walk(entry, deeper, names)
        elif isinstance(entry, URLPattern) and (entry.name or not is_redirect(entry)):
            yield Address(":".join((*spaces, entry.name or str(entry.pattern))), names, entry.callback)


def is_redirect(pattern: URLPattern) -> bool:
    """Whether it stands for another address."""
    return issubclass(getattr(pattern.callback, "view_class", object), RedirectView)
