"""The report's meetings without a place, gathered under what was short."""

from collections import Counter
from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.session import Priority
from fondaco.common.timetable import LeftOutMeeting
from fondaco.documents.plan import SessionPlan
from fondaco.documents.report_texts import WORDS

NOT_FOUND = "not_found"
UNKNOWN = ("search_ended", "other_reasons")

Bottleneck = tuple[bool, str]
"""Whether it is a word, and the word's key or the id of a participant, interpreter or place."""


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A meeting that found no room."""

    first: str
    first_language: str
    second: str
    second_language: str
    is_must: bool
    why: str


@dataclass(frozen=True, slots=True)
class Shortage:
    """What was short and the meetings it cost; `is_known` where something in particular was short."""

    name: str
    is_known: bool
    rows: tuple[LeftOutRow, ...]


def shortages(plan: SessionPlan, language: Language) -> list[Shortage]:
    """The meetings left out, each under that one of its bottlenecks which it shares with most others.

    Where it would have needed one of several interpreters or places, these are one bottleneck together.
    Those without a bottleneck stand last, apart by whether more time might have placed them.
    """
    left_out = plan.left_out()
    counted = Counter(bottleneck for left, _ in left_out for bottleneck in _bottlenecks(plan, left))
    gathered: dict[Bottleneck, list[LeftOutRow]] = {}
    for left, meeting in left_out:
        first, second = plan.attendee(meeting.first), plan.attendee(meeting.second)
        row = LeftOutRow(
            first=first.organisation or first.id,
            first_language=first.language.value,
            second=second.organisation or second.id,
            second_language=second.language.value,
            is_must=meeting.priority == Priority.MUST,
            why=left.why.in_language(language),
        )
        worst = max(_bottlenecks(plan, left), key=lambda bottleneck: (counted[bottleneck], bottleneck))
        gathered.setdefault(worst, []).append(row)
    found = [
        Shortage(
            WORDS[key].in_language(language) if is_word else plan.name_of(key, language),
            key not in UNKNOWN,
            tuple(rows),
        )
        for (is_word, key), rows in gathered.items()
    ]
    return sorted(found, key=lambda shortage: (not shortage.is_known, -len(shortage.rows)))


def _bottlenecks(plan: SessionPlan, left: LeftOutMeeting) -> list[Bottleneck]:
    """Each participant, the interpreters, the places: by id where there is one, by their word where there are more."""
    found: list[Bottleneck] = [(False, name) for name in left.bottlenecks if name in plan.attendees]
    for word, known in (("interpreters", plan.interpreters), ("places", plan.places)):
        names = [name for name in left.bottlenecks if name in known]
        if names:
            found.append((False, names[0]) if len(names) == 1 else (True, word))
    return found or [(True, "search_ended" if left.code == NOT_FOUND else "other_reasons")]
