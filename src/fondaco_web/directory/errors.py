"""What the directory refuses."""

from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError


class AlreadyRegistered(DomainError):
    """Another organisation has this identifier; which one (`owner`) is told only to those who may change it."""

    code = "web-already-registered"

    def __init__(self, *, scheme: str, field: str = "", owner: str = "") -> None:
        message = (
            _("This %(scheme)s belongs to “%(owner)s”, which is registered already: use that record.")
            if owner
            else _("This %(scheme)s is registered already. Ask your regional desk for access.")
        )
        super().__init__(message % {"scheme": scheme, "owner": owner}, field=field)


class WrongOrganisationState(DomainError):
    """The deed does not fit the organisation's state."""

    code = "web-organisation-state"

    def __init__(self, *, state: str) -> None:
        super().__init__(_("This cannot be done while the organisation is “%(state)s”.") % {"state": state})


class LastAccount(DomainError):
    """The last administrator of an organisation cannot be removed."""

    code = "web-last-account"

    def __init__(self) -> None:
        super().__init__(_("Somebody must be able to act for the organisation: first name another administrator."))


class TooManyWaiting(DomainError):
    """One person has registered many organisations that nobody has confirmed yet."""

    code = "web-too-many-organisations-waiting"

    def __init__(self, *, limit: int) -> None:
        super().__init__(
            _("You have registered %(limit)d organisations that still wait for confirmation. Ask your regional desk.")
            % {"limit": limit}
        )


class CannotMerge(DomainError):
    """Two organisations cannot be made one as they are."""

    code = "web-cannot-merge"
