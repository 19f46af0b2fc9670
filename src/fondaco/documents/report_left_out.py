"""The report's meetings without a place, gathered under what was short."""

from collections import Counter
from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.session import Priority
from fondaco.common.timetable import LeftOutMeeting
from fondaco.documents.plan import SessionPlan
from fondaco.documents.report_texts import WORDS

NOT_FOUND = "not_found"


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
    """What was short and the meetings it cost; `is_thing` where the name is that of a person or a place."""

    name: str
    is_thing: bool
    rows: tuple[LeftOutRow, ...]


def shortages(plan: SessionPlan, language: Language) -> list[Shortage]:
    """The meetings left out, each under that one of its bottlenecks which it shares with most others.

    Those without a bottleneck stand last, apart by whether more time might have placed them.
    """
    left_out = plan.left_out()
    counted = Counter(bottleneck for left, _ in left_out for bottleneck in left.bottlenecks)
    gathered: dict[tuple[bool, str], list[LeftOutRow]] = {}
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
        gathered.setdefault(_worst(left, counted), []).append(row)
    found = [
        Shortage(
            WORDS[key].in_language(language) if not is_thing else plan.name_of(key, language), is_thing, tuple(rows)
        )
        for (is_thing, key), rows in gathered.items()
    ]
    return sorted(found, key=lambda shortage: (not shortage.is_thing, -len(shortage.rows)))


def _worst(left: LeftOutMeeting, counted: Counter[str]) -> tuple[bool, str]:
    """The id of a bottleneck, or the word for a meeting that has none."""
    if left.bottlenecks:
        return True, max(left.bottlenecks, key=lambda bottleneck: (counted[bottleneck], bottleneck))
    return False, "search_ended" if left.code == NOT_FOUND else "other_reasons"
