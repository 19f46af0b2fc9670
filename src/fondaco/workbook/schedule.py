"""Writes the schedule of a session as a workbook: by time, participant, place, interpreter; what was left out."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import ForumSession
from fondaco.common.timetable import Timetable
from fondaco.workbook.page import Look, at, fit_row, put, set_up_paper, set_widths, write_value
from fondaco.workbook.place_grid import add_place_grid
from fondaco.workbook.schedule_rows import ScheduleRows
from fondaco.workbook.schedule_texts import (
    CAPTIONS,
    CONFLICT,
    INVENTED,
    NO_INTERPRETERS,
    NOTHING_LEFT_OUT,
    RUN,
    SHEET_TITLES,
    STATUSES,
    SUMMARY,
)
from fondaco.workbook.session_rows import Row

WIDTHS = {
    "date": 13, "start": 9, "end": 12, "block": 22, "place": 18, "site": 20, "first": 32, "second": 32,
    "counterpart": 32, "party": 8, "region": 18, "interpreter": 20, "languages": 20, "priority": 13,
    "participant": 32, "topic": 30, "id": 14,
    "why": 60, "bottlenecks": 36, "goal": 52, "reached": 13, "bound": 14, "is_proved": 14, "meetings": 10, "breaks": 8,
}  # fmt: skip
BY_TIME = ("date", "start", "end", "place", "site", "first", "second", "interpreter", "topic", "id")
BY_PARTICIPANT = (
    "participant",
    "party",
    "region",
    "date",
    "start",
    "end",
    "place",
    "counterpart",
    "interpreter",
    "topic",
)
BY_INTERPRETER = ("interpreter", "languages", "date", "start", "end", "place", "first", "second")
LEFT_OUT = ("first", "second", "priority", "why", "bottlenecks", "id")
MAY_SAY_NOTHING = ("site", "party", "region", "interpreter", "topic", "bottlenecks")
GOALS = ("goal", "reached", "bound", "is_proved")
LOADS = ("participant", "party", "meetings", "breaks")


def write_schedule(session: ForumSession, timetable: Timetable, path: Path, *, language: Language) -> None:
    """Write a planned session as a workbook, in a language; times are the host's.

    Sheets: by time, by participant, by place (a grid), by interpreter, left out with reasons, figures with bounds.
    Text of participants is written as text throughout: nothing in it runs as a formula.
    """
    book = Workbook()
    book.properties.creator = "Fondaco"
    book.properties.title = session.name.in_language(language)
    for sheet in list(book.worksheets):
        book.remove(sheet)
    rows = ScheduleRows(session, timetable, language)
    pages = SchedulePages(book, rows)
    pages.add_list("by_time", BY_TIME, rows.by_time(), group="date")
    pages.add_list("by_participant", BY_PARTICIPANT, rows.by_participant(), group="participant")
    add_place_grid(book, rows, SHEET_TITLES["by_place"].in_language(language))
    pages.add_list("by_interpreter", BY_INTERPRETER, rows.by_interpreter(), group="interpreter", empty=NO_INTERPRETERS)
    pages.add_list("left_out", LEFT_OUT, rows.left_out(), empty=NOTHING_LEFT_OUT)
    pages.add_figures()
    book.save(Path(path))


class SchedulePages:
    """The sheets of a schedule that are lists."""

    def __init__(self, book: Workbook, rows: ScheduleRows) -> None:
        self.book = book
        self.rows = rows
        self.language = rows.language
        self.title = rows.session.name.in_language(rows.language)

    def new_sheet(self, key: str) -> Worksheet:
        """A sheet with its name in the language of the schedule."""
        sheet: Worksheet = self.book.create_sheet(SHEET_TITLES[key].in_language(self.language))
        return sheet

    def add_list(
        self, key: str, columns: Sequence[str], rows: Sequence[Row], *, group: str = "", empty: Text | None = None
    ) -> None:
        """A list with frozen headings and filters, a line above each new `group`; or `empty` for no rows.

        Columns that say nothing in this session stay away, so that the others are larger in print.
        """
        sheet = self.new_sheet(key)
        columns = [
            column for column in columns if column not in MAY_SAY_NOTHING or any(row.get(column) for row in rows)
        ]
        set_widths(sheet, [WIDTHS[column] for column in columns])
        self.write_table(sheet, 1, columns, rows, group)
        if not rows and empty is not None:
            put(sheet, 2, 1, empty.in_language(self.language), Look.NOTE)
        sheet.freeze_panes = "B2" if columns[0] == "participant" else "A2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{max(len(rows) + 1, 2)}"
        set_up_paper(sheet, self.language, title=self.title)

    def write_table(
        self, sheet: Worksheet, top: int, columns: Sequence[str], rows: Sequence[Row], group: str = ""
    ) -> int:
        """Headings and rows from row `top` on; the row after them."""
        for number, column in enumerate(columns, 1):
            put(sheet, top, number, CAPTIONS[column].in_language(self.language), Look.REQUIRED)
        sheet.row_dimensions[top].height = 32
        widths = [sheet.column_dimensions[get_column_letter(number)].width for number in range(1, len(columns) + 1)]
        before: object = None
        for position, row in enumerate(rows, top + 1):
            look = Look.FIRST if group and row.get(group) != before else Look.BODY
            for number, column in enumerate(columns, 1):
                write_value(at(sheet, position, number, look), row.get(column), self.language)
            fit_row(sheet, position, [row.get(column) for column in columns], widths)
            before = row.get(group)
        return top + len(rows) + 1

    def add_figures(self) -> None:
        """What was reached and what is proved; the facts of the run; each participant's meetings and breaks."""
        sheet, timetable = self.new_sheet("figures"), self.rows.timetable
        set_widths(sheet, [WIDTHS[column] for column in GOALS])
        put(sheet, 1, 1, self.title, Look.TITLE)
        lines = self.summary_lines()
        for row, line in enumerate(lines, 2):
            put(sheet, row, 1, line, Look.UNWRAPPED)
        row = self.write_table(sheet, len(lines) + 3, GOALS, self.rows.goals())
        if timetable.conflict:
            row = self.write_conflict(sheet, row + 1)
        self.write_table(sheet, row + 1, LOADS, self.rows.loads())
        sheet.sheet_view.showGridLines = False
        set_up_paper(sheet, self.language, title=self.title)
        sheet.print_title_rows = None

    def summary_lines(self) -> list[str]:
        """How many meetings are placed, and the facts of the run."""
        timetable = self.rows.timetable
        status = STATUSES.get(timetable.status)
        facts = {
            "status": status.in_language(self.language) if status else timetable.status,
            "revision": timetable.revision,
            "seconds": f"{timetable.seconds:.1f}",
            "seed": timetable.seed,
            "solver": timetable.solver,
        }
        counts = {"placed": len(timetable.placed), "left_out": len(timetable.left_out)}
        lines = [SUMMARY.in_language(self.language).format(**counts), RUN.in_language(self.language).format(**facts)]
        return [*lines, INVENTED.in_language(self.language)] if self.rows.session.is_invented else lines

    def write_conflict(self, sheet: Worksheet, row: int) -> int:
        """The requirements that contradict each other; the row after them."""
        put(sheet, row, 1, CONFLICT.in_language(self.language), Look.SECTION)
        for position, line in enumerate(self.rows.timetable.conflict, row + 1):
            put(sheet, position, 1, f"• {line.in_language(self.language)}", Look.UNWRAPPED)
        return row + len(self.rows.timetable.conflict) + 1
