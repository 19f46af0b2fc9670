"""A grid of places and activities, its cells coloured by classes of a value."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fondaco.atlas.charts.rows import LEADING
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.classes import Classes, classes_of
from fondaco.atlas.drawing.frame import GAP, Drawing, Frame, framed, label
from fondaco.atlas.drawing.legend import SUPPRESSED, UNKNOWN, Entry, legend
from fondaco.atlas.drawing.letters import text_width, wrapped
from fondaco.atlas.drawing.numbers import decimals_for, decimals_of, shown
from fondaco.atlas.drawing.svg import element, title
from fondaco.atlas.errors import UndrawableFigure

ROW, WIDEST_CELL = 18.0, 46.0
NAMES_SHARE = 0.36
TALLEST_HEAD = 150.0


@dataclass(frozen=True, slots=True)
class HeatGrid:
    """Values in rows and columns; None is not known, and cells (row, column) in `suppressed` are withheld.

    `breaks` and `middle` are those of `Choropleth`.
    """

    frame: Frame
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    suppressed: frozenset[tuple[int, int]] = frozenset()
    breaks: Sequence[float] | int = 5
    middle: float | None = None
    is_share: bool = False

    def __post_init__(self) -> None:
        if not self.rows or not self.columns or len(self.values) != len(self.rows):
            raise UndrawableFigure(f"heat grid: {len(self.values)} rows of values for {len(self.rows)} names")
        for name, row in zip(self.rows, self.values, strict=True):
            if len(row) != len(self.columns) or not all(v is None or math.isfinite(v) for v in row):
                raise UndrawableFigure(f"heat grid: '{name}' needs {len(self.columns)} finite values or None")

    @property
    def known(self) -> list[float]:
        """The values that are known and not withheld."""
        return [
            value
            for i, row in enumerate(self.values)
            for j, value in enumerate(row)
            if value is not None and (i, j) not in self.suppressed
        ]

    def write(self, value: float) -> str:
        """A value in the reader's language."""
        return shown(value, self.frame.language, self.decimals, is_share=self.is_share)

    @property
    def decimals(self) -> int:
        """How many decimals tell the values apart."""
        given = () if isinstance(self.breaks, int) else self.breaks
        needed = decimals_of(given, is_share=self.is_share)
        return max(needed, decimals_for(self.known, is_share=self.is_share))


@dataclass(frozen=True, slots=True)
class _Layout:
    left: float
    cell: float
    head: float
    columns: tuple[tuple[str, ...], ...]
    key: tuple[str, ...]


def heat_grid(spec: HeatGrid) -> str:
    """The grid as an SVG document. Names of columns stand upright, or as numbers with a key where they have no room."""
    classes = classes_of(spec.known, spec.breaks, spec.middle)
    layout = _layout(spec)
    body, y = _heads(layout), layout.head
    for i, name in enumerate(spec.rows):
        lines = wrapped(name, look.SMALL, layout.left - 8)
        high = max(ROW, LEADING * len(lines) + 2)
        for nth, one in enumerate(lines):
            middle = y + high / 2 + 4 + LEADING * (nth - (len(lines) - 1) / 2)
            body += label(one, layout.left - 6, middle, look.SMALL, text_anchor="end")
        body += "".join(_cell(spec, classes, layout, (i, j), (y, high)) for j in range(len(spec.columns)))
        y += high
    for nth, one in enumerate(layout.key):
        body += label(one, 0, y + 16 + LEADING * nth, look.SMALL)
    y += LEADING * len(layout.key) + (8 if layout.key else 0) + GAP
    key, high = legend(_entries(spec, classes), spec.frame.width)
    body += element("g", {"transform": f"translate(0 {y:.1f})"}, key)
    return framed(spec.frame, Drawing(body, y + high, _summary(spec), definitions=classes.definitions()))


def _layout(spec: HeatGrid) -> _Layout:
    width = float(spec.frame.width)
    widest = max(text_width(name, look.SMALL) for name in spec.rows)
    left = min(widest, width * NAMES_SHARE) + 10
    cell = min(WIDEST_CELL, (width - left - 1) / len(spec.columns))
    if cell < 6:
        raise UndrawableFigure(f"heat grid: {len(spec.columns)} columns have no room in {width:.0f}; widen the frame")
    n_lines = max(1, int(cell / 12))
    columns = tuple(tuple(wrapped(name, look.SMALL, TALLEST_HEAD)) for name in spec.columns)
    if all(len(lines) <= n_lines for lines in columns) and cell >= 12:
        head = max(text_width(one, look.SMALL) for lines in columns for one in lines) + 8
        return _Layout(left, cell, head, columns, ())
    numbers = tuple((str(n),) for n in range(1, len(spec.columns) + 1))
    key = tuple(
        line for n, name in enumerate(spec.columns, 1) for line in wrapped(f"{n} – {name}", look.SMALL, width - 2)
    )
    return _Layout(left, cell, 18.0, numbers, key)


def _heads(layout: _Layout) -> str:
    written = []
    for j, lines in enumerate(layout.columns):
        for nth, one in enumerate(lines):
            x = layout.left + (j + 0.5) * layout.cell + 4 + 12 * (nth - (len(lines) - 1) / 2)
            y = layout.head - 5
            if layout.key:
                written.append(label(one, x - 4, y, look.SMALL, text_anchor="middle"))
            else:
                written.append(label(one, x, y, look.SMALL, transform=f"rotate(-90 {x:.1f} {y:.1f})"))
    return "".join(written)


def _cell(spec: HeatGrid, classes: Classes, layout: _Layout, at: tuple[int, int], place: tuple[float, float]) -> str:
    (i, j), (top, high) = at, place
    fill, text = _look_of(spec, classes, at)
    box = {"x": layout.left + j * layout.cell + 0.5, "y": top + 0.5, "width": layout.cell - 1, "height": high - 1}
    return element("rect", {**box, "fill": fill}, title(f"{spec.rows[i]}, {spec.columns[j]}: {text}"))


def _look_of(spec: HeatGrid, classes: Classes, at: tuple[int, int]) -> tuple[str, str]:
    value = spec.values[at[0]][at[1]]
    if at in spec.suppressed:
        return SUPPRESSED, texts.SUPPRESSED.in_language(spec.frame.language)
    if value is None:
        return UNKNOWN, texts.UNKNOWN.in_language(spec.frame.language)
    number = classes.of(value)
    return classes.fill(number), spec.write(value)


def _entries(spec: HeatGrid, classes: Classes) -> list[Entry]:
    language = spec.frame.language
    entries = classes.entries(spec.known, spec.write)
    cells = [(i, j) for i in range(len(spec.rows)) for j in range(len(spec.columns))]
    if any(spec.values[i][j] is None and (i, j) not in spec.suppressed for i, j in cells):
        entries.append(Entry(texts.UNKNOWN.in_language(language), UNKNOWN))
    if spec.suppressed:
        entries.append(Entry(texts.SUPPRESSED.in_language(language), SUPPRESSED))
    return entries


def _summary(spec: HeatGrid) -> str:
    language = spec.frame.language
    said = [texts.CHART.in_language(language)]
    if not spec.known:
        return " ".join([*said, texts.NOTHING_KNOWN.in_language(language)])
    cells = {
        (i, j): value
        for i, row in enumerate(spec.values)
        for j, value in enumerate(row)
        if value is not None and (i, j) not in spec.suppressed
    }
    for text, (i, j) in (
        (texts.HIGHEST, max(cells, key=cells.__getitem__)),
        (texts.LOWEST, min(cells, key=cells.__getitem__)),
    ):
        name = f"{spec.rows[i]}, {spec.columns[j]}"
        said.append(text.in_language(language).format(name=name, value=spec.write(cells[i, j])))
    return " ".join(said)
