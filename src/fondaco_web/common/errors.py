"""The errors that people see, and what they mean at the edge (form, page, API)."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    """A deed that cannot be done, told to a person. `code` is stable; `field` names the input to mend, if one is."""

    code = "web-domain"
    http_status = 409

    def __init__(self, message: str | Promise, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return str(self.message)


class NotFound(DomainError):
    """The object does not exist, or is not for this person: from outside both look the same (404)."""

    code = "web-not-found"
    http_status = 404

    def __init__(self) -> None:
        super().__init__(_("There is nothing here, or it is not for you to see."))


class NotAllowed(DomainError):
    """The person may see the object but not do this with it."""

    code = "web-not-allowed"
    http_status = 403

    def __init__(self, message: str | Promise = "") -> None:
        super().__init__(message or _("You may see this, but not change it."))


class InvalidInput(DomainError):
    """One input is wrong; `field` names it and the message says how to mend it."""

    code = "web-invalid-input"
    http_status = 422


class ChangedMeanwhile(DomainError):
    """Somebody else saved the object after this person had read it; nothing was overwritten."""

    code = "web-changed-meanwhile"
    http_status = 412

    def __init__(self, *, current_version: int) -> None:
        super().__init__(
            _("Somebody else changed this while you were editing. Your entries are kept below; compare and save again.")
        )
        self.current_version = current_version
