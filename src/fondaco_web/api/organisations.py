"""Organisations: published profiles for everybody, changes by those who act for them or help them."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Query, Router, Status
from pydantic import Field, HttpUrl, StringConstraints

from fondaco_web.api.authentication import ANYBODY, READ, WRITE
from fondaco_web.api.conditional import seen_version, tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import CHANGES, answers
from fondaco_web.api.schemas import Address, ContactOut, Language, OrganisationOut, Strict, Texts
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.enums import OrganisationKind, SizeClass, Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_see_people
from fondaco_web.directory.selectors import (
    filtered_organisations,
    organisation_visible_to,
    organisations_acted_for,
    organisations_visible_to,
)
from fondaco_web.directory.services.organisations import change_organisation, register_organisation
from fondaco_web.directory.values import OrganisationFilter, OrganisationValues
from fondaco_web.forum.models import Forum
from fondaco_web.forum.selectors.parts import active_sectors_of, forum_named, regions_of

router = Router(tags=["organisation"])
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class Choice(Window):
    """Which organisations to list."""

    text: str = Field("", max_length=200, description="Words of the name or profile, in any script")
    party: str = Field("", max_length=3)
    region: str = Field("", max_length=10)
    kind: OrganisationKind | None = None
    sector: str = Field("", max_length=30)


class OrganisationIn(Strict):
    """A whole profile: what is left out is emptied."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    region: str = Field(description="Code of the region, such as IT-65")
    name_latin: Line = ""
    kind: OrganisationKind = OrganisationKind.COMPANY
    legal_form: Annotated[str, StringConstraints(max_length=60)] = ""
    size_class: SizeClass | None = None
    founded_in: Annotated[int, Field(ge=1000, le=2100)] | None = None
    languages: list[Language] = Field(default_factory=list, max_length=20)
    description: Texts = Field(default_factory=dict)
    sectors: list[str] = Field(default_factory=list, max_length=20)
    website: HttpUrl | None = None
    address: Line = ""
    city: Annotated[str, StringConstraints(max_length=80)] = ""
    postal_code: Annotated[str, StringConstraints(max_length=12)] = ""
    contact_email: Address = ""
    contact_phone: Annotated[str, StringConstraints(max_length=40)] = ""
    visibility: Visibility = Visibility.PRIVATE


def as_organisation(organisation: Organisation, user: Any) -> OrganisationOut:
    """A profile as `user` may read it."""
    contact = None
    if may_see_people(user, organisation):
        contact = ContactOut(email=organisation.contact_email, phone=organisation.contact_phone)
    columns = (
        "code", "name", "name_latin", "kind", "state", "visibility", "legal_form", "size_class", "founded_in",
        "languages", "description", "website", "city",
    )  # fmt: skip
    return OrganisationOut(
        **{column: getattr(organisation, column) for column in columns},
        party=organisation.party.code,
        region=organisation.region.code if organisation.region else None,
        sectors=sorted(sector.code for sector in organisation.sectors.all()),
        contact=contact,
    )


def values_from(forum: Forum, body: OrganisationIn) -> OrganisationValues:
    """What the service takes; codes that the forum does not have are refused by name."""
    region = regions_of(forum).filter(code=body.region).first()
    if region is None:
        raise InvalidInput(_("The forum has no region “%(code)s”.") % {"code": body.region}, field="region")
    sectors = tuple(active_sectors_of(forum).filter(code__in=body.sectors))
    unknown = sorted(set(body.sectors) - {sector.code for sector in sectors})
    if unknown:
        raise InvalidInput(_("The forum has no sector “%(code)s”.") % {"code": unknown[0]}, field="sectors")
    fields = body.model_dump(exclude={"region", "sectors", "website", "size_class"})
    return OrganisationValues(
        **fields,
        region=region,
        sectors=sectors,
        size_class=body.size_class or "",
        website=str(body.website or ""),
    )


@router.get("/forums/{forum}/organisations", auth=ANYBODY, response={200: Listing[OrganisationOut], **answers(422)})
def list_organisations(request: HttpRequest, forum: str, choice: Query[Choice]) -> Any:
    """Published organisations, and those that the token's holder acts for or helps."""
    wanted = OrganisationFilter(
        text=choice.text, party=choice.party, region=choice.region, kind=choice.kind or "", sector=choice.sector
    )
    rows = filtered_organisations(organisations_visible_to(request.user, forum_named(forum)), wanted)
    rows = rows.select_related("party", "region").prefetch_related("sectors")
    return listing(rows, choice, request, lambda row: as_organisation(row, request.user))


@router.get("/forums/{forum}/my-organisations", auth=READ, response={200: Listing[OrganisationOut], **answers(422)})
def list_my_organisations(request: HttpRequest, forum: str, window: Query[Window]) -> Any:
    """The organisations that the token's holder acts for."""
    rows = organisations_acted_for(request.user, forum_named(forum)).prefetch_related("sectors")
    return listing(rows, window, request, lambda row: as_organisation(row, request.user))


@router.get("/forums/{forum}/organisations/{code}", auth=ANYBODY, response={200: OrganisationOut, **answers(422)})
def get_organisation(request: HttpRequest, forum: str, code: str) -> Any:
    """One profile."""
    row = organisation_visible_to(request.user, forum_named(forum), code)
    return tagged(request, row, as_organisation(row, request.user))


@router.post("/forums/{forum}/organisations", auth=WRITE, response={201: OrganisationOut, **answers(*CHANGES)})
def add_organisation(request: HttpRequest, response: HttpResponse, forum: str, body: OrganisationIn) -> Any:
    """Register an organisation; the holder acts for it from then on, unless as its desk or secretariat."""
    row = register_organisation(by=request.user, values=values_from(forum_named(forum), body))
    response["Location"] = f"{request.path}/{row.code}"
    return Status(201, tagged(request, row, as_organisation(row, request.user)))


@router.put("/forums/{forum}/organisations/{code}", auth=WRITE, response={200: OrganisationOut, **answers(*CHANGES)})
def put_organisation(request: HttpRequest, forum: str, code: str, body: OrganisationIn) -> Any:
    """Replace the profile, if nobody changed it meanwhile (If-Match)."""
    found = forum_named(forum)
    row = organisation_visible_to(request.user, found, code)
    version = seen_version(request, row)
    row = change_organisation(
        by=request.user, organisation=row, values=values_from(found, body), expected_version=version
    )
    return tagged(request, row, as_organisation(row, request.user))
