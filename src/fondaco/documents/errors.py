"""What makes a session unfit for printing."""

from fondaco.common.errors import FondacoError


class UnprintableSession(FondacoError):
    """A timetable that does not fit its session, or a time zone that does not exist."""

    code = "documents.unprintable"
