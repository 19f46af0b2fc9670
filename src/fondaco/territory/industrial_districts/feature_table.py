"""What is known of each local system, as numbers that a score can weigh."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray, frozen
from fondaco.territory.employment import Employment
from fondaco.territory.errors import InvalidEmployment
from fondaco.territory.specialisation import location_quotient

ACCOUNTS = (
    "units",
    "employees",
    "dependents",
    "wages",
    "labour_cost",
    "value_added",
    "turnover",
    "purchases",
    "residents",
    "area_km2",
)


@dataclass(frozen=True, slots=True)
class Feature:
    """A column of a table of features: its code and what people call it."""

    code: str
    name: LocalisedText


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTable:
    """Numbers that describe places, shape (n_places, n_features); NaN where one is not known.

    Raises InvalidEmployment for a wrong shape, an infinite number, or a code that stands twice.
    """

    places: tuple[str, ...]
    features: tuple[Feature, ...]
    values: FloatArray

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", frozen(np.asarray(self.values, dtype=np.float64)))
        shape, codes = (len(self.places), len(self.features)), self.codes
        faults = [] if self.values.shape == shape else [f"values have shape {self.values.shape}; expected {shape}"]
        faults += [f"{kind}: a code stands twice" for kind, all_ in (("places", self.places), ("features", codes))
                   if len(set(all_)) != len(all_)]  # fmt: skip
        if not faults:
            faults = [
                f"{self.places[at]} x {codes[column]}: is infinite; leave it out where it is not known"
                for at, column in np.argwhere(np.isinf(self.values)).tolist()
            ]
        if faults:
            raise InvalidEmployment("table of features", faults)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(feature.code for feature in self.features)


@dataclass(frozen=True, slots=True, eq=False)
class SystemAccounts:
    """Economic accounts of local systems, each a column over `places`; NaN where not known.

    Parameters
    ----------
    columns
        By name, those of `ACCOUNTS`: local units, employees (dependents among them), thousand euros of wages, labour
        cost, value added, turnover and purchases, residents, square kilometres.
    provinces
        Employees by province and section of activity; empty where there are none.
    employees_by_province
        For a place, how many of its employees (or an estimate) work in which province.
    """

    places: tuple[str, ...]
    columns: Mapping[str, FloatArray]
    provinces: Employment | None = None
    employees_by_province: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        faults = [f"column {name!r} is missing" for name in ACCOUNTS if name not in self.columns]
        faults += [
            f"column {name!r} has {len(column)} numbers for {len(self.places)} places"
            for name, column in self.columns.items()
            if len(column) != len(self.places)
        ]
        known = set(self.provinces.places) if self.provinces else set()
        parts = ((place, name) for place, shares in self.employees_by_province.items() for name in shares)
        faults += [f"{place}: province {name!r} is not in the table of provinces" for place, name in parts
                   if name not in known]  # fmt: skip
        if faults:
            raise InvalidEmployment("accounts of local systems", faults)


def manufacturing_features(accounts: SystemAccounts) -> FeatureTable:
    """The features of the manufacturing score: sizes, ratios of the accounts, and the quotients of the provinces.

    A ratio of something not known, or of zero, is not known.
    """
    of = {name: np.asarray(accounts.columns[name], dtype=np.float64) for name in ACCOUNTS}
    columns = {code: make(of) for code, (_, make) in _RATIOS.items()}
    features = [Feature(code, name) for code, (name, _) in _RATIOS.items()]
    if accounts.provinces is not None:
        quotients = _provincial_quotients(accounts, accounts.provinces)
        for at, section in enumerate(accounts.provinces.activities):
            columns[f"quotient_{section}"] = quotients[:, at]
            features.append(Feature(f"quotient_{section}", _quotient_name(section)))
    return FeatureTable(accounts.places, tuple(features), np.column_stack([columns[each.code] for each in features]))


def _provincial_quotients(accounts: SystemAccounts, provinces: Employment) -> FloatArray:
    """Location quotients of the provinces, averaged over the employees that a system has in each."""
    quotients = location_quotient(provinces.counts)
    position = {name: at for at, name in enumerate(provinces.places)}
    rows = np.full((len(accounts.places), len(provinces.activities)), np.nan)
    for at, place in enumerate(accounts.places):
        shares = accounts.employees_by_province.get(place, {})
        whole = sum(shares.values())
        if whole > 0:
            rows[at] = sum(quotients[position[name]] * (count / whole) for name, count in shares.items())
    return rows


def _quotient_name(section: str) -> LocalisedText:
    return LocalisedText(
        it=f"quoziente di localizzazione della sezione {section} nella provincia",
        ru=f"коэффициент локализации раздела {section} в провинции",
        en=f"location quotient of section {section} in the province",
    )


def _ratio(part: FloatArray, whole: FloatArray) -> FloatArray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(whole > 0, part / whole, np.nan), dtype=np.float64)


def _log(number: FloatArray) -> FloatArray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(number > 0, np.log(number), np.nan), dtype=np.float64)


_RATIOS: dict[str, tuple[LocalisedText, Callable[[Mapping[str, FloatArray]], FloatArray]]] = {
    "unit_size": (
        LocalisedText(
            it="addetti per unità locale (log)", ru="занятых на местную единицу (лог.)", en="employees per unit (log)"
        ),
        lambda of: _log(_ratio(of["employees"], of["units"])),
    ),
    "dependents_share": (
        LocalisedText(it="quota dei dipendenti", ru="доля наёмных работников", en="share of dependent workers"),
        lambda of: _ratio(of["dependents"], of["employees"]),
    ),
    "purchases_share": (
        LocalisedText(it="acquisti sul fatturato", ru="закупки к обороту", en="purchases over turnover"),
        lambda of: _ratio(of["purchases"], of["turnover"]),
    ),
    "value_added": (
        LocalisedText(
            it="valore aggiunto per addetto (log)",
            ru="добавленная стоимость на занятого (лог.)",
            en="value added per employee (log)",
        ),
        lambda of: _log(_ratio(of["value_added"], of["employees"])),
    ),
    "wage": (
        LocalisedText(
            it="retribuzione per dipendente (log)", ru="оплата труда на работника (лог.)", en="wage per dependent (log)"
        ),
        lambda of: _log(_ratio(of["wages"], of["dependents"])),
    ),
    "turnover": (
        LocalisedText(
            it="fatturato per addetto (log)", ru="оборот на занятого (лог.)", en="turnover per employee (log)"
        ),
        lambda of: _log(_ratio(of["turnover"], of["employees"])),
    ),
    "contributions": (
        LocalisedText(
            it="costo del lavoro sulle retribuzioni",
            ru="затраты на труд к оплате труда",
            en="labour cost over wages",
        ),
        lambda of: _ratio(of["labour_cost"], of["wages"]),
    ),
    "labour_share": (
        LocalisedText(
            it="costo del lavoro sul valore aggiunto",
            ru="затраты на труд к добавленной стоимости",
            en="labour cost over value added",
        ),
        lambda of: _ratio(of["labour_cost"], of["value_added"]),
    ),
    "size": (
        LocalisedText(it="addetti (log)", ru="занятые (лог.)", en="employees (log)"),
        lambda of: _log(of["employees"]),
    ),
    "jobs_per_resident": (
        LocalisedText(it="addetti per residente", ru="занятых на жителя", en="employees per resident"),
        lambda of: _ratio(of["employees"], of["residents"]),
    ),
    "units_per_resident": (
        LocalisedText(it="unità locali per residente", ru="местных единиц на жителя", en="units per resident"),
        lambda of: _ratio(of["units"], of["residents"]),
    ),
    "residents_density": (
        LocalisedText(
            it="residenti per km² (log)", ru="жителей на км² (лог.)", en="residents per square kilometre (log)"
        ),
        lambda of: _log(_ratio(of["residents"], of["area_km2"])),
    ),
}
