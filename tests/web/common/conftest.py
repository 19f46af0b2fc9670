"""The gallery's addresses and templates, for the tests of this folder only."""

import copy
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

TEMPLATES = Path(__file__).parent / "templates"


@pytest.fixture
def gallery(settings: Settings) -> None:
    """Serve the gallery beside the platform."""
    settings.ROOT_URLCONF = "web.common.gallery"
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [TEMPLATES]
    settings.TEMPLATES = templates
