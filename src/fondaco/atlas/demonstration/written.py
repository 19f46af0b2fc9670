"""What a demonstration gives: pages and files, ready to be written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fondaco.common.languages import LocalisedText

OnStep = Callable[[LocalisedText], None]
"""Hears what is being done."""


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Files by name (the report's pages among them), and a summary of what came out as plain JSON values."""

    files: Mapping[str, bytes]
    summary: Mapping[str, object]
