"""Pages of long lists."""

from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 25
MOST_LISTED = 1000


def page_of(rows: QuerySet[Any], request: HttpRequest, per_page: int = PER_PAGE) -> Page[Any]:
    """The page of `rows` that the parameter `page` asks for; the nearest one where there is no such page."""
    return Paginator(rows, per_page).get_page(request.GET.get("page"))


class CappedPaginator(Paginator[Any]):
    """Pages over the first `MOST_LISTED` rows: counting and skipping cost the same however many there are.

    `is_capped` tells that there are more; whoever looks for those narrows the search.
    """

    @cached_property
    def n_found(self) -> int:
        """The number of rows, counted no further than one past the most."""
        rows: Any = self.object_list
        return int(rows.order_by()[: MOST_LISTED + 1].count())

    @cached_property
    def count(self) -> int:
        """The number of rows that can be paged through."""
        return min(self.n_found, MOST_LISTED)

    @property
    def is_capped(self) -> bool:
        """Whether there are more rows than can be paged through."""
        return self.n_found > MOST_LISTED


def capped_page_of(rows: QuerySet[Any], request: HttpRequest, per_page: int = PER_PAGE) -> Page[Any]:
    """As `page_of`, over the first rows of a list that may be very long."""
    return CappedPaginator(rows, per_page).get_page(request.GET.get("page"))
