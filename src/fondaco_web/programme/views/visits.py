"""Places in company visits: asked for by participants, listed for the secretariats."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Person
from fondaco_web.forum.pages import ForumView
from fondaco_web.programme import services
from fondaco_web.programme.enums import PlaceState
from fondaco_web.programme.forms.items import BookForm
from fondaco_web.programme.models import Session, VisitPlace
from fondaco_web.programme.permissions import may_book_for, may_see_visits
from fondaco_web.programme.selectors import (
    people_bookable_by,
    people_offered_to,
    places_booked_by,
    places_in_visits,
    session_visible_to,
    visits_in_programme,
    visits_with_bookings,
)
from fondaco_web.programme.services.visits import BOOKABLE_STATES
from fondaco_web.programme.views.base import ManageView, attempt


class VisitBookings(ManageView):
    """Who goes where, and who waits: for the secretariats, also on paper."""

    template_name = "programme/visit_bookings.html"
    tab = "visits"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Visit by visit; names only of people whom one may act for."""
        places = places_in_visits(self.session)
        visits = [
            (visit, [(row, may_book_for(request.user, row.person)) for row in places.get(visit.pk, [])])
            for visit in visits_with_bookings(self.session)
        ]
        return self.page(visits=visits)


class VisitView(ForumView):
    """A page about the visits of a session, for those who take part in the forum."""

    session: Session

    def prepare(self, **kwargs: Any) -> None:
        """The session, if the person may see its visits."""
        self.session = session_visible_to(self.request.user, self.forum, kwargs["number"])
        if not may_see_visits(self.request.user, self.session):
            raise NotFound

    def back(self) -> HttpResponse:
        """To the list of visits."""
        kwargs = {"forum_slug": self.forum.slug, "number": self.session.number}
        return redirect(reverse("programme:visits", kwargs=kwargs))


class Visits(VisitView):
    """The visits of the published programme, with the places of one's own people."""

    template_name = "programme/visits.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Visit by visit."""
        booked: dict[int, list[VisitPlace]] = {}
        for place in places_booked_by(request.user, self.session):
            booked.setdefault(place.item_id, []).append(place)
        people = list(people_offered_to(request.user, self.session))
        visits = [
            (shown, visit, booked.get(visit.pk, []), without_place(people, booked.get(visit.pk, [])))
            for shown, visit in visits_in_programme(self.session)
        ]
        is_bookable = self.session.state in BOOKABLE_STATES
        return self.page(session=self.session, visits=visits, people=people, is_bookable=is_bookable)


def without_place(people: list[Person], places: list[VisitPlace]) -> list[Person]:
    """The people who have not asked for a place yet."""
    placed = {place.person_id for place in places}
    return [person for person in people if person.pk not in placed]


class VisitBook(VisitView):
    """Asking for a place."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask."""
        visit = visits_with_bookings(self.session).select_related("session").filter(code=kwargs["code"]).first()
        form = BookForm(data=request.POST, people=people_bookable_by(request.user, self.session))
        if visit is None or not form.is_valid():
            raise NotFound
        person = form.cleaned_data["person"]
        attempt(
            request,
            lambda: services.book_visit_place(item=visit, person=person, by=request.user),
            how_it_went,
        )
        return self.back()


def how_it_went(place: VisitPlace) -> str:
    """What the person reads after asking for a place."""
    if place.state == PlaceState.CONFIRMED:
        return _("%(person)s has a place.") % {"person": place.person}
    text = _("The visit is full: %(person)s is on the waiting list and moves up when a place is given back.")
    return text % {"person": place.person}


class VisitGiveBack(VisitView):
    """Giving a place back, or leaving the waiting list."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Give it back."""
        places = places_booked_by(request.user, self.session).order_by()
        place = places.filter(item__code=kwargs["code"], person__code=request.POST.get("person", "")).first()
        if place is None:
            raise NotFound
        attempt(
            request,
            lambda: services.cancel_visit_place(place=place, by=request.user),
            lambda _place: _("The place is given back."),
        )
        return self.back()
