"""What awaits a person in a forum: counted from the selectors of the apps below, each entry with the way to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from fondaco_web.forum.models import Forum
from fondaco_web.forum.permissions import is_secretariat_in
from fondaco_web.forum.selectors import announcements_visible_to
from fondaco_web.members.selectors import members_awaiting
from fondaco_web.portal.names import session_name
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.selectors import sessions_visible_to


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to do or to know. `n` is how many of it there are; None where it is not counted."""

    title: str
    url: str = ""
    text: str = ""
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of one capacity in which the person acts."""

    heading: str
    entries: tuple[Entry, ...]


def parts_of_desk(user: Any, forum: Forum) -> list[Part]:
    """The parts that the person has, the secretariat's first."""
    parts = []
    if is_secretariat_in(user, forum):
        parts.append(Part(_("Secretariat"), tuple(entries_of_secretariat(user, forum))))
    return parts


def entries_of_secretariat(user: Any, forum: Forum) -> Iterator[Entry]:
    """What waits for a decision or is still a draft."""
    n_adhesions = members_awaiting(user, forum).count()
    if n_adhesions:
        yield Entry(_("Adhesions to decide on"), page("members:awaiting", forum), n=n_adhesions)
    n_drafts = announcements_visible_to(user, forum).filter(published_at=None, withdrawn_at=None).count()
    if n_drafts:
        yield Entry(_("Announcements not published yet"), page("forum:announcement_manage", forum), n=n_drafts)
    for session in sessions_visible_to(user, forum).filter(state=SessionState.DRAFT):
        text = _("In preparation: nobody but the secretariats sees it.")
        yield Entry(session_name(session), page("programme:manage", forum, number=session.number), text)


def page(name: str, forum: Forum, **parts: Any) -> str:
    """The address of a page of the forum; empty where the installation has no such page."""
    try:
        return reverse(name, kwargs={"forum_slug": forum.slug, **parts})
    except NoReverseMatch:
        return ""
