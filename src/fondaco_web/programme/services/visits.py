"""Places in company visits: confirmed while there is room, else a waiting list that moves up in the order of asking.

Every deed locks the visit's row first, so that two people never get the last place and nobody is passed over.
"""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import NotFound
from fondaco_web.common.texts import in_language
from fondaco_web.common.versions import locked
from fondaco_web.directory.models import Person
from fondaco_web.directory.permissions import is_owner
from fondaco_web.programme.enums import ItemKind, PlaceState, SessionState
from fondaco_web.programme.errors import VisitNotBookable
from fondaco_web.programme.models import ProgrammeItem, VisitPlace
from fondaco_web.programme.permissions import may_book_for, may_see_visits
from fondaco_web.programme.published import from_json
from fondaco_web.programme.selectors import published_programme

BOOKABLE_STATES = frozenset({SessionState.CONVENED, SessionState.OPEN, SessionState.CLOSED})


@transaction.atomic
def book_visit_place(*, item: ProgrammeItem, person: Person, by: Any) -> VisitPlace:
    """Ask for a place: confirmed while there is room, else waiting behind those who asked before.

    Raises NotFound where the person may not see the visits or act for `person`; VisitNotBookable before the programme
    is published, for a visit that has begun or is cancelled, and for a second visit at the same time.
    """
    someone = locked(person)
    if not may_see_visits(by, item.session) or not may_book_for(by, someone) or someone.erased_at:
        raise NotFound
    current = locked(item)
    check_bookable(current)
    place = VisitPlace.objects.filter(item=current, person=someone).first() or VisitPlace(item=current, person=someone)
    if place.pk and place.state != PlaceState.CANCELLED:
        raise VisitNotBookable(_("This person has asked for a place already."), field="person")
    check_free(someone, current)
    place.state = PlaceState.CONFIRMED if free_places(current) != 0 else PlaceState.WAITING
    place.asked_at = clock.now()
    place.save()
    record_place(by, "visit_place.asked", place)
    return place


@transaction.atomic
def cancel_visit_place(*, place: VisitPlace, by: Any) -> VisitPlace:
    """Give a place back, or leave the waiting list; whoever waits first moves up."""
    item = locked(place.item)
    current = VisitPlace.objects.select_for_update(of=("self",)).select_related("person__organisation").get(pk=place.pk)
    if not may_book_for(by, current.person):
        raise NotFound
    if current.state != PlaceState.CANCELLED:
        current.state = PlaceState.CANCELLED
        current.save(update_fields=["state"])
        record_place(by, "visit_place.given_back", current)
        move_up(item)
    return current


def move_up(item: ProgrammeItem) -> list[VisitPlace]:
    """Confirm those who wait, in the order of asking, as far as there is room; `item` is locked."""
    waiting = VisitPlace.objects.filter(item=item, state=PlaceState.WAITING).select_related("person__organisation")
    free = free_places(item)
    moved = list(waiting.order_by("asked_at", "pk")[:free])
    for place in moved:
        place.state = PlaceState.CONFIRMED
        place.save(update_fields=["state"])
        record_place(None, "visit_place.moved_up", place)
    return moved


def free_places(item: ProgrammeItem) -> int | None:
    """How many more places can be confirmed; None means any number."""
    if item.capacity is None:
        return None
    return max(0, item.capacity - item.visit_places.filter(state=PlaceState.CONFIRMED).count())


def check_bookable(item: ProgrammeItem) -> None:
    """Raises VisitNotBookable unless `item` is a visit of the published programme that is still to come."""
    version = published_programme(item.session)
    shown = from_json(version.content).item(item.code) if version else None
    if shown is None or shown.kind != ItemKind.VISIT or item.session.state not in BOOKABLE_STATES:
        raise VisitNotBookable(_("Places can be asked for once the programme with this visit is published."))
    if shown.is_cancelled or item.is_cancelled:
        raise VisitNotBookable(_("This visit is cancelled."))
    if item.starts_at <= clock.now():
        raise VisitNotBookable(_("This visit has begun; places can no longer be asked for."))


def check_free(person: Person, item: ProgrammeItem) -> None:
    """Raises VisitNotBookable where the person has, or waits for, a place in a visit at the same time."""
    other = (
        VisitPlace.objects.filter(
            person=person, item__starts_at__lt=item.ends_at, item__ends_at__gt=item.starts_at, item__is_cancelled=False
        )
        .exclude(state=PlaceState.CANCELLED)
        .exclude(item=item)
        .select_related("item")
        .first()
    )
    if other is not None:
        text = _("This person has asked for “%(visit)s” at the same time. Give that place back first.")
        raise VisitNotBookable(text % {"visit": in_language(other.item.title)}, field="person")


def record_place(by: Any, verb: str, place: VisitPlace) -> None:
    """The deed, marked with the organisation where somebody acts for it who is not of it."""
    organisation = place.person.organisation
    is_own = by is not None and (is_owner(by, organisation) or place.person.user_id == by.pk)
    record_deed(
        by,
        verb,
        place,
        Change(after={"state": place.state, "item": place.item_id}),
        forum_id=organisation.party.forum_id,
        for_organisation_id=None if is_own else organisation.pk,
    )
