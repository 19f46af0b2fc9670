"""Reads what organisations offer and seek."""

from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from fondaco_web.common.clock import today
from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Offer, Organisation
from fondaco_web.directory.permissions import may_change_organisation
from fondaco_web.directory.selectors.organisations import organisations_in, own_or_helped
from fondaco_web.forum.models import Forum


def offers_in_force(on: date | None = None) -> QuerySet[Offer]:
    """Offers that are shown on a day (today, if none is named)."""
    return Offer.objects.filter(withdrawn_at__isnull=True, expires_on__gte=on or today())


def offers_of(organisation: Organisation, user: Any) -> QuerySet[Offer]:
    """Its offers in force; all of them for those who may change the organisation."""
    may_change = may_change_organisation(user, organisation)
    rows = (Offer.objects.all() if may_change else offers_in_force()).filter(organisation=organisation)
    return rows.select_related("sector").order_by("direction", "kind", "pk")


def offers_expiring(user: Any, forum: Forum, days: int = 30) -> QuerySet[Offer]:
    """Offers of organisations one acts for or helps that end within `days` days, the first to end first."""
    mine = own_or_helped(user)
    if not mine:
        return Offer.objects.none()
    rows = offers_in_force().filter(expires_on__lte=today() + timedelta(days=days))
    rows = rows.filter(organisation__in=organisations_in(forum).filter(mine))
    return rows.select_related("organisation__party", "organisation__region").order_by("expires_on", "pk")


def offer_changeable_by(user: Any, organisation: Organisation, code: str) -> Offer:
    """One offer of an organisation that this person may change; NotFound otherwise."""
    found = offers_of(organisation, user).filter(code=code).first()
    if found is None or not may_change_organisation(user, organisation):
        raise NotFound
    found.organisation = organisation
    return found
