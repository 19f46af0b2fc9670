"""`fondaco territory profile`."""

import argparse
from pathlib import Path

import numpy as np

from fondaco.atlas.figures import chart_of_complexity, chart_of_profile, chart_of_quotients
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder, write_tables
from fondaco.cli.territory.reading import employment_in, place_in, sized_employment_in
from fondaco.common.languages import Language
from fondaco.territory import Profile, profile
from fondaco.territory.specialisation import (
    IndicatorName,
    ProfileParams,
    activity_rows,
    place_rows,
    profile_as_json,
    profile_cautions,
    profile_rows,
    proximity_rows,
    size_rows,
)

SHOWN = 10


def run(arguments: argparse.Namespace) -> int:
    """Read a table of employment, compute every indicator, write tables and charts."""
    check_output(arguments)
    employment = employment_in(arguments.table, arguments.layout)
    sized = sized_employment_in(arguments.sized, arguments.sized_layout) if arguments.sized else None
    places = [place_in(employment, word) for word in arguments.place]
    found = profile(employment, sized=sized, params=ProfileParams(min_jobs=arguments.min_jobs))
    tables = {
        "profile.csv": profile_rows(found),
        "places.csv": place_rows(found),
        "activities.csv": activity_rows(found),
        "proximity.csv": proximity_rows(found),
    }
    if sized is not None:
        tables["sizes.csv"] = size_rows(found)
    with output_folder(arguments, profile_as_json(found)) as folder:
        write_tables(folder, tables)
        _draw(found, places, folder, Language(arguments.language))
    _tell(Teller(arguments), found)
    return 0


def _draw(found: Profile, places: list[str], folder: Path, language: Language) -> None:
    drawings = {"quotients": chart_of_quotients(found, language), "complexity": chart_of_complexity(found, language)}
    drawings |= {
        f"profile-{number}": chart_of_profile(found, place, language) for number, place in enumerate(places, 1)
    }
    for name, drawing in drawings.items():
        if drawing is not None:
            (folder / f"{name}.svg").write_text(drawing, encoding="utf-8")


def _tell(teller: Teller, found: Profile) -> None:
    employment = found.employment
    teller.line(texts.PROFILED, places=len(employment.places), activities=len(employment.activities))
    if len(employment.activities) > 1:
        _tell_highest(teller, found)
    for caution in profile_cautions(found):
        teller.caution(caution)
    teller.written("profile.csv")


def _tell_highest(teller: Teller, found: Profile) -> None:
    quotients, employment = found[IndicatorName.LOCATION_QUOTIENT].values, found.employment
    rows: list[tuple[str, str, str]] = []
    for flat in np.argsort(-np.nan_to_num(quotients), axis=None, kind="stable").tolist():
        place, activity = divmod(flat, quotients.shape[1])
        if len(rows) == SHOWN or np.isnan(quotients[place, activity]):
            break
        named = employment.place_names[place] if employment.place_names else employment.places[place]
        rows.append((named, employment.activities[activity], teller.number(quotients[place, activity], 2)))
    teller.line(texts.HIGHEST)
    teller.table((texts.PLACE, texts.ACTIVITY, texts.QUOTIENT), rows, left=2)
