"""Mode lma34 gives what the reference package gave on the same flows: partition, ids and sizes."""

import csv
from pathlib import Path

import pytest

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import DelineationParams, Mode, delineate
from fondaco.territory.labour_systems import preset
from fondaco.territory.readers import read_flows

EXAMPLE, ITALIAN = preset("example").params, preset("istat").params
CASES = [
    ("sardinia", "sardinia_flows.csv", EXAMPLE, 36),
    ("brindisi", "brindisi_flows.csv", EXAMPLE, 9),
    ("veneto_synthetic", "veneto_synthetic_flows.csv.gz", ITALIAN, 40),
]


def reference(path: Path) -> tuple[dict[str, int], dict[str, float]]:
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    areas = {row["community"]: int(row["cluster"]) for row in rows}
    return areas, {row["community"]: float(row["residents"]) for row in rows}


@needs_shared
@pytest.mark.parametrize(("name", "file", "params", "n_areas"), CASES)
def test_partition_ids_and_sizes_are_those_of_the_reference_package(
    name: str, file: str, params: DelineationParams, n_areas: int
) -> None:
    areas, residents = reference(SHARED / f"{name}_lma34.csv")
    flows = read_flows(SHARED / file)
    result = delineate(flows, params, mode=Mode.LMA34)
    assert len(result.systems) == n_areas
    assert dict(zip(result.communities, result.assignment.tolist(), strict=True)) == areas
    assert dict(zip(result.communities, result.residents.tolist(), strict=True)) == residents
    for system in result.systems:
        assert system.residents == sum(residents[code] for code in system.communities)


@needs_shared
def test_the_defect_of_the_package_costs_sardinia_an_area() -> None:
    flows = read_flows(SHARED / "sardinia_flows.csv")
    clean, package = (delineate(flows, EXAMPLE, mode=mode) for mode in (Mode.CLEAN, Mode.LMA34))
    assert (len(clean.systems), len(package.systems)) == (37, 36)
    assert (len(clean.invalid), len(package.invalid)) == (2, 1)
