"""The search over organisations."""

from collections.abc import Iterable


def index_organisations(_ids: Iterable[int]) -> None:
    """Bring the search entries of these organisations in step. (Names are searched in their own column.)"""
