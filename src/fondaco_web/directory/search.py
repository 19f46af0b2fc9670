"""The search over organisations."""

from collections.abc import Iterable

from django.db.models import QuerySet

from fondaco_web.directory.folding import folded
from fondaco_web.directory.models import Organisation


def matching(rows: QuerySet[Organisation], text: str) -> QuerySet[Organisation]:
    """Those of `rows` whose name holds every word of `text`, by name."""
    for word in folded(text).split():
        rows = rows.filter(search_name__contains=word)
    return rows.order_by("search_name", "pk")


def index_organisations(_ids: Iterable[int]) -> None:
    """Bring the search entries of these organisations in step. (Names are searched in their own column.)"""
