"""Files of acts go to a folder of the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> Iterator[Path]:
    """Where uploaded files are kept."""
    with override_settings(MEDIA_ROOT=tmp_path):
        yield tmp_path
