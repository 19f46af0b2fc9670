"""Keeps the search index in step: every service that changes what can be searched calls `index_organisations`."""

from collections.abc import Iterable, Mapping
from itertools import islice

from django.db import transaction

from fondaco_web.common import clock
from fondaco_web.common.texts import in_language
from fondaco_web.directory.folding import folded
from fondaco_web.directory.models import ActivityCode, Organisation, SearchEntry
from fondaco_web.directory.search import STEMMERS, stems
from fondaco_web.forum.models import Sector

AT_ONCE = 500  # organisations read and written together


def index_organisations(ids: Iterable[int]) -> int:
    """Bring the search entries (and folded names) of many organisations up to date; the number of them."""
    remaining, n_done = iter(ids), 0
    while batch := list(islice(remaining, AT_ONCE)):
        n_done += index_batch(batch)
    return n_done


@transaction.atomic
def index_batch(ids: list[int]) -> int:
    """The same for as many as are held in memory at once."""
    related = ("identifiers", "activities", "sectors", "offers")
    organisations = list(Organisation.objects.filter(pk__in=ids).select_related("party").prefetch_related(*related))
    sectors = sectors_by_forum({organisation.party.forum_id for organisation in organisations})
    renamed = []
    for organisation in organisations:
        key = search_name_of(organisation.name, organisation.name_latin)
        if key != organisation.search_name:
            organisation.search_name = key
            renamed.append(organisation)
    Organisation.objects.bulk_update(renamed, ["search_name"])
    SearchEntry.objects.bulk_create(
        [entry_of(organisation, sectors[organisation.party.forum_id]) for organisation in organisations],
        update_conflicts=True,
        unique_fields=["organisation"],
        update_fields=["names", "text"],
    )
    return len(organisations)


def sectors_by_forum(forum_ids: set[int]) -> dict[int, list[Sector]]:
    """The sectors of each forum."""
    found: dict[int, list[Sector]] = {forum_id: [] for forum_id in forum_ids}
    for sector in Sector.objects.filter(forum__in=forum_ids):
        found[sector.forum_id].append(sector)
    return found


def search_name_of(name: str, name_latin: str) -> str:
    """Both names folded; the second one only where it reads differently."""
    one, other = folded(name), folded(name_latin)
    return (one if other in ("", one) else f"{one} {other}")[:420]


def entry_of(organisation: Organisation, sectors: Iterable[Sector]) -> SearchEntry:
    """The search entry of an organisation whose parts are at hand."""
    names = [organisation.name, organisation.name_latin, organisation.legal_form]
    words = dict.fromkeys(word for name in names for word in folded(name).split())
    return SearchEntry(organisation=organisation, names=" ".join(words), text=" ".join(texts_of(organisation, sectors)))


def texts_of(organisation: Organisation, sectors: Iterable[Sector]) -> dict[str, None]:
    """Every word of an organisation beside its names, once: stems of its texts, numbers and codes as they are."""
    today = clock.today()
    offers = [offer for offer in organisation.offers.all() if offer.withdrawn_at is None and offer.expires_on >= today]
    activities = list(organisation.activities.all())
    chosen = {sector.pk for sector in organisation.sectors.all()}
    named = [sector.name for sector in sectors if sector.pk in chosen or covers(sector, activities)]
    found: dict[str, None] = {}
    for texts in (organisation.description, *named, *(text for offer in offers for text in (offer.title, offer.body))):
        found.update(dict.fromkeys(stems_in_each_language(texts)))
    for language in STEMMERS:
        found.update(dict.fromkeys(stems(organisation.name, language)))
    codes = [
        organisation.code,
        *(row.value for row in organisation.identifiers.all()),
        *(row.code for row in activities),
    ]
    for text in (organisation.city, organisation.postal_code, *codes):
        found.update(dict.fromkeys(folded(text).split()))
    return found


def stems_in_each_language(texts: Mapping[str, str]) -> Iterable[str]:
    """Stems of a translated text, each language by its own rules."""
    return (word for language in texts for word in stems(in_language(texts, language), language))


def covers(sector: Sector, activities: Iterable[ActivityCode]) -> bool:
    """Whether an activity lies in the sector: all three classifications share the first digits of NACE."""
    codes = tuple(sector.nace_codes)
    return bool(codes) and any(activity.code.startswith(codes) for activity in activities)
