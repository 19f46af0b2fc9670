"""Of what a desk consists."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from fondaco_web.forum.models import Forum


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to do or to know. `n` is how many of it there are (None: not counted); urgent ones are marked."""

    title: str
    url: str
    text: str = ""
    n: int | None = None
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What awaits the person in one capacity, and where the work of this capacity is done."""

    heading: str
    entries: tuple[Entry, ...]
    links: tuple[tuple[str, str], ...] = field(default=())


def page(name: str, forum: Forum, query: str = "", **parts: Any) -> str:
    """The address of a page of the forum."""
    address = reverse(name, kwargs={"forum_slug": forum.slug, **parts})
    return f"{address}?{query}" if query else address
