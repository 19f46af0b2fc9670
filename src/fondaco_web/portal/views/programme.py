"""The published programme of a session, to read, to print and for calendars."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from fondaco_web.common.errors import NotFound
from fondaco_web.forum.pages import ForumView
from fondaco_web.portal.forms import ProgrammeFilter
from fondaco_web.portal.structured import event_of_session
from fondaco_web.programme.calendar import programme_calendar
from fondaco_web.programme.models import ProgrammeVersion, Session
from fondaco_web.programme.permissions import may_change_session
from fondaco_web.programme.published import from_json
from fondaco_web.programme.selectors import change_log, published_programme, session_visible_to


class ProgrammePage(ForumView):
    """The latest published version, day by day, with what changed."""

    is_public = True
    template_name = "portal/programme.html"
    session: Session
    version: ProgrammeVersion | None

    def prepare(self, **kwargs: Any) -> None:
        """The session of this number, and its latest version."""
        self.session = session_visible_to(self.request.user, self.forum, kwargs["number"])
        self.version = published_programme(self.session)

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The programme, or that it is not published yet."""
        context: dict[str, Any] = {
            "session": self.session,
            "version": self.version,
            "may_manage": may_change_session(request.user, self.session),
            "structured": event_of_session(self.session, request),
        }
        if self.version is None:
            return self.page(**context)
        programme = from_json(self.version.content)
        form = ProgrammeFilter(request.GET or None, items=programme.items)
        return self.page(
            **context,
            programme=programme,
            form=form,
            days=form.filtered(programme.days),
            is_filtered=form.is_narrowing,
            log=[entry for entry in change_log(self.session) if entry[1]],
        )


class CalendarFile(ProgrammePage):
    """The programme as a calendar file that calendars can subscribe to."""

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:  # noqa: ARG002  # as the page's
        """The file."""
        if self.version is None:
            raise NotFound
        answer = HttpResponse(
            programme_calendar(self.version, get_language() or "en"), content_type="text/calendar; charset=utf-8"
        )
        name = f"{self.forum.slug}-{self.session.number}-programme.ics"
        answer["Content-Disposition"] = f'inline; filename="{name}"'
        return answer
