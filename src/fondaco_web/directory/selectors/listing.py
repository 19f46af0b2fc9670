"""Searches and filters the list of organisations."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.folding import folded, without_legal_form
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.search import Matches, words_of
from fondaco_web.directory.selectors.offers import offers_in_force
from fondaco_web.directory.values import OrganisationFilter
from fondaco_web.forum.models import Region, Sector
from fondaco_web.forum.selectors.parts import Parts

BEGINS, CONTAINS, ELSEWHERE = range(3)  # where the words were found, best first
COMPARED_AT_MOST = 500  # names compared in full when similar ones are looked for
SHOWN_AT_MOST = 5
LISTED_COLUMNS = (
    "code", "name", "name_latin", "search_name", "party_id", "region_id", "kind", "state", "city", "description",
)  # fmt: skip


def folded_query(text: str) -> str:
    """What is looked for in `search_name`."""
    return folded(text)


def organisations_matching(rows: QuerySet[Organisation], query: str) -> QuerySet[Organisation]:
    """Those of `rows` that have every word of `query`, whose names begin with it first; all by name without words."""
    words = words_of(query)
    if not words:
        return rows.order_by("search_name", "pk")
    in_name = Q()
    for word in words:
        in_name &= Q(search_name__contains=word)
    place = Case(
        When(search_name__startswith=words[0], then=Value(BEGINS)),
        When(in_name, then=Value(CONTAINS)),
        default=Value(ELSEWHERE),
        output_field=IntegerField(),
    )
    return rows.filter(Matches(F("pk"), words)).alias(place=place).order_by("place", "search_name", "pk")


def filtered_organisations(rows: QuerySet[Organisation], choice: OrganisationFilter) -> QuerySet[Organisation]:
    """Those of `rows` that fit every choice made; archived ones only where they are asked for."""
    columns = {
        "party__code": choice.party,
        "region__code": choice.region,
        "kind": choice.kind,
        "state": choice.state,
        "parent": choice.parent,
    }
    rows = rows.filter(**{column: value for column, value in columns.items() if value})
    if not choice.state:
        rows = rows.exclude(state=OrganisationState.ARCHIVED)
    if choice.sector:
        chosen = Organisation.sectors.through.objects.filter(organisation=OuterRef("pk"), sector__code=choice.sector)
        rows = rows.filter(Exists(chosen))
    if choice.direction or choice.cooperation:
        wanted = {"direction": choice.direction, "kind": choice.cooperation}
        offers = offers_in_force().filter(**{name: value for name, value in wanted.items() if value})
        rows = rows.filter(Exists(offers.filter(organisation=OuterRef("pk"))))
    if choice.language:
        spoken = Cast("languages", TextField())
        rows = rows.alias(spoken=spoken).filter(spoken__contains=f'"{choice.language}"')
    return organisations_matching(rows, choice.text)


def with_parts(organisations: Iterable[Organisation], parts: Parts) -> list[Organisation]:
    """A page of organisations with party, region and `listed_sectors` from the forum's parts, by one query."""
    rows = list(organisations)
    through = Organisation.sectors.through.objects.filter(organisation__in=[row.pk for row in rows])
    sectors: dict[int, list[Sector]] = defaultdict(list)
    for organisation_id, sector_id in through.order_by("pk").values_list("organisation_id", "sector_id"):
        sectors[organisation_id].append(parts.sectors[sector_id])
    for row in rows:
        row.party = parts.parties[row.party_id]
        row.region = parts.regions[row.region_id] if row.region_id else None
        row.listed_sectors = sectors[row.pk]  # type: ignore[attr-defined]  # shown by the list
    return rows


def similar_organisations(region: Region, name: str) -> list[Organisation]:
    """A few organisations of a region whose name is the same but for its legal form, script and spelling."""
    key = without_legal_form(name)
    if not key:
        return []
    rows = Organisation.objects.filter(Matches(F("pk"), key.split()), region=region)
    rows = rows.exclude(state=OrganisationState.ARCHIVED).order_by("search_name", "pk")[:COMPARED_AT_MOST]
    same = [row for row in rows if key in (without_legal_form(row.name), without_legal_form(row.name_latin))]
    return same[:SHOWN_AT_MOST]
