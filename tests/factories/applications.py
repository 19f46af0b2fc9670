"""Applications with everything in them, and delegations. Everything is invented."""

from dataclasses import dataclass
from typing import Any

from factories.forums import a_desk, a_forum, a_secretariat, a_user, region_of
from factories.organisations import a_person, an_organisation, an_owner
from factories.sessions import a_session, an_application
from fondaco_web.accounts.models import User
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, Delegation, Participant, ProposedProject, WantedCounterpart
from fondaco_web.common.codes import new_code
from fondaco_web.directory.enums import OrganisationKind, Visibility
from fondaco_web.directory.folding import folded
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.directory.services.indexing import index_organisations
from fondaco_web.forum.models import Forum
from fondaco_web.programme.models import Quota, Session


@dataclass(frozen=True)
class World:
    """A session, one applicant of Abruzzo, and everybody who may have to do with it."""

    forum: Forum
    session: Session
    organisation: Organisation
    owner: User
    desk: User
    secretariat: User
    other_desk: User
    other_secretariat: User
    counterpart: Organisation
    counterpart_owner: User
    stranger: User


def a_world() -> World:
    """A session open for applications, with its people; the counterpart is of Lipetsk and visible to the forum."""
    forum = a_forum()
    organisation = an_organisation(
        forum, name="Legno Inventato", description={"it": "Segheria."}, languages=["it"], visibility=Visibility.PRIVATE
    )
    organisation.sectors.add(forum.sectors.get(code="wood"))
    counterpart = an_organisation(forum, "RU-LIP", name="Выдуманный завод", visibility=Visibility.FORUM)
    counterpart.search_name = folded(counterpart.name)
    counterpart.save()
    index_organisations([organisation.pk, counterpart.pk])
    return World(
        forum=forum,
        session=a_session(forum),
        organisation=organisation,
        owner=an_owner(organisation),
        desk=a_desk(forum),
        secretariat=a_secretariat(forum),
        other_desk=a_desk(forum, "RU-LIP"),
        other_secretariat=a_secretariat(forum, "RU"),
        counterpart=counterpart,
        counterpart_owner=an_owner(counterpart),
        stranger=a_user(),
    )


def a_project(application: Application, **fields: Any) -> ProposedProject:
    """A project with title and summary."""
    values = {"title": {"it": "Case di legno"}, "summary": {"it": "Case prefabbricate."}}
    return ProposedProject.objects.create(application=application, code=new_code("J"), **(values | fields))


def a_wanted(application: Application, organisation: Organisation | None = None, **fields: Any) -> WantedCounterpart:
    """A wish for an organisation or, without one, for a description."""
    values = {} if organisation else {"description": {"it": "Un produttore di pannelli"}}
    return WantedCounterpart.objects.create(
        application=application, organisation=organisation, code=new_code("W"), **(values | fields)
    )


def a_participant(application: Application, person: Person | None = None, **fields: Any) -> Participant:
    """A person of the applicant who comes."""
    person = person or a_person(application.organisation)
    return Participant.objects.create(session=application.session, application=application, person=person, **fields)


def a_complete_application(session: Session, organisation: Organisation, **fields: Any) -> Application:
    """An application that lacks nothing: theme, objectives, a project, a person."""
    if not organisation.description:
        organisation.description, organisation.languages = {"it": "Profilo."}, ["it"]
        organisation.save()
        organisation.sectors.add(session.forum.sectors.get(code="wood"))
    application = an_application(session, organisation, **({"objectives": {"it": "Vendere case."}} | fields))
    application.themes.add(session.tables.get(code="wood"))
    a_project(application)
    a_participant(application)
    return application


def a_forwarded_application(session: Session, organisation: Organisation, **fields: Any) -> Application:
    """A complete application that the desk has proposed."""
    return a_complete_application(session, organisation, **({"state": ApplicationState.FORWARDED} | fields))


def an_admitted_application(session: Session, organisation: Organisation, **fields: Any) -> Application:
    """A complete application that is admitted."""
    return a_complete_application(session, organisation, **({"state": ApplicationState.ADMITTED} | fields))


def a_quota(session: Session, region: str, seats: int) -> Quota:
    """Seats of a region."""
    return Quota.objects.create(session=session, region=region_of(session.forum, region), seats=seats)


def a_delegation(session: Session, region: str = "IT-65", **fields: Any) -> Delegation:
    """A region's delegation, empty."""
    return Delegation.objects.create(session=session, region=region_of(session.forum, region), **fields)


def an_official(forum: Forum, region: str = "IT-65", **fields: Any) -> Person:
    """A person of the region itself."""
    body = an_organisation(forum, region, name="Regione inventata", kind=OrganisationKind.REGION)
    return a_person(body, **fields)
