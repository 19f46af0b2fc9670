"""Who speaks for a member: representatives and substitutes, each from a day until another."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.models import Person
from fondaco_web.members.enums import MandateRole, MemberState
from fondaco_web.members.errors import MandatesOverlap, WrongMemberState
from fondaco_web.members.models import AdhesionAct, Mandate, Member
from fondaco_web.members.permissions import may_prepare, may_see_member
from fondaco_web.members.services.steps import TRANSITIONS, on_behalf_of, possible_steps, usable_act

MANDATE_FIELDS = ("person", "role", "starts_on", "ends_on", "act")
CLOSED = frozenset({MemberState.REFUSED, MemberState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class MandateFacts:
    """Who speaks for the member, as what, from when until when, by which act."""

    person: Person
    role: MandateRole
    starts_on: date
    ends_on: date | None = None
    act: AdhesionAct | None = None


@transaction.atomic
def add_mandate(*, by: User, member: Member, facts: MandateFacts) -> Mandate:
    """Give a person of the organisation a mandate. Nobody holds two mandates of a member in the same days."""
    current = preparable(by, member)
    check_person(current, facts)
    usable_act(current, facts.act, required=False)
    mandate = Mandate.objects.create(
        member=current,
        person=facts.person,
        role=facts.role,
        starts_on=facts.starts_on,
        ends_on=facts.ends_on,
        act=facts.act,
    )
    save_next_version(current, {})
    record(by, "mandate.added", mandate, Change(after=snapshot(mandate, MANDATE_FIELDS)))
    return mandate


@transaction.atomic
def end_mandate(*, by: User, mandate: Mandate, ends_on: date, expected_version: int | None = None) -> Mandate:
    """Let a mandate end on a day: its last."""
    preparable(by, mandate.member)
    current = locked(mandate, expected_version)
    if ends_on < current.starts_on:
        message = _("The mandate begins on %(day)s; it cannot end earlier.")
        raise InvalidInput(message % {"day": date_format(current.starts_on)}, field="ends_on")
    if current.ends_on is not None and ends_on > current.ends_on:
        raise InvalidInput(
            _("The mandate ends on %(day)s already. To prolong it, add a new mandate.")
            % {"day": date_format(current.ends_on)},
            field="ends_on",
        )
    return ended(by, current, ends_on)


def end_open_mandates(by: User, member: Member, day: date) -> None:
    """With the membership end its mandates: running ones on `day`, later ones on their first day."""
    for mandate in member.mandates.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day)):
        ended(by, locked(mandate), max(day, mandate.starts_on))


def ended(by: User, current: Mandate, ends_on: date) -> Mandate:
    """Save the last day of a locked mandate and record it."""
    before = snapshot(current, MANDATE_FIELDS)
    save_next_version(current, {"ends_on": ends_on})
    record(by, "mandate.ended", current, Change(before, snapshot(current, MANDATE_FIELDS)))
    return current


def preparable(by: User, member: Member) -> Member:
    """The member, locked, if `by` may give mandates for it and it is not closed."""
    if not may_prepare(by, member):
        raise NotAllowed if may_see_member(by, member) else NotFound
    current = locked(member)
    if current.state in CLOSED:
        possible = [TRANSITIONS[step].name for step in possible_steps(current)]
        raise WrongMemberState(state=current.get_state_display(), possible=possible)
    return current


def check_person(member: Member, facts: MandateFacts) -> None:
    """The person is of the organisation, the days are in order and free."""
    if facts.person.organisation_id != member.organisation_id or facts.person.erased_at is not None:
        raise InvalidInput(_("Choose a person of this organisation."), field="person")
    if facts.ends_on is not None and facts.ends_on < facts.starts_on:
        raise InvalidInput(_("The last day lies before the first."), field="ends_on")
    same = member.mandates.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=facts.starts_on), person=facts.person)
    if facts.ends_on is not None:
        same = same.filter(starts_on__lte=facts.ends_on)
    other = same.first()
    if other is not None:
        raise MandatesOverlap(
            _("This person is already %(role)s since %(day)s. End that mandate first, or choose other days.")
            % {"role": other.get_role_display(), "day": date_format(other.starts_on)},
            field="starts_on",
        )


def record(by: User, verb: str, mandate: Mandate, change: Change) -> None:
    """The deed, for the member's organisation."""
    member = mandate.member
    record_deed(by, verb, mandate, change, forum_id=member.forum_id, for_organisation_id=on_behalf_of(by, member))
