"""Applications, as far as a person may see them."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, Participant, ProposedProject, WantedCounterpart
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import Deed
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import organisations_of
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.models import Session


def applications_visible_to(user: Any, session: Session) -> QuerySet[Application]:
    """The person's own, those of its desk's region, those handed in to its secretariat; the same rule as
    `may_see_application`."""
    standing = standing_of(user)
    own = Q(organisation__in=organisations_of(user))
    of_desk = Q(organisation__region__in=standing.desk_of)
    handed_in = ~Q(state=ApplicationState.DRAFT) | Q(started_by=user.pk)
    of_secretariat = Q(organisation__party__in=standing.secretariat_of) & handed_in
    return Application.objects.filter(own | of_desk | of_secretariat, session=session).select_related(
        "session__forum", "organisation__party", "organisation__region"
    )


def application_visible_to(user: Any, session: Session, code: str) -> Application:
    """One application by its code; NotFound where there is none for this person."""
    application = applications_visible_to(user, session).filter(code=code).first()
    if application is None:
        raise NotFound
    return application


def applications_by_organisation(session: Session, organisations: Iterable[Organisation]) -> dict[int, Application]:
    """The applications of organisations that the person was shown already, by the organisation's primary key."""
    found = Application.objects.filter(session=session, organisation__in=[one.pk for one in organisations])
    return {application.organisation_id: application for application in found}


def applications_worked_on_by(user: Any, session: Session) -> QuerySet[Application]:
    """The work list of a desk or secretariat: what it may see beside its own organisations' applications."""
    standing = standing_of(user)
    return applications_visible_to(user, session).filter(
        Q(organisation__region__in=standing.desk_of) | Q(organisation__party__in=standing.secretariat_of)
    )


def with_counts(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Each with the numbers of its projects, wanted counterparts and people, and whether one needs a visa letter or
    has accessibility needs."""
    people = Participant.objects.filter(application=OuterRef("pk"))
    return applications.annotate(
        n_projects=number_of(ProposedProject.objects.filter(application=OuterRef("pk"))),
        n_counterparts=number_of(WantedCounterpart.objects.filter(application=OuterRef("pk"))),
        n_participants=number_of(people),
        has_visa_needs=Exists(people.filter(needs_visa_letter=True)),
        has_accessibility_needs=Exists(people.exclude(accessibility_needs="")),
    )


def number_of(rows: QuerySet[Any]) -> Coalesce:
    """How many `rows` there are, as a column."""
    counted = rows.order_by().values("application").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def counts_by_state(applications: QuerySet[Application]) -> dict[str, int]:
    """How many of `applications` are in each state; every state is there."""
    rows = applications.order_by().values_list("state").annotate(n=Count("pk"))
    return {state.value: 0 for state in ApplicationState} | dict(rows)


def n_drafts_of_others(user: Any, session: Session) -> int:
    """How many drafts there are that a secretariat knows of without seeing them."""
    drafts = Application.objects.filter(
        session=session, state=ApplicationState.DRAFT, organisation__party__in=standing_of(user).secretariat_of
    )
    return drafts.exclude(pk__in=applications_visible_to(user, session).values("pk")).count()


def organisations_applying(user: Any, session: Session) -> QuerySet[Organisation]:
    """The person's own organisations in the session's forum, by name."""
    mine = Organisation.objects.filter(pk__in=organisations_of(user), party__forum=session.forum_id)
    return mine.select_related("party", "region").order_by("search_name")


def own_applications(user: Any, session: Session) -> QuerySet[Application]:
    """The applications of the person's own organisations to a session."""
    return applications_visible_to(user, session).filter(organisation__in=organisations_of(user))


def earlier_application(organisation: Organisation, session: Session) -> Application | None:
    """The organisation's application to the latest session before this one."""
    earlier = Application.objects.filter(
        organisation=organisation, session__forum=session.forum_id, session__number__lt=session.number
    )
    return earlier.select_related("session").order_by("-session__number").first()


def admitted_applications(session: Session) -> QuerySet[Application]:
    """All admitted applications to a session, with what plans and exports need, by organisation."""
    return (
        Application.objects.filter(session=session, state=ApplicationState.ADMITTED)
        .select_related("organisation__party", "organisation__region")
        .order_by("organisation__search_name")
    )


def history_of(application: Application) -> QuerySet[Deed]:
    """Every deed done to an application and to its parts, the latest first; not what the other party did with it."""
    parts: tuple[tuple[type[models.Model], Any], ...] = (
        (Application, [application.pk]),
        (ProposedProject, application.projects.values("pk")),
        (WantedCounterpart, application.counterparts.values("pk")),
        (Participant, application.participants.values("pk")),
    )
    about = Q()
    for model, keys in parts:
        about |= Q(object_type=model._meta.label_lower, object_id__in=keys)
    deeds = Deed.objects.filter(about).exclude(verb="counterpart.invited")
    return deeds.select_related("actor").order_by("-at", "-pk")
