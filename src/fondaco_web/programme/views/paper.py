"""The programme as PDF: the published one for everybody, the draft for the secretariats."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from fondaco_web.common import clock
from fondaco_web.common.errors import NotFound
from fondaco_web.common.texts import in_language
from fondaco_web.forum.pages import ForumView
from fondaco_web.programme.models import Session
from fondaco_web.programme.paper import programme_paper
from fondaco_web.programme.permissions import may_change_session
from fondaco_web.programme.published import from_json
from fondaco_web.programme.selectors import draft_programme, published_programme, session_visible_to


class Print(ForumView):
    """The published programme; with `?draft=1`, for the secretariats, the draft."""

    is_public = True
    session: Session

    def prepare(self, **kwargs: Any) -> None:
        """The session, as far as the person may see it."""
        self.session = session_visible_to(self.request.user, self.forum, kwargs["number"])

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file."""
        if "draft" in request.GET and may_change_session(request.user, self.session):
            programme, made_at, edition = draft_programme(self.session), clock.now(), _("Draft, not published")
        else:
            version = published_programme(self.session)
            if version is None:
                raise NotFound
            programme, made_at = from_json(version.content), version.published_at
            parts = {"number": version.number, "moment": date_format(made_at, "SHORT_DATETIME_FORMAT")}
            edition = _("Version %(number)s, published %(moment)s UTC") % parts
        paper = programme_paper(programme, forum_name=in_language(self.forum.name), made_at=made_at, edition=edition)
        response = HttpResponse(paper, content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="programme-{self.session.number}.pdf"'
        return response
