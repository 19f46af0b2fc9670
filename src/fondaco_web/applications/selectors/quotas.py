"""Seats of regions, and how many people take them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, Participant
from fondaco_web.applications.states import RANKED
from fondaco_web.forum.models import Region
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.models import Quota, Session


@dataclass(frozen=True, slots=True)
class RegionQuota:
    """A region's seats (None: no limit), people admitted, officials without an application, and people asked for."""

    region: Region
    seats: int | None
    n_admitted: int
    n_officials: int
    n_undecided: int

    @property
    def n_taken(self) -> int:
        return self.n_admitted + self.n_officials

    @property
    def n_free(self) -> int | None:
        return None if self.seats is None else self.seats - self.n_taken

    @property
    def is_over(self) -> bool:
        return self.seats is not None and self.n_taken > self.seats

    def over_with(self, n_people: int) -> int:
        """By how many people the quota would be exceeded if `n_people` more were admitted; 0 where it would not."""
        return 0 if self.seats is None else max(0, self.n_taken + n_people - self.seats)


def quotas_visible_to(user: Any, session: Session) -> list[RegionQuota]:
    """The regions of the person's desks and parties that have seats or applications, by name."""
    standing = standing_of(user)
    regions = Region.objects.filter(Q(pk__in=standing.desk_of) | Q(party__in=standing.secretariat_of))
    regions = regions.filter(party__forum=session.forum_id).select_related("party")
    used = (
        quota for quota in quotas(session, regions) if quota.seats is not None or quota.n_taken or quota.n_undecided
    )
    return sorted(used, key=lambda quota: str(quota.region))


def quota_of(session: Session, region: Region | None) -> RegionQuota | None:
    """The seats of one region; None for an organisation without a region."""
    return next(iter(quotas(session, [region])), None) if region else None


def quotas(session: Session, regions: Iterable[Region]) -> list[RegionQuota]:
    """Seats and people of `regions`, in three queries."""
    chosen = list(regions)
    seats: Mapping[int, int] = dict(
        Quota.objects.filter(session=session, region__in=chosen).values_list("region_id", "seats")
    )
    people = Participant.objects.filter(session=session).values("person__organisation__region")
    numbers = {
        row["person__organisation__region"]: row
        for row in people.filter(person__organisation__region__in=chosen)
        .order_by()
        .annotate(
            admitted=Count("pk", filter=Q(application__state=ApplicationState.ADMITTED)),
            officials=Count("pk", filter=Q(application=None)),
            undecided=Count("pk", filter=Q(application__state__in=RANKED)),
        )
    }
    nobody = {"admitted": 0, "officials": 0, "undecided": 0}
    return [
        RegionQuota(region, seats.get(region.pk), row["admitted"], row["officials"], row["undecided"])
        for region in chosen
        for row in [numbers.get(region.pk, nobody)]
    ]


def people_in(application: Application) -> int:
    """How many seats an application takes."""
    return application.participants.count()
