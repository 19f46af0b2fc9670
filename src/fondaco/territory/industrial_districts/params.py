"""The choices of the four steps and of the decree, each with the text it was read in."""

from dataclasses import dataclass
from enum import StrEnum

from fondaco.territory.employment import SizeClass
from fondaco.territory.errors import InvalidParams

ISTAT = "Istat, I distretti industriali 2011 (2015); Lorenzini, Definizione e metodo di identificazione (2015)"
BOIX = "Boix, Industrial districts, innovation and I-district effect: territory or industrial specialization?, annex 1"
GALLETTO = "Boix and Galletto, The new map of the industrial districts in Spain (2007)"
LAW_317 = "Legge 5 ottobre 1991, n. 317, art. 1"
DECREE = "Ministero dell'industria, decreto 21 aprile 1993"


class Sign(StrEnum):
    """How a figure must stand to its threshold."""

    ABOVE = ">"
    AT_LEAST = ">="


class IndustryBase(StrEnum):
    """Of what the main industry's quotient takes shares: of manufacturing, or of everything people work in."""

    MANUFACTURING = "manufacturing"
    EVERYTHING = "everything"


class Filling(StrEnum):
    """What stands for cells that are not known when a verdict is estimated."""

    NONE = "none"  # nothing: what the bounds leave open stays open
    PROPORTIONAL = "proportional"  # the usual size of a unit, fitted to the published totals in proportion


@dataclass(frozen=True, slots=True)
class ParameterSource:
    """Where a parameter's default was read, and whether that was the method's own text."""

    parameter: str
    source: str
    is_verified: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class DistrictParams:
    """The four steps of Sforzi and ISTAT (2006 revision). Sources of the defaults: `PARAMETER_SOURCES`.

    Parameters
    ----------
    quotient, quotient_sign
        Steps 1 and 3: what a quotient must exceed.
    rivals, prevalence_sign
        Step 1: the groups whose prevalence that of manufacturing must exceed.
    size_sign
        Step 2: the greater of the quotients of small and medium units against that of large ones.
    industry_base
        Step 3: of what the industries take shares.
    least_employees
        Step 3: employees that the main industry needs at least; 0 in ISTAT's method, 250 in Boix and Galletto's.
    small_share, small_share_sign
        Step 4: share of units below 250 in the main industry.
    single_medium_sign
        Step 4: one single medium unit whose employees stand so to those of the small units is no district; None: no
        such exception.
    rounding_base
        Counts and units were rounded to multiples of this by their publisher; every known one may be off by less than
        this. 1: exact.
    filling
        How cells that are not known are estimated.
    """

    quotient: float = 1.0
    quotient_sign: Sign = Sign.ABOVE
    rivals: tuple[str, ...] = ("business_services", "consumer_services")
    prevalence_sign: Sign = Sign.ABOVE
    size_sign: Sign = Sign.AT_LEAST
    industry_base: IndustryBase = IndustryBase.MANUFACTURING
    least_employees: float = 0.0
    small_share: float = 0.5
    small_share_sign: Sign = Sign.ABOVE
    single_medium_sign: Sign | None = Sign.ABOVE
    rounding_base: int = 1
    filling: Filling = Filling.PROPORTIONAL

    def __post_init__(self) -> None:
        faults = []
        if not self.quotient > 0:
            faults.append(f"quotient is {self.quotient}; expected a number above zero, as a rule 1")
        if not 0 <= self.small_share < 1:
            faults.append(f"small_share is {self.small_share}; expected a share from 0 to below 1")
        if not self.least_employees >= 0:
            faults.append(f"least_employees is {self.least_employees}; expected zero or more")
        if self.rounding_base < 1:
            faults.append(f"rounding_base is {self.rounding_base}; expected 1 (exact), 3, 5 or 10")
        if faults:
            raise InvalidParams("parameters of the districts", faults)


@dataclass(frozen=True, slots=True)
class DecreeParams:
    """The five indices of the decree of 21 April 1993. Sources of the defaults: `PARAMETER_SOURCES`.

    Parameters
    ----------
    excess, excess_sign
        Indices 1 and 3: how often the comparison's value is needed (130 %).
    density_sign
        Index 2: manufacturing units for each resident against the country's.
    specialised_share, specialised_share_sign
        Index 4: share of the specialised activity in local manufacturing.
    small_share, small_share_sign
        Index 5: share of small firms in the specialised activity.
    small_sizes, perhaps_small_sizes
        Classes that lie within what the law calls small, and those only partly within: L. 317/1991 draws its line at
        200 employees, which the class 50-249 straddles. Where these decide, the index is unknown.
    """

    excess: float = 1.3
    excess_sign: Sign = Sign.AT_LEAST
    density_sign: Sign = Sign.ABOVE
    specialised_share: float = 0.3
    specialised_share_sign: Sign = Sign.ABOVE
    small_share: float = 0.5
    small_share_sign: Sign = Sign.ABOVE
    small_sizes: tuple[SizeClass, ...] = (SizeClass.SMALL,)
    perhaps_small_sizes: tuple[SizeClass, ...] = (SizeClass.MEDIUM,)
    rounding_base: int = 1

    def __post_init__(self) -> None:
        faults = []
        if not self.excess > 0:
            faults.append(f"excess is {self.excess}; expected a number above zero, as a rule 1.3")
        for name in ("specialised_share", "small_share"):
            if not 0 <= getattr(self, name) < 1:
                faults.append(f"{name} is {getattr(self, name)}; expected a share from 0 to below 1")
        if set(self.small_sizes) & set(self.perhaps_small_sizes):
            faults.append("a size class is in small_sizes and in perhaps_small_sizes; expected in one")
        if self.rounding_base < 1:
            faults.append(f"rounding_base is {self.rounding_base}; expected 1 (exact), 3, 5 or 10")
        if faults:
            raise InvalidParams("parameters of the decree of 1993", faults)


PARAMETER_SOURCES: tuple[ParameterSource, ...] = (
    ParameterSource("quotient", ISTAT, True),
    ParameterSource("quotient_sign", BOIX, False, "the sign was read in the annex of Boix, not in that of ISTAT"),
    ParameterSource("rivals", ISTAT, True),
    ParameterSource("prevalence_sign", BOIX, False, "the sign was read in the annex of Boix, not in that of ISTAT"),
    ParameterSource("size_sign", BOIX, False, "'the maximum is in small or medium'; what a tie means is not said"),
    ParameterSource("industry_base", BOIX, False, "shares of manufacturing employees: our reading"),
    ParameterSource("least_employees", GALLETTO, False, "250 for Spain; not in ISTAT's method, hence 0"),
    ParameterSource("small_share", ISTAT, True),
    ParameterSource("small_share_sign", BOIX, False, "the sign was read in the annex of Boix, not in that of ISTAT"),
    ParameterSource("single_medium_sign", BOIX, False, "'employing more than the small ones'; a tie is no exception"),
    ParameterSource("decree.excess", DECREE, True),
    ParameterSource("decree.excess_sign", DECREE, False, "'130 % or more', quoted from the literature"),
    ParameterSource("decree.density_sign", DECREE, True),
    ParameterSource("decree.specialised_share", DECREE, False, "30 %, quoted from the literature"),
    ParameterSource("decree.specialised_share_sign", DECREE, False, "'more than', quoted from the literature"),
    ParameterSource("decree.small_share", DECREE, False, "50 %, quoted from the literature"),
    ParameterSource("decree.small_share_sign", DECREE, False, "'more than', quoted from the literature"),
    ParameterSource("decree.small_sizes", LAW_317, False, "what is small under the law: up to 200 employees"),
    ParameterSource("decree.perhaps_small_sizes", LAW_317, False, "the class 50-249 lies on both sides of 200"),
)
