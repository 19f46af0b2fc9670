"""For whom and as of when a session's documents are printed."""

from dataclasses import dataclass
from datetime import datetime

from fondaco.common.languages import Language
from fondaco.common.session import ForumSession
from fondaco.common.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Edition:
    """What the documents of one print run have in common, besides session and timetable.

    `language` is the secretariat's: of the report, the sign-in list and the interpreters' sheet. `made_at` is printed
    as the moment of printing (None: nothing is printed, and the same input always gives the same bytes). `before` is
    the session and plan that people hold already: meetings that stood in it and stand no longer are cancelled in their
    calendars.
    """

    language: Language = Language.ENGLISH
    made_at: datetime | None = None
    before: tuple[ForumSession, Timetable] | None = None


PLAIN = Edition()
