"""What belongs to an application: its projects, the counterparts it wants, the people who come."""

from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Status
from pydantic import AwareDatetime, Field, StringConstraints

from fondaco_web.api.applications import BASE, named_tables, the_application
from fondaco_web.api.authentication import READ, WRITE
from fondaco_web.api.conditional import seen_version, tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import CHANGES, answers
from fondaco_web.api.schemas import CounterpartOut, ParticipantOut, ProjectOut, Strict, Texts
from fondaco_web.applications.enums import ProjectStage, WishPriority
from fondaco_web.applications.models import Application, Participant, ProposedProject, WantedCounterpart
from fondaco_web.applications.selectors.parts import (
    counterpart_of,
    counterparts_of,
    other_parties,
    other_regions,
    participant_of,
    participants_of,
    project_of,
    projects_of,
    sectors_of,
)
from fondaco_web.applications.services.counterparts import (
    CounterpartValues,
    add_counterpart,
    change_counterpart,
    remove_counterpart,
)
from fondaco_web.applications.services.participants import (
    ParticipantValues,
    add_participant,
    change_participant,
    remove_participant,
)
from fondaco_web.applications.services.projects import ProjectValues, add_project, change_project, remove_project
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.selectors import organisation_visible_to, person_changeable_by
from fondaco_web.programme.models import Session

router = Router()
PROJECTS, COUNTERPARTS, PARTICIPANTS = (
    BASE + "/{code}/" + part for part in ("projects", "counterparts", "participants")
)


class ProjectIn(Strict):
    """A project to present."""

    title: Texts = Field(min_length=1)
    summary: Texts = Field(default_factory=dict)
    table: str | None = Field(None, max_length=20, description="Code of a thematic table")
    stage: ProjectStage = ProjectStage.IDEA
    value_eur: Annotated[int, Field(ge=0, le=10**12)] | None = None


class CounterpartChange(Strict):
    """What may change in a wish: the organisation stays, another one is another wish."""

    description: Texts = Field(default_factory=dict)
    party: str | None = Field(None, max_length=3)
    region: str | None = Field(None, max_length=10)
    sector: str | None = Field(None, max_length=30)
    priority: WishPriority = WishPriority.WISH
    topic: Annotated[str, StringConstraints(max_length=200)] = ""


class CounterpartIn(CounterpartChange):
    """Whom the applicant wants to meet: a known organisation, or a description of one."""

    organisation: str | None = Field(None, max_length=12, description="Code of an organisation")


class ParticipantChange(Strict):
    """What is to be known of a participant.

    `is_consent_stated`: the person agreed to the accessibility needs being passed to the venue.
    """

    needs_visa_letter: bool = False
    accessibility_needs: Annotated[str, StringConstraints(max_length=2000)] = ""
    is_consent_stated: bool = False
    arrival_at: AwareDatetime | None = None
    departure_at: AwareDatetime | None = None


class ParticipantIn(ParticipantChange):
    """A person of the applicant who comes."""

    person: str = Field(max_length=12, description="Code of the person")


def as_project(project: ProposedProject) -> ProjectOut:
    """A project."""
    columns = ("code", "title", "summary", "stage", "value_eur")
    table = project.table.code if project.table else None
    return ProjectOut(**{column: getattr(project, column) for column in columns}, table=table)


def as_counterpart(wish: WantedCounterpart) -> CounterpartOut:
    """Whom the applicant wants to meet."""
    return CounterpartOut(
        code=wish.code,
        organisation=wish.organisation.code if wish.organisation else None,
        description=wish.description,
        party=wish.party.code if wish.party else None,
        region=wish.region.code if wish.region else None,
        sector=wish.sector.code if wish.sector else None,
        priority=wish.priority,
        topic=wish.topic,
    )


def as_participant(participant: Participant) -> ParticipantOut:
    """A person who comes."""
    columns = ("needs_visa_letter", "accessibility_needs", "arrival_at", "departure_at")
    return ParticipantOut(
        **{column: getattr(participant, column) for column in columns}, person=participant.person.code
    )


def project_values(session: Session, body: ProjectIn) -> ProjectValues:
    """What the service takes."""
    table = named_tables(session, [body.table], "table")[0] if body.table else None
    return ProjectValues(
        title=body.title, summary=body.summary, table=table, stage=body.stage, value_eur=body.value_eur
    )


def counterpart_values(application: Application, body: CounterpartChange) -> CounterpartValues:
    """What the service takes; codes that the forum does not have are refused by name."""
    return CounterpartValues(
        description=body.description,
        party=coded(other_parties(application), body.party, "party"),
        region=coded(other_regions(application), body.region, "region"),
        sector=coded(sectors_of(application), body.sector, "sector"),
        priority=body.priority,
        topic=body.topic,
    )


def coded(rows: Any, code: str | None, field: str) -> Any:
    """The one of `rows` with this code; None where no code is given."""
    found = rows.filter(code=code).first() if code else None
    if code and found is None:
        raise InvalidInput(_("“%(code)s” cannot be chosen here.") % {"code": code}, field=field)
    return found


# --- projects ------------------------------------------------------------------------------------------------------


@router.get(PROJECTS, auth=READ, tags=["project"], response={200: Listing[ProjectOut], **answers(422)})
def list_projects(request: HttpRequest, forum: str, number: int, code: str, window: Query[Window]) -> Any:
    """The projects it wants to present."""
    return listing(projects_of(the_application(request, forum, number, code)), window, request, as_project)


@router.post(PROJECTS, auth=WRITE, tags=["project"], response={201: ProjectOut, **answers(*CHANGES)})
def post_project(request: HttpRequest, forum: str, number: int, code: str, body: ProjectIn) -> Any:
    """One more project."""
    row = the_application(request, forum, number, code)
    return Status(
        201, as_project(add_project(by=request.user, application=row, values=project_values(row.session, body)))
    )


@router.get(PROJECTS + "/{part}", auth=READ, tags=["project"], response={200: ProjectOut, **answers(422)})
def get_project(request: HttpRequest, forum: str, number: int, code: str, part: str) -> Any:
    """One project."""
    found = project_of(the_application(request, forum, number, code), part)
    return tagged(request, found, as_project(found))


@router.put(PROJECTS + "/{part}", auth=WRITE, tags=["project"], response={200: ProjectOut, **answers(*CHANGES)})
def put_project(request: HttpRequest, forum: str, number: int, code: str, part: str, body: ProjectIn) -> Any:
    """Replace a project (If-Match)."""
    row = the_application(request, forum, number, code)
    found = project_of(row, part)
    version = seen_version(request, found)
    values = project_values(row.session, body)
    changed = change_project(by=request.user, project=found, values=values, expected_version=version)
    return tagged(request, changed, as_project(changed))


@router.delete(PROJECTS + "/{part}", auth=WRITE, tags=["project"], response={204: None, **answers(*CHANGES)})
def delete_project(request: HttpRequest, forum: str, number: int, code: str, part: str) -> Any:
    """Take a project out (If-Match)."""
    found = project_of(the_application(request, forum, number, code), part)
    seen_version(request, found)
    remove_project(by=request.user, project=found)
    return Status(204, None)


# --- wanted counterparts -------------------------------------------------------------------------------------------


@router.get(COUNTERPARTS, auth=READ, tags=["counterpart"], response={200: Listing[CounterpartOut], **answers(422)})
def list_counterparts(request: HttpRequest, forum: str, number: int, code: str, window: Query[Window]) -> Any:
    """Whom it wants to meet."""
    return listing(counterparts_of(the_application(request, forum, number, code)), window, request, as_counterpart)


@router.post(COUNTERPARTS, auth=WRITE, tags=["counterpart"], response={201: CounterpartOut, **answers(*CHANGES)})
def post_counterpart(request: HttpRequest, forum: str, number: int, code: str, body: CounterpartIn) -> Any:
    """One more wish."""
    row = the_application(request, forum, number, code)
    values = counterpart_values(row, body)
    if body.organisation:
        values["organisation"] = organisation_visible_to(request.user, row.session.forum, body.organisation)
    added = add_counterpart(by=request.user, application=row, values=values)
    return Status(201, tagged(request, added, as_counterpart(added)))


@router.get(COUNTERPARTS + "/{part}", auth=READ, tags=["counterpart"], response={200: CounterpartOut, **answers(422)})
def get_counterpart(request: HttpRequest, forum: str, number: int, code: str, part: str) -> Any:
    """One wish."""
    found = counterpart_of(the_application(request, forum, number, code), part)
    return tagged(request, found, as_counterpart(found))


@router.put(
    COUNTERPARTS + "/{part}", auth=WRITE, tags=["counterpart"], response={200: CounterpartOut, **answers(*CHANGES)}
)
def put_counterpart(
    request: HttpRequest, forum: str, number: int, code: str, part: str, body: CounterpartChange
) -> Any:
    """Change a wish (If-Match)."""
    row = the_application(request, forum, number, code)
    found = counterpart_of(row, part)
    version = seen_version(request, found)
    values = counterpart_values(row, body)
    changed = change_counterpart(by=request.user, counterpart=found, values=values, expected_version=version)
    return tagged(request, changed, as_counterpart(changed))


@router.delete(COUNTERPARTS + "/{part}", auth=WRITE, tags=["counterpart"], response={204: None, **answers(*CHANGES)})
def delete_counterpart(request: HttpRequest, forum: str, number: int, code: str, part: str) -> Any:
    """Take a wish out (If-Match)."""
    found = counterpart_of(the_application(request, forum, number, code), part)
    seen_version(request, found)
    remove_counterpart(by=request.user, counterpart=found)
    return Status(204, None)


# --- people who come -----------------------------------------------------------------------------------------------


@router.get(PARTICIPANTS, auth=READ, tags=["participant"], response={200: Listing[ParticipantOut], **answers(422)})
def list_participants(request: HttpRequest, forum: str, number: int, code: str, window: Query[Window]) -> Any:
    """The people who come."""
    return listing(participants_of(the_application(request, forum, number, code)), window, request, as_participant)


@router.post(PARTICIPANTS, auth=WRITE, tags=["participant"], response={201: ParticipantOut, **answers(*CHANGES)})
def post_participant(request: HttpRequest, forum: str, number: int, code: str, body: ParticipantIn) -> Any:
    """One more person."""
    row = the_application(request, forum, number, code)
    person = person_changeable_by(request.user, row.organisation, body.person)
    values = ParticipantValues(**body.model_dump(exclude={"person"}))  # type: ignore[typeddict-item]  # by name
    added = add_participant(by=request.user, application=row, person=person, values=values)
    return Status(201, tagged(request, added, as_participant(added)))


@router.get(PARTICIPANTS + "/{part}", auth=READ, tags=["participant"], response={200: ParticipantOut, **answers(422)})
def get_participant(request: HttpRequest, forum: str, number: int, code: str, part: str) -> Any:
    """One participant, by the code of the person."""
    found = participant_of(the_application(request, forum, number, code), part)
    return tagged(request, found, as_participant(found))


@router.put(
    PARTICIPANTS + "/{part}", auth=WRITE, tags=["participant"], response={200: ParticipantOut, **answers(*CHANGES)}
)
def put_participant(
    request: HttpRequest, forum: str, number: int, code: str, part: str, body: ParticipantChange
) -> Any:
    """Change what is to be known of a participant (If-Match)."""
    found = participant_of(the_application(request, forum, number, code), part)
    version = seen_version(request, found)
    values = ParticipantValues(**body.model_dump())  # type: ignore[typeddict-item]  # by name
    changed = change_participant(by=request.user, participant=found, values=values, expected_version=version)
    return tagged(request, changed, as_participant(changed))


@router.delete(PARTICIPANTS + "/{part}", auth=WRITE, tags=["participant"], response={204: None, **answers(*CHANGES)})
def delete_participant(request: HttpRequest, forum: str, number: int, code: str, part: str) -> Any:
    """The person does not come (If-Match)."""
    found = participant_of(the_application(request, forum, number, code), part)
    seen_version(request, found)
    remove_participant(by=request.user, participant=found)
    return Status(204, None)
