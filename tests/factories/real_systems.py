"""The 515 local systems of the shared files, as the manufacturing score takes them, and which of them are held out."""

import csv
import gzip
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from factories.shared_data import SHARED
from fondaco.territory import Employment
from fondaco.territory.industrial_districts import SystemAccounts

COLUMNS = {
    "units": "unita_locali",
    "employees": "addetti",
    "dependents": "dipendenti",
    "wages": "retribuzioni",
    "labour_cost": "costo_lavoro",
    "value_added": "valore_aggiunto",
    "turnover": "fatturato",
    "purchases": "acquisti",
}
MANUFACTURING_CLASSES = {"A", "B"}  # Made in Italy, heavy manufacturing
HELD_OUT_SHARE = 0.3


@dataclass(frozen=True)
class RealSystems:
    """Accounts of the systems, their class in ISTAT's taxonomy, and whether that is a manufacturing one."""

    accounts: SystemAccounts
    classes: tuple[str, ...]
    is_manufacturing: tuple[bool, ...]


def real_systems(folder: Path = SHARED) -> RealSystems:
    """Read the files of the shared data on territory."""
    systems = _rows(folder / "frame2023_sl.csv")
    labels = {row["SLL_2021_T"]: row for row in _rows(folder / "sll2021_specializzazione.csv")}
    places = tuple(row["cod_sl"] for row in systems)
    columns = {name: np.array([_number(row[column]) for row in systems]) for name, column in COLUMNS.items()}
    columns["residents"] = np.array([_number(labels[place]["pop_31_12_2021"]) for place in places])
    columns["area_km2"] = np.array([_number(labels[place]["sup_01_01_2021 (km2)"]) for place in places])
    code = {row["sl"]: row["cod_sl"] for row in systems}
    accounts = SystemAccounts(places, columns, _provinces(folder), _employees_by_province(folder, code))
    classes = tuple(labels[place]["Cod_classe"] for place in places)
    return RealSystems(accounts, classes, tuple(each in MANUFACTURING_CLASSES for each in classes))


def held_out(places: Sequence[str], labels: Sequence[bool]) -> tuple[bool, ...]:
    """Of each label 30 %: those whose code has the lowest SHA-256. Nothing about a place but its code decides."""
    chosen: set[str] = set()
    for label in (False, True):
        codes = [place for place, is_label in zip(places, labels, strict=True) if is_label is label]
        codes.sort(key=lambda place: hashlib.sha256(place.encode()).hexdigest())
        chosen.update(codes[: round(HELD_OUT_SHARE * len(codes))])
    return tuple(place in chosen for place in places)


def _provinces(folder: Path) -> Employment:
    rows = _rows(folder / "it_province_section_addetti_2023.csv")
    names, *sections = rows[0]
    counts = np.array([[_number(row[section]) for section in sections] for row in rows])
    return Employment(tuple(row[names] for row in rows), tuple(sections), counts, classification="ATECO 2007")


def _employees_by_province(folder: Path, code: dict[str, str]) -> dict[str, dict[str, float]]:
    """Employees of each system by province; a municipality that withholds them counts as its units times the mean."""
    rows = _rows(folder / "frame2023_comuni_totale.csv.gz")
    known = [row for row in rows if not np.isnan(_number(row["addetti"]))]
    mean_size = sum(_number(row["addetti"]) for row in known) / sum(float(row["unita_locali"]) for row in known)
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in rows:
        employees = _number(row["addetti"])
        estimate = float(row["unita_locali"]) * mean_size
        found[code[row["sl_2021"]]][row["uts"]] += estimate if np.isnan(employees) else employees
    return {place: dict(shares) for place, shares in found.items()}


def _rows(path: Path) -> list[dict[str, str]]:
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return list(csv.DictReader(content.decode().splitlines()))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")  # withheld
