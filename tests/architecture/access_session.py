"""Two sessions of the access table's world, with programme, applications and a delegation. Everything is invented."""

from django.core.files.base import ContentFile

from architecture.access_cast import Cast, Values, of_the_owner
from factories.applications import (
    a_delegation,
    a_participant,
    a_project,
    a_wanted,
    an_official,
)
from factories.forums import party_of
from factories.memberships import PDF
from factories.organisations import a_person, an_organisation
from factories.programmes import a_room, an_item
from factories.sessions import a_session, an_application
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, DelegationDocument, DelegationMember
from fondaco_web.common.clock import now
from fondaco_web.directory.enums import Visibility
from fondaco_web.programme.enums import DocumentAudience, DocumentKind, ItemKind, SessionState
from fondaco_web.programme.models import Interpreter, MeetingLocation, ProgrammeItem, Session, SessionDocument
from fondaco_web.programme.services import book_visit_place, publish_programme

API_SESSION = "/forums/{forum}/sessions/{number}"


def programme(cast: Cast) -> dict[str, Values]:
    """Item, visit with a booking, room, place, interpreters, documents for each audience, a published version."""
    session, by = cast.session, cast.actors["secretariat"]
    a_room(session, by)
    item = an_item(session, by)
    visit = an_item(session, by, kind=ItemKind.VISIT, title={"en": "Visit to a mill"}, day=session.ends_on, capacity=1)
    publish_programme(session=session, by=by)
    guest = a_person(cast.organisation, family_name="Visitguest", user=cast.actors["owner"])
    book_visit_place(item=visit, person=guest, by=cast.actors["owner"])
    cancelled = an_item(session, by, title={"en": "Seminar itemdraft"}, day=session.ends_on)
    ProgrammeItem.objects.filter(pk=cancelled.pk).update(is_cancelled=True)
    place = MeetingLocation.objects.create(session=session, code="12")
    own = an_interpreter(session, "IT", "itinterpreter")
    other = an_interpreter(session, "RU", "ruinterpreter")
    files = {audience: a_document(session, audience) for audience in DocumentAudience}
    return {
        "programme:item_": {"code": item.code},
        "programme:item_reinstate": {"code": cancelled.code},
        "programme:visit_": {"code": visit.code},
        "programme:room_": {"code": "red"},
        "programme:table_": {"code": "wood"},
        "programme:location_": {"code": place.code},
        "programme:interpreter_": {"code": own.code},
        "programme:interpreter_edit [RU]": {"code": other.code},
        "programme:session_state": {"step": "close"},
        "programme:session_state [cancel]": {"step": "cancel"},
        "programme:document_remove": {"code": files[DocumentAudience.PUBLIC].code},
        **{f"programme:document [{audience}]": {"code": row.code} for audience, row in files.items()},
    }


def an_interpreter(session: Session, party: str, name: str) -> Interpreter:
    """An interpreter whom a party engages."""
    return Interpreter.objects.create(
        session=session,
        party=party_of(session.forum, party),
        code=f"N-{party}",
        name=f"{name}name",
        email=f"{name}mail@example.org",
        languages=["it", "ru"],
    )


def a_document(session: Session, audience: DocumentAudience) -> SessionDocument:
    """A file for an audience."""
    document = SessionDocument(
        session=session,
        code=f"D-{audience}".upper(),
        kind=DocumentKind.OTHER,
        title={"en": f"document{audience}title"},
        audience=audience,
    )
    document.file.save("file.pdf", ContentFile(PDF + f"document{audience}file".encode()))
    return document


def other_session(cast: Cast) -> dict[str, Values]:
    """Session 14 in preparation, with a document for everybody that nobody may read yet."""
    session = a_session(
        cast.forum, 14, state=SessionState.DRAFT, city={"en": "Sessiondraftcity"}, cloned_from=cast.session
    )
    draft_file = SessionDocument(
        session=session,
        code="D-DRAFT",
        kind=DocumentKind.OTHER,
        title={"en": "sessiondraftdocument"},
        audience=DocumentAudience.PUBLIC,
    )
    draft_file.file.save("file.pdf", ContentFile(PDF + b"sessiondraftfile"))
    pages = ("portal:session", "portal:programme", "portal:programme_calendar")
    pages += tuple(f"programme:{name}" for name in ("manage", "print", "visits", "document"))
    pages += tuple(f"applications:{name}" for name in ("mine", "start", "list", "delegation_list", "projects"))
    api = tuple(API_SESSION + rest for rest in ("", "/programme", "/applications"))
    return {f"{name} [draft session]": {"number": 14, "code": "D-DRAFT"} for name in (*pages, *api)}


def applications(cast: Cast) -> dict[str, Values]:
    """Applications in each state that changes who may see them: draft, submitted, forwarded, admitted."""
    submitted = a_submitted_application(cast)
    draft = a_colleague_application(cast, "Draft", ApplicationState.DRAFT)
    forwarded = a_colleague_application(cast, "Forwarded", ApplicationState.FORWARDED)
    admitted = a_colleague_application(cast, "Admitted", ApplicationState.ADMITTED)
    other = an_organisation(cast.forum, "RU-LIP", name="Другой завод", visibility=Visibility.FORUM)
    both = {"draft": draft, "admitted": admitted}
    return {
        "applications:": {"code": submitted.code, "region_code": "IT-65", "organisation_code": other.code},
        "applications:decide": {"code": forwarded.code},
        "applications:undo": {"code": admitted.code},
        "applications:invite": {"wish_code": wish_of(admitted)},
        "applications:invite [submitted]": {"wish_code": wish_of(submitted)},
        **form_places(draft, "applications:{}"),
        **form_places(submitted, "applications:{} [submitted]"),
        **{f"applications:application [{name}]": {"code": row.code} for name, row in both.items()},
        **{f"applications:withdraw [{name}]": {"code": row.code} for name, row in both.items()},
        f"{API_SESSION}/applications": api_values(submitted),
        **{f"{API_APPLICATION} [{name}]": api_values(row) for name, row in both.items()},
        **{f"{API_APPLICATION}/projects/{{project}} [{name}]": api_values(row) for name, row in both.items()},
    }


API_APPLICATION = f"{API_SESSION}/applications/{{code}}"


def api_values(application: Application) -> Values:
    """The codes of an application and its project."""
    return {"code": application.code, "project": application.projects.get().code}


def wish_of(application: Application) -> str:
    """The code of its wish for the counterpart."""
    return application.counterparts.get(organisation__isnull=False).code


def form_places(application: Application, name: str) -> dict[str, Values]:
    """Where the pages of an application's form lead; `name` holds {} for the address."""
    parts = {
        "project": application.projects.get().code,
        "project_remove": application.projects.get().code,
        "counterpart": wish_of(application),
        "counterpart_remove": wish_of(application),
        "participant": application.participants.get().person.code,
        "participant_remove": application.participants.get().person.code,
    }
    pages = ("step_profile", "step_themes", "step_projects", "step_counterparts", "step_people", "step_review")
    added = ("project_add", "counterpart_add", "counterpart_describe", "participant_add", "organisation_needs")
    alone = {name.format(page): {"code": application.code} for page in (*pages, *added)}
    return alone | {name.format(page): {"code": application.code, "part": part} for page, part in parts.items()}


def a_submitted_application(cast: Cast) -> Application:
    """The application of the owner's organisation, handed in, with everything in it and a note of the desk."""
    row = an_application(
        cast.session,
        cast.organisation,
        state=ApplicationState.SUBMITTED,
        submitted_at=now(),
        objectives={"it": "submittedobjectives"},
        desk_note="submitteddesknote",
    )
    row.themes.add(cast.session.tables.get(code="wood"))
    a_project(row, title={"it": "submittedproject"})
    a_wanted(row, cast.counterpart, topic="submittedwish")
    a_wanted(row, description={"it": "submitteddescription"})
    person = a_person(cast.organisation, family_name="Submittedperson")
    a_participant(row, person, accessibility_needs="submittedneeds")
    return row


def a_colleague_application(cast: Cast, name: str, state: ApplicationState) -> Application:
    """The application of another company of the owner, with a project and a wish for the counterpart."""
    its = of_the_owner(cast, f"{name}name")
    marker = name.lower()
    row = an_application(cast.session, its, state=state, objectives={"it": f"{marker}objectives"})
    a_project(row, title={"it": f"{marker}project"}, summary={"it": f"{marker}summary"})
    a_wanted(row, cast.counterpart, topic=f"{marker}wish")
    a_participant(row, a_person(its, family_name=f"{name}person"))
    return row


def delegation(cast: Cast) -> dict[str, Values]:
    """The delegation of Abruzzo with an official and a file."""
    row = a_delegation(cast.session, notes="delegationnotes")
    official = an_official(cast.forum, family_name="Delegationofficial")
    participant = cast.session.participants.create(person=official)
    DelegationMember.objects.create(delegation=row, participant=participant, role="official")
    document = DelegationDocument(delegation=row, code="D-DELEGATION", title="delegationdocument")
    document.file.save("file.pdf", ContentFile(PDF + b"delegationfile"))
    return {
        "applications:official": {"person_code": official.code},
        "applications:delegation_document": {"document_code": document.code},
    }
