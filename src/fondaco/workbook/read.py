"""Reads a session's workbook, an .xlsx file or a folder or zip of CSV files, all of it or nothing."""

from collections.abc import Sequence
from pathlib import Path

from fondaco.common.languages import Language
from fondaco.common.session import Attendee, ForumSession, Place
from fondaco.workbook.csv_source import sheet_of_file, sheets_of_folder, sheets_of_zip
from fondaco.workbook.errors import UnreadableWorkbook, WorkbookErrors
from fondaco.workbook.file_kind import FileKind, file_kind, unreadable
from fondaco.workbook.headings import (
    is_nothing_filled_in,
    lines_of,
    refuse_the_other_file,
    sheets_by_key,
    table_of,
)
from fondaco.workbook.raw import RawSheet
from fondaco.workbook.read_event import read_parties, read_places, read_slots, read_transfers, session_facts
from fondaco.workbook.read_people import (
    MeetingNames,
    check_presence,
    party_names,
    read_attendees,
    read_interpreters,
    read_meetings,
)
from fondaco.workbook.references import Names
from fondaco.workbook.sheets import SHEETS
from fondaco.workbook.sheets_changes import CHANGES
from fondaco.workbook.sheets_event import SESSION
from fondaco.workbook.tables import Findings, Table, WrongValue
from fondaco.workbook.values import text
from fondaco.workbook.xlsx_source import sheets_of_xlsx


def read_workbook(path: Path) -> ForumSession:
    """Read a session from a workbook (.xlsx) or from a folder or zip of CSV files, one for each sheet.

    Headings, sheet names and chosen values may be Italian, Russian or English, also mixed. Hidden rows and sheets are
    read like others. Times are of the session's time zone.

    Raises
    ------
    UnreadableWorkbook
        The file is missing, damaged, locked, too large, or of another kind.
    WorkbookErrors
        Some cells are wrong; it carries every fault found, each with its place and remedy.
    """
    return session_of(raw_sheets(Path(path)))


def workbook_language(path: Path) -> Language:
    """The language of a workbook's headings; English where it cannot be told. Raises UnreadableWorkbook."""
    findings = Findings()
    by_key = sheets_by_key(SHEETS, raw_sheets(Path(path)), findings)
    for sheet in SHEETS:
        if sheet.is_list:
            table_of(sheet, by_key.get(sheet.key), findings)
    return findings.language()


def raw_sheets(path: Path, *, may_be_one_csv: bool = False) -> tuple[RawSheet, ...]:
    """The sheets of a file as they stand. Raises UnreadableWorkbook."""
    kind = file_kind(path)
    if kind is FileKind.CSV_FOLDER:
        return sheets_of_folder(path)
    if kind is FileKind.CSV_ZIP:
        return sheets_of_zip(path)
    if kind is FileKind.XLSX:
        return sheets_of_xlsx(path)
    if may_be_one_csv:
        return (sheet_of_file(path),)
    raise unreadable("single_csv", path)


def session_of(sheets: Sequence[RawSheet]) -> ForumSession:
    """The session that sheets describe. Raises WorkbookErrors."""
    refuse_the_other_file(sheets, SHEETS, (CHANGES,), "changes_for_session")
    findings = Findings()
    findings.name_order(tuple(sheet.title for sheet in sheets))
    by_key = sheets_by_key(SHEETS, sheets, findings)
    lines = lines_of(SESSION, by_key.get("session"), findings)
    tables = {sheet.key: table_of(sheet, by_key.get(sheet.key), findings) for sheet in SHEETS if sheet.is_list}
    if is_nothing_filled_in(sheets, SHEETS):
        raise UnreadableWorkbook([findings.fault(WrongValue("nothing_filled_in"))], findings.language())
    facts = session_facts(lines)
    parties = read_parties(tables["parties"])
    n_wrong = len(findings)
    slots = read_slots(tables["slots"], facts.calendar)
    sure_slots = slots if len(findings) == n_wrong else ()
    attendees = read_attendees(tables["participants"], facts.calendar, party_names(parties))
    check_presence(tables["participants"], attendees, sure_slots)
    names = attendee_names(attendees, tables["participants"])
    places = read_places(tables["places"], facts.calendar, names)
    sites = site_names(places, tables["places"])
    session = ForumSession(
        code=facts.code,
        name=facts.name,
        host=facts.host,
        time_zone=facts.zone,
        slots=slots,
        places=places,
        attendees=attendees,
        meetings=read_meetings(
            tables["meetings"],
            MeetingNames(
                facts.calendar,
                names,
                place_names(places, tables["places"]),
                block_names(tables["slots"]),
                sure_slots,
            ),
        ),
        interpreters=read_interpreters(tables["interpreters"], facts.calendar, sites),
        transfers=read_transfers(tables["transfers"], sites),
        parties=parties,
        rules=facts.rules,
        is_invented=facts.is_invented,
    )
    if findings:
        raise WorkbookErrors(findings.errors(), findings.language())
    return session


def attendee_names(attendees: Sequence[Attendee], table: Table) -> Names:
    """Participants by id and by the name of their organisation; the name alone where the id is wrong."""
    names = Names("unknown_participant", is_whole=table.is_whole)
    for attendee in attendees:
        if attendee.id or attendee.organisation:
            names.add(attendee.id or attendee.organisation, (attendee.organisation,))
    return names


def place_names(places: Sequence[Place], table: Table) -> Names:
    """Places by id and by name."""
    names = Names("unknown_place", is_whole=table.is_whole)
    for place in places:
        if place.id:
            names.add(place.id, (place.name.it, place.name.ru, place.name.en))
    return names


def site_names(places: Sequence[Place], table: Table) -> Names:
    """The sites in which places are."""
    names = Names("unknown_site", is_whole=table.is_whole)
    for place in places:
        if place.site:
            names.add(place.site)
    return names


def block_names(table: Table) -> Names:
    """The blocks of the slot grid, also those of rows that are wrong in another cell."""
    names = Names("unknown_block", is_whole=table.is_whole)
    for record in table.records:
        if block := record.read("block", text, ""):
            names.add(block)
    return names
