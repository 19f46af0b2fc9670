"""Names and times of a session for sentences in three languages.

Names stand where a sentence needs no case ending: after a colon, or as a subject.
"""

from collections.abc import Callable, Sequence
from functools import cached_property

from babel.dates import format_datetime
from babel.lists import format_list

from fondaco.common.languages import Language, LocalisedText
from fondaco.common.session import ForumSession

MOST_NAMED = 6
AND_MORE = LocalisedText("e ancora {number}", "и ещё {number}", "and {number} more")
DAY_PATTERN = LocalisedText("d/M", "dd.MM", "d MMM")


class Wording:
    """How the things of a session are called."""

    def __init__(self, session: ForumSession) -> None:
        self._session = session
        self._slots = sorted(session.slots, key=lambda slot: slot.period.start)

    def attendee(self, identifier: str) -> str:
        """The name of the organisation, else the id."""
        return self._organisations.get(identifier) or identifier

    def interpreter(self, identifier: str) -> str:
        """The interpreter's name, else the id."""
        return self._interpreters.get(identifier) or identifier

    def place(self, identifier: str, language: Language) -> str:
        """The name of the place, else the id."""
        name = self._places.get(identifier)
        return name.in_language(language) if name else identifier

    def meeting(self, identifier: str) -> str:
        """Both sides: "Alfa – Beta"."""
        sides = self._sides.get(identifier)
        return f"{self.attendee(sides[0])} – {self.attendee(sides[1])}" if sides else identifier

    def slots(self, indices: Sequence[int], language: Language) -> str:
        """Times by day: "29/5 10:00, 10:30; 30/5 9:00"; a long list ends with how many more there are."""
        shown = [self._slots[index] for index in sorted(indices)[: _n_shown(len(indices))]]
        by_day: dict[str, list[str]] = {}
        for slot in shown:
            day = format_datetime(
                slot.period.start, DAY_PATTERN.in_language(language), tzinfo=slot.period.start.tzinfo,
                locale=language.value,
            )  # fmt: skip
            by_day.setdefault(day, []).append(f"{slot.period.start:%H:%M}")
        text = "; ".join(f"{day}, {', '.join(times)}" for day, times in by_day.items())
        return self._and_more([text] if text else [], len(indices) - len(shown), language)

    def listed(self, names: Sequence[str], language: Language) -> str:
        """'a, b e c'; a long list ends with how many more there are."""
        if len(names) == _n_shown(len(names)):
            return format_list(list(names), locale=language.value)
        return self._and_more(list(names[:MOST_NAMED]), len(names) - MOST_NAMED, language)

    @staticmethod
    def _and_more(parts: list[str], n_hidden: int, language: Language) -> str:
        text = ", ".join(parts)
        return f"{text} {AND_MORE.in_language(language).format(number=n_hidden)}" if n_hidden > 0 else text

    @cached_property
    def _organisations(self) -> dict[str, str]:
        return {attendee.id: attendee.organisation for attendee in self._session.attendees}

    @cached_property
    def _interpreters(self) -> dict[str, str]:
        return {person.id: person.name for person in self._session.interpreters}

    @cached_property
    def _places(self) -> dict[str, LocalisedText]:
        return {place.id: place.name for place in self._session.places}

    @cached_property
    def _sides(self) -> dict[str, tuple[str, str]]:
        return {meeting.id: (meeting.first, meeting.second) for meeting in self._session.meetings}


def _n_shown(n_all: int) -> int:
    """All but for a long rest: "and 1 more" takes as much room as the one."""
    return n_all if n_all <= MOST_NAMED + 1 else MOST_NAMED


def in_every_language(text: LocalisedText, values: Callable[[Language], dict[str, str]]) -> LocalisedText:
    """`text` with its placeholders filled in each language."""
    return LocalisedText(*(text.in_language(one).format(**values(one)) for one in Language))
