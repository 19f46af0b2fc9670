"""What can go wrong in the forum itself: roles that cannot be granted or ended, announcements in the wrong state."""

from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError


class LastSecretariat(DomainError):
    """A party would be left without anybody in its secretariat."""

    code = "forum-last-secretariat"

    def __init__(self, *, party: str) -> None:
        super().__init__(
            _(
                "This is the last person in the secretariat of %(party)s. Grant the role to somebody else first,"
                " then end this one."
            )
            % {"party": party}
        )


class RoleAlreadyHeld(DomainError):
    """The person holds this very role already."""

    code = "forum-role-already-held"

    def __init__(self, *, role: str) -> None:
        super().__init__(
            _("This person already holds the role “%(role)s” in these days. End that one first, or choose other days.")
            % {"role": role},
            field="email",
        )


class RoleAlreadyEnded(DomainError):
    """A role that has ended cannot be ended again."""

    code = "forum-role-already-ended"

    def __init__(self) -> None:
        super().__init__(_("This role has already ended; there is nothing left to do."))


class AnnouncementNotReady(DomainError):
    """An announcement is not in the state that the deed needs."""

    code = "forum-announcement-state"
