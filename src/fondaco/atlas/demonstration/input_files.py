"""The files that the invented demonstration could have been made from, so that each command can be tried on them."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from fondaco.territory import SIZES, Employment, RegionSet, SizedEmployment
from fondaco.territory.invented.country import InventedCountry, by_system

FOLDER = "files"


def input_files(country: InventedCountry, partner: InventedCountry) -> Mapping[str, bytes]:
    """Flows, names and boundaries, employment by system and by region, the regions of both countries."""
    a, b = country.regions, partner.regions
    files = {
        "flows.csv": _flows(country),
        "names.csv": _names(country),
        "communities.geojson": _boundaries(country),
        "employment-by-size.csv": _by_size(country.employment),
        "systems.csv": _wide(by_system(country)),
        "residents.csv": _csv([("code", "residents"), *country.residents.items()]),
        "regions-belmaria.csv": _wide(a.employment),
        "regions-ostrovia.csv": _wide(b.employment),
        "belmaria.json": _registry(a),
        "ostrovia.json": _registry(b),
        "regions.toml": _layout(a.employment, ""),
        "by-size.toml": _layout(a.employment, "sized"),
    }
    return {f"{FOLDER}/{name}": text.encode() for name, text in files.items()}


def _csv(rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _flows(country: InventedCountry) -> str:
    flows = country.commuting.flows
    ends = zip(flows.origins.tolist(), flows.destinations.tolist(), flows.counts.tolist(), strict=True)
    rows = [(flows.communities[a], flows.communities[b], int(count)) for a, b, count in ends]
    return _csv([("community_live", "community_work", "amount"), *rows])


def _names(country: InventedCountry) -> str:
    flows = country.commuting.flows
    return _csv([("code", "name"), *zip(flows.communities, flows.names, strict=True)])


def _boundaries(country: InventedCountry) -> str:
    """GeoJSON, in hundredths of degrees for km."""
    flows = country.commuting.flows
    rings = [ring.tolist() for ring in country.commuting.geography.boundaries]
    features = [
        {
            "type": "Feature",
            "properties": {"code": code, "name": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[round(x / 100, 6), round(y / 100, 6)] for x, y in [*ring, ring[0]]]],
            },
        }
        for code, name, ring in zip(flows.communities, flows.names, rings, strict=True)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def _by_size(table: SizedEmployment) -> str:
    units = table.counts if table.units is None else table.units
    rows = [
        (place, name, activity, size.value, int(table.counts[i, j, k]), int(units[i, j, k]))
        for i, (place, name) in enumerate(zip(table.places, table.place_names, strict=True))
        for j, activity in enumerate(table.activities)
        for k, size in enumerate(SIZES)
    ]
    return _csv([("place", "name", "activity", "size", "count", "units"), *rows])


def _wide(table: Employment) -> str:
    named = zip(table.places, table.place_names, table.counts.tolist(), strict=True)
    return _csv([("place", "name", *table.activities), *((place, name, *map(int, row)) for place, name, row in named)])


def _registry(regions: RegionSet) -> str:
    body = {
        "country": regions.country,
        "name": asdict(regions.name),
        "as_of": "",
        "regions": [
            {
                "code": region.code,
                "name": asdict(region.name),
                "latitude": region.latitude,
                "longitude": region.longitude,
            }
            for region in regions.regions
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _layout(table: Employment, kind: str) -> str:
    """A mapping file: where the figures come from, and what their codes are of."""
    like = f'like = "{kind or "wide"}"\n'
    names = 'place = ["place"]\nplace_name = "name"\n' + ('units = "units"\n' if kind else "")
    source = table.source
    told = f'title = "{source.title}"\npublisher = "{source.publisher}"\nperiod = "{source.period}"\n'
    return f'{like}{names}classification = "{table.classification}"\n\n[source]\n{told}measure = "{source.measure}"\n'
