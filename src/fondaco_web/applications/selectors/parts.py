"""The parts of one application, and what can be chosen for them."""

from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from fondaco_web.applications.models import Application, Participant, ProposedProject, WantedCounterpart
from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.directory.selectors import organisations_matching, organisations_visible_to
from fondaco_web.forum.models import Party, Region, Sector
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.models import Session, ThematicTable

Part = TypeVar("Part", ProposedProject, WantedCounterpart, Participant)


def projects_of(application: Application) -> QuerySet[ProposedProject]:
    """Its projects, in the order in which they were added."""
    return application.projects.select_related("table").order_by("pk")


def counterparts_of(application: Application) -> QuerySet[WantedCounterpart]:
    """Its wanted counterparts: essential ones first."""
    related = ("organisation__party", "organisation__region", "party", "region", "sector")
    return application.counterparts.select_related(*related).order_by("priority", "pk")


def participants_of(application: Application) -> QuerySet[Participant]:
    """Its people, by name."""
    people = application.participants.select_related("person__organisation", "session", "delegation_member")
    return people.order_by("person__family_name", "person__given_name", "pk")


def project_of(application: Application, code: str) -> ProposedProject:
    """One project by its code."""
    return found(projects_of(application).filter(code=code).first(), application)


def counterpart_of(application: Application, code: str) -> WantedCounterpart:
    """One wanted counterpart by its code."""
    return found(counterparts_of(application).filter(code=code).first(), application)


def participant_of(application: Application, person_code: str) -> Participant:
    """One participant by the person's code."""
    return found(participants_of(application).filter(person__code=person_code).first(), application)


def found(part: Part | None, application: Application) -> Part:
    """The part with the application that was looked up already; NotFound where there is none."""
    if part is None:
        raise NotFound
    part.application = application
    return part


def people_to_choose(application: Application) -> QuerySet[Person]:
    """The organisation's people who are not yet participants of the session."""
    taken = Participant.objects.filter(session=application.session_id).values("person")
    people = Person.objects.filter(organisation=application.organisation_id, erased_at=None).exclude(pk__in=taken)
    return people.order_by("family_name", "given_name", "pk")


def organisations_to_meet(user: Any, application: Application, query: str) -> QuerySet[Organisation]:
    """Organisations of other parties that `user` may see and that match `query`, not yet among the counterparts."""
    forum = application.session.forum
    chosen = application.counterparts.exclude(organisation=None).values("organisation")
    visible = organisations_visible_to(user, forum).exclude(party=application.organisation.party_id)
    return organisations_matching(visible.exclude(pk__in=chosen), query).select_related("party", "region")


def organisations_to_start_for(user: Any, session: Session, query: str) -> QuerySet[Organisation]:
    """Organisations for which a desk or secretariat may fill in an application, matching `query`."""
    standing = standing_of(user)
    helped = Q(region__in=standing.desk_of) | Q(party__in=standing.secretariat_of)
    visible = organisations_visible_to(user, session.forum).filter(helped)
    return organisations_matching(visible, query).select_related("party", "region")


def other_parties(application: Application) -> QuerySet[Party]:
    """The parties whose organisations can be wanted."""
    return Party.objects.filter(forum=application.session.forum_id).exclude(pk=application.organisation.party_id)


def other_regions(application: Application) -> QuerySet[Region]:
    """The regions whose organisations can be wanted."""
    return Region.objects.filter(party__in=other_parties(application)).select_related("party")


def sectors_of(application: Application) -> QuerySet[Sector]:
    """The sectors in use in the forum."""
    return Sector.objects.filter(forum=application.session.forum_id, is_active=True).order_by("pk")


def tables_of(application: Application) -> QuerySet[ThematicTable]:
    """The thematic tables of the session."""
    return ThematicTable.objects.filter(session=application.session_id).order_by("position", "pk")
