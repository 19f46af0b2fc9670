"""Everything the algorithm did, move by move: kept as columns, read as objects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from enum import IntEnum
from typing import overload

import numpy as np

from fondaco.territory.arrays import FloatArray, IntArray, StateArray, frozen


class EventKind(IntEnum):
    """What happened to a community. `code` is the letter that the reference package gives to the reserve list."""

    JOINED = 0  # the last community of a dissolved area joined another
    MOVED = 1  # a community left the rest of a dissolving area for another
    RESERVE_A = 2  # the last community of an area: the area it is most tied to would have lost validity
    RESERVE_B = 3  # the last community of an area: tied to no area
    RESERVE_C = 4  # left the rest of its area: the area it is most tied to would have lost validity
    RESERVE_D = 5  # left the rest of its area: tied to no other area
    JOINED_AT_END = 6  # left the reserve list for the area it is most tied to, whatever became of its validity
    # What valid mode does afterwards, always between areas that lie side by side.
    SET_APART = 7  # lay apart from the rest of its area, or in none: begins an area of its own
    DISSOLVED = 8  # its area is given up: joined the one around that it is most tied to
    MENDED = 9  # moved, because less is missing to validity that way
    BETTER_TIED = 10  # moved to where it exchanges more workers, at nobody's cost in validity
    FOUNDED = 11  # left for a new area

    @property
    def code(self) -> str:
        """A, B, C or D for what went to the reserve list, else empty."""
        return self.name[-1] if self.name.startswith("RESERVE_") else ""


@dataclass(frozen=True, slots=True)
class Event:
    """One step. `origin` and `target` are ids of areas, 0 the reserve list.

    `validity_before` and `validity_after` are of the area that the community would join or joined: without it and
    with it; NaN where there was none.
    """

    iteration: int
    community: str
    origin: int
    target: int
    kind: EventKind
    validity_before: float
    validity_after: float


@dataclass(frozen=True, slots=True, eq=False)
class Events(Sequence[Event]):
    """Events in the order they happened; column `community` holds positions in `codes`, `kind` values of EventKind."""

    codes: tuple[str, ...]
    iteration: IntArray
    community: IntArray
    origin: IntArray
    target: IntArray
    kind: StateArray
    validity_before: FloatArray
    validity_after: FloatArray

    def __post_init__(self) -> None:
        for column in fields(self)[1:]:
            object.__setattr__(self, column.name, frozen(getattr(self, column.name)))

    def __len__(self) -> int:
        return len(self.kind)

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> "Events": ...
    def __getitem__(self, at: int | slice) -> "Event | Events":
        if isinstance(at, slice):
            return Events(self.codes, *(getattr(self, column.name)[at] for column in fields(self)[1:]))
        return Event(
            int(self.iteration[at]),
            self.codes[self.community[at]],
            int(self.origin[at]),
            int(self.target[at]),
            EventKind(int(self.kind[at])),
            float(self.validity_before[at]),
            float(self.validity_after[at]),
        )

    def __iter__(self) -> Iterator[Event]:
        return (self[at] for at in range(len(self)))

    def n_of(self, *kinds: EventKind) -> int:
        """How many events are of one of these kinds."""
        return int(np.isin(self.kind, kinds).sum())

    def followed_by(self, later: "Events") -> "Events":
        """These events and then `later`, about the same communities."""
        columns = (np.concatenate([getattr(self, c.name), getattr(later, c.name)]) for c in fields(self)[1:])
        return Events(self.codes, *columns)


def no_events(codes: tuple[str, ...]) -> Events:
    """Nothing happened."""
    whole, real = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float64)
    return Events(codes, whole, whole, whole, whole, np.zeros(0, dtype=np.int8), real, real)
