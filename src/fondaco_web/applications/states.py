"""The life of an application as a table: which deed is possible in which state, and where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.applications.enums import ApplicationState as State
from fondaco_web.applications.enums import DelegationState
from fondaco_web.applications.errors import NotInThisState
from fondaco_web.applications.models import Application, Delegation


class ApplicationDeed(TextChoices):
    """What can be done with an application as a whole."""

    SUBMIT = "submit", _("submit")
    RETURN = "return", _("return for completion")
    FORWARD = "forward", _("propose to the secretariat")
    DECIDE = "decide", _("decide")
    UNDO_DECISION = "undo_decision", _("take the decision back")
    WITHDRAW = "withdraw", pgettext_lazy("application", "withdraw")
    REOPEN = "reopen", _("start again")


class Decision(TextChoices):
    """What the secretariat can decide; each value is the state it leads to."""

    ADMIT = State.ADMITTED, pgettext_lazy("application", "admit")
    WAITING_LIST = State.WAITING, _("put on the waiting list")
    DECLINE = State.DECLINED, _("decline")


POSSIBLE_IN: Mapping[ApplicationDeed, frozenset[str]] = {
    ApplicationDeed.SUBMIT: frozenset({State.DRAFT, State.RETURNED}),
    ApplicationDeed.RETURN: frozenset({State.SUBMITTED, State.FORWARDED}),
    ApplicationDeed.FORWARD: frozenset({State.SUBMITTED}),
    ApplicationDeed.DECIDE: frozenset({State.FORWARDED, State.WAITING}),
    ApplicationDeed.UNDO_DECISION: frozenset({State.ADMITTED, State.WAITING, State.DECLINED}),
    ApplicationDeed.WITHDRAW: frozenset(
        {State.DRAFT, State.RETURNED, State.SUBMITTED, State.FORWARDED, State.ADMITTED, State.WAITING}
    ),
    ApplicationDeed.REOPEN: frozenset({State.WITHDRAWN}),
}
IN_THE_APPLICANTS_HANDS = frozenset({State.DRAFT, State.RETURNED})
AT_THE_DESK = frozenset({*IN_THE_APPLICANTS_HANDS, State.SUBMITTED})
RANKED = frozenset({State.SUBMITTED, State.FORWARDED, State.WAITING})
DECIDED = frozenset({State.ADMITTED, State.WAITING, State.DECLINED})
PEOPLE_MAY_CHANGE = frozenset({*AT_THE_DESK, State.FORWARDED, State.ADMITTED, State.WAITING})


@dataclass(frozen=True, slots=True)
class Possible:
    """What an application's state allows, for pages."""

    submit: bool
    return_: bool
    forward: bool
    decide: bool
    undo_decision: bool
    withdraw: bool
    reopen: bool


def possible_deeds(state: str) -> list[ApplicationDeed]:
    """The deeds that an application in `state` allows, in the order of its life."""
    return [deed for deed in ApplicationDeed if state in POSSIBLE_IN[deed]]


def possible(state: str) -> Possible:
    """As `possible_deeds`, one claim each."""
    allowed = set(possible_deeds(state))
    return Possible(*(deed in allowed for deed in ApplicationDeed))


def require(deed: ApplicationDeed, application: Application) -> None:
    """Raise NotInThisState, naming the state and what is possible in it, unless `deed` is possible."""
    if application.state in POSSIBLE_IN[deed]:
        return
    others = possible_deeds(application.state)
    raise NotInThisState(
        _("Application %(code)s is %(state)s: “%(deed)s” is not possible. Possible now: %(others)s.")
        % {
            "code": application.code,
            "state": application.get_state_display(),
            "deed": deed.label,
            "others": ", ".join(str(other.label) for other in others) or _("nothing"),
        }
    )


def require_delegation(delegation: Delegation, *states: DelegationState) -> None:
    """Raise NotInThisState unless the delegation is in one of `states`."""
    if delegation.state in states:
        return
    raise NotInThisState(
        _("The delegation is %(state)s; for this it must be %(states)s.")
        % {
            "state": delegation.get_state_display(),
            "states": _(" or ").join(str(state.label) for state in states),
        }
    )
