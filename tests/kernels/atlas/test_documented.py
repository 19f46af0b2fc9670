"""The page on maps and charts shows code that runs."""

import json
import re
from pathlib import Path

from architecture.sources import DOCS
from kernels.atlas.drawn import assert_is_sound
from kernels.atlas.grids import square

PAGE = (DOCS / "reference" / "maps-and-charts.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_first_map_is_drawn() -> None:
    names: dict[str, object] = {}
    exec(BLOCKS[0], names)
    assert_is_sound(str(names["svg"]))


def test_boundaries_of_a_file_are_read_and_joined(tmp_path: Path) -> None:
    places = [("066049", "L'Aquila", 0.0), ("066057", "Lucoli", 1.0), ("066001", "Acciano", 2.0)]
    features = [
        {
            "type": "Feature",
            "properties": {"PRO_COM": code, "COMUNE": name},
            "geometry": {"type": "Polygon", "coordinates": [square(x, 42.0).tolist()]},
        }
        for code, name, x in places
    ]
    path = tmp_path / "communities.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    names: dict[str, object] = {"path": path}
    exec(BLOCKS[1], names)
    assert names["beside"] == {"066049": {"066057"}, "066057": {"066049", "066001"}, "066001": {"066057"}}
    assert names["systems"].codes == ("L'Aquila",)  # type: ignore[attr-defined]  # a Boundaries
