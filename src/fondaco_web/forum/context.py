"""What the page frame needs: the forum, and whether the signed-in person manages it."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from fondaco_web.forum.permissions import is_secretariat_in


def current_forum(request: HttpRequest) -> dict[str, Any]:
    """`forum` in every template (None outside of any), and `manages_forum`: the person is of a secretariat of it."""
    forum = getattr(request, "forum", None)
    user = getattr(request, "user", AnonymousUser())
    return {"forum": forum, "manages_forum": forum is not None and is_secretariat_in(user, forum)}
