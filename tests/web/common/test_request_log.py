"""The log says what happened, not to whom."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import resolve

from factories.forums import a_user
from fondaco_web.common.request_log import JsonLines, RequestLogMiddleware, WithoutPersonalData

pytestmark = pytest.mark.django_db


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What is logged meanwhile, as production writes it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    handler.addFilter(WithoutPersonalData())
    loggers = [logging.getLogger("fondaco"), logging.getLogger("django.request")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    yield stream
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_a_request_is_one_line_with_its_pattern_and_number(client: Client, log: io.StringIO) -> None:
    response = client.get("/health?email=anna@example.org", HTTP_USER_AGENT="Anna's browser", REMOTE_ADDR="203.0.113.9")
    (line,) = lines(log)
    assert line.pop("ms") >= 0
    assert line.pop("time")
    assert line == {
        "level": "INFO",
        "logger": "fondaco.request",
        "message": "request",
        "request_id": response["X-Request-ID"],
        "method": "GET",
        "route": "health",
        "status": 200,
        "user_id": None,
    }


def test_an_address_that_holds_a_key_is_not_logged(client: Client, log: io.StringIO) -> None:
    client.get("/en/account/confirm-email/a-one-time-key/")
    assert "a-one-time-key" not in log.getvalue()
    assert lines(log)[-1]["route"] == "en/account/confirm-email/(?P<key>[-:\\w]+)/$"


def test_a_page_that_is_not_there_leaves_its_address_out_too(client: Client, log: io.StringIO) -> None:
    client.get("/en/anna.rossi@example.org/")
    assert [line["status"] for line in lines(log) if line["logger"] == "fondaco.request"] == [404]
    assert "anna" not in log.getvalue()


def test_a_failure_is_logged_with_pattern_number_and_traceback(rf: RequestFactory, log: io.StringIO) -> None:
    request = rf.get("/health", {"q": "anna"})
    request.resolver_match = resolve("/health")
    request._cached_user = user = a_user()  # type: ignore[attr-defined]  # as Django keeps who asked

    def fail(request: HttpRequest) -> HttpResponse:
        try:
            raise ValueError("broken")
        except ValueError as error:
            logging.getLogger("django.request").error(
                "%s: %s", "Internal Server Error", request.path, extra={"request": request}, exc_info=error
            )
        return HttpResponse(status=500)

    RequestLogMiddleware(fail)(request)
    failure, told = lines(log)
    assert failure["message"] == "Internal Server Error: health"
    assert "ValueError: broken" in failure["exc_info"]
    assert failure["request_id"] == told["request_id"]
    assert (told["status"], told["user_id"]) == (500, user.pk)
    assert "anna" not in log.getvalue()
