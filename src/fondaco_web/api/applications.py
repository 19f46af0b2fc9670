"""Applications to a session: for the applicant's own people, the desk and the secretariat."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Status
from pydantic import Field

from fondaco_web.api.authentication import READ, WRITE
from fondaco_web.api.conditional import seen_version, tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import CHANGES, answers
from fondaco_web.api.schemas import ApplicationOut, Language, Strict, Texts
from fondaco_web.applications.models import Application
from fondaco_web.applications.selectors.applications import application_visible_to, applications_visible_to
from fondaco_web.applications.services.entry import change_application, start_application
from fondaco_web.applications.services.handing_in import submit_application, withdraw_application
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.selectors import organisation_changeable_by
from fondaco_web.forum.selectors.parts import forum_named
from fondaco_web.programme.models import Session, ThematicTable
from fondaco_web.programme.selectors import session_visible_to, tables_of

router = Router(tags=["application"])
BASE = "/forums/{forum}/sessions/{int:number}/applications"


class Start(Strict):
    """For which organisation to apply."""

    organisation: str = Field(max_length=12, description="Code of the organisation")


class ApplicationIn(Strict):
    """What an application says as a whole; what is left out is emptied."""

    themes: list[str] = Field(default_factory=list, max_length=20, description="Codes of thematic tables")
    objectives: Texts = Field(default_factory=dict)
    language: Language = "en"
    needs_interpreter: bool = False
    is_remote: bool = False
    max_meetings: Annotated[int, Field(ge=1, le=40)] | None = None


class Reason(Strict):
    """Why."""

    reason: Annotated[str, Field(min_length=1, max_length=2000)]


def the_session(request: HttpRequest, forum: str, number: int) -> Session:
    """The session that the address names."""
    return session_visible_to(request.user, forum_named(forum), number)


def the_application(request: HttpRequest, forum: str, number: int, code: str) -> Application:
    """The application that the address names."""
    return application_visible_to(request.user, the_session(request, forum, number), code)


def as_application(application: Application) -> ApplicationOut:
    """An application as a whole; its themes are expected to be prefetched in lists."""
    columns = (
        "code", "state", "language", "objectives", "needs_interpreter", "is_remote", "max_meetings", "submitted_at",
        "decision_reason", "decided_at",
    )  # fmt: skip
    return ApplicationOut(
        **{column: getattr(application, column) for column in columns},
        session=application.session.number,
        organisation=application.organisation.code,
        themes=sorted(table.code for table in application.themes.all()),
    )


def named_tables(session: Session, codes: list[str], field: str) -> list[ThematicTable]:
    """The session's tables with these codes; one that it does not have is refused by name."""
    found = {table.code: table for table in tables_of(session)}
    for code in codes:
        if code not in found:
            raise InvalidInput(_("The session has no thematic table “%(code)s”.") % {"code": code}, field=field)
    return [found[code] for code in dict.fromkeys(codes)]


@router.get(BASE, auth=READ, response={200: Listing[ApplicationOut], **answers(422)})
def list_applications(request: HttpRequest, forum: str, number: int, window: Query[Window]) -> Any:
    """The applications that the holder may see, by code."""
    rows = applications_visible_to(request.user, the_session(request, forum, number)).order_by("code")
    return listing(rows.prefetch_related("themes"), window, request, as_application)


@router.post(BASE, auth=WRITE, response={201: ApplicationOut, **answers(*CHANGES)})
def start(request: HttpRequest, response: HttpResponse, forum: str, number: int, body: Start) -> Any:
    """Begin a draft for an organisation."""
    organisation = organisation_changeable_by(request.user, forum_named(forum), body.organisation)
    session = the_session(request, forum, number)
    row = start_application(by=request.user, session=session, organisation=organisation)
    response["Location"] = f"{request.path}/{row.code}"
    return Status(201, tagged(request, row, as_application(row)))


@router.get(BASE + "/{code}", auth=READ, response={200: ApplicationOut, **answers(422)})
def get_application(request: HttpRequest, forum: str, number: int, code: str) -> Any:
    """One application."""
    row = the_application(request, forum, number, code)
    return tagged(request, row, as_application(row))


@router.put(BASE + "/{code}", auth=WRITE, response={200: ApplicationOut, **answers(*CHANGES)})
def put_application(request: HttpRequest, forum: str, number: int, code: str, body: ApplicationIn) -> Any:
    """Replace what it says as a whole, if nobody changed it meanwhile (If-Match)."""
    row = the_application(request, forum, number, code)
    version = seen_version(request, row)
    values = body.model_dump() | {"themes": named_tables(row.session, body.themes, "themes")}
    row = change_application(by=request.user, application=row, values=values, expected_version=version)  # type: ignore[arg-type]
    return tagged(request, row, as_application(row))


@router.post(BASE + "/{code}/submit", auth=WRITE, response={200: ApplicationOut, **answers(*CHANGES)})
def submit(request: HttpRequest, forum: str, number: int, code: str) -> Any:
    """Hand it in to the desk (If-Match); what is missing is told."""
    row = the_application(request, forum, number, code)
    version = seen_version(request, row)
    row = submit_application(by=request.user, application=row, expected_version=version)
    return tagged(request, row, as_application(row))


@router.post(BASE + "/{code}/withdraw", auth=WRITE, response={200: ApplicationOut, **answers(*CHANGES)})
def withdraw(request: HttpRequest, forum: str, number: int, code: str, body: Reason) -> Any:
    """Withdraw it (If-Match)."""
    row = the_application(request, forum, number, code)
    version = seen_version(request, row)
    row = withdraw_application(by=request.user, application=row, reason=body.reason, expected_version=version)
    return tagged(request, row, as_application(row))
