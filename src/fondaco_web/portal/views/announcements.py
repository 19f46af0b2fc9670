"""What the forum announces."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from fondaco_web.common.errors import NotFound
from fondaco_web.common.lists import page_of
from fondaco_web.forum.models import Announcement
from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.selectors import public_announcements

PER_PAGE = 10


class AnnouncementList(ForumView):
    """Published announcements, the latest first."""

    is_public = True
    template_name = "portal/announcement_list.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(page=page_of(public_announcements(self.forum), request, PER_PAGE))


class AnnouncementPage(ForumView):
    """One of them."""

    is_public = True
    template_name = "portal/announcement.html"
    announcement: Announcement

    def prepare(self, **kwargs: Any) -> None:
        """The published announcement with this code."""
        found = public_announcements(self.forum).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.announcement = found

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page."""
        return self.page(announcement=self.announcement)
