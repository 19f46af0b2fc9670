"""Pages of a session: times are shown on its own clock."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from fondaco_web.applications.models import Application
from fondaco_web.applications.selectors.applications import application_visible_to
from fondaco_web.forum.pages import FormPage, ForumView
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import session_visible_to


class SessionView(ForumView):
    """A page of the session named by `number`."""

    session: Session

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """As usual; the time zone that `prepare` sets ends with the page."""
        with timezone.override(None):
            return super().dispatch(request, *args, **kwargs)

    def prepare(self, **kwargs: Any) -> None:
        """The session, on whose clock the page shows times; then what `look_up` finds."""
        self.session = session_visible_to(self.request.user, self.forum, kwargs.pop("number"))
        timezone.activate(ZoneInfo(self.session.time_zone))
        self.look_up(**kwargs)

    def look_up(self, **kwargs: Any) -> None:
        """Look up what else the address names."""

    def address(self, name: str, **kwargs: Any) -> str:
        """The address of another page of this session."""
        return reverse(name, kwargs={"forum_slug": self.forum.slug, "number": self.session.number, **kwargs})

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page, with the session at hand."""
        return super().page(status=status, session=self.session, **context)


class SessionFormPage(SessionView, FormPage):
    """A page of a session with one form."""


class ApplicationView(SessionView):
    """A page of one application, named by `code`."""

    application: Application

    def look_up(self, **kwargs: Any) -> None:
        """The application, then what `look_up_part` finds."""
        self.application = application_visible_to(self.request.user, self.session, kwargs.pop("code"))
        self.look_up_part(**kwargs)

    def look_up_part(self, **kwargs: Any) -> None:
        """Look up the part that the address names."""

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page, with the application at hand."""
        return super().page(status=status, application=self.application, **context)

    def address_of(self, name: str, **kwargs: Any) -> str:
        """The address of another page of this application."""
        return self.address(name, code=self.application.code, **kwargs)

    def to_application(self) -> HttpResponse:
        """Go to the application's own page."""
        return redirect(self.address_of("applications:application"))


class ApplicationFormPage(ApplicationView, FormPage):
    """A page of one application with one form."""
