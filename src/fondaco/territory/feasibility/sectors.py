"""A sector by its code in a classification: its name, and the wider activities that tables may have instead."""

from collections.abc import Iterable

from fondaco.territory.classifications import Classification, Level, classification, title_of
from fondaco.territory.feasibility.subject import Sector

MANUFACTURING = "C"
TOGETHER = "+"  # some tables join sections, such as B+C


def sector_named(code: str, edition: str, *, activities: Iterable[str] = ()) -> Sector:
    """The sector of a code, such as "15" of "OKVED2".

    Parameters
    ----------
    edition
        Name of the classification, as `classification` knows it.
    activities
        The codes of the table that the dossier will use: those of manufacturing make up `Sector.industry`, and sections
        that the table joins, such as B+C, come after the section in `Sector.broader`.

    Raises
    ------
    UnknownActivity
        No such classification, or no such code in it.
    """
    codes = classification(edition)
    given = tuple(activities)
    above = _above(codes, code)
    section = above[-1] if above else code
    joined = tuple(each for each in given if TOGETHER in each and section in each.split(TOGETHER))
    return Sector(code, title_of(codes, code), codes.name, (*above, *joined), _manufacturing(codes, given))


def _above(codes: Classification, code: str) -> tuple[str, ...]:
    """The wider activities, the nearest first."""
    parent = codes.parent(code)
    return (parent, *_above(codes, parent)) if parent else ()


def _manufacturing(codes: Classification, given: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of manufacturing in a table: of the deepest level that it has, so that none counts twice."""
    made = [code for code in given if code in codes and codes.ancestor(code, Level.SECTION) == MANUFACTURING]
    deepest = max((codes[code].level for code in made), default=Level.SECTION)
    return tuple(code for code in made if codes[code].level == deepest)
