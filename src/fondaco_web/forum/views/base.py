"""What the settings pages have in common."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise

from fondaco_web.accounts.models import User
from fondaco_web.common.errors import NotFound
from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.permissions import may_change_forum


def account_of(view: Any) -> User:
    """The signed-in person; private pages have one."""
    user: User = view.request.user
    return user


class SettingsView(ForumView):
    """A page for the secretariats of the forum."""

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else learns that the page exists."""
        if not may_change_forum(self.request.user, self.forum):
            raise NotFound
        super().prepare(**kwargs)

    def go_to(self, name: str, message: str | Promise, **kwargs: Any) -> HttpResponseRedirect:
        """Tell what was done and show the page `name` of this forum."""
        messages.success(self.request, str(message))
        return HttpResponseRedirect(reverse(name, kwargs={"forum_slug": self.forum.slug, **kwargs}))
