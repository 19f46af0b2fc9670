"""Employment by place and activity, and by size of the unit: what is known, missing or suppressed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray, StateArray, frozen
from fondaco.territory.errors import InvalidEmployment
from fondaco.territory.sources import UNSTATED, Source


class CellState(IntEnum):
    """What is known of a cell. A cell that is not known is NaN in the counts, never zero."""

    KNOWN = 0
    MISSING = 1  # nobody published it
    SUPPRESSED = 2  # withheld by the publisher, so that no firm can be recognised


class SizeClass(StrEnum):
    """Size of a local unit by persons employed."""

    SMALL = "small"  # 1-49
    MEDIUM = "medium"  # 50-249
    LARGE = "large"  # 250 and more


SIZES = (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE)


@dataclass(frozen=True, slots=True, eq=False)
class Employment:
    """Persons employed (or what `source.measure` says) by place and activity, one year throughout.

    Parameters
    ----------
    places, activities
        Codes, each once.
    counts
        Shape (n_places, n_activities), zero or more; NaN where the cell is not known.
    states
        Same shape, `CellState`; by default every NaN is MISSING.
    classification
        Edition of the activities' codes, such as "ATECO 2007" or "NACE Rev. 2".

    Raises
    ------
    InvalidEmployment
        A negative or infinite count, a code twice, a wrong shape, a state that contradicts its count.
    """

    places: tuple[str, ...]
    activities: tuple[str, ...]
    counts: FloatArray
    states: StateArray = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int8))
    place_names: tuple[str, ...] = ()
    activity_names: tuple[str, ...] = ()
    classification: str = ""
    source: Source = field(default=UNSTATED)

    def __post_init__(self) -> None:
        _freeze(self)
        faults = _faults(self, (len(self.places), len(self.activities)))
        if faults:
            raise InvalidEmployment(str(self.source), faults)

    @property
    def is_known(self) -> BoolArray:
        """Shape of the counts: where a count may be used."""
        known: BoolArray = self.states == CellState.KNOWN
        return known


@dataclass(frozen=True, slots=True, eq=False)
class SizedEmployment:
    """Persons employed by place, activity and size class of the local unit, in the order of `SIZES`.

    As `Employment`, but `counts` and `states` have shape (n_places, n_activities, 3). `units`, where given, is the
    number of local units, same shape, NaN where not known.
    """

    places: tuple[str, ...]
    activities: tuple[str, ...]
    counts: FloatArray
    states: StateArray = field(default_factory=lambda: np.zeros((0, 0, 0), dtype=np.int8))
    units: FloatArray | None = None
    place_names: tuple[str, ...] = ()
    activity_names: tuple[str, ...] = ()
    classification: str = ""
    source: Source = field(default=UNSTATED)

    def __post_init__(self) -> None:
        _freeze(self)
        shape = (len(self.places), len(self.activities), len(SIZES))
        faults = _faults(self, shape)
        if self.units is not None:
            object.__setattr__(self, "units", frozen(self.units))
            faults += [] if self.units.shape == shape else [f"units have shape {self.units.shape}, counts {shape}"]
        if faults:
            raise InvalidEmployment(str(self.source), faults)

    @property
    def is_known(self) -> BoolArray:
        """Shape of the counts: where a count may be used."""
        known: BoolArray = self.states == CellState.KNOWN
        return known


def _freeze(table: Employment | SizedEmployment) -> None:
    counts = np.asarray(table.counts, dtype=np.float64)
    states = np.asarray(table.states, dtype=np.int8)
    if states.size == 0:
        states = np.where(np.isnan(counts), CellState.MISSING, CellState.KNOWN).astype(np.int8)
    object.__setattr__(table, "counts", frozen(counts))
    object.__setattr__(table, "states", frozen(states))


def _faults(table: Employment | SizedEmployment, shape: tuple[int, ...]) -> list[str]:
    faults = [*_twice("place", table.places), *_twice("activity", table.activities)]
    for kind, names, codes in (
        ("place_names", table.place_names, table.places),
        ("activity_names", table.activity_names, table.activities),
    ):
        faults += [] if len(names) in (0, len(codes)) else [f"{kind}: {len(names)} for {len(codes)} codes"]
    if table.counts.shape != shape or table.states.shape != shape:
        return [*faults, f"counts have shape {table.counts.shape}, states {table.states.shape}; expected {shape}"]
    is_known = table.states == CellState.KNOWN
    for wrong, says in (
        (is_known & ~np.isfinite(table.counts), "is not known, but its state says so"),
        (is_known & (table.counts < 0), "is below zero"),
        (~is_known & ~np.isnan(table.counts), "is not to be used, but has a count"),
    ):
        faults += [f"{_cell(table, at)}: {table.counts[tuple(at)]:g} {says}" for at in np.argwhere(wrong).tolist()]
    return faults


def _cell(table: Employment | SizedEmployment, at: Sequence[int]) -> str:
    size = f" x {SIZES[at[2]]}" if len(at) > 2 else ""
    return f"{table.places[at[0]]} x {table.activities[at[1]]}{size}"


def _twice(kind: str, codes: tuple[str, ...]) -> list[str]:
    seen: set[str] = set()
    return [f"{kind} {code}: twice" for code in codes if code in seen or seen.add(code)]  # type: ignore[func-returns-value]  # add gives None
