"""What a dossier is about, and the figures it has."""

from dataclasses import dataclass, field

from fondaco.common.languages import LocalisedText
from fondaco.territory.employment import Employment, SizedEmployment
from fondaco.territory.errors import InvalidParams
from fondaco.territory.specialisation import Totals


@dataclass(frozen=True, slots=True)
class Place:
    """Where the district would be.

    `code` is that of the rules, such as RU-LIP; `known_as` are other codes or names under which tables list it.
    """

    code: str
    name: LocalisedText
    country: LocalisedText = field(default_factory=LocalisedText)
    known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sector:
    """What the district would make.

    `broader` are codes of wider activities, the nearest first: where a table has no figure for `code`, the first of
    them that it has is used, and said so. `industry` are the codes that together are the manufacturing of the table,
    for the share of the specialised activity in it.
    """

    code: str
    name: LocalisedText
    classification: str = ""
    broader: tuple[str, ...] = ()
    industry: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked: a district of a sector in a place, for the parties of a forum."""

    place: Place
    sector: Sector
    parties: tuple[LocalisedText, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """The figures at hand, each of the whole country of the place, so that there is something to compare with.

    `units` counts local units or organisations, as its source says. `totals` were published by themselves and make up
    for cells of `employment` that are not known.
    """

    employment: Employment | None = None
    units: Employment | None = None
    sized: SizedEmployment | None = None
    totals: Totals | None = None


@dataclass(frozen=True, slots=True)
class DossierParams:
    """Choices of a dossier.

    `old_after_years`: figures older than this on the day of evaluation become an open question. `specialised_from`: a
    place has an activity, for relatedness, from this location quotient on.
    """

    old_after_years: int = 5
    specialised_from: float = 1.0

    def __post_init__(self) -> None:
        faults = [
            f"{name}: {value:g}; expected {expected}"
            for name, value, is_right, expected in (
                ("old_after_years", self.old_after_years, self.old_after_years >= 0, "0 or more"),
                ("specialised_from", self.specialised_from, self.specialised_from > 0, "more than 0"),
            )
            if not is_right
        ]
        if faults:
            raise InvalidParams("parameters of a dossier", faults)
