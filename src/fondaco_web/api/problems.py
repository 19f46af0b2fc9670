"""Errors of the API as problem documents (RFC 9457), the same for every operation."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from pydantic import Field

from fondaco_web.common.errors import ChangedMeanwhile, DomainError, NotAllowed, NotFound

MEDIA_TYPE = "application/problem+json"


class WrongInput(Schema):
    """One wrong input."""

    where: str = Field(description="The place of the input, such as body.name or query.limit")
    detail: str = Field(description="What is wrong with it")


class Problem(Schema):
    """What went wrong, and what to do (RFC 9457)."""

    type: str = Field(description="Stable; `urn:fondaco:` and the code documented in the error reference")
    title: str
    status: int
    detail: str = ""
    inputs: list[WrongInput] = Field(default_factory=list)


class InvalidToken(DomainError):
    """No token, or one that is unknown, expired, revoked."""

    code = "web-invalid-token"
    http_status = 401


class PreconditionRequired(DomainError):
    """A change without If-Match: the client has not said which version it has seen."""

    code = "web-precondition-required"
    http_status = 428


def answers(*statuses: int) -> dict[int, type[Problem]]:
    """The problem answers of an operation, for its `response`: those named, and those that any operation can give."""
    return dict.fromkeys((400, 401, 403, 404, *statuses), Problem)


CHANGES = (409, 412, 413, 422, 428)  # what a change can be answered beside


def problem(status: int, code: str, title: str, detail: str = "", inputs: tuple[WrongInput, ...] = ()) -> HttpResponse:
    """A problem document as the answer."""
    body = Problem(type=f"urn:fondaco:{code}", title=title, status=status, detail=detail, inputs=list(inputs))
    answer = HttpResponse(body.model_dump_json(), status=status, content_type=MEDIA_TYPE)
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="Fondaco"'
    return answer


def domain_problem(_request: HttpRequest, error: Any) -> HttpResponse:
    """A refusal of a service."""
    inputs = (WrongInput(where=f"body.{error.field}", detail=str(error)),) if error.field else ()
    return problem(error.http_status, error.code, title_of(error), str(error), inputs)


def title_of(error: DomainError) -> str:
    """A short title for the kind of refusal."""
    if isinstance(error, NotFound):
        return _("Not found")
    if isinstance(error, NotAllowed):
        return _("Not allowed")
    if isinstance(error, ChangedMeanwhile):
        return _("Changed meanwhile")
    return _("This cannot be done")


def invalid(_request: HttpRequest, error: Any) -> HttpResponse:
    """Input that its schema refuses; the path and query of an address count as input too."""
    inputs = tuple(WrongInput(where=place(one["loc"]), detail=one["msg"]) for one in error.errors)
    return problem(422, "web-invalid-input", _("Some input is wrong"), _("See `inputs` for each."), inputs)


def place(location: tuple[str | int, ...]) -> str:
    """Where an input stands, such as body.name: without the name that the operation gives to its body or query."""
    kind, *parts = map(str, location)
    return ".".join([kind, *(parts[1:] if kind in {"body", "query"} and len(parts) > 1 else parts)])


def unauthenticated(_request: HttpRequest, _error: Any) -> HttpResponse:
    """No valid token."""
    return problem(401, InvalidToken.code, _("Sign-in needed"), _("Send a valid token: Authorization: Bearer …"))


def http_problem(_request: HttpRequest, error: Any) -> HttpResponse:
    """An error raised by the framework, such as a body that is not JSON."""
    return problem(error.status_code, "web-bad-request", _("The request cannot be read"), str(error))


def not_found(_request: HttpRequest, _error: Any) -> HttpResponse:
    """Unknown and forbidden look alike."""
    return domain_problem(_request, NotFound())


def speak_problems(api: NinjaAPI) -> None:
    """Answer every error of `api` with a problem document."""
    api.add_exception_handler(DomainError, domain_problem)
    api.add_exception_handler(Http404, not_found)
    api.add_exception_handler(ValidationError, invalid)
    api.add_exception_handler(AuthenticationError, unauthenticated)
    api.add_exception_handler(HttpError, http_problem)
