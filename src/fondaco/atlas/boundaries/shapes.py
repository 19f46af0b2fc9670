"""Shapes that share their borders: each stretch of border is kept once, as an arc."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from fondaco.atlas.errors import UndrawableFigure
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.arrays import FloatArray

Ring = tuple[int, ...]
"""Arcs one after the other, back to the start; `~i` is arc i from its end to its beginning (as in TopoJSON)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A place's shape. Its rings keep the place on their left: around it against the clock, around holes with it."""

    code: str
    name: LocalisedText
    rings: tuple[Ring, ...]
    group: str = ""  # code of the larger place it belongs to
    spellings: tuple[str, ...] = ()  # how tables call it besides its name


@dataclass(frozen=True, slots=True, eq=False)
class Boundaries:
    """Shapes over common arcs, each arc an array of shape (n_points, 2).

    Points are degrees of longitude (continuous, so they may exceed 180) and latitude where `is_geographic`, else
    lengths on a plane. `cone` are the two parallels and the meridian of the projection that suits the country.
    `source` is who made the shapes; `note` is what a reader of a map must know about them.
    """

    arcs: tuple[FloatArray, ...]
    shapes: tuple[Shape, ...]
    is_geographic: bool = True
    cone: tuple[float, float, float] | None = None
    source: str = ""
    note: LocalisedText = field(default_factory=LocalisedText)

    def __post_init__(self) -> None:
        if not self.shapes:
            raise UndrawableFigure("boundaries: there is no shape in them; name at least one place")

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the shapes, in their order."""
        return tuple(shape.code for shape in self.shapes)

    def shape(self, code: str) -> Shape:
        """The shape of a place.

        Raises
        ------
        UndrawableFigure
            No shape has this code.
        """
        found = next((shape for shape in self.shapes if shape.code == code), None)
        if found is None:
            raise UndrawableFigure(f"boundaries: no shape has the code '{code}'; there are {_some(self.codes)}")
        return found

    def names(self, language: Language) -> dict[str, str]:
        """What each place is called, its code where it has no name."""
        return {shape.code: shape.name.in_language(language) or shape.code for shape in self.shapes}

    def codes_by_name(self) -> dict[str, str]:
        """The code for each name of each place in each language, each other spelling, and the code itself."""
        found = {shape.code: shape.code for shape in self.shapes}
        for shape in self.shapes:
            names = [shape.name.in_language(language) for language in Language]
            for name in (*names, *shape.spellings):
                found.setdefault(name, shape.code)
        return found

    def codes_named(self, names: Iterable[str]) -> dict[str, str]:
        """The code of each name that calls a place, whatever its capitals, dashes, accents and brackets."""
        known = {_folded(name): code for name, code in reversed(self.codes_by_name().items())}
        return {name: known[_folded(name)] for name in names if _folded(name) in known}

    def points_of(self, ring: Ring) -> FloatArray:
        """The points of a ring, the first again at the end."""
        parts = [self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1] for arc in ring]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def _some(codes: tuple[str, ...]) -> str:
    return ", ".join(codes[:5]) + (f" and {len(codes) - 5} more" if len(codes) > 5 else "")


def borders(boundaries: Boundaries) -> dict[int, tuple[str, ...]]:
    """The shapes on the two sides of each arc in use: one code at the edge of the map, two inside it."""
    sides: dict[int, list[str]] = {}
    for shape in boundaries.shapes:
        for arc in _arcs_of(shape):
            sides.setdefault(arc, []).append(shape.code)
    return {arc: tuple(dict.fromkeys(codes)) for arc, codes in sorted(sides.items())}


def neighbours(boundaries: Boundaries) -> Mapping[str, frozenset[str]]:
    """The shapes that share a stretch of border with each shape; touching in a point is not enough."""
    found: dict[str, set[str]] = {shape.code: set() for shape in boundaries.shapes}
    for codes in borders(boundaries).values():
        for code in codes:
            found[code].update(other for other in codes if other != code)
    return {code: frozenset(others) for code, others in found.items()}


def _arcs_of(shape: Shape) -> Iterator[int]:
    for ring in shape.rings:
        for arc in ring:
            yield arc if arc >= 0 else ~arc
