"""The session workbook: read it with every fault told at once, write templates, sessions and schedules."""

from fondaco.workbook.changes import read_changes, write_changes_template
from fondaco.workbook.errors import CellError, UnreadableWorkbook, WorkbookErrors
from fondaco.workbook.example import example_session
from fondaco.workbook.page import FORMULA_SIGNS, write_text
from fondaco.workbook.raw import RawSheet, Refused, shown
from fondaco.workbook.read import raw_sheets, read_workbook, workbook_language
from fondaco.workbook.read_event import made_up_name, slot_id
from fondaco.workbook.read_people import meeting_id
from fondaco.workbook.schedule import write_schedule
from fondaco.workbook.template import write_session, write_template

__all__ = [
    "FORMULA_SIGNS",
    "CellError",
    "RawSheet",
    "Refused",
    "UnreadableWorkbook",
    "WorkbookErrors",
    "example_session",
    "made_up_name",
    "meeting_id",
    "raw_sheets",
    "read_changes",
    "read_workbook",
    "shown",
    "slot_id",
    "workbook_language",
    "write_changes_template",
    "write_schedule",
    "write_session",
    "write_template",
    "write_text",
]
