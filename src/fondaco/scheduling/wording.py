"""Lists in English sentences."""

from collections.abc import Sequence

from fondaco.scheduling.problem import Slot

MOST_NAMED = 6


def listed(names: Sequence[str]) -> str:
    """'a, b and c'; a long list ends with how many more there are."""
    if len(names) > MOST_NAMED:
        return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"
    return " and ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])


def slot_names(slots: tuple[Slot, ...], indices: Sequence[int]) -> str:
    """'slot s3' or 'slots s3 and s7'."""
    return f"{'slot' if len(indices) == 1 else 'slots'} {listed([slots[index].id for index in indices])}"
