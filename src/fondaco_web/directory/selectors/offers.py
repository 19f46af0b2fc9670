"""What organisations offer and seek."""

from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.common import clock
from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Offer, Organisation
from fondaco_web.directory.permissions import may_change_organisation
from fondaco_web.directory.selectors.profiles import (
    organisations_helped_by,
    organisations_visible_to,
    own_organisations,
)
from fondaco_web.forum.models import Forum

SOON_DAYS = 30


def valid_offers() -> Q:
    """The condition under which an offer is shown to everybody who sees its organisation."""
    return Q(withdrawn_at=None, expires_on__gte=clock.today())


def offers_visible_to(user: Any, forum: Forum) -> QuerySet[Offer]:
    """Valid offers of the organisations that `user` may see, the newest first."""
    offers = Offer.objects.filter(valid_offers(), organisation__in=organisations_visible_to(user, forum).values("pk"))
    related = ("organisation__party", "organisation__region", "sector")
    return offers.select_related(*related).order_by("-created_at", "-pk")


def offers_of(user: Any, organisation: Organisation) -> QuerySet[Offer]:
    """The offers of an organisation that `user` sees: expired and withdrawn ones for those who may change them."""
    offers = Offer.objects.filter(organisation=organisation).select_related("sector")
    if not may_change_organisation(user, organisation):
        offers = offers.filter(valid_offers())
    return offers.order_by("direction", "-expires_on", "pk")


def offer_visible_to(user: Any, organisation: Organisation, code: str) -> Offer:
    """One offer by its code; NotFound where there is none for `user`."""
    found = offers_of(user, organisation).filter(code=code).first()
    if found is None:
        raise NotFound
    found.organisation = organisation
    return found


def expiring_offers(user: Any, forum: Forum, days: int = SOON_DAYS) -> QuerySet[Offer]:
    """Offers that end within `days` or ended as long ago, of the organisations for which `user` acts or cares."""
    today = clock.today()
    cared = Q(organisation__in=own_organisations(user, forum).order_by().values("pk"))
    cared |= Q(organisation__in=organisations_helped_by(user, forum).values("pk"))
    near = (today - timedelta(days=days), today + timedelta(days=days))
    offers = Offer.objects.filter(cared, withdrawn_at=None, expires_on__range=near)
    return offers.select_related("organisation__party", "organisation__region").order_by("expires_on", "pk")
