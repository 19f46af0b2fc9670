"""Variables and constraints as plain numbers, so that the rules know no engine.

A *literal* is a positive number (the variable is true) or its negative (it is false); 0 is never a literal and stands
for "cannot be" in arrays of literals. Engines in `backends/` translate a formula into their own terms.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

Literal = int
Term = tuple[Literal, int]


@dataclass(frozen=True, slots=True)
class Row:
    """low <= sum of coefficient * variable <= high, where every literal of `only_if` holds (None: no limit)."""

    terms: tuple[Term, ...]
    low: int | None
    high: int | None
    only_if: tuple[Literal, ...] = ()


@dataclass(slots=True)
class Formula:
    """Grows by the rules, one call after the other; never shrinks.

    `ranges[v - 1]` is the range of variable v; a boolean has (0, 1).
    """

    ranges: list[tuple[int, int]] = field(default_factory=list)
    clauses: list[tuple[Literal, ...]] = field(default_factory=list)
    at_most_ones: list[tuple[Literal, ...]] = field(default_factory=list)
    exactly_ones: list[tuple[Literal, ...]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def boolean(self) -> Literal:
        """A new variable that is true or false."""
        return self.integer(0, 1)

    def integer(self, low: int, high: int) -> Literal:
        """A new variable of a range, both ends included."""
        self.ranges.append((low, high))
        return len(self.ranges)

    def clause(self, literals: Iterable[Literal]) -> None:
        """At least one of `literals` holds."""
        self.clauses.append(tuple(literals))

    def at_most_one(self, literals: Iterable[Literal]) -> None:
        """No two of `literals` hold."""
        chosen = tuple(literals)
        if len(chosen) > 1:
            self.at_most_ones.append(chosen)

    def exactly_one(self, literals: Iterable[Literal]) -> None:
        """One of `literals` holds and no other."""
        self.exactly_ones.append(tuple(literals))

    def row(
        self, terms: Iterable[Term], *, low: int | None = None, high: int | None = None, only_if: Iterable[Literal] = ()
    ) -> None:
        """low <= sum <= high, where `only_if` holds; terms take variables (positive literals) only."""
        self.rows.append(Row(tuple(terms), low, high, tuple(only_if)))
