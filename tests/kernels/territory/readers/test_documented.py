"""The reference of files names every layout and every key of a mapping."""

from dataclasses import fields

import pytest

from architecture.sources import DOCS
from fondaco.territory import Measure, Source
from fondaco.territory.readers import LAYOUTS, EmploymentLayout, FlowsLayout, MembershipLayout, TextStyle

PAGE = (DOCS / "reference" / "territory-files.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_known_layout_is_documented(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("part", [FlowsLayout, EmploymentLayout, MembershipLayout, TextStyle, Source])
def test_every_key_of_a_mapping_is_documented(part: type) -> None:
    assert [
        key.name
        for key in fields(part)
        if f"`{key.name}`" not in PAGE.replace("[style]", "style").replace("[source]", "source")
    ] == []


def test_every_measure_is_documented() -> None:
    assert [measure for measure in Measure if f"`{measure}`" not in PAGE] == []
