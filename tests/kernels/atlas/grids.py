"""Countries of squares, whose borders and areas are known."""

import numpy as np

from fondaco.atlas.boundaries import Boundaries, Outline, boundaries_of
from fondaco.common.languages import LocalisedText


def square(x: float, y: float, size: float = 1.0) -> np.ndarray:
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    return np.array(corners, dtype=np.float64)


def outline(code: str, *polygons: tuple[np.ndarray, ...]) -> Outline:
    return Outline(code, LocalisedText(f"{code} it", f"{code} ру", f"{code} en"), polygons)


def code_at(column: int, row: int) -> str:
    return f"{column}.{row}"


def grid(columns: int, rows: int, *, is_geographic: bool = False) -> Boundaries:
    outlines = [
        outline(code_at(column, row), (square(column, row),)) for row in range(rows) for column in range(columns)
    ]
    return boundaries_of(outlines, is_geographic=is_geographic)
