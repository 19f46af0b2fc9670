"""The series of sessions, and each of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from fondaco_web.forum.pages import ForumView
from fondaco_web.portal.selectors import is_ahead, sessions_by_time, takes_applications
from fondaco_web.portal.structured import event_of_session
from fondaco_web.programme.models import Session
from fondaco_web.programme.permissions import may_change_session, may_open_session
from fondaco_web.programme.selectors import (
    deadlines_of,
    documents_visible_to,
    published_programme,
    session_visible_to,
    tables_of,
)


class SessionList(ForumView):
    """Every session: those ahead, and the whole series before."""

    is_public = True
    template_name = "portal/session_list.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        ahead, past = sessions_by_time(request.user, self.forum)
        return self.page(ahead=ahead, past=past, may_open=may_open_session(request.user, self.forum))


class SessionPage(ForumView):
    """One session as the public sees it."""

    is_public = True
    template_name = "portal/session.html"
    session: Session

    def prepare(self, **kwargs: Any) -> None:
        """The session of this number."""
        self.session = session_visible_to(self.request.user, self.forum, kwargs["number"])

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page."""
        return self.page(
            session=self.session,
            is_ahead=is_ahead(self.session),
            deadlines=deadlines_of(self.session),
            may_apply=takes_applications(self.session),
            may_manage=may_change_session(request.user, self.session),
            sectors=self.session.sectors.order_by("code"),
            tables=tables_of(self.session),
            documents=documents_visible_to(request.user, self.session),
            version=published_programme(self.session),
            structured=event_of_session(self.session, request),
        )
