"""Colours for areas so that neighbours differ (Brélaz 1979, "New methods to color the vertices of a graph")."""

from collections.abc import Mapping, Set

from fondaco.atlas.drawing.look import AREAS


def coloured(neighbours: Mapping[str, Set[str]]) -> dict[str, int]:
    """A number for each area, different from those of its neighbours; as a rule four suffice.

    The area whose neighbours show most colours comes first, then the one with most neighbours, then by code. Where all
    colours stand around an area, it takes the one seen least around it.
    """
    chosen: dict[str, int] = {}
    waiting = set(neighbours)
    while waiting:
        area = min(waiting, key=lambda one: (-len(_around(one, neighbours, chosen)), -len(neighbours[one]), one))
        waiting.remove(area)
        seen = [chosen[other] for other in neighbours[area] if other in chosen]
        chosen[area] = min(range(len(AREAS)), key=lambda colour: (seen.count(colour), colour))
    return chosen


def _around(area: str, neighbours: Mapping[str, Set[str]], chosen: Mapping[str, int]) -> set[int]:
    return {chosen[other] for other in neighbours[area] if other in chosen}
