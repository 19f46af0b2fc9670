"""The platform's addresses with a bare page for "not found", which is asked for thousands of times."""

from django.http import HttpRequest, HttpResponseNotFound

from fondaco_web.urls import urlpatterns

__all__ = ["handler404", "urlpatterns"]


def handler404(_request: HttpRequest, exception: Exception) -> HttpResponseNotFound:  # noqa: ARG001  # as Django calls it
    """No page at all."""
    return HttpResponseNotFound()
