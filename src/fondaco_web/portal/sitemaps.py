"""The public pages for search engines, each with its addresses in the other languages."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from fondaco_web.forum.models import Announcement, Forum
from fondaco_web.forum.selectors import public_announcements
from fondaco_web.portal.selectors import forums
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import sessions_visible_to

PAGES = ("portal:home", "portal:session_list", "portal:announcement_list", "members:register", "directory:list")


class TranslatedSitemap(Sitemap[Any]):
    """Every entry in every language."""

    i18n = True
    alternates = True
    x_default = True


class ForumPages(TranslatedSitemap):
    """The lists of each forum."""

    def items(self) -> list[tuple[Forum, str]]:
        """Forums and the names of their pages."""
        return [(forum, page) for forum in forums() for page in PAGES]

    def location(self, item: tuple[Forum, str]) -> str:
        """The address."""
        return reverse(item[1], kwargs={"forum_slug": item[0].slug})


class Sessions(TranslatedSitemap):
    """The sessions."""

    def items(self) -> list[Session]:
        """Those that everybody may see."""
        return [session for forum in forums() for session in sessions_visible_to(AnonymousUser(), forum)]

    def location(self, item: Session) -> str:
        """The address."""
        return reverse("portal:session", kwargs={"forum_slug": item.forum.slug, "number": item.number})

    def lastmod(self, item: Session) -> Any:
        """When it last changed."""
        return item.updated_at


class Announcements(TranslatedSitemap):
    """The announcements."""

    def items(self) -> list[Announcement]:
        """Those that everybody may see."""
        return [entry for forum in forums() for entry in public_announcements(forum).select_related("forum")]

    def location(self, item: Announcement) -> str:
        """The address."""
        return reverse("portal:announcement", kwargs={"forum_slug": item.forum.slug, "code": item.code})

    def lastmod(self, item: Announcement) -> Any:
        """When it last changed."""
        return item.updated_at


SITEMAPS = {"pages": ForumPages, "sessions": Sessions, "announcements": Announcements}
