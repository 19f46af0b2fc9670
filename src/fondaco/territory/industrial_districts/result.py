"""What `districts` answers: for each local system every figure, threshold and comparison of the four steps."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.industrial_districts.groups import ActivityGroups
from fondaco.territory.industrial_districts.params import DistrictParams, Sign
from fondaco.territory.sources import Source


class Verdict(StrEnum):
    """What is known of a comparison, a step or a system."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"  # cells that are not known could change it


class StepCode(StrEnum):
    """The four steps, in their order."""

    MANUFACTURING = "manufacturing"
    SMALL_AND_MEDIUM = "small_and_medium"
    MAIN_INDUSTRY = "main_industry"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it can be: `lower` to `upper` whatever the unknown cells hold, `best` with them estimated.

    All three are equal where everything is known. `best` is NaN where nothing was estimated, all are NaN where the
    number does not exist (a share of nobody).
    """

    lower: float
    best: float
    upper: float

    @property
    def is_exact(self) -> bool:
        """Whether no unknown cell touches it."""
        return self.lower == self.upper


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure against its threshold. `verdict` holds whatever unknown cells hold; `likely` is that of the estimates.

    `likely` equals `verdict` where that is certain, and is UNKNOWN where nothing was estimated.
    """

    code: str  # "quotient", "prevalence:business_services", "size", "small_share", …
    figure: Figure
    sign: Sign
    threshold: Figure
    verdict: Verdict
    likely: Verdict
    text: LocalisedText


@dataclass(frozen=True, slots=True)
class Step:
    """One of the four steps: what was compared, what came of it, and in words why."""

    code: StepCode
    verdict: Verdict
    likely: Verdict
    comparisons: tuple[Comparison, ...]
    text: LocalisedText

    @property
    def number(self) -> int:
        return list(StepCode).index(self.code) + 1


@dataclass(frozen=True, slots=True)
class Specialisation:
    """Quotient and prevalence of one group of activities, size class or industry in one system."""

    code: str
    name: LocalisedText
    employees: Figure
    quotient: Figure
    prevalence: Figure


@dataclass(frozen=True, slots=True)
class SystemTrace:
    """One local system: its figures, its four steps, and what follows.

    Parameters
    ----------
    verdict
        PASSED: a district whatever unknown cells hold; FAILED: none; UNKNOWN: they could decide.
    likely
        The same with unknown cells estimated; equal to `verdict` where that is certain.
    main_industry, likely_main_industry
        Code of the industry of step 3, or None where no industry is certain (or likely) to be it.
    failed_step
        The first step that failed for certain, else None.
    groups, sizes, industries
        Figures behind steps 1, 2 and 3.
    """

    place: str
    name: str
    verdict: Verdict
    likely: Verdict
    main_industry: str | None
    likely_main_industry: str | None
    failed_step: StepCode | None
    steps: tuple[Step, ...]
    groups: tuple[Specialisation, ...]
    sizes: tuple[Specialisation, ...]
    industries: tuple[Specialisation, ...]
    text: LocalisedText

    @property
    def is_estimated(self) -> bool:
        """Whether the likely verdict rests on estimated cells."""
        return self.verdict is Verdict.UNKNOWN


@dataclass(frozen=True, slots=True, eq=False)
class FilledCells:
    """The table as it was used: counts of shape (n_places, n_activities, 3), `is_estimated` where we put a number.

    `lower` and `upper` are what each cell can hold; equal to the count where it is known exactly.
    """

    counts: FloatArray
    is_estimated: BoolArray
    lower: FloatArray
    upper: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Districts:
    """The industrial districts among the local systems, with the trace of every system."""

    systems: tuple[SystemTrace, ...]
    params: DistrictParams
    groups: ActivityGroups
    source: Source
    cells: FilledCells = field(repr=False)

    @property
    def certain(self) -> tuple[SystemTrace, ...]:
        """Systems that are districts whatever the unknown cells hold."""
        return tuple(each for each in self.systems if each.verdict is Verdict.PASSED)

    @property
    def likely(self) -> tuple[SystemTrace, ...]:
        """Systems that are districts for certain or with the unknown cells estimated."""
        return tuple(each for each in self.systems if each.likely is Verdict.PASSED)

    def system(self, place: str) -> SystemTrace:
        """The trace of one system. Raises KeyError for a code that is not in the table."""
        for each in self.systems:
            if each.place == place:
                return each
        raise KeyError(place)

    def __iter__(self) -> Iterator[SystemTrace]:
        return iter(self.systems)
