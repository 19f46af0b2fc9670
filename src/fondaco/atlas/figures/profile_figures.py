"""A profile of places as figures."""

import math

import numpy as np

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.charts import Axis, Bar, Bars, HeatGrid, Point, Scatter, bars, heat_grid, scatter
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.drawing.numbers import shown
from fondaco.atlas.figures import wording
from fondaco.atlas.maps import Choropleth, choropleth
from fondaco.common.languages import Language
from fondaco.territory import Profile
from fondaco.territory.specialisation import IndicatorName, IndicatorState

BREAKS = (0.5, 0.8, 1.25, 2.0)
MOST_PLACES, MOST_ACTIVITIES = 24, 16
LEAST_SHARE = 0.003  # of the country's jobs: smaller activities have high quotients in many places


def chart_of_profile(profile: Profile, place: str, language: Language, *, width: int = 720) -> str:
    """The location quotients of one place, highest first, against the country."""
    table, quotients = profile.employment, profile[IndicatorName.LOCATION_QUOTIENT]
    at = table.places.index(place)
    order = sorted(range(len(table.activities)), key=lambda column: -_or_zero(quotients.values[at, column]))
    frame = Frame(
        wording.QUOTIENTS_OF.in_language(language).format(place=wording.place_name(table, at)),
        language,
        subtitle=wording.QUOTIENT.in_language(language),
        source=str(table.source),
        note=table.source.note,
        width=width,
    )
    return bars(
        Bars(
            frame,
            tuple(
                Bar(
                    wording.activity_name(table, column, language),
                    _known(quotients.values[at, column]),
                    is_suppressed=quotients.states[at, column] == IndicatorState.SUPPRESSED,
                    is_marked=_or_zero(quotients.values[at, column]) > 1,
                )
                for column in order[:MOST_ACTIVITIES]
            ),
            reference=1.0,
            reference_name=wording.COUNTRY.in_language(language),
            decimals=2,
        )
    )


def chart_of_quotients(profile: Profile, language: Language, *, width: int = 720) -> str:
    """The most specialised places side by side, an activity a column."""
    table, quotients = profile.employment, profile[IndicatorName.LOCATION_QUOTIENT]
    values = quotients.values
    highest = np.nan_to_num(values).max(axis=1)
    places = sorted(
        np.argsort(-highest, kind="stable")[:MOST_PLACES].tolist(),
        key=lambda at: int(np.nan_to_num(values[at]).argmax()),
    )
    columns = _telling_activities(profile, MOST_ACTIVITIES if width > 500 else 8)
    frame = Frame(
        wording.GRID.in_language(language),
        language,
        subtitle=wording.GRID_SUB.in_language(language).format(n=shown(len(places), language)),
        source=str(table.source),
        width=width,
    )
    return heat_grid(
        HeatGrid(
            frame,
            tuple(wording.place_name(table, at) for at in places),
            tuple(wording.activity_name(table, column, language) for column in columns),
            tuple(tuple(_known(values[at, column]) for column in columns) for at in places),
            breaks=BREAKS,
            middle=1.0,
        )
    )


def _telling_activities(profile: Profile, most: int) -> list[int]:
    """Columns of the activities in which some place is most specialised, the smallest activities left out."""
    jobs = np.nan_to_num(profile.employment.counts).sum(axis=0)
    quotients = np.nan_to_num(profile[IndicatorName.LOCATION_QUOTIENT].values)
    highest = np.where(jobs >= LEAST_SHARE * jobs.sum(), quotients.max(axis=0), 0.0)
    return sorted(np.argsort(-highest, kind="stable")[:most].tolist())


def chart_of_complexity(profile: Profile, language: Language, *, width: int = 720) -> str | None:
    """Economic complexity against diversity, a point for each place that is ranked; None where none is."""
    table = profile.employment
    eci, diversity = profile[IndicatorName.ECI].values, profile[IndicatorName.DIVERSITY].values
    frame = Frame(
        wording.COMPLEXITY.in_language(language),
        language,
        subtitle=wording.COMPLEXITY_SUB.in_language(language),
        source=str(table.source),
        width=width,
    )
    points = tuple(
        Point(wording.place_name(table, at), float(diversity[at]), float(eci[at]))
        for at in range(len(table.places))
        if math.isfinite(eci[at]) and math.isfinite(diversity[at])
    )
    across, up = (Axis(text.in_language(language)) for text in (wording.DIVERSITY, wording.ECI))
    return scatter(Scatter(frame, points, across, up)) if points else None


def map_of_quotients(
    profile: Profile, activity: str, boundaries: Boundaries, language: Language, *, width: int = 720
) -> str:
    """The quotient of one activity over boundaries, whose shapes are found by the places' codes or names."""
    table, quotients = profile.employment, profile[IndicatorName.LOCATION_QUOTIENT]
    column, codes = table.activities.index(activity), boundaries.codes_named((*table.places, *table.place_names))
    values = {
        codes[name]: _known(quotients.values[at, column])
        for at, place in enumerate(table.places)
        for name in (place, wording.place_name(table, at))
        if name in codes
    }
    frame = Frame(
        wording.activity_name(table, column, language).capitalize(),
        language,
        subtitle=f"{wording.QUOTIENT.in_language(language)}; {wording.COUNTRY.in_language(language)}",
        source=str(table.source),
        width=width,
    )
    return choropleth(Choropleth(frame, boundaries, values, breaks=BREAKS, middle=1.0))


def _known(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _or_zero(value: float) -> float:
    return float(value) if math.isfinite(value) else 0.0
