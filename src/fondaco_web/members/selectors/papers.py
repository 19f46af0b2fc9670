"""What belongs to one membership: acts, mandates, history, record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db.models import Q, QuerySet

from fondaco_web.common.models import Deed
from fondaco_web.directory.models import Person
from fondaco_web.members.enums import EventKind
from fondaco_web.members.models import AdhesionAct, Mandate, Member, MembershipEvent

Paper = TypeVar("Paper", AdhesionAct, Mandate)


@dataclass(frozen=True, slots=True)
class Numbered(Generic[Paper]):
    """A paper and its place among those of its member, from 1: papers are never removed, so the number stays."""

    number: int
    paper: Paper


def numbered(papers: Iterable[Paper]) -> list[Numbered[Paper]]:
    """Papers with their numbers."""
    return [Numbered(number, paper) for number, paper in enumerate(papers, start=1)]


def acts_of(member: Member) -> list[Numbered[AdhesionAct]]:
    """The acts in the order in which they were recorded; each knows what it corrects and what corrects it."""
    return numbered(member.acts.select_related("corrects").prefetch_related("corrected_by").order_by("pk"))


def public_acts_of(member: Member) -> list[Numbered[AdhesionAct]]:
    """The acts as the register shows them: without those about an application that has not been decided."""
    acts = acts_of(member)
    if not member.applies_anew:
        return acts
    left = member.events.filter(kind=EventKind.WITHDRAWAL).order_by("-pk").values_list("at", flat=True).first()
    return [one for one in acts if left is not None and one.paper.recorded_at <= left]


def acts_to_rely_on(member: Member) -> QuerySet[AdhesionAct]:
    """The acts that no other corrects, the latest first."""
    return member.acts.filter(corrected_by__isnull=True).order_by("-adopted_on", "-pk")


def mandates_of(member: Member) -> list[Numbered[Mandate]]:
    """Every mandate, past ones too."""
    return numbered(member.mandates.select_related("person", "act").order_by("pk"))


def mandates_in_force(member: Member, day: date) -> list[Mandate]:
    """Who speaks for the member on `day`, representatives first."""
    running = member.mandates.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)
    return list(running.select_related("person", "act").order_by("role", "starts_on", "pk"))


def public_mandates_in_force(member: Member, day: date) -> list[Mandate]:
    """Who speaks for the member as the register shows it: nobody for a body that only applies."""
    return [] if member.applies_anew else mandates_in_force(member, day)


def events_of(member: Member) -> QuerySet[MembershipEvent]:
    """The history in the order in which it took effect."""
    return member.events.select_related("act", "by").order_by("effective_on", "pk")


def public_events_of(member: Member) -> QuerySet[MembershipEvent]:
    """The history as the register shows it: without applications that have not been decided."""
    events = events_of(member)
    if not member.applies_anew:
        return events
    left = member.events.filter(kind=EventKind.WITHDRAWAL).order_by("-pk").values("pk")[:1]
    return events.filter(pk__lte=left)


def deeds_of(member: Member) -> QuerySet[Deed]:
    """Everything done to the membership, its acts and its mandates, the latest first."""
    about: Any = Q(object_type="members.member", object_id=member.pk)
    about |= Q(object_type="members.adhesionact", object_id__in=member.acts.values("pk"))
    about |= Q(object_type="members.mandate", object_id__in=member.mandates.values("pk"))
    return Deed.objects.filter(about, forum_id=member.forum_id).select_related("actor").order_by("-at", "-pk")


def people_of(member: Member) -> QuerySet[Person]:
    """The people of the organisation, to be given a mandate."""
    return member.organisation.people.filter(erased_at__isnull=True).order_by("family_name", "given_name", "pk")
