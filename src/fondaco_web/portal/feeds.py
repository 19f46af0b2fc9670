"""Announcements and sessions as Atom feeds, in the language of the address."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from fondaco_web.common.texts import in_language
from fondaco_web.forum.models import Announcement, Forum
from fondaco_web.forum.selectors import public_announcements
from fondaco_web.portal.selectors import forums
from fondaco_web.programme.models import Session
from fondaco_web.programme.names import session_days, session_name
from fondaco_web.programme.selectors import sessions_visible_to

N_ENTRIES = 50


class ForumFeed(Feed[Any, Forum]):
    """A feed of the forum that the address names."""

    feed_type = Atom1Feed
    page_name = ""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Forum:  # noqa: ARG002  # as Django calls it
        """The forum."""
        forum = forums().filter(slug=kwargs["forum_slug"]).first()
        if forum is None:
            raise Http404
        return forum

    def link(self, forum: Forum) -> str:
        """The page that lists the same."""
        return reverse(self.page_name, kwargs={"forum_slug": forum.slug})


class AnnouncementFeed(ForumFeed):
    """What the forum announces."""

    page_name = "portal:announcement_list"

    def title(self, forum: Forum) -> str:
        """Title of the feed."""
        return _("%(forum)s: announcements") % {"forum": in_language(forum.name)}

    def items(self, forum: Forum) -> QuerySet[Announcement]:
        """The latest."""
        return public_announcements(forum).select_related("forum")[:N_ENTRIES]

    def item_title(self, item: Announcement) -> str:
        """Title of an entry."""
        return in_language(item.title)

    def item_description(self, item: Announcement) -> str:
        """Text of an entry."""
        return in_language(item.body)

    def item_link(self, item: Announcement) -> str:
        """Its page."""
        return reverse("portal:announcement", kwargs={"forum_slug": item.forum.slug, "code": item.code})

    def item_pubdate(self, item: Announcement) -> Any:
        """When it was published."""
        return item.published_at

    def item_updateddate(self, item: Announcement) -> Any:
        """When it last changed."""
        return item.updated_at


class SessionFeed(ForumFeed):
    """The sessions, the latest first."""

    page_name = "portal:session_list"

    def title(self, forum: Forum) -> str:
        """Title of the feed."""
        return _("%(forum)s: sessions") % {"forum": in_language(forum.name)}

    def items(self, forum: Forum) -> QuerySet[Session]:
        """What the public may see."""
        return sessions_visible_to(AnonymousUser(), forum).order_by("-number")[:N_ENTRIES]

    def item_title(self, item: Session) -> str:
        """Title of an entry."""
        return session_name(item)

    def item_description(self, item: Session) -> str:
        """When it is held, and what it is about."""
        return " ".join(filter(None, (session_days(item), in_language(item.summary) or in_language(item.figures))))

    def item_link(self, item: Session) -> str:
        """Its page."""
        return reverse("portal:session", kwargs={"forum_slug": item.forum.slug, "number": item.number})

    def item_pubdate(self, item: Session) -> Any:
        """When it was entered."""
        return item.created_at

    def item_updateddate(self, item: Session) -> Any:
        """When it last changed."""
        return item.updated_at
