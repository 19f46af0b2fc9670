"""Every test of the platform begins in English, whatever language the one before it spoke."""

from collections.abc import Iterator

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The language of messages."""
    with override("en"):
        yield
