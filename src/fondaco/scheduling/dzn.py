"""The published file format of the problem (MiniZinc data), read and written.

Source: instances of Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, "Constraint Solving Approaches to the
Business-to-Business Meeting Scheduling Problem", JAIR 74 (2022). Participants, meetings and slots count from 1.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from fondaco.scheduling.errors import InvalidInstanceFile
from fondaco.scheduling.problem import Location, LocationKind, Meeting, Participant, Priority, Problem, Slot

MORNING, AFTERNOON = "morning", "afternoon"
SESSIONS: dict[int, tuple[str, ...]] = {1: (MORNING,), 2: (AFTERNOON,), 3: ()}
PUBLISHED_FAIRNESS = 2
SLOT_MINUTES = 20


def read_dzn(path: Path) -> Problem:
    """The problem in the file `path`, named after it; every meeting must be placed, fairness is the published 2.

    Raises InvalidInstanceFile, naming file, field and remedy; InvalidProblem where its fields contradict each other.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInstanceFile(f"{path.name}: cannot be read as text ({error}); expected a .dzn file") from error
    return parse_dzn(text, name=path.name.removesuffix(".dzn").removesuffix(".original"))


def parse_dzn(text: str, *, name: str) -> Problem:
    """The problem that `text` describes. Errors as `read_dzn`."""
    fields = _Fields(name, dict(_FIELD.findall(re.sub(r"%.*", "", text))))
    n_people, n_meetings, n_slots = fields.number("nBusiness"), fields.number("nMeetings"), fields.number("nTotalSlots")
    n_morning = fields.number("nMorningSlots")
    forbidden = fields.sets("forbidden", n_people)
    return Problem(
        name=name,
        slots=tuple(_slot(t, MORNING if t < n_morning else AFTERNOON) for t in range(n_slots)),
        participants=tuple(
            Participant(id=f"p{i + 1}", unavailable=tuple(sorted(slot - 1 for slot in slots)))
            for i, slots in enumerate(forbidden)
        ),
        locations=tuple(Location(id=f"t{i + 1}") for i in range(fields.number("nTables"))),
        meetings=_meetings(fields, n_meetings),
        fairness=PUBLISHED_FAIRNESS,
    )


def write_dzn(problem: Problem) -> str:
    """`problem` in the published format. Raises InvalidInstanceFile for a rule that the format cannot express."""
    _refuse_inexpressible(problem)
    person = {participant.id: i for i, participant in enumerate(problem.participants, start=1)}
    number = {meeting.id: i for i, meeting in enumerate(problem.meetings, start=1)}
    code = {sessions: i for i, sessions in SESSIONS.items()}
    held: dict[str, list[int]] = {participant.id: [] for participant in problem.participants}
    for meeting in problem.meetings:
        held[meeting.first].append(number[meeting.id])
        held[meeting.second].append(number[meeting.id])
    rows = [f"{person[m.first]}, {person[m.second]}, {code[m.sessions]}" for m in problem.meetings]
    lines = [
        f"nBusiness = {len(problem.participants)};",
        f"nMeetings = {len(problem.meetings)};",
        f"nTables = {len(problem.locations)};",
        f"nTotalSlots = {len(problem.slots)};",
        f"nMorningSlots = {sum(slot.session == MORNING for slot in problem.slots)};",
        "requested = [|" + ",\n|".join(rows) + " |];",
        _sets("meetingsxBusiness", [[1, *(m + 1 for m in own)] for own in held.values()]),
        f"nMeetingsBusiness = [{', '.join(str(len(own)) for own in held.values())}];",
        _sets("forbidden", [[t + 1 for t in p.unavailable] or [0] for p in problem.participants]),
        f"fixed = [{', '.join(str(0 if m.fixed_slot is None else m.fixed_slot + 1) for m in problem.meetings)}];",
        _sets("precedences", [[number[e] + 1 for e in m.after] for m in problem.meetings]),
    ]
    return "\n".join(lines) + "\n"


T = TypeVar("T")
_FIELD = re.compile(r"(\w+)\s*=\s*([^;]*);")


@dataclass(frozen=True)
class _Fields:
    name: str
    values: dict[str, str]

    def fault(self, field: str, found: str, expected: str) -> InvalidInstanceFile:
        return InvalidInstanceFile(f"{self.name}: {field} {found}; expected {expected}")

    def raw(self, field: str) -> str:
        if field not in self.values:
            raise self.fault(field, "is missing", f"a line '{field} = ...;'")
        return self.values[field].strip()

    def number(self, field: str) -> int:
        raw = self.raw(field)
        if not re.fullmatch(r"\d+", raw):
            raise self.fault(field, f"is {raw[:40]!r}", "a whole number")
        return int(raw)

    def numbers(self, field: str, length: int) -> list[int]:
        return self._counted(field, [int(value) for value in re.findall(r"-?\d+", self.raw(field))], length)

    def sets(self, field: str, length: int) -> list[set[int]]:
        """Sets of numbers; 0 stands for none."""
        found = [{int(v) for v in re.findall(r"\d+", body)} - {0} for body in re.findall(r"{([^}]*)}", self.raw(field))]
        return self._counted(field, found, length)

    def rows(self, field: str, length: int) -> list[tuple[int, int, int]]:
        bodies = [body for body in self.raw(field).strip("[]").split("|") if body.strip()]
        rows = [[int(value) for value in re.findall(r"-?\d+", body)] for body in bodies]
        for place, row in enumerate(rows, start=1):
            if len(row) != 3 or row[2] not in SESSIONS:
                raise self.fault(f"{field}, row {place},", f"is {row}", "two participants and a session 1, 2 or 3")
        return self._counted(field, [(a, b, session) for a, b, session in rows], length)

    def _counted(self, field: str, found: list[T], length: int) -> list[T]:
        if len(found) != length:
            raise self.fault(field, f"has {len(found)} entries", str(length))
        return found


def _meetings(fields: _Fields, n_meetings: int) -> tuple[Meeting, ...]:
    fixed = fields.numbers("fixed", n_meetings) if "fixed" in fields.values else [0] * n_meetings
    before = fields.sets("precedences", n_meetings) if "precedences" in fields.values else [set()] * n_meetings
    return tuple(
        Meeting(
            id=f"m{i + 1}",
            first=f"p{first}",
            second=f"p{second}",
            sessions=SESSIONS[session],
            fixed_slot=fixed[i] - 1 if fixed[i] else None,
            after=tuple(f"m{earlier - 1}" for earlier in sorted(before[i] - {1})),
        )
        for i, (first, second, session) in enumerate(fields.rows("requested", n_meetings))
    )


def _slot(t: int, session: str) -> Slot:
    return Slot(id=f"s{t + 1}", start_minute=SLOT_MINUTES * t, end_minute=SLOT_MINUTES * (t + 1), session=session)


def _sets(field: str, sets: list[list[int]]) -> str:
    return f"{field} = [{', '.join('{' + ','.join(map(str, one)) + '}' for one in sets)}];"


def _refuse_inexpressible(problem: Problem) -> None:
    labels = [slot.session for slot in problem.slots]
    n_morning = labels.count(MORNING)
    obstacles = {
        "several stretches": len({slot.stretch for slot in problem.slots}) > 1,
        "sessions other than 'morning' and then 'afternoon'": labels
        != [MORNING] * n_morning + [AFTERNOON] * (len(labels) - n_morning),
        "interpreters": bool(problem.interpreters),
        "transfer times": bool(problem.transfers),
        "locations other than tables that are always free": any(
            location.kind is not LocationKind.TABLE or location.unavailable for location in problem.locations
        ),
        "wishes": any(meeting.priority is not Priority.MUST for meeting in problem.meetings),
        "fixed locations": any(meeting.fixed_location is not None for meeting in problem.meetings),
        "meetings in several named sessions": any(
            meeting.sessions not in SESSIONS.values() for meeting in problem.meetings
        ),
        "remote participants": any(participant.is_remote for participant in problem.participants),
        "languages": any(participant.languages for participant in problem.participants),
        "least or most meetings": any(p.min_meetings or p.max_meetings is not None for p in problem.participants),
    }
    if found := [obstacle for obstacle, is_there in obstacles.items() if is_there]:
        raise InvalidInstanceFile(
            f"{problem.name or 'this problem'}: .dzn cannot say {', '.join(found)}; write it as JSON instead"
        )
