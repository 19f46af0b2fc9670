"""The report's grid: places down, slots across, a colour for each pairing of parties."""

from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.session import MeetingSlot, Place
from fondaco.documents.plan import PlannedMeeting, SessionPlan
from fondaco.documents.report_texts import MEETING, OF_PLACES, WITH_INTERPRETER, WORDS
from fondaco.documents.wording import clock, long_date

N_COLOURS = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a slot. `kind` is a class of the style sheet: `p1` to `p6` for pairings, `off`, or empty."""

    kind: str
    text: str
    is_must: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A place with its cells; `starts_site` where another site begins."""

    place: str
    site: str
    cells: tuple[Cell, ...]
    starts_site: bool


@dataclass(frozen=True, slots=True)
class Occupancy:
    """How many of the usable places hold a meeting in a slot; a place that takes several counts as several."""

    used: int
    usable: int
    text: str

    @property
    def percent(self) -> int:
        return round(100 * self.used / self.usable) if self.usable else 0


@dataclass(frozen=True, slots=True)
class Column:
    """A slot; `starts_block` where the part of the programme changes."""

    time: str
    starts_block: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything that the grid shows. `days` are the headings over the columns, each with how many it spans."""

    days: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    occupancy: tuple[Occupancy, ...]
    pairings: tuple[tuple[str, str], ...]


def grid(plan: SessionPlan, language: Language) -> Grid:
    """The grid in a language."""
    kinds = pairing_kinds(plan)
    held: dict[tuple[str, str], list[PlannedMeeting]] = {}
    for planned in plan.by_time:
        held.setdefault((planned.place.id, planned.slot.id), []).append(planned)
    rows = []
    for position, place in enumerate(plan.session.places):
        cells = tuple(
            cell(plan, place, slot, held.get((place.id, slot.id), []), language, kinds) for slot in plan.slots
        )
        before = plan.session.places[position - 1].site if position else place.site
        rows.append(GridRow(place.name.in_language(language) or place.id, place.site, cells, place.site != before))
    return Grid(
        days=tuple((long_date(day, language), len(slots)) for day, slots in plan.days.items()),
        columns=tuple(
            Column(clock(plan.here(slot.period.start)), position > 0 and slot.block != plan.slots[position - 1].block)
            for position, slot in enumerate(plan.slots)
        ),
        rows=tuple(rows),
        occupancy=tuple(occupancy(plan, slot, language) for slot in plan.slots),
        pairings=tuple((kind, " – ".join(plan.party_name(code, language) for code in pair if code) or "–")
                       for pair, kind in kinds.items()),
    )  # fmt: skip


Pair = tuple[str, str]


def pairing_kinds(plan: SessionPlan) -> dict[Pair, str]:
    """A colour for each pairing of parties that meets, the most frequent first."""
    counted: dict[Pair, int] = {}
    for planned in plan.by_time:
        counted[pair_of(planned)] = counted.get(pair_of(planned), 0) + 1
    by_frequency = sorted(counted, key=lambda pair: (-counted[pair], pair))
    return {pair: f"p{min(position, N_COLOURS)}" for position, pair in enumerate(by_frequency, 1)}


def pair_of(planned: PlannedMeeting) -> Pair:
    """The parties of the two sides, in alphabetical order."""
    first, second = sorted((planned.first.party, planned.second.party))
    return first, second


def cell(
    plan: SessionPlan,
    place: Place,
    slot: MeetingSlot,
    meetings: list[PlannedMeeting],
    language: Language,
    kinds: dict[Pair, str],
) -> Cell:
    """One cell: its meetings, or that the place is free or cannot be used."""
    if meetings:
        text = "; ".join(in_words(plan, planned, language) for planned in meetings)
        return Cell(kinds[pair_of(meetings[0])], text, any(planned.is_must for planned in meetings))
    if is_usable(place, slot):
        return Cell("", WORDS["empty"].in_language(language))
    return Cell("off", WORDS["unavailable"].in_language(language))


def is_usable(place: Place, slot: MeetingSlot) -> bool:
    """Whether a place can be used for all of a slot."""
    period = slot.period
    return not any(period.start < lost.end and lost.start < period.end for lost in place.unavailable)


def in_words(plan: SessionPlan, planned: PlannedMeeting, language: Language) -> str:
    """A meeting in one line."""
    period = planned.slot.period
    line = MEETING.in_language(language).format(
        start=clock(plan.here(period.start)),
        end=clock(plan.here(period.end)),
        place=planned.place.name.in_language(language) or planned.place.id,
        first=planned.first.organisation or planned.first.id,
        second=planned.second.organisation or planned.second.id,
    )
    if planned.interpreter is None:
        return line
    return f"{line} ({WITH_INTERPRETER.in_language(language).format(name=planned.interpreter.name)})"


def occupancy(plan: SessionPlan, slot: MeetingSlot, language: Language) -> Occupancy:
    """How full a slot is."""
    used = plan.n_meetings_in[slot.id]
    usable = sum(place.capacity for place in plan.session.places if is_usable(place, slot))
    return Occupancy(used, usable, OF_PLACES.in_language(language).format(used=used, places=usable))
