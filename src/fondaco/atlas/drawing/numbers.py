"""Numbers as readers of each language expect them, with as many decimals as tell them apart."""

import math
from collections.abc import Sequence

from babel.numbers import format_decimal, format_percent

from fondaco.common.languages import Language
from fondaco.documents.wording import LOCALES, MINUS

MOST_DECIMALS = 6


def shown(value: float, language: Language, decimals: int = 0, *, is_share: bool = False) -> str:
    """A number with exactly `decimals`, as a percentage where it is a share."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "") + ("\u00a0%" if is_share else "")
    rounded = round(value, decimals + 2 * is_share) + 0.0  # no negative zero
    write = format_percent if is_share else format_decimal
    return str(write(rounded, format=pattern, locale=LOCALES[language])).replace("-", MINUS)


def decimals_for(values: Sequence[float], digits: int = 2, *, is_share: bool = False) -> int:
    """How many decimals show `digits` significant ones of the largest value, and tell neighbouring values apart."""
    scale = 100.0 if is_share else 1.0
    finite = sorted({abs(value) * scale for value in values if math.isfinite(value)})
    if not finite or finite[-1] == 0 or (finite[-1] >= 1000 and not is_share):
        return 0
    decimals = max(0, digits - 1 - math.floor(math.log10(finite[-1])))
    while decimals < MOST_DECIMALS and len({round(value, decimals) for value in finite}) < min(len(finite), 12):
        if decimals >= digits + 1:
            break
        decimals += 1
    return decimals if any(round(value, decimals) % 1 for value in finite) else 0


def decimals_of(values: Sequence[float], *, is_share: bool = False) -> int:
    """How many decimals write each value exactly, at most three."""
    scale = 100.0 if is_share else 1.0
    return next((n for n in range(3) if all(math.isclose(round(v * scale, n), v * scale) for v in values)), 3)


def span(low: float, high: float, language: Language, decimals: int = 0, *, is_share: bool = False) -> str:
    """'0.5 – 1.2', or one number where both look the same."""
    first = shown(low, language, decimals, is_share=is_share)
    last = shown(high, language, decimals, is_share=is_share)
    return first if first == last else f"{first}\u00a0– {last}"
