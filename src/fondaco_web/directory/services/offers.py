"""What organisations offer and seek."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.clock import now, today
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OfferDirection, OfferKind
from fondaco_web.directory.models import Offer, Organisation
from fondaco_web.directory.services.checks import one_of
from fondaco_web.directory.services.indexing import index_organisations
from fondaco_web.directory.services.recording import organisation_to_change, record
from fondaco_web.directory.values import OfferValues

RECORDED = ("direction", "kind", "title", "body", "sector", "expires_on", "withdrawn_at")


@transaction.atomic
def add_offer(*, by: Any, organisation: Organisation, values: OfferValues) -> Offer:
    """Say what the organisation offers or seeks."""
    current = organisation_to_change(organisation, by)
    checked(current, values)
    check_expiry(values.expires_on)
    offer = Offer.objects.create(organisation=current, code=new_code("F"), **values.fields())
    return told(by, "offer.added", offer, {})


@transaction.atomic
def change_offer(*, by: Any, offer: Offer, values: OfferValues, expected_version: int) -> Offer:
    """Save it anew."""
    organisation = organisation_to_change(offer.organisation, by)
    current = locked(offer, expected_version)
    checked(organisation, values)
    if values.expires_on != current.expires_on:
        check_expiry(values.expires_on)
    before = snapshot(current, RECORDED)
    save_next_version(current, values.fields())
    return told(by, "offer.changed", current, before)


@transaction.atomic
def renew_offer(*, by: Any, offer: Offer, expires_on: date) -> Offer:
    """Show it until `expires_on`, also after it has expired or was withdrawn."""
    organisation_to_change(offer.organisation, by)
    check_expiry(expires_on)
    current = locked(offer)
    before = snapshot(current, RECORDED)
    save_next_version(current, {"expires_on": expires_on, "renewed_at": now(), "withdrawn_at": None})
    return told(by, "offer.renewed", current, before)


@transaction.atomic
def withdraw_offer(*, by: Any, offer: Offer) -> Offer:
    """Show it no more; renewing undoes it."""
    organisation_to_change(offer.organisation, by)
    current = locked(offer)
    before = snapshot(current, RECORDED)
    save_next_version(current, {"withdrawn_at": now()})
    return told(by, "offer.withdrawn", current, before)


def checked(organisation: Organisation, values: OfferValues) -> None:
    """Raises InvalidInput where the values cannot be stored as they are."""
    if not any(values.title.values()):
        raise InvalidInput(_("Write the text in at least one language."), field="title")
    chosen = (("direction", values.direction, OfferDirection), ("kind", values.kind, OfferKind))
    for field, value, choices in chosen:
        one_of(choices, value, field)
    if values.sector is not None and values.sector.forum_id != organisation.party.forum_id:
        raise InvalidInput(_("“%(sector)s” is no sector of this forum.") % {"sector": values.sector}, field="sector")


def check_expiry(day: date) -> None:
    """Raises InvalidInput where the day is past or further than two years away."""
    if not today() <= day <= today().replace(year=today().year + 2, day=min(today().day, 28)):
        raise InvalidInput(_("Choose a day from today on, at most two years ahead."), field="expires_on")


def told(by: Any, verb: str, offer: Offer, before: dict[str, Any]) -> Offer:
    """Record the deed and keep the search entry in step."""
    record(by, verb, offer.organisation, Change(before, snapshot(offer, RECORDED)), about=offer)
    index_organisations([offer.organisation_id])
    return offer
