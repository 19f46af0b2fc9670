"""Pages inside a forum: the address names it, and private pages ask for sign-in before they look anything up."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from fondaco_web.common.errors import NotFound
from fondaco_web.common.pages import OneForm, PageView
from fondaco_web.forum.models import Forum


class ForumView(PageView):
    """A page of the forum named by `forum_slug`. Private unless the class says `is_public = True`."""

    forum: Forum

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Sign-in first, then the forum, then what `prepare` looks up, then the page."""
        if not self.is_public and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        found = Forum.objects.filter(slug=kwargs.pop("forum_slug")).first()
        if found is None:
            raise NotFound
        self.kwargs.pop("forum_slug", None)
        self.forum = request.forum = found  # type: ignore[attr-defined]  # read by the context processor
        return super().dispatch(request, *args, **kwargs)


class FormPage(OneForm, ForumView):
    """A page of a forum with one form."""
