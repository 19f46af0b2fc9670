"""What every page about one session begins with."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from fondaco_web.common.errors import DomainError, NotAllowed, NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.forum.pages import FormPage, ForumView
from fondaco_web.programme.models import Session
from fondaco_web.programme.permissions import may_open_session
from fondaco_web.programme.selectors import session_managed_by


class SecretariatView(ForumView):
    """A page for the secretariats of the forum, about no session in particular."""

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else knows that the page exists."""
        super().prepare(**kwargs)
        if not may_open_session(self.request.user, self.forum):
            raise NotFound

    def address(self, name: str, **kwargs: Any) -> str:
        """The address of a page of this forum."""
        return reverse(name, kwargs={"forum_slug": self.forum.slug, **kwargs})

    def go(self, message: str, name: str, **kwargs: Any) -> HttpResponse:
        """Say that it is done and go to another page."""
        messages.success(self.request, message)
        return redirect(self.address(name, **kwargs))


class ManageView(SecretariatView):
    """A page on which the secretariats manage one session."""

    session: Session
    tab = ""

    def prepare(self, **kwargs: Any) -> None:
        """The session that the address names."""
        super().prepare(**kwargs)
        self.session = session_managed_by(self.request.user, self.forum, kwargs["number"])

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page, with its session."""
        return super().page(status=status, session=self.session, tab=self.tab, **context)

    def address(self, name: str, **kwargs: Any) -> str:
        """The address of a page of this session."""
        return super().address(name, number=self.session.number, **kwargs)


class ManageForm(ManageView, FormPage):
    """A form about one session."""

    template_name = "programme/form.html"
    heading: Any = ""
    submit_label: Any = ""
    back = "programme:manage"

    def context(self) -> dict[str, Any]:
        """Heading, button and the way back."""
        return {
            "heading": self.heading,
            "submit_label": self.submit_label,
            "back_url": self.address(self.back),
        }


class ManageConfirm(ManageForm):
    """A question before a deed on a session."""

    template_name = "common/confirm.html"
    form_class = DomainForm
    is_danger = False
    consequence: Any = ""

    def context(self) -> dict[str, Any]:
        """The question in the words of the component."""
        return {
            "question": self.heading,
            "consequence": self.consequence,
            "submit_label": self.submit_label,
            "cancel_url": self.address(self.back),
            "is_danger": self.is_danger,
        }


def attempt(request: HttpRequest, deed: Callable[[], Any], success: Callable[[Any], Any]) -> None:
    """Do a deed that has no form of its own, and say how it went."""
    try:
        done = deed()
    except (NotFound, NotAllowed):
        raise
    except DomainError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, str(success(done)))
