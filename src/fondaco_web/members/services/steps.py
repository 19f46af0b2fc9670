"""The life of a membership: which step leads from which state to which, and taking one.

Every step adds an event; events are never changed, and each takes effect no earlier than the one before.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import save_next_version
from fondaco_web.directory.permissions import is_owner
from fondaco_web.members.enums import EventKind, MemberState
from fondaco_web.members.errors import ActRequired, WrongMemberState
from fondaco_web.members.models import AdhesionAct, Member, MembershipEvent

STATE_FIELDS = ("state", "joined_on", "scope")


@dataclass(frozen=True, slots=True)
class Transition:
    """A step: from which states it starts, to which it leads, what it is called, and its verb in the record."""

    sources: frozenset[MemberState]
    target: MemberState
    name: str | Promise
    verb: str


@dataclass(frozen=True, slots=True)
class Step:
    """What a step rests on: the act, the reason, and the day from which it counts (today)."""

    act: AdhesionAct | None = None
    reason: str = ""
    effective_on: date | None = None


APPLIED, ACTIVE, REFUSED, SUSPENDED, WITHDRAWN = MemberState
TRANSITIONS = {
    EventKind.APPLICATION: Transition(frozenset({REFUSED, WITHDRAWN}), APPLIED, _("apply anew"), "member.applied"),
    EventKind.APPROVAL: Transition(frozenset({APPLIED}), ACTIVE, _("admit"), "member.admitted"),
    EventKind.REFUSAL: Transition(frozenset({APPLIED}), REFUSED, _("refuse"), "member.refused"),
    EventKind.SUSPENSION: Transition(frozenset({ACTIVE}), SUSPENDED, _("suspend"), "member.suspended"),
    EventKind.RESUMPTION: Transition(frozenset({SUSPENDED}), ACTIVE, _("resume"), "member.resumed"),
    EventKind.WITHDRAWAL: Transition(
        frozenset({APPLIED, ACTIVE, SUSPENDED}), WITHDRAWN, _("withdraw"), "member.withdrawn"
    ),
}
TAKEN_BY_MEMBERS = frozenset({EventKind.APPLICATION, EventKind.WITHDRAWAL})


def possible_steps(member: Member) -> list[EventKind]:
    """The steps that can follow the member's state."""
    return [kind for kind, transition in TRANSITIONS.items() if member.state in transition.sources]


def require_possible(member: Member, kind: EventKind) -> None:
    """Raise WrongMemberState, naming state and possible steps, where `kind` cannot follow."""
    possible = possible_steps(member)
    if kind not in possible:
        names = [TRANSITIONS[step].name for step in possible]
        raise WrongMemberState(state=member.get_state_display(), possible=names)


def day_of(member: Member, step: Step) -> date:
    """The day from which the step counts: not in the future, not before the step that went before."""
    day = step.effective_on or clock.today()
    if day > clock.today():
        raise InvalidInput(_("Choose today or an earlier day: a step is recorded when it has taken effect."),
                           field="effective_on")  # fmt: skip
    latest = member.events.filter(kind__in=TRANSITIONS).order_by("-pk").values_list("effective_on", flat=True).first()
    if latest is not None and day < latest:
        raise InvalidInput(
            _("The step before took effect on %(day)s; choose that day or a later one.") % {"day": date_format(latest)},
            field="effective_on",
        )
    return day


def usable_act(member: Member, act: AdhesionAct | None, *, required: bool) -> AdhesionAct | None:
    """The act, if it is one of this member's and has not been corrected by another."""
    if act is None:
        if required:
            raise ActRequired
        return None
    if act.member_id != member.pk:
        raise ActRequired
    if act.corrected_by.exists():
        raise InvalidInput(_("This act was corrected; name the one that corrects it."), field="act")
    return act


def take_step(by: User, member: Member, kind: EventKind, step: Step, values: dict[str, object] | None = None) -> None:
    """Take a step with a locked member whose step is possible: event, state, version, record."""
    transition = TRANSITIONS[kind]
    before = snapshot(member, STATE_FIELDS)
    day = day_of(member, step)
    MembershipEvent.objects.create(
        member=member, kind=kind, effective_on=day, act=step.act, reason=step.reason.strip(), by=by
    )
    joined = {"joined_on": day} if kind == EventKind.APPROVAL else {}
    save_next_version(member, {"state": transition.target, **joined, **(values or {})})
    change = Change(before, snapshot(member, STATE_FIELDS), step.reason.strip())
    whose = on_behalf_of(by, member) if kind in TAKEN_BY_MEMBERS else None
    record_deed(by, transition.verb, member, change, forum_id=member.forum_id, for_organisation_id=whose)


def on_behalf_of(by: User, member: Member) -> int | None:
    """The organisation for which `by` acts without being of it."""
    return None if is_owner(by, member.organisation) else member.organisation_id
