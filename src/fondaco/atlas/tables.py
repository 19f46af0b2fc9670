"""The numbers of a figure as a table, for those who cannot see it."""

import functools

from fondaco.atlas.charts import Bars, Contributions, Distribution, HeatGrid, Intervals, LineChart, Scatter
from fondaco.atlas.charts.distribution import bins_of
from fondaco.atlas.drawing import texts
from fondaco.atlas.maps import AreasMap, CategoryMap, Choropleth, Locator, PairMap
from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.territory.rows import Rows

NAME = Text("nome", "название", "name")
PLACE = Text("luogo", "место", "place")
VALUE = Text("valore", "значение", "value")
STATE = Text("stato del dato", "состояние данных", "state of the figure")
SYSTEM = Text("sistema", "система", "system")
CATEGORY = Text("categoria", "категория", "category")
RANK = Text("posizione", "место в рейтинге", "rank")
LOW, HIGH = Text("da", "от", "from"), Text("a", "до", "to")


@functools.singledispatch
def table_of(spec: object) -> Rows:
    """The figures behind a map or a chart; None where a value is not known, and a column that says why."""
    raise TypeError(f"{type(spec).__name__} describes no figure")


def _columns(language: Language, *columns: Text) -> tuple[str, ...]:
    return tuple(column.in_language(language) for column in columns)


def _state(language: Language, *, is_known: bool, is_suppressed: bool) -> str:
    if is_suppressed:
        return texts.SUPPRESSED.in_language(language)
    return "" if is_known else texts.UNKNOWN.in_language(language)


@table_of.register
def _(spec: Choropleth) -> Rows:
    language, known = spec.frame.language, spec.known
    names = spec.boundaries.names(language)
    rows = [
        (
            names[code],
            known.get(code),
            spec.outside_name
            if code in spec.outside
            else _state(language, is_known=code in known, is_suppressed=code in spec.suppressed),
        )
        for code in spec.boundaries.codes
    ]
    return Rows(_columns(language, PLACE, VALUE, STATE), rows)


@table_of.register
def _(spec: AreasMap) -> Rows:
    language = spec.frame.language
    names, left_out = spec.boundaries.names(language), texts.UNASSIGNED.in_language(language)
    rows = []
    for code in spec.boundaries.codes:
        system = spec.system_of.get(code)
        called = left_out if system is None else spec.names.get(system, system)
        state = texts.NOT_VALID.in_language(language) if system in spec.invalid else ""
        rows.append((names[code], called, state))
    return Rows(_columns(language, PLACE, SYSTEM, STATE), rows)


@table_of.register
def _(spec: CategoryMap) -> Rows:
    names = spec.boundaries.names(spec.frame.language)
    kinds = {code: spec.categories[category] for code, category in spec.category_of.items()}
    rows = [(names[code], kinds.get(code, spec.without)) for code in spec.boundaries.codes]
    return Rows(_columns(spec.frame.language, PLACE, CATEGORY), rows)


@table_of.register
def _(spec: PairMap) -> Rows:
    names = spec.theirs.names(spec.frame.language)
    rows = [(rank, names[link.code], link.score) for rank, link in enumerate(spec.ranked, 1)]
    return Rows(_columns(spec.frame.language, RANK, PLACE, texts.SCORE), rows)


@table_of.register
def _(spec: Locator) -> Rows:
    names = spec.boundaries.names(spec.frame.language)
    return Rows(_columns(spec.frame.language, PLACE), [(names[code],) for code in spec.highlighted])


@table_of.register
def _(spec: Bars) -> Rows:
    language = spec.frame.language
    rows = [
        (
            bar.name,
            None if bar.is_suppressed else bar.value,
            _state(language, is_known=bar.value is not None, is_suppressed=bar.is_suppressed),
        )
        for bar in spec.bars
    ]
    return Rows(_columns(language, NAME, VALUE, STATE), rows)


@table_of.register
def _(spec: Contributions) -> Rows:
    columns = (NAME.in_language(spec.frame.language), *spec.terms, texts.TOTAL.in_language(spec.frame.language))
    return Rows(columns, [(row.name, *row.values, row.total) for row in spec.rows])


@table_of.register
def _(spec: Intervals) -> Rows:
    rows = [(row.name, row.value, row.low, row.high) for row in spec.rows]
    return Rows(_columns(spec.frame.language, NAME, VALUE, LOW, HIGH), rows)


@table_of.register
def _(spec: Scatter) -> Rows:
    columns = (NAME.in_language(spec.frame.language), spec.across.name, spec.up.name)
    return Rows(columns, [(point.name, point.x, point.y) for point in spec.points])


@table_of.register
def _(spec: HeatGrid) -> Rows:
    withheld = texts.SUPPRESSED.in_language(spec.frame.language)
    rows = [
        (name, *(withheld if (i, j) in spec.suppressed else value for j, value in enumerate(spec.values[i])))
        for i, name in enumerate(spec.rows)
    ]
    return Rows((NAME.in_language(spec.frame.language), *spec.columns), rows)


@table_of.register
def _(spec: LineChart) -> Rows:
    columns = (NAME.in_language(spec.frame.language), spec.across.name, spec.up.name)
    return Rows(columns, [(one.name, x, y) for one in spec.series for x, y in one.points])


@table_of.register
def _(spec: Distribution) -> Rows:
    rows = bins_of(spec.outcomes)
    return Rows(_columns(spec.frame.language, LOW, HIGH, texts.COUNT), rows)
