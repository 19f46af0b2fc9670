"""Finds the participant, place, interpreter or block that a cell names, by id or by name; suggests where none fits."""

from collections.abc import Iterable

from fondaco.workbook.raw import CellValue
from fondaco.workbook.tables import Record, WrongValue
from fondaco.workbook.values import text
from fondaco.workbook.wording import key_of, nearest


class Names:
    """The things of one sheet. `code` is the message for a name that is not among them.

    Where the sheet could not be read as a whole (`is_whole` false), any name is taken as it is: a missing heading
    must not turn into thousands of unknown names.
    """

    def __init__(self, code: str, *, is_whole: bool = True) -> None:
        self.code = code
        self.is_whole = is_whole
        self._ids: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._owners: dict[str, list[str]] = {}
        self._spellings: list[str] = []

    def add(self, identifier: str, names: Iterable[str] = ()) -> None:
        """A thing that may be named."""
        self._ids.setdefault(key_of(identifier), identifier)
        for name in (identifier, *names):
            owners = self._owners.setdefault(key_of(name), [])
            if name and identifier not in owners:
                owners.append(identifier)
                self._spellings.append(name)

    def claim(self, record: Record, identifier: str, key: str = "id") -> None:
        """Take note that a row defines an id; a second row with the same one is a fault."""
        if not identifier:
            return
        first = self.take(identifier, record.row)
        if first != record.row:
            record.report(key, WrongValue("duplicate_id", other=str(first)))

    def take(self, identifier: str, row: int) -> int:
        """The first row that has an id: this one, or one before."""
        return self._rows.setdefault(key_of(identifier), row)

    def find(self, value: CellValue) -> str:
        """The id of what a cell names: an id first, else a name that only one thing has."""
        name = text(value)
        if not self.is_whole:
            return name
        if key_of(name) in self._ids:
            return self._ids[key_of(name)]
        owners = self._owners.get(key_of(name), [])
        if len(owners) > 1:
            raise WrongValue("ambiguous_name", ids=", ".join(owners))
        if not owners:
            raise WrongValue(self.code, suggest=lambda: nearest(name, self._spellings))
        return owners[0]

    def find_all(self, names: Iterable[str]) -> tuple[str, ...]:
        """The ids of several."""
        return tuple(dict.fromkeys(self.find(name) for name in names))
