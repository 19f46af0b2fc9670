"""A published instance, read without any code of the project under test."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

MORNING, AFTERNOON = 1, 2
FAIRNESS = 2
"""Greatest difference of breaks between two participants in the published tables."""


@dataclass(frozen=True)
class Instance:
    """One event; participants, meetings and slots count from 0."""

    name: str
    n_people: int
    n_tables: int
    n_slots: int
    pairs: tuple[tuple[int, int], ...]
    allowed: tuple[frozenset[int], ...]
    """Slots of each meeting, by its session, its fixed slot and what its two participants cannot use."""
    before: tuple[frozenset[int], ...]
    """Meetings that must be over before each meeting."""

    @cached_property
    def meetings_of(self) -> tuple[tuple[int, ...], ...]:
        """The meetings of each participant."""
        return tuple(tuple(m for m, pair in enumerate(self.pairs) if p in pair) for p in range(self.n_people))


def read_instance(path: Path) -> Instance:
    """The instance in the .dzn file `path`. Raises KeyError for a missing field, ValueError for lengths that differ."""
    fields = dict(re.findall(r"(\w+)\s*=\s*([^;]*);", path.read_text(encoding="utf-8")))
    n_people, n_slots, n_morning = (int(fields[name]) for name in ("nBusiness", "nTotalSlots", "nMorningSlots"))
    rows = [_numbers(row) for row in fields["requested"].strip().strip("[]").split("|") if row.strip()]
    forbidden = [{t - 1 for t in slots} for slots in _sets(fields["forbidden"])]
    fixed = _numbers(fields["fixed"])
    before = [frozenset(m - 2 for m in ids - {1}) for ids in _sets(fields["precedences"])]
    if not len(rows) == len(fixed) == len(before) == int(fields["nMeetings"]) or len(forbidden) != n_people:
        raise ValueError(f"{path.name}: its lists differ in length from nMeetings and nBusiness; restore the file")
    sessions = {MORNING: range(n_morning), AFTERNOON: range(n_morning, n_slots)}
    allowed = [
        frozenset(
            t
            for t in sessions.get(session, range(n_slots))
            if fixed[m] in (0, t + 1) and t not in forbidden[a - 1] | forbidden[b - 1]
        )
        for m, (a, b, session) in enumerate(rows)
    ]
    return Instance(
        name=path.name.removesuffix(".dzn").removesuffix(".original"),
        n_people=n_people,
        n_tables=int(fields["nTables"]),
        n_slots=n_slots,
        pairs=tuple((a - 1, b - 1) for a, b, _ in rows),
        allowed=tuple(allowed),
        before=tuple(before),
    )


def breaks_of(used: list[int]) -> int:
    """Gaps in a participant's ordered slots; a gap counts 1 whatever its length."""
    return sum(later - earlier > 1 for earlier, later in pairwise(used))


def count_breaks(instance: Instance, slot_of: list[int]) -> int:
    """The total number of breaks of a schedule, checked first. Raises ValueError naming the first rule it violates."""
    if len(slot_of) != len(instance.pairs):
        raise ValueError(f"{len(slot_of)} meetings have a slot; expected {len(instance.pairs)}")
    for m, t in enumerate(slot_of):
        if t not in instance.allowed[m]:
            raise ValueError(f"meeting {m} is in slot {t}, which its session or a participant forbids")
        if late := [e for e in instance.before[m] if slot_of[e] >= t]:
            raise ValueError(f"meeting {m} is not after meeting {late[0]}")
        if slot_of.count(t) > instance.n_tables:
            raise ValueError(f"slot {t} has {slot_of.count(t)} meetings for {instance.n_tables} tables")
    breaks = []
    for p, meetings in enumerate(instance.meetings_of):
        used = sorted(slot_of[m] for m in meetings)
        if len(set(used)) < len(used):
            raise ValueError(f"participant {p} is in two meetings at once")
        breaks.append(breaks_of(used))
    if max(breaks) - min(breaks) > FAIRNESS:
        raise ValueError(f"breaks range from {min(breaks)} to {max(breaks)}; at most {FAIRNESS} apart are fair")
    return sum(breaks)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def _sets(text: str) -> list[set[int]]:
    """Sets of numbers; 0 stands for none."""
    return [set(_numbers(body)) - {0} for body in re.findall(r"{([^}]*)}", text)]
