"""The way in: from the bare address to a language, from a language to a forum, from signing in to one's desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override
from django.views.decorators.http import require_safe

from fondaco_web.common.pages import PageView
from fondaco_web.forum.permissions import may_open_forum
from fondaco_web.portal.selectors import forums, forums_of


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """To the list of forums in the language that the browser asks for."""
    with override(get_language_from_request(request)):
        answer = redirect("forums")
    patch_vary_headers(answer, ["Accept-Language", "Cookie"])
    return answer


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: the public pages."""
    address = request.build_absolute_uri(reverse("sitemap"))
    return render(request, "portal/robots.txt", {"sitemap": address}, content_type="text/plain; charset=utf-8")


class ForumList(PageView):
    """The forums of this site; where there is only one, its own first page."""

    is_public = True
    template_name = "portal/forum_list.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list, or the way to the only one."""
        listed = list(forums())
        if len(listed) == 1:
            return redirect("portal:home", forum_slug=listed[0].slug)
        return self.page(forums=listed, may_open=may_open_forum(request.user))


class StartPage(PageView):
    """After signing in or out: to the desk in one's forum; where there are several, to choose."""

    is_public = True
    template_name = "portal/start.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponseBase:
        """The way on, or the choice."""
        if not request.user.is_authenticated:
            return redirect("forums")
        mine = list(forums_of(request.user))
        choice = mine or list(forums())
        if len(choice) == 1:
            return redirect("portal:desk", forum_slug=choice[0].slug)
        return self.page(forums=choice, is_member=bool(mine), may_open=may_open_forum(request.user))
