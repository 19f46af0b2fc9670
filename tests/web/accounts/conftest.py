"""Every test of accounts begins with nobody locked out and no message sent."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nobody_is_waiting() -> Iterator[None]:
    """Counts of attempts live in the cache."""
    cache.clear()
    yield
    cache.clear()
