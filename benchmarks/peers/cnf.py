"""Clauses and the sorting network that counts literals (Batcher 1968; Asín, Nieuwenhuis, Oliveras, Rodríguez 2011)."""

from itertools import combinations


class Clauses:
    """A growing formula; variables count from 1, a negative number is a negated one."""

    def __init__(self) -> None:
        """Start with no variable and no clause."""
        self.n_variables = 0
        self.hard: list[list[int]] = []

    def variable(self) -> int:
        """A fresh variable."""
        self.n_variables += 1
        return self.n_variables

    def add(self, *literals: int) -> None:
        """At least one of `literals` holds."""
        self.hard.append(list(literals))

    def at_most_one(self, literals: list[int]) -> None:
        """The quadratic encoding."""
        for one, other in combinations(literals, 2):
            self.add(-one, -other)

    def sort(self, literals: list[int], length: int) -> list[int]:
        """The first `length` outputs of a sorting network: output i (from 0) holds when at least i + 1 literals do."""
        if len(literals) <= 1:
            return literals[:length]
        half = len(literals) // 2
        return self._merge(self.sort(literals[:half], length), self.sort(literals[half:], length))[:length]

    def _merge(self, a: list[int], b: list[int]) -> list[int]:
        if not a or not b:
            return a or b
        if len(a) == len(b) == 1:
            return list(self._compare(a[0], b[0]))
        even, odd = self._merge(a[::2], b[::2]), self._merge(a[1::2], b[1::2])
        merged = [even[0]]
        for lower, upper in zip(odd, even[1:], strict=False):
            merged += self._compare(lower, upper)
        paired = min(len(odd), len(even) - 1)
        return merged + odd[paired:] + even[1 + paired :]

    def _compare(self, a: int, b: int) -> tuple[int, int]:
        high, low = self.variable(), self.variable()
        self.hard += [[-a, high], [-b, high], [-a, -b, low], [-low, a], [-low, b], [-high, a, b]]
        return high, low
