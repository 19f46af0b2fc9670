"""The schedule's grid of places and slots: who sits where, at a glance; a printed page for each block."""

import itertools

from openpyxl import Workbook
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.worksheet import Worksheet

from fondaco.common.session import MeetingSlot, Place
from fondaco.workbook.page import Look, put, set_up_paper, set_widths
from fondaco.workbook.schedule_rows import ScheduleRows
from fondaco.workbook.schedule_texts import CAPTIONS
from fondaco.workbook.session_rows import DATE_FORMATS

CELL_WIDTH, NAME_WIDTH = 24, 24
LINE_HEIGHT = 13.5
CHARACTERS_AT_FULL_SIZE, SMALLEST_SCALE = 114, 35


def add_place_grid(book: Workbook, rows: ScheduleRows, title: str) -> None:
    """Add the grid: a row for each place, a column for each slot, the meetings held in the cells."""
    sheet: Worksheet = book.create_sheet(title)
    slots = sorted(rows.session.slots, key=lambda slot: slot.period.start)
    write_captions(sheet, rows, slots)
    held = meetings_by_cell(rows)
    for position, place in enumerate(rows.session.places, 3):
        put(sheet, position, 1, rows.place_name(place.id), Look.OPTIONAL)
        most = write_place(sheet, position, place, slots, held)
        sheet.row_dimensions[position].height = max(2, most) * LINE_HEIGHT + 4
    set_widths(sheet, [NAME_WIDTH, *(CELL_WIDTH for _ in slots)])
    sheet.freeze_panes = "B3"
    set_up_paper(sheet, rows.language, title=rows.session.name.in_language(rows.language), heading_rows=2)
    sheet.print_title_cols = "A:A"
    print_by_block(sheet, rows, slots)


def write_captions(sheet: Worksheet, rows: ScheduleRows, slots: list[MeetingSlot]) -> None:
    """Two lines of headings: the date and part of the programme, and the times."""
    put(sheet, 1, 1, CAPTIONS["date"].in_language(rows.language), Look.REQUIRED)
    put(sheet, 2, 1, CAPTIONS["place"].in_language(rows.language), Look.REQUIRED)
    before = ""
    for number, slot in enumerate(slots, 2):
        start, end = rows.here(slot.period.start), rows.here(slot.period.end)
        day = " · ".join(part for part in (start.strftime(DATE_FORMATS[rows.language]), slot.block) if part)
        put(sheet, 1, number, day if day != before else "", Look.REQUIRED)
        put(sheet, 2, number, f"{start:%H:%M}-{end:%H:%M}", Look.REQUIRED)
        before = day
    sheet.row_dimensions[1].height = 30


def meetings_by_cell(rows: ScheduleRows) -> dict[tuple[str, str], list[str]]:
    """What is written at a place in a slot: both sides, and the interpreter."""
    held: dict[tuple[str, str], list[str]] = {}
    for placed in rows.in_time_order():
        meeting = rows.meetings[placed.meeting]
        sides = f"{rows.organisation(meeting.first)} – {rows.organisation(meeting.second)}"
        interpreter = rows.interpreter_name(placed.interpreter)
        text = f"{sides} ({interpreter})" if interpreter else sides
        held.setdefault((placed.place, placed.slot), []).append(text)
    return held


def write_place(
    sheet: Worksheet, row: int, place: Place, slots: list[MeetingSlot], held: dict[tuple[str, str], list[str]]
) -> int:
    """One place's row; the most lines that one of its cells needs."""
    most = 1
    for number, slot in enumerate(slots, 2):
        texts = held.get((place.id, slot.id), [])
        put(sheet, row, number, "\n".join(texts), Look.BUSY if texts else Look.FREE)
        most = max(most, sum(len(text) // CELL_WIDTH + 1 for text in texts))
    return most


def print_by_block(sheet: Worksheet, rows: ScheduleRows, slots: list[MeetingSlot]) -> None:
    """Print a page for each block of a day, small enough for the one with most slots."""
    blocks = [(rows.here(slot.period.start).date(), slot.block) for slot in slots]
    breaks = ColBreak()
    for number, (before, after) in enumerate(itertools.pairwise(blocks), 2):
        if before != after:
            breaks.append(Break(id=number))
    sheet.col_breaks = breaks
    most = max((len(list(group)) for _, group in itertools.groupby(blocks)), default=1)
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = False
    sheet.page_setup.scale = max(
        SMALLEST_SCALE, min(100, 100 * CHARACTERS_AT_FULL_SIZE // (NAME_WIDTH + most * CELL_WIDTH))
    )
    sheet.page_setup.pageOrder = "overThenDown"
