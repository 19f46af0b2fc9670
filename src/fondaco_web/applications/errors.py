"""What may go wrong with applications and delegations."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError


class NotInThisState(DomainError):
    """The application or delegation is not so far, or too far, for this deed; the message says what is possible."""

    code = "applications-not-in-this-state"


class ApplicationsNotOpen(DomainError):
    """The session takes no applications, or not any more; the message names the day."""

    code = "applications-not-open"


class AlreadyApplied(DomainError):
    """The organisation has an application to this session."""

    code = "applications-already-applied"


class IncompleteApplication(DomainError):
    """Something is missing; `missing` says what, each with the step where it is filled in."""

    code = "applications-incomplete"
    http_status = 422

    def __init__(self, missing: Sequence["str | Promise"]) -> None:
        super().__init__(
            _("The application is not complete. Missing: %(missing)s.") % {"missing": "; ".join(map(str, missing))}
        )
        self.missing = tuple(missing)


class AlreadyListed(DomainError):
    """The organisation or the person is in the list already."""

    code = "applications-already-listed"


class RankingChanged(DomainError):
    """Somebody else ordered the applications meanwhile; nothing was overwritten."""

    code = "applications-ranking-changed"
    http_status = 412

    def __init__(self) -> None:
        super().__init__(
            _("The list of applications or their order changed while you were ordering. This is the order now.")
        )


class DelegationIncomplete(DomainError):
    """A delegation without a head, or with more members than its region has seats."""

    code = "applications-delegation-incomplete"


class UnreadableDocument(DomainError):
    """The file is too large, empty, or not of a kind that is taken."""

    code = "applications-document-not-accepted"
    http_status = 422
