"""Classes of values for a map's colours."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.frame import KEY
from fondaco.atlas.drawing.legend import Entry
from fondaco.atlas.errors import UndrawableFigure

MOST = 6
MOST_ON_A_SIDE = 4


@dataclass(frozen=True, slots=True)
class Classes:
    """Values from one break up to the next are one class; `colours` has one more than `breaks`.

    `n_below` classes lie below the middle of a diverging scale; where no break is the middle, the class that holds it
    is neither below nor above.
    """

    breaks: tuple[float, ...]
    colours: tuple[str, ...]
    n_below: int = 0

    def of(self, value: float) -> int:
        """The number of a value's class; a value on a break belongs to the class above."""
        return bisect_right(self.breaks, value)

    def fill(self, number: int) -> str:
        """The colour of a class; dotted below the middle."""
        return f"url(#{KEY}b{number})" if number < self.n_below else self.colours[number]

    def definitions(self) -> str:
        """The patterns that the fills need."""
        return "".join(look.below_pattern(KEY, number, self.colours[number]) for number in range(self.n_below))

    def entries(self, known: Sequence[float], write: Callable[[float], str]) -> list[Entry]:
        """The legend: each class with the least and the greatest value that it can hold.

        Where no value lies beyond the first or the last break: '< 0.5', '≥ 2'.
        """
        if not known:
            return []
        if not self.breaks:
            return [Entry(_span(write(min(known)), write(max(known))), self.fill(0))]
        first, last = self.breaks[0], self.breaks[-1]
        inner = [_span(write(low), write(high)) for low, high in pairwise(self.breaks)]
        lowest = _span(write(min(known)), write(first)) if min(known) < first else f"<\u00a0{write(first)}"
        is_wider = write(max(known)) != write(last) and max(known) > last
        highest = _span(write(last), write(max(known))) if is_wider else f"≥\u00a0{write(last)}"
        return [Entry(text, self.fill(number)) for number, text in enumerate([lowest, *inner, highest])]


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low}\u00a0– {high}"


def quantile_breaks(values: Iterable[float], n_classes: int) -> tuple[float, ...]:
    """Breaks between classes of about as many values each; fewer where equal values would leave a class empty."""
    ordered = np.array(sorted(values), dtype=np.float64)
    if not len(ordered):
        return ()
    found = np.quantile(ordered, np.arange(1, n_classes) / n_classes, method="higher")
    return tuple(sorted({float(value) for value in found if value > ordered[0]}))


def classes_of(values: Sequence[float], breaks: Sequence[float] | int, middle: float | None) -> Classes:
    """The classes of a map: by given breaks or in as many quantiles; around `middle` where that is given.

    Raises
    ------
    UndrawableFigure
        Breaks out of order or not finite, or more classes than colours that can be told apart.
    """
    if isinstance(breaks, int):
        if not 1 <= breaks <= MOST:
            raise UndrawableFigure(f"classes: {breaks}; from 1 to {MOST} can be told apart")
        found = quantile_breaks(values, breaks) if middle is None else _around(values, breaks, middle)
    else:
        found = tuple(breaks)
    if list(found) != sorted(set(found)) or not all(math.isfinite(value) for value in found):
        raise UndrawableFigure(f"breaks: {found}; finite numbers that rise are needed")
    if middle is None:
        if len(found) >= MOST:
            raise UndrawableFigure(
                f"breaks: {len(found)} make {len(found) + 1} classes; at most {MOST} can be told apart"
            )
        return Classes(found, look.sequence(len(found) + 1))
    n_below = len([value for value in found if value <= middle])
    n_above = len(found) + 1 - n_below - (middle not in found)
    if max(n_below, n_above) > MOST_ON_A_SIDE:
        raise UndrawableFigure(f"breaks: more than {MOST_ON_A_SIDE} classes on one side of {middle}; name fewer breaks")
    return Classes(found, look.diverging(n_below, n_above, has_middle=middle not in found), n_below)


def _around(values: Sequence[float], n_classes: int, middle: float) -> tuple[float, ...]:
    """Quantiles on each side of the middle, which is itself a break."""
    below = quantile_breaks([value for value in values if value < middle], max(1, n_classes // 2))
    above = quantile_breaks([value for value in values if value >= middle], max(1, n_classes // 2))
    return (*below, middle, *(value for value in above if value > middle))
