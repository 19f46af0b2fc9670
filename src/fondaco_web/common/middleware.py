"""Answers domain errors that no form caught, and tells browsers what pages may not do."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from fondaco_web.common.errors import DomainError, NotAllowed, NotFound


class DomainErrorMiddleware:
    """Turns a DomainError that left a view into a page: unknown and forbidden alike 404, the rest its own status."""

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


# No page asks for a device; only passkeys need something of the browser.
PERMISSIONS = (
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), "
    "publickey-credentials-create=(self), publickey-credentials-get=(self)"
)


class PermissionsPolicyMiddleware:
    """Adds the header Permissions-Policy to every answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Permissions-Policy"] = PERMISSIONS
        return response
