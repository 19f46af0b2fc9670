"""What can go wrong in the directory."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError


class AlreadyRegistered(DomainError):
    """Another organisation has this number; who it is, is told only to those who may see it."""

    code = "directory-already-registered"

    def __init__(self, *, scheme: str | Promise, value: str, owner: str = "") -> None:
        values = {"scheme": scheme, "value": value, "owner": owner}
        if owner:
            message = _("%(scheme)s %(value)s belongs to “%(owner)s”, which is registered already. Use that record.")
        else:
            message = _(
                "An organisation with %(scheme)s %(value)s is registered already. Ask the desk of your region or the"
                " secretariat to give you access to it."
            )
        super().__init__(message % values, field="value")


class NotInThisState(DomainError):
    """The organisation, offer or account is not in the state that the deed needs."""

    code = "directory-state"


class TooManyWaiting(DomainError):
    """One person has registered many organisations that nobody has confirmed yet."""

    code = "directory-too-many-waiting"

    def __init__(self, *, limit: int) -> None:
        super().__init__(
            _(
                "You have registered %(limit)d organisations that still wait for confirmation. Ask the desk of your"
                " region to confirm them first."
            )
            % {"limit": limit}
        )


class LastAdministrator(DomainError):
    """An organisation would be left without anybody who may invite others."""

    code = "directory-last-administrator"

    def __init__(self) -> None:
        super().__init__(
            _("This is the only administrator of the organisation. Make somebody else an administrator first.")
        )
