"""Delegations of regions, as far as a person may see them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from fondaco_web.applications.enums import ApplicationState, DelegationRole
from fondaco_web.applications.models import Delegation, DelegationDocument, DelegationMember, Participant
from fondaco_web.applications.permissions import may_see_delegation
from fondaco_web.applications.selectors.quotas import RegionQuota, quotas
from fondaco_web.common.errors import NotFound
from fondaco_web.directory.enums import OrganisationKind
from fondaco_web.directory.models import Person
from fondaco_web.forum.models import Region
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.models import Session

BODIES_OF_REGIONS = (
    OrganisationKind.REGION,
    OrganisationKind.AGENCY,
    OrganisationKind.CHAMBER,
    OrganisationKind.MINISTRY,
)


def regions_visible_to(user: Any, session: Session) -> QuerySet[Region]:
    """The regions whose delegation the person may see: of its desks, of its party."""
    standing = standing_of(user)
    regions = Region.objects.filter(party__forum=session.forum_id).select_related("party")
    return regions.filter(Q(pk__in=standing.desk_of) | Q(party__in=standing.secretariat_of)).order_by("pk")


def region_visible_to(user: Any, session: Session, code: str) -> Region:
    """One of them by its code."""
    region = regions_visible_to(user, session).filter(code=code).first()
    if region is None or not may_see_delegation(user, region):
        raise NotFound
    return region


def delegations_visible_to(user: Any, session: Session) -> QuerySet[Delegation]:
    """The delegations that were opened, with their numbers of members and heads."""
    return (
        Delegation.objects.filter(session=session, region__in=regions_visible_to(user, session).values("pk"))
        .select_related("region__party", "session__forum")
        .annotate(
            n_members=Count("members", distinct=True),
            n_heads=Count("members", filter=Q(members__role=DelegationRole.HEAD), distinct=True),
            n_documents=Count("documents", distinct=True),
        )
    )


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region in the list of delegations: its seats, its delegation once it is opened, admitted people not in it."""

    quota: RegionQuota
    delegation: Delegation | None
    n_candidates: int

    @property
    def region(self) -> Region:
        return self.quota.region


def region_rows(user: Any, session: Session) -> list[RegionRow]:
    """Every region that sends people, has seats or a delegation, by name."""
    regions = list(regions_visible_to(user, session))
    opened = {delegation.region_id: delegation for delegation in delegations_visible_to(user, session)}
    waiting = dict(
        admitted_people(session)
        .filter(delegation_member=None)
        .order_by()
        .values_list("application__organisation__region")
        .annotate(n=Count("pk"))
    )
    rows = [
        RegionRow(quota, opened.get(quota.region.pk), waiting.get(quota.region.pk, 0))
        for quota in quotas(session, regions)
    ]
    used = [row for row in rows if row.delegation or row.quota.seats is not None or row.quota.n_taken]
    return sorted(used or rows, key=lambda row: str(row.region))


def delegation_visible_to(user: Any, session: Session, region_code: str) -> Delegation:
    """One delegation by its region's code."""
    region = region_visible_to(user, session, region_code)
    delegation = delegations_visible_to(user, session).filter(region=region).first()
    if delegation is None:
        raise NotFound
    return delegation


def members_of(delegation: Delegation) -> QuerySet[DelegationMember]:
    """The members, in their order."""
    related = ("participant__person__organisation__party", "participant__application__organisation", "delegation")
    return delegation.members.select_related(*related).order_by("position", "pk")


def member_of(delegation: Delegation, person_code: str) -> DelegationMember:
    """One member by the person's code."""
    member = members_of(delegation).filter(participant__person__code=person_code).first()
    if member is None:
        raise NotFound
    member.delegation = delegation
    return member


def admitted_people(session: Session) -> QuerySet[Participant]:
    """People of admitted applications."""
    return Participant.objects.filter(session=session, application__state=ApplicationState.ADMITTED)


def candidates_for(delegation: Delegation) -> QuerySet[Participant]:
    """People of the region's admitted applications who are not in the delegation yet."""
    return (
        admitted_people(delegation.session)
        .filter(application__organisation__region=delegation.region_id, delegation_member=None)
        .select_related("person", "application__organisation")
        .order_by("application__organisation__search_name", "person__family_name", "pk")
    )


def officials_to_choose(delegation: Delegation) -> QuerySet[Person]:
    """People of the region's own bodies who do not take part yet."""
    taken = Participant.objects.filter(session=delegation.session_id).values("person")
    return (
        Person.objects.filter(
            organisation__region=delegation.region_id, organisation__kind__in=BODIES_OF_REGIONS, erased_at=None
        )
        .exclude(pk__in=taken)
        .select_related("organisation")
        .order_by("organisation__search_name", "family_name", "pk")
    )


def documents_of(delegation: Delegation) -> QuerySet[DelegationDocument]:
    """Its files, by kind, the latest first."""
    return delegation.documents.select_related("added_by").order_by("kind", "-added_at")


def document_of(delegation: Delegation, code: str) -> DelegationDocument:
    """One file by its code."""
    document = documents_of(delegation).filter(code=code).first()
    if document is None:
        raise NotFound
    document.delegation = delegation
    return document


def people_with_needs(user: Any, session: Session) -> QuerySet[Participant]:
    """Whoever takes part, or may yet, and needs a visa letter, an interpreter or help with access: of the person's own
    regions and parties."""
    standing = standing_of(user)
    mine = Q(person__organisation__region__in=standing.desk_of) | Q(
        person__organisation__party__in=standing.secretariat_of
    )
    takes_part = Q(application=None) | Q(application__state__in=(ApplicationState.ADMITTED, ApplicationState.WAITING))
    in_need = Q(needs_visa_letter=True) | ~Q(accessibility_needs="") | Q(application__needs_interpreter=True)
    return (
        Participant.objects.filter(mine, takes_part, in_need, session=session)
        .select_related("person__organisation__region", "application__organisation")
        .order_by("person__organisation__search_name", "person__family_name", "pk")
    )
