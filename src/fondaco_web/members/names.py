"""Finding organisations by a piece of their name."""

from django.db.models import Q


def name_contains(query: str, prefix: str = "") -> Q:
    """Organisations (reached over `prefix`) whose name has every word of `query`, whatever its case."""
    found = Q()
    for word in query.casefold().split():
        found &= Q(**{f"{prefix}search_name__contains": word})
    return found
