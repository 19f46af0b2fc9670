"""The real regions of Italy and Russia from the shared tables, and the weak labels of who worked with whom."""

from factories.shared_data import SHARED
from fondaco.territory.local_to_local import RegionSet, region_set, registry
from fondaco.territory.readers import layout_named, read_employment
from fondaco.territory.readers.layouts import EmploymentLayout

# Subjects that the specification names as hosts of the task force: eleven, of whom it gives ten names.
RUSSIAN_HOSTS = ("RU-CU", "RU-TA", "RU-KDA", "RU-PNZ", "RU-LIP", "RU-KLU", "RU-ULY", "RU-BA", "RU-NIZ", "RU-SVE")
# Regions of the places in which sessions were held: Rome, Ancona and San Benedetto, Naples, Sanremo, Venice, Bari,
# Catania, Bergamo, Florence.
ITALIAN_HOSTS = ("IT-62", "IT-57", "IT-72", "IT-42", "IT-34", "IT-75", "IT-82", "IT-25", "IT-52")
DISTRICT_PROJECT = ("IT-57", "RU-LIP")


def real_regions() -> tuple[RegionSet, RegionSet]:
    """Italian regions from the provinces' employees of 2023, Russian subjects from the organisations of 2022."""
    tables = (
        ("IT", "it_province_section_addetti_2023.csv", "istat-provinces-sections"),
        ("RU", "ru_region_section_orgs_2022.csv", "rosstat-regions-sections"),
    )
    italy, russia = (_regions(*table) for table in tables)
    return italy, russia


def _regions(country: str, file: str, layout_name: str) -> RegionSet:
    layout = layout_named(layout_name)
    assert isinstance(layout, EmploymentLayout)
    return region_set(read_employment(SHARED / file, layout), registry(country))
