"""What belongs to an organisation, for those who may change it: what it offers and seeks, and its people."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Status
from pydantic import Field, StringConstraints

from fondaco_web.api.authentication import ANYBODY, READ, WRITE
from fondaco_web.api.conditional import seen_version, tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import CHANGES, answers
from fondaco_web.api.schemas import Address, Language, OfferOut, PersonOut, Strict, Texts
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.enums import OfferDirection, OfferKind
from fondaco_web.directory.models import Offer, Person
from fondaco_web.directory.selectors import (
    offer_changeable_by,
    offers_of,
    organisation_changeable_by,
    organisation_visible_to,
    people_of,
    person_changeable_by,
)
from fondaco_web.directory.services.offers import add_offer, change_offer, renew_offer, withdraw_offer
from fondaco_web.directory.services.people import add_person, change_person, erase_person
from fondaco_web.directory.values import OfferValues, PersonValues
from fondaco_web.forum.models import Forum
from fondaco_web.forum.selectors.parts import active_sectors_of, forum_named

router = Router()
OFFERS = "/forums/{forum}/organisations/{code}/offers"
PEOPLE = "/forums/{forum}/organisations/{code}/people"
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
OptionalName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]


class OfferBody(Strict):
    """What is offered or sought."""

    direction: OfferDirection
    kind: OfferKind
    title: Texts = Field(min_length=1)
    body: Texts = Field(default_factory=dict)
    sector: str | None = Field(None, max_length=30, description="Code of a sector")
    expires_on: date


class Renewal(Strict):
    """Until when."""

    expires_on: date


class PersonIn(Strict):
    """A person of an organisation: what is left out is emptied."""

    family_name: Name
    given_name: Name
    patronymic: OptionalName = ""
    family_name_latin: OptionalName = ""
    given_name_latin: OptionalName = ""
    job_title: Texts = Field(default_factory=dict)
    email: Address = ""
    phone: Annotated[str, StringConstraints(max_length=40)] = ""
    languages: list[Language] = Field(default_factory=list, max_length=20)


def as_offer(offer: Offer) -> OfferOut:
    """What an organisation offers or seeks."""
    columns = ("code", "direction", "kind", "title", "body", "expires_on")
    sector = offer.sector.code if offer.sector else None
    return OfferOut(**{column: getattr(offer, column) for column in columns}, sector=sector)


def as_person(person: Person) -> PersonOut:
    """A person."""
    columns = ("code", *PersonIn.model_fields)
    return PersonOut(**{column: getattr(person, column) for column in columns})


def offer_values(forum: Forum, body: OfferBody) -> OfferValues:
    """What the service takes."""
    sector = active_sectors_of(forum).filter(code=body.sector).first() if body.sector else None
    if body.sector and sector is None:
        raise InvalidInput(_("The forum has no sector “%(code)s”.") % {"code": body.sector}, field="sector")
    return OfferValues(**body.model_dump(exclude={"sector"}), sector=sector)


@router.get(OFFERS, auth=ANYBODY, tags=["offer"], response={200: Listing[OfferOut], **answers(422)})
def list_offers(request: HttpRequest, forum: str, code: str, window: Query[Window]) -> Any:
    """What the organisation offers and seeks."""
    organisation = organisation_visible_to(request.user, forum_named(forum), code)
    return listing(offers_of(organisation, request.user), window, request, as_offer)


@router.post(OFFERS, auth=WRITE, tags=["offer"], response={201: OfferOut, **answers(*CHANGES)})
def post_offer(request: HttpRequest, forum: str, code: str, body: OfferBody) -> Any:
    """Say what the organisation offers or seeks."""
    found = forum_named(forum)
    organisation = organisation_changeable_by(request.user, found, code)
    return Status(
        201, as_offer(add_offer(by=request.user, organisation=organisation, values=offer_values(found, body)))
    )


def the_offer(request: HttpRequest, forum: str, code: str, offer: str) -> Offer:
    """The offer that the address names, of an organisation that the holder may change."""
    organisation = organisation_changeable_by(request.user, forum_named(forum), code)
    return offer_changeable_by(request.user, organisation, offer)


@router.get(OFFERS + "/{offer}", auth=READ, tags=["offer"], response={200: OfferOut, **answers(422)})
def get_offer(request: HttpRequest, forum: str, code: str, offer: str) -> Any:
    """One of one's own offers, with the ETag that a change needs."""
    found = the_offer(request, forum, code, offer)
    return tagged(request, found, as_offer(found))


@router.put(OFFERS + "/{offer}", auth=WRITE, tags=["offer"], response={200: OfferOut, **answers(*CHANGES)})
def put_offer(request: HttpRequest, forum: str, code: str, offer: str, body: OfferBody) -> Any:
    """Replace an offer (If-Match)."""
    found = the_offer(request, forum, code, offer)
    version = seen_version(request, found)
    values = offer_values(forum_named(forum), body)
    changed = change_offer(by=request.user, offer=found, values=values, expected_version=version)
    return tagged(request, changed, as_offer(changed))


@router.post(OFFERS + "/{offer}/renew", auth=WRITE, tags=["offer"], response={200: OfferOut, **answers(*CHANGES)})
def renew(request: HttpRequest, forum: str, code: str, offer: str, body: Renewal) -> Any:
    """Show it until another day (If-Match)."""
    found = the_offer(request, forum, code, offer)
    seen_version(request, found)
    changed = renew_offer(by=request.user, offer=found, expires_on=body.expires_on)
    return tagged(request, changed, as_offer(changed))


@router.delete(OFFERS + "/{offer}", auth=WRITE, tags=["offer"], response={204: None, **answers(*CHANGES)})
def withdraw(request: HttpRequest, forum: str, code: str, offer: str) -> Any:
    """Show it no more (If-Match); renewing undoes it."""
    found = the_offer(request, forum, code, offer)
    seen_version(request, found)
    withdraw_offer(by=request.user, offer=found)
    return Status(204, None)


@router.get(PEOPLE, auth=READ, tags=["person"], response={200: Listing[PersonOut], **answers(422)})
def list_people(request: HttpRequest, forum: str, code: str, window: Query[Window]) -> Any:
    """The people of an organisation that the holder may change."""
    organisation = organisation_changeable_by(request.user, forum_named(forum), code)
    return listing(people_of(organisation, request.user), window, request, as_person)


@router.post(PEOPLE, auth=WRITE, tags=["person"], response={201: PersonOut, **answers(*CHANGES)})
def post_person(request: HttpRequest, forum: str, code: str, body: PersonIn) -> Any:
    """One more person."""
    organisation = organisation_changeable_by(request.user, forum_named(forum), code)
    values = PersonValues(**body.model_dump())
    added = add_person(by=request.user, organisation=organisation, values=values)
    return Status(201, tagged(request, added, as_person(added)))


def the_person(request: HttpRequest, forum: str, code: str, person: str) -> Person:
    """The person that the address names, of an organisation that the holder may change."""
    organisation = organisation_changeable_by(request.user, forum_named(forum), code)
    return person_changeable_by(request.user, organisation, person)


@router.get(PEOPLE + "/{person}", auth=READ, tags=["person"], response={200: PersonOut, **answers(422)})
def get_person(request: HttpRequest, forum: str, code: str, person: str) -> Any:
    """One person."""
    found = the_person(request, forum, code, person)
    return tagged(request, found, as_person(found))


@router.put(PEOPLE + "/{person}", auth=WRITE, tags=["person"], response={200: PersonOut, **answers(*CHANGES)})
def put_person(request: HttpRequest, forum: str, code: str, person: str, body: PersonIn) -> Any:
    """Replace a person's data (If-Match)."""
    found = the_person(request, forum, code, person)
    version = seen_version(request, found)
    values = PersonValues(**body.model_dump())
    changed = change_person(by=request.user, person=found, values=values, expected_version=version)
    return tagged(request, changed, as_person(changed))


@router.delete(PEOPLE + "/{person}", auth=WRITE, tags=["person"], response={204: None, **answers(*CHANGES)})
def delete_person(request: HttpRequest, forum: str, code: str, person: str) -> Any:
    """Erase a person's data (If-Match); participations stay, without a name."""
    found = the_person(request, forum, code, person)
    seen_version(request, found)
    erase_person(by=request.user, person=found)
    return Status(204, None)
