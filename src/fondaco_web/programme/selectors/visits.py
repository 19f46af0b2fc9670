"""Places in company visits, and for whom they may be asked."""

from typing import Any

from django.db.models import Count, F, Q, QuerySet

from fondaco_web.directory.models import Person
from fondaco_web.directory.permissions import organisations_of
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.enums import ItemKind, PlaceState
from fondaco_web.programme.models import (
    ProgrammeItem,
    Session,
    VisitPlace,
)
from fondaco_web.programme.published import (
    PublishedItem,
    from_json,
)
from fondaco_web.programme.selectors.programme import confirmed_places, published_programme


def people_bookable_by(user: Any, session: Session) -> QuerySet[Person]:
    """The people for whom the person may ask for places: oneself, and those whose organisations one may act for."""
    standing = standing_of(user)
    return (
        Person.objects.filter(
            Q(user=user.pk)
            | Q(organisation__in=organisations_of(user))
            | Q(organisation__region__in=standing.desk_of)
            | Q(organisation__party__in=standing.secretariat_of),
            organisation__party__forum=session.forum_id,
            erased_at__isnull=True,
        )
        .select_related("organisation", "organisation__party")
        .order_by("organisation__search_name", "family_name", "given_name")
    )


def places_of(item: ProgrammeItem) -> QuerySet[VisitPlace]:
    """The places asked for in a visit, in the order of asking, without those given back."""
    return (
        VisitPlace.objects.filter(item=item)
        .exclude(state=PlaceState.CANCELLED)
        .select_related("person", "person__organisation", "person__organisation__region", "item")
        .order_by("asked_at", "pk")
    )


def places_booked_by(user: Any, session: Session) -> QuerySet[VisitPlace]:
    """The places held or waited for by the people for whom the person may act; `ahead` counts those who wait before."""
    return (
        VisitPlace.objects.filter(item__session=session, person__in=people_bookable_by(user, session).order_by())
        .exclude(state=PlaceState.CANCELLED)
        .select_related("person", "person__organisation", "item")
        .annotate(
            ahead=Count(
                "item__visit_places",
                filter=Q(item__visit_places__state=PlaceState.WAITING)
                & (
                    Q(item__visit_places__asked_at__lt=F("asked_at"))
                    | Q(item__visit_places__asked_at=F("asked_at"), item__visit_places__pk__lt=F("pk"))
                ),
            )
        )
        .order_by("item__starts_at", "asked_at", "pk")
    )


def visits_with_bookings(session: Session) -> QuerySet[ProgrammeItem]:
    """The visits with the numbers of confirmed and waiting people, in the order of time."""
    return (
        ProgrammeItem.objects.filter(session=session, kind=ItemKind.VISIT)
        .select_related("room")
        .annotate(
            n_confirmed=confirmed_places(),
            n_waiting=Count("visit_places", filter=Q(visit_places__state=PlaceState.WAITING)),
        )
        .order_by("starts_at", "code")
    )


def people_offered_to(user: Any, session: Session) -> QuerySet[Person]:
    """The people among whom one chooses: one's own organisation's, and participants of the session one answers for."""
    own = Q(user=user.pk) | Q(organisation__in=organisations_of(user))
    # Participants live in an app above; their reverse relation is asked, nothing is imported.
    return people_bookable_by(user, session).filter(own | Q(participations__session=session)).distinct()


def places_in_visits(session: Session) -> dict[int, list[VisitPlace]]:
    """The places asked for in all visits, by primary key of the visit, each list in the order of asking."""
    rows = (
        VisitPlace.objects.filter(item__session=session)
        .exclude(state=PlaceState.CANCELLED)
        .select_related("person", "person__organisation", "person__organisation__region")
        .order_by("asked_at", "pk")
    )
    found: dict[int, list[VisitPlace]] = {}
    for row in rows:
        found.setdefault(row.item_id, []).append(row)
    return found


def visits_in_programme(session: Session) -> list[tuple[PublishedItem, ProgrammeItem]]:
    """The visits as the public reads them, each with its row and numbers of bookings."""
    version = published_programme(session)
    rows = {row.code: row for row in visits_with_bookings(session)}
    shown = from_json(version.content).items if version else ()
    return [(item, rows[item.code]) for item in shown if item.kind == ItemKind.VISIT and item.code in rows]
