"""Locks a row for a change and refuses to overwrite what the person has not seen."""

from collections.abc import Mapping
from typing import Any, TypeVar

from fondaco_web.common.errors import ChangedMeanwhile, NotFound
from fondaco_web.common.models import Versioned

Row = TypeVar("Row", bound=Versioned)


def locked(row: Row, expected_version: int | None = None) -> Row:
    """`row` as it stands in the database, locked until the transaction ends.

    Raises ChangedMeanwhile where its version is no longer `expected_version` (None: the caller judges by state, not by
    content), NotFound where it is gone.
    """
    current = type(row)._default_manager.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if current is None:
        raise NotFound
    if expected_version is not None and current.version != expected_version:
        raise ChangedMeanwhile(current_version=current.version)
    return current


def save_next_version(row: Versioned, values: Mapping[str, Any]) -> None:
    """Set `values` on a locked row and save it as its next version."""
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*values, "version", "updated_at"])
