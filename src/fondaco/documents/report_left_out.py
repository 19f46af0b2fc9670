"""The report's meetings without a place, gathered under what was short."""

from collections import Counter
from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.session import Priority
from fondaco.common.timetable import LeftOutMeeting
from fondaco.documents.plan import SessionPlan


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
    """What was short (empty: nothing in particular), and the meetings it cost."""

    name: str
    rows: tuple[LeftOutRow, ...]


def shortages(plan: SessionPlan, language: Language) -> list[Shortage]:
    """The meetings left out, each under that one of its bottlenecks which it shares with most others."""
    left_out = plan.left_out()
    counted = Counter(bottleneck for left, _ in left_out for bottleneck in left.bottlenecks)
    gathered: dict[str, list[LeftOutRow]] = {}
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
    found = [Shortage(plan.name_of(key, language), tuple(rows)) for key, rows in gathered.items()]
    return sorted(found, key=lambda shortage: (not shortage.name, -len(shortage.rows)))


def _worst(left: LeftOutMeeting, counted: Counter[str]) -> str:
    return max(left.bottlenecks, key=lambda bottleneck: (counted[bottleneck], bottleneck), default="")
