"""The public register of members."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from fondaco_web.directory.models import Organisation
from fondaco_web.forum.models import Forum, Party, Region
from fondaco_web.members.enums import MemberState
from fondaco_web.members.models import Member
from fondaco_web.members.names import name_contains
from fondaco_web.members.selectors.tree import below

SHOWN_AS_WITHDRAWN = (MemberState.WITHDRAWN, MemberState.APPLIED, MemberState.REFUSED)


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Which members a list shows; empty fields show all."""

    query: str = ""
    party: Party | None = None
    kind: str = ""
    state: str = ""
    region: Region | None = None
    under: Organisation | None = None


def register_of(forum: Forum) -> QuerySet[Member]:
    """Everybody who was ever admitted: members, suspended and former ones."""
    return (
        Member.objects.filter(forum=forum, joined_on__isnull=False)
        .select_related("organisation__party", "organisation__region", "organisation__parent")
        .order_by("organisation__search_name", "pk")
    )


def filtered_register(members: QuerySet[Member], choice: RegisterFilter) -> QuerySet[Member]:
    """The members that `choice` asks for. `query` is also looked for in register numbers."""
    if choice.query:
        number = Q(code=choice.query.strip().upper())
        members = members.filter(number | name_contains(choice.query, "organisation__"))
    if choice.party:
        members = members.filter(organisation__party=choice.party)
    if choice.kind:
        members = members.filter(organisation__kind=choice.kind)
    if choice.region:
        members = members.filter(organisation__region=choice.region)
    if choice.under:
        members = members.filter(organisation__in=below(choice.under))
    if choice.state == MemberState.WITHDRAWN:
        return members.filter(state__in=SHOWN_AS_WITHDRAWN)
    return members.filter(state=choice.state) if choice.state else members
