"""The work list of desks and secretariats: search, filters, order."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import F, Q, QuerySet

from fondaco_web.applications.models import Application
from fondaco_web.applications.states import DECIDED, POSSIBLE_IN, ApplicationDeed
from fondaco_web.directory.selectors import folded_query

SORTS: Mapping[str, str] = {
    "name": "organisation__search_name",
    "region": "organisation__region__code",
    "state": "state",
    "rank": "desk_rank",
    "submitted": "submitted_at",
    "people": "n_participants",
}
NEEDS: Mapping[str, Q] = {
    "interpreter": Q(needs_interpreter=True),
    "remote": Q(is_remote=True),
    "visa": Q(has_visa_needs=True),
    "accessibility": Q(has_accessibility_needs=True),
}
UNDECIDED = POSSIBLE_IN[ApplicationDeed.DECIDE] | POSSIBLE_IN[ApplicationDeed.RETURN]


def filtered(applications: QuerySet[Application], wanted: Mapping[str, Any]) -> QuerySet[Application]:
    """Those of `applications` (with counts) that the filters of the address ask for."""
    conditions: dict[str, Callable[[str], Q]] = {
        "q": lambda text: Q(organisation__search_name__contains=folded_query(text)) | Q(code__iexact=text.strip()),
        "state": lambda state: Q(state=state),
        "region": lambda code: Q(organisation__region__code=code),
        "table": lambda code: Q(themes__code=code),
        "needs": lambda need: NEEDS[need],
        "decision": lambda which: Q(state__in=DECIDED if which == "taken" else UNDECIDED),
    }
    for name, condition in conditions.items():
        if wanted.get(name):
            applications = applications.filter(condition(wanted[name]))
    return applications


def in_order(applications: QuerySet[Application], sort: str) -> QuerySet[Application]:
    """Sorted by one of SORTS, downwards with a minus before it; by region and rank where nothing is asked for."""
    column = SORTS.get(sort.lstrip("-"))
    if column is None:
        rank = F("desk_rank").asc(nulls_last=True)
        return applications.order_by("organisation__region__code", rank, "organisation__search_name", "pk")
    order = F(column).desc(nulls_last=True) if sort.startswith("-") else F(column).asc(nulls_last=True)
    return applications.order_by(order, "organisation__search_name", "pk")
