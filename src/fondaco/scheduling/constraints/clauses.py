"""Clauses alone, for SAT engines, with the counting that cannot be said in one clause.

Sources: Sinz, "Towards an optimal CNF encoding of Boolean cardinality constraints" (2005), for the counter; Bailleux
and Boufkhad, "Efficient CNF encoding of Boolean cardinality constraints" (2003), for the totaliser.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from fondaco.scheduling.constraints.formula import Literal

LARGEST_PAIRWISE = 5


@dataclass(slots=True)
class Clauses:
    """Grows by calls; never shrinks. Literals as in `Formula`; a 0 handed to `add` is left out: it cannot hold."""

    n_variables: int = 0
    clauses: list[list[Literal]] = field(default_factory=list)

    def boolean(self) -> Literal:
        """A new variable."""
        self.n_variables += 1
        return self.n_variables

    def booleans(self, number: int) -> list[Literal]:
        """So many new variables."""
        return [self.boolean() for _ in range(number)]

    def add(self, *literals: Literal) -> None:
        """At least one of `literals` holds."""
        self.clauses.append([literal for literal in literals if literal])

    def copy(self) -> "Clauses":
        """The same clauses, to grow apart."""
        return Clauses(self.n_variables, list(self.clauses))

    def at_most_one(self, literals: Iterable[Literal]) -> None:
        """No two of `literals` hold: pairwise, in groups chained by a new variable each."""
        left = list(literals)
        while len(left) > LARGEST_PAIRWISE:
            group, some = left[:3], self.boolean()
            for literal in group:
                self.add(-literal, some)
            self._no_pair(group)
            left = [*left[3:], some]
        self._no_pair(left)

    def exactly(self, number: int, literals: Sequence[Literal]) -> None:
        """As many of `literals` hold as `number` says; a sequential counter in both directions."""
        n_literals = len(literals)
        if not 0 < number <= n_literals:
            for literal in literals:
                self.add(-literal)
            if number:
                self.add()
            return
        before: list[Literal] = []
        for place, literal in enumerate(literals, start=1):
            now = self.booleans(min(place, number))
            self._count_one_more(literal, before, now, number)
            n_needed = number - (n_literals - place)
            if n_needed > 0:
                self.add(now[n_needed - 1])
            before = now

    def totals(self, literals: Sequence[Literal], most: int | None = None) -> list[Literal]:
        """Literals "at least 1, 2, ... of these hold", up to `most`.

        With `most` only upwards (true where so many hold, else free), which is enough to forbid; without, exact.
        """
        if len(literals) <= 1:
            return list(literals)
        half = len(literals) // 2
        left, right = self.totals(literals[:half], most), self.totals(literals[half:], most)
        n_both = len(left) + len(right)
        total = self.booleans(n_both if most is None else min(n_both, most))
        for i in range(len(left) + 1):
            for j in range(len(right) + 1):
                if i + j > 0:
                    here = total[min(i + j, len(total)) - 1]
                    self.add(here, -left[i - 1] if i else 0, -right[j - 1] if j else 0)
                if most is None and i + j < n_both:
                    self.add(-total[i + j], left[i] if i < len(left) else 0, right[j] if j < len(right) else 0)
        if most is not None:
            for fewer, more in pairwise(total):
                self.add(-more, fewer)
        return total

    def at_most(self, number: int, literals: Sequence[Literal]) -> None:
        """No more of `literals` hold than `number`, 0 or more."""
        if number == 0:
            for literal in literals:
                self.add(-literal)
        elif number < len(literals):
            self.add(-self.totals(literals, number + 1)[number])

    def _no_pair(self, literals: Sequence[Literal]) -> None:
        for one, other in combinations(literals, 2):
            self.add(-one, -other)

    def _count_one_more(self, literal: Literal, before: list[Literal], now: list[Literal], most: int) -> None:
        """`now[j - 1]`: at least j hold, `literal` counted in; `before` the same without it."""
        for j, reached in enumerate(now, start=1):
            already = before[j - 1] if j <= len(before) else 0
            if already:
                self.add(-already, reached)
            self.add(-reached, literal, already)
            if j == 1:
                self.add(-literal, reached)
            else:
                self.add(-literal, -before[j - 2], reached)
                self.add(-reached, before[j - 2])
        if len(before) == most:
            self.add(-literal, -before[most - 1])
