"""What a command that was run gives back."""

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
"""Words of a command to exit code, output and errors."""
