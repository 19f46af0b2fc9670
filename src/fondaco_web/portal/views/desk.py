"""Where a signed-in person begins: what awaits them in this forum."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from fondaco_web.directory.permissions import takes_part_in
from fondaco_web.forum.pages import ForumView
from fondaco_web.portal.desk import parts_of_desk
from fondaco_web.portal.selectors import sessions_by_time
from fondaco_web.programme.selectors import deadlines_of


class DeskPage(ForumView):
    """My desk."""

    template_name = "portal/desk.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page."""
        ahead, _past = sessions_by_time(request.user, self.forum)
        return self.page(
            parts=parts_of_desk(request.user, self.forum, ahead),
            takes_part=takes_part_in(request.user, self.forum),
            ahead=[(session, deadlines_of(session)) for session in ahead],
        )
