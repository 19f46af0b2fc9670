"""Invented people: first name and surname in the script of their country."""

from collections.abc import Iterable
from random import Random

from fondaco.demo.sides import Side


class Registry:
    """Gives out names of people; nobody is called like somebody before, as long as the words last."""

    def __init__(self, chance: Random, taken: Iterable[str] = ()) -> None:
        self._chance = chance
        self._given = set(taken)

    def person(self, side: Side) -> str:
        """A new name of a woman or a man of `side`."""
        for _ in range(100):
            name = self._any_name(side)
            if name not in self._given:
                break
        self._given.add(name)
        return name

    def _any_name(self, side: Side) -> str:
        if self._chance.random() < 0.4:
            return f"{self._chance.choice(side.women)} {self._chance.choice(side.women_surnames)}"
        return f"{self._chance.choice(side.men)} {self._chance.choice(side.men_surnames)}"
