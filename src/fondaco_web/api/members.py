"""The public register of members."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from fondaco_web.api.authentication import ANYBODY
from fondaco_web.api.conditional import tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import answers
from fondaco_web.api.schemas import MemberOut
from fondaco_web.common.errors import NotFound
from fondaco_web.forum.selectors.parts import forum_named
from fondaco_web.members.models import Member
from fondaco_web.members.selectors.register import register_of

router = Router(tags=["member"], auth=ANYBODY)


def as_member(member: Member) -> MemberOut:
    """An entry of the register."""
    organisation = member.organisation
    return MemberOut(
        code=member.code,
        organisation=organisation.code,
        name=organisation.name,
        name_latin=organisation.name_latin,
        kind=organisation.kind,
        party=organisation.party.code,
        region=organisation.region.code if organisation.region else None,
        state=member.public_state,
        joined_on=member.joined_on,
        scope=member.public_scope,
    )


@router.get("/forums/{forum}/members", response={200: Listing[MemberOut], **answers(422)})
def list_members(request: HttpRequest, forum: str, window: Query[Window]) -> Any:
    """Members, also suspended ones and those that withdrew, by name."""
    return listing(register_of(forum_named(forum)), window, request, as_member)


@router.get("/forums/{forum}/members/{code}", response={200: MemberOut, **answers(422)})
def get_member(request: HttpRequest, forum: str, code: str) -> Any:
    """One entry."""
    row = register_of(forum_named(forum)).filter(code=code).first()
    if row is None:
        raise NotFound
    return tagged(request, row, as_member(row))
