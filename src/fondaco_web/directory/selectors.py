"""Reads organisations, their offers and people, as far as a person may see them."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from fondaco_web.common.clock import today
from fondaco_web.common.errors import NotFound
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.folding import folded, without_legal_form
from fondaco_web.directory.models import Offer, Organisation, OrganisationAccount, Person
from fondaco_web.directory.permissions import may_change_organisation, may_see_people, organisations_of, takes_part_in
from fondaco_web.directory.search import matching
from fondaco_web.directory.values import OrganisationFilter
from fondaco_web.forum.models import Forum, Region
from fondaco_web.forum.permissions import standing_of

# --- organisations -------------------------------------------------------------------------------------------------


def organisations_visible_to(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """Organisations of the forum: one's own and those one helps in any state, others by their visibility."""
    rows = Organisation.objects.filter(party__forum=forum)
    readable = [Visibility.PUBLIC] + ([Visibility.FORUM] if takes_part_in(user, forum) else [])
    published = Q(visibility__in=readable) & ~Q(state=OrganisationState.ARCHIVED)
    helped = own_or_helped(user)
    return rows.filter(published | helped if helped else published)


def own_or_helped(user: Any) -> Q:
    """Organisations that `user` acts for, or helps as a desk or secretariat; an empty condition where there are none."""
    standing, mine = standing_of(user), organisations_of(user)
    condition = Q()
    if mine:
        condition |= Q(pk__in=mine)
    if standing.desk_of:
        condition |= Q(region__in=standing.desk_of)
    if standing.secretariat_of:
        condition |= Q(party__in=standing.secretariat_of)
    return condition


def organisation_visible_to(user: Any, forum: Forum, code: str) -> Organisation:
    """One organisation; NotFound where there is none for this person."""
    rows = organisations_visible_to(user, forum).select_related("party__forum", "region", "parent")
    found = rows.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def organisation_changeable_by(user: Any, forum: Forum, code: str) -> Organisation:
    """One organisation that this person may change; NotFound otherwise."""
    organisation = organisation_visible_to(user, forum, code)
    if not may_change_organisation(user, organisation):
        raise NotFound
    return organisation


def organisations_acted_for(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """The organisations of the forum that `user` acts for."""
    rows = Organisation.objects.filter(party__forum=forum, pk__in=organisations_of(user))
    return rows.select_related("party", "region").order_by("search_name", "pk")


def organisations_awaiting(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """Organisations that wait for this desk's or secretariat's confirmation, the oldest first."""
    standing = standing_of(user)
    helped = Q(region__in=standing.desk_of) | Q(party__in=standing.secretariat_of)
    rows = Organisation.objects.filter(helped, party__forum=forum, state=OrganisationState.REGISTERED)
    return rows.select_related("party", "region").order_by("created_at", "pk")


def similar_organisations(region: Region, name: str) -> QuerySet[Organisation]:
    """Organisations of a region whose name is the same but for its legal form and spelling."""
    key = without_legal_form(name)
    rows = Organisation.objects.filter(region=region, search_name__contains=key) if key else Organisation.objects.none()
    return rows.exclude(state=OrganisationState.ARCHIVED).order_by("search_name", "pk")


# --- search and filters --------------------------------------------------------------------------------------------


def folded_query(text: str) -> str:
    """What is looked for in `search_name`."""
    return folded(text)


def organisations_matching(rows: QuerySet[Organisation], query: str) -> QuerySet[Organisation]:
    """Those of `rows` that the search finds, the best first; all of them by name where nothing is asked."""
    return matching(rows, query) if folded(query) else rows.order_by("search_name", "pk")


def filtered_organisations(rows: QuerySet[Organisation], choice: OrganisationFilter) -> QuerySet[Organisation]:
    """Those of `rows` that fit every choice made."""
    columns = {
        "party__code": choice.party,
        "region__code": choice.region,
        "kind": choice.kind,
        "state": choice.state,
        "parent": choice.parent,
    }
    rows = rows.filter(**{column: value for column, value in columns.items() if value})
    if choice.sector:
        rows = rows.filter(Exists(Organisation.sectors.through.objects.filter(
            organisation=OuterRef("pk"), sector__code=choice.sector
        )))  # fmt: skip
    if choice.direction or choice.cooperation:
        offers = offers_in_force().filter(organisation=OuterRef("pk"))
        wanted = {"direction": choice.direction, "kind": choice.cooperation}
        rows = rows.filter(Exists(offers.filter(**{name: value for name, value in wanted.items() if value})))
    if choice.language:
        rows = rows.filter(languages__icontains=f'"{choice.language}"')
    return organisations_matching(rows, choice.text)


# --- offers --------------------------------------------------------------------------------------------------------


def offers_in_force(on: date | None = None) -> QuerySet[Offer]:
    """Offers that are shown on a day (today, if none is named)."""
    return Offer.objects.filter(withdrawn_at__isnull=True, expires_on__gte=on or today())


def offers_of(organisation: Organisation, user: Any) -> QuerySet[Offer]:
    """Its offers in force; all of them for those who may change the organisation."""
    rows = organisation.offers.all()
    if not may_change_organisation(user, organisation):
        rows = rows.filter(pk__in=offers_in_force())
    return rows.select_related("sector").order_by("direction", "kind", "pk")


def offers_expiring(user: Any, forum: Forum, days: int = 30) -> QuerySet[Offer]:
    """Offers of organisations one acts for or helps that end within `days` days, the first to end first."""
    mine = own_or_helped(user)
    if not mine:
        return Offer.objects.none()
    rows = offers_in_force().filter(expires_on__lte=today() + timedelta(days=days), organisation__party__forum=forum)
    organisations = Organisation.objects.filter(mine)
    return rows.filter(organisation__in=organisations).select_related("organisation").order_by("expires_on", "pk")


def offer_changeable_by(user: Any, organisation: Organisation, code: str) -> Offer:
    """One offer of an organisation that this person may change; NotFound otherwise."""
    found = offers_of(organisation, user).filter(code=code).first()
    if found is None or not may_change_organisation(user, organisation):
        raise NotFound
    return found


# --- people and accounts -------------------------------------------------------------------------------------------


def people_of(organisation: Organisation, user: Any) -> QuerySet[Person]:
    """Its people, for those who may see them; nobody otherwise."""
    rows = organisation.people.filter(erased_at__isnull=True).order_by("family_name", "given_name", "pk")
    return rows if may_see_people(user, organisation) else rows.none()


def person_changeable_by(user: Any, organisation: Organisation, code: str) -> Person:
    """One person of the organisation; NotFound where there is none for this user."""
    found = people_of(organisation, user).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def accounts_of(organisation: Organisation) -> QuerySet[OrganisationAccount]:
    """Who may act for the organisation, the longest first."""
    return organisation.accounts.filter(revoked_at__isnull=True).select_related("user").order_by("granted_at", "pk")
