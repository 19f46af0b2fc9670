"""Which communities border each other, and whether an area lies in one piece."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from fondaco.territory.arrays import IntArray, frozen
from fondaco.territory.errors import InvalidContiguity

Ring = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True, eq=False)
class Contiguity:
    """Borders between communities, both ways, as compressed rows.

    Nothing is assumed where nothing is known: whoever has no boundaries passes None instead of a `Contiguity`. A
    community without neighbours is an island.

    Parameters
    ----------
    communities
        Codes in the order of the flows they go with.
    starts
        Shape (n + 1,): the neighbours of community i are `neighbours[starts[i]:starts[i + 1]]`, ascending.
    neighbours
        Shape (2 * n_borders,), positions in `communities`.
    """

    communities: tuple[str, ...]
    starts: IntArray
    neighbours: IntArray

    @classmethod
    def from_pairs(cls, communities: Sequence[str], pairs: Iterable[tuple[str, str]]) -> "Contiguity":
        """Borders from pairs of codes, in either direction or both.

        Raises
        ------
        InvalidContiguity
            A code that is not in `communities`, or a community that borders itself.
        """
        position = {code: place for place, code in enumerate(communities)}
        pairs = list(pairs)
        faults = [
            f"{a} - {b}: {code} is no community of the flows"
            for a, b in pairs
            for code in (a, b)
            if code not in position
        ]
        faults += [f"{a} - {b}: a community does not border itself" for a, b in pairs if a == b]
        if faults:
            raise InvalidContiguity("borders", faults)
        ends = np.array([(position[a], position[b]) for a, b in pairs], dtype=np.int32).reshape(-1, 2)
        return cls.from_positions(communities, ends)

    @classmethod
    def from_positions(cls, communities: Sequence[str], pairs: IntArray) -> "Contiguity":
        """Borders from pairs of positions in `communities`, shape (n_borders, 2)."""
        n = len(communities)
        if pairs.size and not (pairs.min() >= 0 and pairs.max() < n and (pairs[:, 0] != pairs[:, 1]).all()):
            raise InvalidContiguity("borders", [f"positions must be of two different communities, from 0 to {n - 1}"])
        both = np.concatenate([pairs, pairs[:, ::-1]]).astype(np.int64)
        keys = np.unique(both[:, 0] * n + both[:, 1])
        starts = np.searchsorted(keys, np.arange(n + 1, dtype=np.int64) * n)
        return cls(tuple(communities), frozen(starts.astype(np.int32)), frozen((keys % max(1, n)).astype(np.int32)))

    @classmethod
    def from_polygons(cls, communities: Sequence[str], polygons: Mapping[str, Sequence[Ring]]) -> "Contiguity":
        """Borders from rings of corners: two communities are neighbours where they have an edge in common.

        Corners must be the same numbers on both sides, as in a topologically clean file. Where one side of a border has
        corners that the other lacks, two in common suffice; a single one, where four communities meet, does not.

        Raises
        ------
        InvalidContiguity
            A community without a polygon: whether it borders others is not known. More polygons than communities are
            no fault.
        """
        missing = [
            f"{code}: no polygon, so that its neighbours are not known"
            for code in communities
            if not polygons.get(code)
        ]
        if missing:
            raise InvalidContiguity("boundaries", missing)
        owners: dict[tuple[float, float], set[int]] = {}
        for place, code in enumerate(communities):
            for ring in polygons[code]:
                for corner in ring:
                    owners.setdefault((float(corner[0]), float(corner[1])), set()).add(place)
        shared: dict[tuple[int, int], int] = {}
        for around in owners.values():
            for pair in combinations(sorted(around), 2):
                shared[pair] = shared.get(pair, 0) + 1
        borders = [pair for pair, n_corners in shared.items() if n_corners >= 2]
        return cls.from_positions(communities, np.array(borders, dtype=np.int32).reshape(-1, 2))

    @classmethod
    def from_geojson(cls, communities: Sequence[str], features: Mapping[str, object], *, key: str) -> "Contiguity":
        """Borders from a GeoJSON FeatureCollection (RFC 7946) whose property `key` holds the community's code."""
        return cls.from_polygons(communities, rings_by_code(features, key=key))

    def must_be_of(self, communities: tuple[str, ...]) -> None:
        """Raise InvalidContiguity unless the borders are between these communities, in this order."""
        if self.communities != communities:
            raise InvalidContiguity("borders", ["they are not of the communities of the flows, in the same order"])

    @property
    def pairs(self) -> IntArray:
        """Each border once, shape (n_borders, 2), the lower position first, sorted."""
        ends = np.repeat(np.arange(len(self.communities), dtype=np.int32), np.diff(self.starts))
        once = ends < self.neighbours
        return np.column_stack([ends[once], self.neighbours[once]])

    @property
    def islands(self) -> tuple[str, ...]:
        """Communities without any neighbour."""
        return tuple(self.communities[place] for place in np.flatnonzero(np.diff(self.starts) == 0).tolist())

    @property
    def land_masses(self) -> IntArray:
        """For each community the number of its land mass: what one can reach without crossing water, from 0."""
        return self.pieces(np.zeros(len(self.communities), dtype=np.int32))

    def pieces(self, areas: IntArray) -> IntArray:
        """For each community the number of the piece it lies in; a piece is a connected part of one area.

        Parameters
        ----------
        areas
            Shape (n,), any number for each community; those below zero are in no area and get the piece -1.
        """
        from scipy.sparse import csr_array  # slow to load, and not needed to read borders
        from scipy.sparse.csgraph import connected_components

        pairs = self.pairs
        inside = pairs[(areas[pairs[:, 0]] == areas[pairs[:, 1]]) & (areas[pairs[:, 0]] >= 0)]
        n = len(self.communities)
        joined = csr_array((np.ones(len(inside), dtype=np.int8), (inside[:, 0], inside[:, 1])), shape=(n, n))
        pieces = connected_components(joined, directed=False)[1].astype(np.int32)
        return np.where(areas >= 0, pieces, -1).astype(np.int32)

    def areas_in_pieces(self, areas: IntArray, *, across_water: bool = True) -> tuple[int, ...]:
        """Areas that lie in more than one piece.

        With `across_water`, parts that only water and communities of no area separate are no fault, because no choice
        could join them; each land mass must still hold the area's part in one piece.
        """
        pieces = self.pieces(areas)
        masses = self.pieces(np.where(areas >= 0, 0, -1)) if across_water else np.zeros_like(areas)
        inside = np.flatnonzero(areas >= 0)
        parts = np.unique(np.column_stack([areas[inside], masses[inside], pieces[inside]]), axis=0)
        grounds, n_pieces = np.unique(parts[:, :2], axis=0, return_counts=True)
        return tuple(sorted({int(area) for area in grounds[n_pieces > 1, 0]}))

    def with_links(self, pairs: Iterable[tuple[str, str]]) -> "Contiguity":
        """The same with further links that count as borders, such as bridges, tunnels and ferries."""
        own = [(self.communities[a], self.communities[b]) for a, b in self.pairs.tolist()]
        return Contiguity.from_pairs(self.communities, [*own, *pairs])


def rings_by_code(features: Mapping[str, object], *, key: str) -> dict[str, list[Ring]]:
    """Rings of each code in a GeoJSON FeatureCollection: Polygon and MultiPolygon; several features add up.

    Raises
    ------
    InvalidContiguity
        No collection of features, a feature without the property or without polygons.
    """
    members = features.get("features")
    if not isinstance(members, list):
        raise InvalidContiguity("GeoJSON", ["no FeatureCollection: the key 'features' with a list is missing"])
    rings: dict[str, list[Ring]] = {}
    faults = []
    for number, feature in enumerate(members, start=1):
        code = (feature.get("properties") or {}).get(key)
        geometry = feature.get("geometry") or {}
        if code is None:
            faults.append(f"feature {number}: no property {key!r}; name the one that holds the community's code")
        elif geometry.get("type") == "Polygon":
            rings.setdefault(str(code), []).extend(geometry["coordinates"])
        elif geometry.get("type") == "MultiPolygon":
            rings.setdefault(str(code), []).extend(ring for part in geometry["coordinates"] for ring in part)
        else:
            faults.append(
                f"feature {number} ({code}): geometry {geometry.get('type')!r}; a Polygon or MultiPolygon is needed"
            )
    if faults:
        raise InvalidContiguity("GeoJSON", faults)
    return rings
