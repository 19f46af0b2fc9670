"""Conditional requests (RFC 9110): an ETag per version, If-None-Match for reading, If-Match for changing."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.translation import gettext_lazy as _

from fondaco_web.api.problems import PreconditionRequired
from fondaco_web.common.errors import ChangedMeanwhile
from fondaco_web.common.models import Versioned


def etag_of(row: Versioned) -> str:
    """The entity tag of a row as it stands."""
    return f'"{row.version}"'


def tagged(http_request: HttpRequest, row: Versioned, body: Any) -> Any:
    """`body`, to be answered with the ETag of `row` (see `with_etag`)."""
    http_request.told_row = row  # type: ignore[attr-defined]  # read by `with_etag`
    return body


def with_etag(http_request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """`answer` with the ETag of the row it tells; 304 without a body where a reader already has this version."""
    row = getattr(http_request, "told_row", None)
    if row is None or not 200 <= answer.status_code < 300:
        return answer
    tag = etag_of(row)
    if http_request.method == "GET" and tag in tags_in(http_request.headers.get("If-None-Match", "")):
        answer = HttpResponseNotModified()
    answer["ETag"] = tag
    answer["Cache-Control"] = "private, no-cache"
    return answer


def seen_version(http_request: HttpRequest, row: Versioned) -> int:
    """The version of `row` that the client names in If-Match.

    Raises PreconditionRequired where it names none, ChangedMeanwhile where it names another than the current one.
    """
    tags = tags_in(http_request.headers.get("If-Match", ""))
    if not tags:
        raise PreconditionRequired(_("Send If-Match with the ETag of the version that you have read."))
    if tags != ["*"] and etag_of(row) not in tags:
        raise ChangedMeanwhile(current_version=row.version)
    return row.version


def tags_in(header: str) -> list[str]:
    """The entity tags of a header, weak ones as strong: a version has one representation only."""
    return [tag.strip().removeprefix("W/") for tag in header.split(",") if tag.strip()]
