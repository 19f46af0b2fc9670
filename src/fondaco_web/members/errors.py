"""What can go wrong with memberships, acts and mandates."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError


class WrongMemberState(DomainError):
    """The membership is in a state in which this cannot happen; the message names it and what can."""

    code = "members-state"

    def __init__(self, *, state: str | Promise, possible: Iterable[str | Promise]) -> None:
        names = ", ".join(str(deed) for deed in possible) or str(_("nothing"))
        super().__init__(
            _("This cannot be done: the membership is in the state “%(state)s”. Possible now: %(possible)s.")
            % {"state": state, "possible": names}
        )


class ActRequired(DomainError):
    """The step rests on a legal act, and none was named."""

    code = "members-act-required"

    def __init__(self) -> None:
        super().__init__(
            _("Name the act on which this rests. Record it first, if it is not in the list yet."), field="act"
        )


class UnsuitableFile(DomainError):
    """The uploaded file is no PDF or too large."""

    code = "members-file"
    http_status = 422


class MandatesOverlap(DomainError):
    """The person already speaks for the member in these days."""

    code = "members-mandates-overlap"


class HierarchyLoop(DomainError):
    """An organisation would come to stand under itself."""

    code = "members-hierarchy"
