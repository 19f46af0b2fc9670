"""What the page frame needs: the forum, and what the signed-in person may go to."""

from typing import Any

from django.http import HttpRequest


def current_forum(request: HttpRequest) -> dict[str, Any]:
    """`forum` in every template: the forum of the page, None outside of any."""
    return {"forum": getattr(request, "forum", None)}
