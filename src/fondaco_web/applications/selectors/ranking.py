"""The order of a region's undecided applications."""

from django.db.models import F, QuerySet

from fondaco_web.applications.models import Application
from fondaco_web.applications.states import RANKED
from fondaco_web.forum.models import Region
from fondaco_web.programme.models import Session


def ranked_applications(session: Session, region: Region) -> QuerySet[Application]:
    """Handed in and not finally decided: ranked ones first, then the others as they came in."""
    return (
        Application.objects.filter(session=session, organisation__region=region, state__in=RANKED)
        .select_related("organisation__party", "organisation__region", "session__forum")
        .order_by(F("desk_rank").asc(nulls_last=True), "submitted_at", "pk")
    )
