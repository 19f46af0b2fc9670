"""What may go wrong with sessions and their programme."""

from fondaco_web.common.errors import DomainError


class NotInThisState(DomainError):
    """The session or item is not so far, or too far, for this deed."""

    code = "programme-not-in-this-state"


class StillInUse(DomainError):
    """Something else refers to what was to be removed."""

    code = "programme-still-in-use"


class NothingToPublish(DomainError):
    """The draft is what the public reads already, or it is empty."""

    code = "programme-nothing-to-publish"


class DraftChanged(DomainError):
    """Somebody changed the draft after this person had reviewed it; nothing was published."""

    code = "programme-draft-changed"
    http_status = 412


class VisitNotBookable(DomainError):
    """Places in this visit cannot be asked for, or not by this person."""

    code = "programme-visit-not-bookable"
