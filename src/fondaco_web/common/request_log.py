"""A line in the log for every request, without personal data: no query, no address of a person, no e-mail.

What is logged of the address is its pattern (`<slug:forum_slug>/members/<code>/`), so that codes and one-time keys in
it stay out as well.
"""

import logging
import time
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse
from pythonjsonlogger.json import JsonFormatter

logger = logging.getLogger("fondaco.request")
_request_id: ContextVar[str] = ContextVar("request_id", default="")


class RequestLogMiddleware:
    """Numbers each request and logs it once it is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _request_id.set(uuid.uuid4().hex)
        start = time.perf_counter()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = _request_id.get()
            logger.info("request", extra=told_of(request, response, seconds=time.perf_counter() - start))
            return response
        finally:
            _request_id.reset(token)


def told_of(request: HttpRequest, response: HttpResponse, *, seconds: float) -> dict[str, Any]:
    """What the log says of a request. The user is named only by number, and only if the page asked who it is."""
    user = getattr(request, "_cached_user", None)
    return {
        "method": request.method,
        "route": route_of(request),
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "user_id": getattr(user, "pk", None),
    }


def route_of(request: HttpRequest) -> str:
    """The pattern of the address; empty where no page matches."""
    match = request.resolver_match
    return match.route if match else ""


class WithoutPersonalData(logging.Filter):
    """Gives every line the number of its request, and replaces addresses that Django logs by their pattern."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: nothing is left out, but something may be made impersonal."""
        record.request_id = _request_id.get()
        request = record.__dict__.pop("request", None)
        if isinstance(request, HttpRequest) and isinstance(record.args, tuple):
            addresses = {request.path, request.get_full_path()}
            record.args = tuple(route_of(request) if arg in addresses else arg for arg in record.args)
        return True


class JsonLines(JsonFormatter):
    """A JSON object a line: time, level, logger, message, and what else the line carries."""

    def __init__(self) -> None:
        fields = ["asctime", "levelname", "name", "message", "request_id"]
        names = {"asctime": "time", "levelname": "level", "name": "logger"}
        super().__init__(fields, datefmt="%Y-%m-%dT%H:%M:%S%z", rename_fields=names, json_ensure_ascii=False)
