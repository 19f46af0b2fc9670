"""Charts as SVG: a frozen description in, a document out."""

from fondaco.atlas.charts.axes import Axis
from fondaco.atlas.charts.bars import Bar, Bars, bars
from fondaco.atlas.charts.contributions import Contributions, Stack, contributions
from fondaco.atlas.charts.distribution import Distribution, distribution
from fondaco.atlas.charts.heat_grid import HeatGrid, heat_grid
from fondaco.atlas.charts.intervals import Interval, Intervals, intervals
from fondaco.atlas.charts.line_chart import LineChart, Series, line_chart
from fondaco.atlas.charts.scatter import Point, Scatter, scatter

__all__ = [
    "Axis",
    "Bar",
    "Bars",
    "Contributions",
    "Distribution",
    "HeatGrid",
    "Interval",
    "Intervals",
    "LineChart",
    "Point",
    "Scatter",
    "Series",
    "Stack",
    "bars",
    "contributions",
    "distribution",
    "heat_grid",
    "intervals",
    "line_chart",
    "scatter",
]
