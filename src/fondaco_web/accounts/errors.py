"""What accounts refuse."""

from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError


class InvitationNotValid(DomainError):
    """The link of an invitation was used, replaced by a newer one, or is too old."""

    code = "accounts-invitation-not-valid"
    http_status = 410

    def __init__(self) -> None:
        super().__init__(_("This invitation has been used already or is too old."))


class WrongPassword(DomainError):
    """The password that confirms a deed is not the account's."""

    code = "accounts-wrong-password"
    http_status = 422

    def __init__(self) -> None:
        super().__init__(_("This is not your password. Nothing was changed."), field="password")


class MailNotSent(DomainError):
    """The mail server refused or did not answer. `reason` is the kind of complaint, without addresses, for the log."""

    code = "accounts-mail-not-sent"
    http_status = 503

    def __init__(self, reason: str) -> None:
        super().__init__(_("The message could not be sent. Try again in a few minutes; if it fails again, tell us."))
        self.reason = reason

    def __repr__(self) -> str:
        return f"MailNotSent({self.reason})"


class AccountStillNeeded(DomainError):
    """An account cannot be erased yet; the message says why and what to do first."""

    code = "accounts-still-needed"

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(reason)


class ExpiryOutOfRange(DomainError):
    """A token would expire in the past, or later than a year from now."""

    code = "accounts-token-expiry"
    http_status = 422

    def __init__(self, expires_on: date, latest: date) -> None:
        message = _("%(date)s is not possible: the token must expire after today and not after %(latest)s.")
        super().__init__(message, field="expires_on")
        self.values = {"date": expires_on, "latest": latest}

    def __str__(self) -> str:
        return str(self.message) % {name: date_format(value) for name, value in self.values.items()}
