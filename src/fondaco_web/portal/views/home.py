"""The first page of a forum."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.selectors import public_announcements, regions_of
from fondaco_web.members.selectors import register_of
from fondaco_web.portal.selectors import parties_with_regions, sessions_by_time, takes_applications
from fondaco_web.portal.structured import organisation_of_forum
from fondaco_web.programme.selectors import deadlines_of, published_programme


class HomePage(ForumView):
    """What the forum is, what comes next, who is in it, what is new, and how to take part."""

    is_public = True
    template_name = "portal/home.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page."""
        ahead, past = sessions_by_time(request.user, self.forum)
        coming = ahead[0] if ahead else None
        return self.page(
            session=coming,
            deadlines=deadlines_of(coming) if coming else [],
            may_apply=coming is not None and takes_applications(coming),
            has_programme=coming is not None and published_programme(coming) is not None,
            latest_sessions=past[:3],
            n_sessions=past[0].number if past else 0,
            n_regions=regions_of(self.forum).count(),
            n_members=register_of(self.forum).count(),
            parties=parties_with_regions(self.forum),
            announcements=public_announcements(self.forum)[:3],
            structured=organisation_of_forum(self.forum, request),
        )
