"""Where figures come from: every number that leaves the kernel can name its source, its year and what it counts."""

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What a figure counts."""

    EMPLOYEES = "employees"  # persons employed in local units, at the place of work
    LOCAL_UNITS = "local_units"
    ORGANISATIONS = "organisations"  # registered legal units, at their seat: coarser than employees
    COMMUTERS = "commuters"  # persons who live in one place and work in another or the same
    VALUE_ADDED = "value_added"
    TRADE = "trade"


@dataclass(frozen=True, slots=True)
class Source:
    """A data set: `period` is the year or census that the figures describe, as its publisher writes it."""

    title: str
    publisher: str
    period: str
    measure: Measure
    licence: str = ""
    note: str = ""  # what a reader must know before using the figures, such as their coarseness

    def __str__(self) -> str:
        return f"{self.publisher}, {self.title}, {self.period}"


UNSTATED = Source("source not stated", "unknown", "unknown", Measure.EMPLOYEES)
