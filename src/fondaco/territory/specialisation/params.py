"""Choices of method of `profile`; each is explained in docs/explanation/specialisation.md."""

from dataclasses import dataclass, field
from enum import StrEnum

from fondaco.territory.errors import InvalidParams
from fondaco.territory.specialisation.totals import Totals


class Standard(StrEnum):
    """How ECI and PCI are brought to a scale."""

    PLACES = "places"  # both by mean and deviation of the ECI: an ECI stays the mean PCI of what the place has
    EACH = "each"  # each by its own mean and deviation
    EACH_SAMPLE = "each_sample"  # as `EACH`, with the deviation of a sample (n - 1)
    NONE = "none"  # as the eigenvector comes: length 1 over the places


class Components(StrEnum):
    """What is ranked where places and activities fall into groups that share nothing."""

    LARGEST = "largest"  # the group with most places; the others are not ranked
    TOGETHER = "together"  # all, as other packages do: the index then tells the groups apart and little else


@dataclass(frozen=True, slots=True)
class ComplexityParams:
    """How `complexity` ranks.

    `degeneracy`: eigenvalues closer than this count as one repeated eigenvalue. `sign`: correlations of ECI and
    diversity below this leave the sign ambiguous.
    """

    standard: Standard = Standard.PLACES
    components: Components = Components.LARGEST
    degeneracy: float = 1e-9
    sign: float = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class ProfileParams:
    """Choices of method; the defaults are right for nearly everybody.

    Parameters
    ----------
    min_jobs
        Places with fewer persons (or what the table counts) have no quotient and are left out of the network.
    threshold
        A place is specialised in an activity from this location quotient on.
    floor
        Quotients below count as this one in the cosine of log quotients.
    diagonal
        Proximity of an activity to itself.
    max_unknown
        Share of places from which on an activity that is not known in them is left out of the network, instead of
        the places.
    totals
        Totals that were published by themselves.
    """

    min_jobs: float = 50
    threshold: float = 1.0
    floor: float = 0.1
    diagonal: float = 0.0
    max_unknown: float = 0.2
    complexity: ComplexityParams = field(default_factory=ComplexityParams)
    totals: Totals = field(default_factory=Totals)

    def __post_init__(self) -> None:
        faults = [
            f"{name}: {value:g}; expected {expected}"
            for name, value, is_right, expected in (
                ("min_jobs", self.min_jobs, self.min_jobs >= 0, "0 or more"),
                ("threshold", self.threshold, self.threshold > 0, "more than 0"),
                ("floor", self.floor, 0 < self.floor < 1, "more than 0 and less than 1"),
                ("diagonal", self.diagonal, 0 <= self.diagonal <= 1, "0 to 1"),
                ("max_unknown", self.max_unknown, 0 <= self.max_unknown <= 1, "0 to 1"),
            )
            if not is_right
        ]
        if faults:
            raise InvalidParams("parameters of a profile", faults)
