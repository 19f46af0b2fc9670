"""Lists in pages: `limit` and `offset` in, the items, their number and the link to the next page out."""

from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Schema
from pydantic import Field

Item = TypeVar("Item")


class Window(Schema):
    """Which part of a list to answer."""

    limit: int = Field(50, ge=1, le=200, description="Items per page")
    offset: int = Field(0, ge=0, le=1_000_000, description="Items to skip")


class Listing(Schema, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    total: int = Field(description="Items in the whole list")
    next: str | None = Field(None, description="Address of the next page; null on the last")


def listing(rows: QuerySet[Any], window: Window, http_request: HttpRequest, as_item: Any) -> dict[str, Any]:
    """The page of `rows` that `window` names, each row turned into an item by `as_item`."""
    total = rows.count()
    end = window.offset + window.limit
    query = http_request.GET.copy()
    query["limit"], query["offset"] = str(window.limit), str(end)
    return {
        "items": [as_item(row) for row in rows[window.offset : end]],
        "total": total,
        "next": f"{http_request.path}?{query.urlencode()}" if end < total else None,
    }
