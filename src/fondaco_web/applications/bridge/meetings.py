"""Wanted counterparts as the planner's meetings: one for each pair, whoever asked."""

from collections.abc import Iterable, Sequence
from itertools import chain

from fondaco.common.session import Priority, WantedMeeting
from fondaco.workbook import meeting_id
from fondaco_web.applications.bridge.texts import tidy
from fondaco_web.applications.enums import WishPriority
from fondaco_web.applications.models import Application, WantedCounterpart

Pair = tuple[str, str]


def meetings_of(applications: Sequence[Application]) -> tuple[WantedMeeting, ...]:
    """A meeting for each pair of applications of which one wants the other's organisation.

    It is agreed (`must`) where either calls it essential or both want it; its topic is the first one given.
    """
    by_organisation = {application.organisation_id: application for application in applications}
    by_key = {application.pk: application for application in applications}
    wishes: dict[Pair, list[WantedCounterpart]] = {}
    for wish in chain.from_iterable(application.counterparts.all() for application in applications):
        wanted = wish.organisation_id or wish.invited_organisation_id
        other = by_organisation.get(wanted) if wanted else None
        if other is not None and other.pk != wish.application_id:
            wishes.setdefault(pair_of(by_key[wish.application_id], other), []).append(wish)
    return tuple(meeting_of(pair, rows) for pair, rows in sorted(wishes.items()))


def pair_of(one: Application, other: Application) -> Pair:
    """Two applications in the order of their parties, then of their codes."""
    ordered = sorted((one, other), key=lambda row: (row.organisation.party.position, row.code))
    return ordered[0].code, ordered[1].code


def meeting_of(pair: Pair, wishes: Iterable[WantedCounterpart]) -> WantedMeeting:
    """The meeting that the wishes of a pair ask for."""
    rows = sorted(wishes, key=lambda row: row.pk)
    is_mutual = len({row.application_id for row in rows}) > 1
    is_agreed = is_mutual or any(row.priority == WishPriority.MUST for row in rows)
    return WantedMeeting(
        id=meeting_id(*pair),
        first=pair[0],
        second=pair[1],
        priority=Priority.MUST if is_agreed else Priority.WISH,
        topic=next((topic for row in rows if (topic := tidy(row.topic))), ""),
    )
