"""Finding organisations by a piece of their name."""

from django.db.models import Q

from fondaco_web.directory.folding import folded


def name_contains(query: str, prefix: str = "") -> Q:
    """Organisations (reached over `prefix`) whose name has every word of `query`, whatever its case or script."""
    found = Q()
    for word in folded(query).split():
        found &= Q(**{f"{prefix}search_name__contains": word})
    return found
