"""What organisations offer and seek: added, changed, renewed, withdrawn, brought back."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OfferDirection, OfferKind
from fondaco_web.directory.errors import NotInThisState
from fondaco_web.directory.models import Offer, Organisation
from fondaco_web.directory.services import checks
from fondaco_web.directory.services.acting import record, require
from fondaco_web.directory.services.indexing import index_organisation
from fondaco_web.forum.models import Sector

OFFER_FIELDS = ("direction", "kind", "title", "body", "sector", "expires_on")
USUAL_DAYS = 365
LONGEST_DAYS = 2 * 365


def usual_expiry() -> date:
    """The last day of an offer that says nothing else."""
    return clock.today() + timedelta(days=USUAL_DAYS)


@transaction.atomic
def add_offer(*, by: User, organisation: Organisation, values: Mapping[str, Any]) -> Offer:
    """Say what the organisation offers or seeks: OFFER_FIELDS, of which body, sector and expires_on may be missing."""
    require(by, organisation)
    new = checked(organisation, {"expires_on": usual_expiry(), "title": {}} | checks.only(values, OFFER_FIELDS))
    offer = Offer.objects.create(organisation=organisation, code=new_code("F"), **new)
    index_organisation(organisation)
    record(by, "offer.added", organisation, Change(after=snapshot(offer, OFFER_FIELDS)), of=offer)
    return offer


def checked(organisation: Organisation, values: dict[str, Any]) -> dict[str, Any]:
    """The values in their normal form."""
    if "title" in values:
        values["title"] = checks.written_texts(values["title"], "title")
    if "body" in values:
        values["body"] = checks.texts(values["body"])
    if "direction" in values and values["direction"] not in OfferDirection.values:
        raise InvalidInput(_("Say whether it is offered or sought."), field="direction")
    if "kind" in values and values["kind"] not in OfferKind.values:
        raise InvalidInput(_("Choose one of the kinds of cooperation."), field="kind")
    sector: Sector | None = values.get("sector")
    if sector is not None and sector.forum_id != organisation.party.forum_id:
        raise InvalidInput(_("“%(sector)s” is no sector of this forum.") % {"sector": sector}, field="sector")
    if "expires_on" in values:
        values["expires_on"] = coming_day(values["expires_on"])
    return values


def coming_day(day: date) -> date:
    """A last day from today on, not too far away: what nobody renews is out of date one day."""
    last = clock.today() + timedelta(days=LONGEST_DAYS)
    if not clock.today() <= day <= last:
        raise InvalidInput(
            _("Choose a day from today to %(last)s; it can be renewed later.") % {"last": last.isoformat()},
            field="expires_on",
        )
    return day


@transaction.atomic
def change_offer(*, by: User, offer: Offer, values: Mapping[str, Any], expected_version: int) -> Offer:
    """Change any of OFFER_FIELDS."""
    require(by, offer.organisation)
    current = locked(offer, expected_version)
    new = checks.only(values, OFFER_FIELDS)
    if new.get("expires_on") == current.expires_on:
        del new["expires_on"]  # an offer past its day may be mended without being renewed
    new = checked(current.organisation, new)
    if all(getattr(current, name) == value for name, value in new.items()):
        return current
    before = snapshot(current, new)
    save_next_version(current, new)
    index_organisation(current.organisation)
    record(by, "offer.changed", current.organisation, Change(before, snapshot(current, new)), of=current)
    return current


@transaction.atomic
def renew_offer(*, by: User, offer: Offer, until: date | None = None) -> Offer:
    """Let it be shown until another day, as a rule a year from now."""
    require(by, offer.organisation)
    current = locked(offer)
    if current.withdrawn_at is not None:
        raise NotInThisState(_("It is withdrawn; bring it back first."))
    return saved(
        by, current, "offer.renewed", {"expires_on": coming_day(until or usual_expiry()), "renewed_at": clock.now()}
    )


@transaction.atomic
def withdraw_offer(*, by: User, offer: Offer) -> Offer:
    """Show it no more; `reoffer` undoes it."""
    require(by, offer.organisation)
    current = locked(offer)
    if current.withdrawn_at is not None:
        raise NotInThisState(_("It is withdrawn already."))
    return saved(by, current, "offer.withdrawn", {"withdrawn_at": clock.now()})


@transaction.atomic
def reoffer(*, by: User, offer: Offer) -> Offer:
    """Bring a withdrawn one back; one whose day has passed is renewed by that."""
    require(by, offer.organisation)
    current = locked(offer)
    if current.withdrawn_at is None:
        raise NotInThisState(_("It is not withdrawn."))
    return saved(
        by, current, "offer.restored", {"withdrawn_at": None, "expires_on": max(current.expires_on, clock.today())}
    )


def saved(by: User, current: Offer, verb: str, values: Mapping[str, Any]) -> Offer:
    """The locked offer with other values, with its deed."""
    before = snapshot(current, values)
    save_next_version(current, values)
    index_organisation(current.organisation)
    record(by, verb, current.organisation, Change(before, snapshot(current, values)), of=current)
    return current
