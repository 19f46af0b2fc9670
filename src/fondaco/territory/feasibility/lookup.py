"""Where a table has the place and the sector that are asked, and how much wider what it has is."""

from dataclasses import dataclass

import numpy as np

from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import CellState, Employment, SizedEmployment
from fondaco.territory.feasibility import indicator_texts as texts
from fondaco.territory.feasibility.formats import in_each_language
from fondaco.territory.feasibility.subject import Place, Sector
from fondaco.territory.sources import Measure

Table = Employment | SizedEmployment


@dataclass(frozen=True, slots=True)
class Found:
    """The row and the column of a table that stand for place and sector.

    `wider` says where the column is of a wider activity, `counted` where the table counts no employees.
    """

    table: Table
    row: int
    column: int
    wider: LocalisedText
    counted: LocalisedText

    @property
    def counts(self) -> FloatArray:
        """All counts of the table."""
        return self.table.counts

    @property
    def coarseness(self) -> LocalisedText:
        """What a reader must know of a figure of this column."""
        parts = [part for part in (self.wider, self.counted) if part]
        return LocalisedText(*(" ".join(part.in_language(language) for part in parts) for language in Language))

    @property
    def activity(self) -> str:
        """The code that the table has for the sector."""
        return self.table.activities[self.column]

    @property
    def cell(self) -> float:
        """The count of the place in the sector, sizes together; NaN where not known."""
        return float(np.sum(self.counts[self.row, self.column]))

    @property
    def cell_state(self) -> CellState:
        """What is known of that count."""
        return CellState(int(np.max(self.table.states[self.row, self.column])))


def found_in(table: Table, place: Place, sector: Sector) -> Found | LocalisedText:
    """Row and column of place and sector, or why the table does not have them."""
    names = (place.code, *place.known_as)
    row = next((table.places.index(name) for name in names if name in table.places), None)
    if row is None:
        return texts.NO_PLACE
    codes = (sector.code, *sector.broader)
    activity = next((code for code in codes if code in table.activities), None)
    if activity is None:
        return texts.NO_SECTOR
    broader = in_each_language(texts.BROADER, lambda _: {"code": activity, "asked": sector.code})
    return Found(
        table,
        row,
        table.activities.index(activity),
        broader if activity != sector.code else LocalisedText(),
        texts.ORGANISATIONS_ONLY if table.source.measure == Measure.ORGANISATIONS else LocalisedText(),
    )
