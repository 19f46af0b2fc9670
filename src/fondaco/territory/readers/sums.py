"""Totals of a file: compared with the sum of their parts, then left out, so that nobody is counted twice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray


@dataclass(frozen=True, slots=True)
class Whole:
    """A code that stands for the sum of others."""

    code: str
    parts: tuple[str, ...]


def wholes_among(codes: Sequence[str], told: Sequence[Whole], total: str) -> list[Whole]:
    """Which of `codes` are sums of others among them: those told, the total of all, and `B+C` beside B and C."""
    there = set(codes)
    found = [whole for whole in told if whole.code in there and there.issuperset(whole.parts)]
    found += [
        Whole(code, parts)
        for code in codes
        if "+" in code and there.issuperset(parts := tuple(part.strip() for part in code.split("+")))
    ]
    if total in there:
        sums = {whole.code for whole in found}
        found.append(Whole(total, tuple(code for code in codes if code != total and code not in sums)))
    return found


def torn_wholes(codes: Sequence[str], told: Sequence[Whole]) -> list[str]:
    """A fault for each whole beside some of its parts only: used together, people would be counted twice."""
    there = set(codes)
    return [
        f"{whole.code!r} stands beside {', '.join(repr(part) for part in whole.parts if part in there)}, "
        f"but {', '.join(repr(part) for part in whole.parts if part not in there)} is lacking; leave one side out"
        for whole in told
        if whole.code in there and not there.issuperset(whole.parts) and there.intersection(whole.parts)
    ]


def wrong_sums(
    counts: FloatArray,
    codes: Sequence[str],
    wholes: Sequence[Whole],
    tolerance: float,
    place_of: Callable[[int, int], str],
) -> list[str]:
    """A fault for each total in the rows of `counts` that its parts do not add up to.

    Parameters
    ----------
    counts
        Shape (n_codes, n_others), NaN where not known. A part that is not known makes the sum of the others a bound.
    tolerance
        For each part of a sum.
    place_of
        Names the cell of a code (its position) and another dimension, as the file shows it.
    """
    position = {code: at for at, code in enumerate(codes)}
    faults = []
    for whole in wholes:
        parts = counts[[position[part] for part in whole.parts]]
        total = counts[position[whole.code]]
        sums = np.nansum(parts, axis=0)
        slack = tolerance * len(whole.parts)
        is_bound = np.atleast_1d(np.isnan(parts).any(axis=0))
        off = np.where(is_bound, sums > total + slack, np.abs(sums - total) > slack) & ~np.isnan(total)
        for other in np.flatnonzero(off).tolist():
            expected = (
                f"{'at least ' if is_bound[other] else ''}{sums[other]:g}, the sum of its {len(whole.parts)} parts"
            )
            faults.append(f"{place_of(position[whole.code], other)}: {total[other]:g}; expected {expected}")
    return faults
