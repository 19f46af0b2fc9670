"""Searches and filters the list of organisations."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from fondaco_web.common import clock
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.folding import core_name, folded
from fondaco_web.directory.models import Offer, Organisation
from fondaco_web.directory.search import Matches, words_of
from fondaco_web.forum.models import Region, Sector

BEGINS, CONTAINS, ELSEWHERE = range(3)  # where the words were found, best first
SIMILAR_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """Which organisations a list shows; empty fields show all. Parties, regions and sectors by their codes."""

    query: str = ""
    party: str = ""
    region: str = ""
    kind: str = ""
    sector: str = ""
    direction: str = ""
    offer_kind: str = ""
    language: str = ""
    state: str = ""


def filtered_organisations(rows: QuerySet[Organisation], choice: OrganisationFilter) -> QuerySet[Organisation]:
    """The organisations that `choice` asks for, ranked as `organisations_matching` does; archived ones on request."""
    equal = {"party__code": choice.party, "region__code": choice.region, "kind": choice.kind, "state": choice.state}
    rows = rows.filter(**{name: value for name, value in equal.items() if value})
    if not choice.state:
        rows = rows.exclude(state=OrganisationState.ARCHIVED)
    if choice.sector:
        chosen = Organisation.sectors.through.objects.filter(organisation=OuterRef("pk"), sector__code=choice.sector)
        rows = rows.filter(Exists(chosen))
    if choice.direction or choice.offer_kind:
        rows = rows.filter(Exists(offers_like(choice).filter(organisation=OuterRef("pk"))))
    if choice.language:
        rows = rows.alias(spoken=Cast("languages", TextField())).filter(spoken__contains=f'"{choice.language}"')
    return organisations_matching(rows, choice.query)


def offers_like(choice: OrganisationFilter) -> QuerySet[Offer]:
    """The valid offers of the direction and kind asked for."""
    offers = Offer.objects.filter(withdrawn_at=None, expires_on__gte=clock.today())
    if choice.direction:
        offers = offers.filter(direction=choice.direction)
    return offers.filter(kind=choice.offer_kind) if choice.offer_kind else offers


def organisations_matching(rows: QuerySet[Organisation], query: str) -> QuerySet[Organisation]:
    """Those of `rows` that have every word of `query`, whose names begin with it first; all by name without words."""
    words = words_of(query)
    if not words:
        return rows.order_by("search_name", "pk")
    in_name = Q()
    for word in words:
        in_name &= Q(search_name__contains=word)
    rank = Case(
        When(search_name__startswith=words[0], then=Value(BEGINS)),
        When(in_name, then=Value(CONTAINS)),
        default=Value(ELSEWHERE),
        output_field=IntegerField(),
    )
    return rows.filter(Matches(F("pk"), words)).alias(found_in=rank).order_by("found_in", "search_name", "pk")


def similar_organisations(rows: QuerySet[Organisation], name: str, region: Region | None) -> list[Organisation]:
    """Organisations of the region whose name, folded and without legal form, is as good as `name`; a few at most."""
    core = core_name(name)
    if not core:
        return []
    candidates = rows.filter(Matches(F("pk"), core.split()[:1]), region=region)
    names = (folded(core), core)
    found = [
        row
        for row in candidates.order_by("pk")[:500]
        if core_name(row.name) in names or core_name(row.name_latin) in names
    ]
    return found[:SIMILAR_AT_MOST]


def sector_choices(sectors: QuerySet[Sector]) -> list[tuple[str, Any]]:
    """Codes of sectors with their names."""
    return [(sector.code, str(sector)) for sector in sectors]
