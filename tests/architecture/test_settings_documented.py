"""Every rule, limit and choice stands on the settings page with its default."""

import dataclasses
import re
from enum import Enum

import pytest

from architecture.sources import DOCS
from fondaco.common.session import PlanningRules
from fondaco.scheduling.params import Limits, Params

PAGE = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("settings", [PlanningRules, Limits, Params])
def test_every_setting_is_documented(settings: type) -> None:
    names = {field.name for field in dataclasses.fields(settings)}
    assert names - set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == set()


@pytest.mark.parametrize("settings", [Limits, Params])
def test_the_defaults_are_those_of_the_code(settings: type) -> None:
    documented = dict(re.findall(r"^\| `(\w+)` \| `?([\w.]+)`? \|", PAGE, re.MULTILINE))
    for field in dataclasses.fields(settings):
        value = field.default.value if isinstance(field.default, Enum) else field.default
        shown = "none" if value is None else str(int(value) if isinstance(value, float) else value)
        assert documented[field.name] == shown
