"""Profiles of published tables, timed: python -m benchmarks.territory.profiles FOLDER. Writes nothing.

FOLDER holds `it_province_section_addetti_2023.csv`, `ru_region_section_orgs_2022.csv` and `frame2023_sl.csv` in the
layouts of ISTAT and Rosstat. Tells the places with the greatest quotient of each section, and for the local systems, of
which only totals are published, their levels.
"""

import argparse
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from fondaco.territory import Employment
from fondaco.territory.readers import layout_named, read_employment
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.specialisation import IndicatorName, Level, PlaceFigures, cautions, place_levels, profile

TABLES = (
    ("it_province_section_addetti_2023.csv", "istat-provinces-sections"),
    ("ru_region_section_orgs_2022.csv", "rosstat-regions-sections"),
)


def main() -> None:
    """Profile what the folder holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for name, layout in TABLES:
        tell_profile(read(folder / name, layout))
    systems = folder / "frame2023_sl.csv"
    counts = ("addetti", "unita_locali", "valore_aggiunto")
    tell_levels(*(read(systems, "istat-frame-systems", count=count) for count in counts))


def read(file: Path, layout: str, **changes: str) -> Employment:
    """A table by a known layout, with changes to it."""
    known = layout_named(layout)
    assert isinstance(known, EmploymentLayout)
    return read_employment(file, replace(known, **changes))


def tell_profile(table: Employment) -> None:
    """The greatest quotients of a table, and how long everything took."""
    started = time.perf_counter()
    found = profile(table)
    milliseconds = (time.perf_counter() - started) * 1000
    print(f"\n{table.source}: {len(table.places)} x {len(table.activities)} in {milliseconds:.1f} ms")
    for caution in cautions(found.coarseness, table.source.measure):
        print(f"  {caution.en}")
    quotients = found[IndicatorName.LOCATION_QUOTIENT].values
    for activity, values in zip(table.activities, quotients.T, strict=True):
        best = np.argsort(-np.nan_to_num(values), kind="stable")[:3]
        print(f"  {activity:4}", ", ".join(f"{table.places[place]} {values[place]:.2f}" for place in best))
    trust = found.complexity
    print(f"  complexity: eigenvalue {trust.eigenvalue:.3f}, gap {trust.gap:.3f}, sign {trust.sign_correlation:+.2f}")


def tell_levels(jobs: Employment, units: Employment, value_added: Employment) -> None:
    """The highest and lowest value added per person of the local systems."""
    levels = place_levels(PlaceFigures.of(jobs, units, value_added))
    print(f"\n{jobs.source}: {len(jobs.places)} local systems\n  {levels.caution.en}")
    for level in (Level.RELATIVE_VALUE_ADDED_PER_JOB, Level.RELATIVE_JOBS_PER_UNIT):
        order = np.argsort(-levels.values[level], kind="stable")
        for word, chosen in (("highest", order[:3]), ("lowest", order[-3:])):
            said = ", ".join(f"{jobs.place_names[place]} {levels.values[level][place]:.2f}" for place in chosen)
            print(f"  {level}, {word}: {said}")


if __name__ == "__main__":
    main()
