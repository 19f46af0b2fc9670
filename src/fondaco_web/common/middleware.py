"""Answers domain errors that no form caught: unknown and forbidden alike with 404, the rest with its own status."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from fondaco_web.common.errors import DomainError, NotAllowed, NotFound


class DomainErrorMiddleware:
    """Turns a DomainError that left a view into a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for `exception`; None leaves it to Django."""
        if isinstance(exception, NotFound | NotAllowed):
            raise Http404(str(exception)) from exception
        if isinstance(exception, DomainError):
            return render(request, "common/refused.html", {"error": exception}, status=exception.http_status)
        return None
