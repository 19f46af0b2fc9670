"""Finds the sheets of a workbook by their names and their columns by their headings."""

import functools
import re
from collections.abc import Iterable, Sequence

from openpyxl.utils import get_column_letter

from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.definition import Sheet
from fondaco.workbook.errors import UnreadableWorkbook
from fondaco.workbook.raw import CellValue, RawRow, RawSheet, Refused, shown
from fondaco.workbook.sheets import PRIVATE_MARKS, by_spelling, is_ignored_title
from fondaco.workbook.tables import Cell, Findings, Record, Table, WrongValue
from fondaco.workbook.wording import fold, nearest, tidy

MOST_ROWS = 100_000
FIRST_CELL = re.compile(r"\$?([A-Z]+)\$?(\d+)")
LINE_NAME = Text("Dato", "Сведение", "Fact")


def sheets_by_key(sheets: Sequence[Sheet], raw: Iterable[RawSheet], findings: Findings) -> dict[str, RawSheet]:
    """The sheets found, by key. Unknown ones are faults unless they hold nothing or are private (`_` or `#`)."""
    spellings = by_spelling(tuple(sheets))
    found: dict[str, RawSheet] = {}
    for sheet in raw:
        definition = spellings.get(fold(sheet.title))
        if definition is None:
            if sheet.rows and not is_ignored_title(sheet.title):
                wrong = WrongValue("unknown_sheet", suggest=functools.partial(nearest_title, sheet.title, sheets))
                findings.report_sheet(sheet.title, wrong, value=sheet.title)
        elif definition.key in found:
            wrong = WrongValue("duplicated_sheet", title=found[definition.key].title, other=sheet.title)
            findings.report_sheet(sheet.title, wrong)
        else:
            found[definition.key] = sheet
    for definition in sheets:
        if definition.is_required and definition.key not in found:
            findings.report_sheet("", WrongValue("missing_sheet", title=definition.title))
    return found


def nearest_title(title: str, sheets: Sequence[Sheet]) -> str:
    """The accepted name of a sheet that is closest to `title`."""
    return nearest(title, (name for known in sheets for name in known.spellings()))


def nearest_heading(heading: str, definition: Sheet) -> str:
    """The accepted heading of a sheet that is closest to `heading`."""
    return nearest(heading, (name for column in definition.columns for name in column.spellings()))


def table_of(definition: Sheet, raw: RawSheet | None, findings: Findings) -> Table:
    """The rows of a sheet under their headings. Its first row that holds something is that of the headings."""
    if raw is None:
        return Table("", (), is_whole=not definition.is_required)
    report_merged(raw, findings)
    if not raw.rows:
        findings_of_empty(definition, raw, findings)
        return Table(raw.title, (), is_whole=not definition.is_required)
    titles, *rows = raw.rows
    if len(rows) > MOST_ROWS:
        findings.report_sheet(raw.title, WrongValue("too_many_rows", limit=str(MOST_ROWS)), value=str(len(rows)))
        return Table(raw.title, (), is_whole=False)
    keys, is_whole = columns_of(definition, raw.title, titles, findings)
    named = set(titles.cells)
    report_untitled(raw.title, rows, named, findings)
    records = (record_of(definition, raw.title, titles, row, keys, findings) for row in rows)
    kept = tuple(record for record in records if any(cell.value is not None for cell in record.cells.values()))
    if not kept and is_whole:
        findings_of_empty(definition, raw, findings)
    return Table(raw.title, kept, is_whole)


def findings_of_empty(definition: Sheet, raw: RawSheet, findings: Findings) -> None:
    """A required sheet without rows is a fault."""
    if definition.is_required:
        findings.report_sheet(raw.title, WrongValue("no_rows"))


def report_merged(raw: RawSheet, findings: Findings) -> None:
    """Merged cells are a fault: the value of all but the first would be lost."""
    for merged in raw.merged:
        found = FIRST_CELL.match(merged)
        row, column = (int(found[2]), found[1]) if found else (None, "")
        findings.report_sheet(raw.title, WrongValue("merged_cells", range=merged), row, column=column)


def columns_of(definition: Sheet, title: str, titles: RawRow, findings: Findings) -> tuple[dict[int, str], bool]:
    """The keys of the columns by their number, and whether every required one is there."""
    known = {fold(spelling): column.key for column in definition.columns for spelling in column.spellings()}
    keys: dict[int, str] = {}
    for number, value in sorted(titles.cells.items()):
        heading = tidy(shown(value))
        if heading.startswith(PRIVATE_MARKS):
            continue
        cell = Cell(heading, title, titles.number, number, "", titles.is_hidden)
        key = known.get(fold(heading))
        if key is None:
            wrong = WrongValue("unknown_heading", suggest=functools.partial(nearest_heading, heading, definition))
            findings.report(cell, wrong)
        elif key in keys.values():
            first = next(column for column, other in keys.items() if other == key)
            wrong = WrongValue("duplicated_heading", other=get_column_letter(first))
            findings.report(cell, wrong)
        else:
            keys[number] = key
            findings.headings.append((definition, heading))
    return keys, not report_missing(definition, title, titles.number, set(keys.values()), findings)


def report_missing(definition: Sheet, title: str, row: int, keys: set[str], findings: Findings) -> bool:
    """Take note of required columns that are not there; whether there was one."""
    missing = [column for column in definition.columns if column.is_required and column.key not in keys]
    code = "missing_heading" if definition.is_list else "missing_line"
    for column in missing:
        findings.report_sheet(title, WrongValue(code, heading=column.heading), row if definition.is_list else None)
    return bool(missing)


def report_untitled(title: str, rows: Sequence[RawRow], named: set[int], findings: Findings) -> None:
    """Values in a column without a heading: one fault for each such column."""
    told: set[int] = set()
    for row in rows:
        for number in row.cells.keys() - named - told:
            told.add(number)
            cell = Cell(row.cells[number], title, row.number, number, "", row.is_hidden)
            findings.report(cell, WrongValue("missing_title"))


def record_of(
    definition: Sheet, title: str, titles: RawRow, row: RawRow, keys: dict[int, str], findings: Findings
) -> Record:
    """A row under its headings. What is in private columns and in those for notes is left aside."""
    cells = {
        key: Cell(row.cells.get(number), title, row.number, number, tidy(shown(titles.cells[number])), row.is_hidden)
        for number, key in keys.items()
        if key != "notes"
    }
    return Record(definition, row.number, cells, findings)


def lines_of(definition: Sheet, raw: RawSheet | None, findings: Findings) -> Record:
    """The session sheet: names in column A, values in column B; whatever stands further right is for people."""
    if raw is None:
        return Record(definition, 1, {}, findings)
    report_merged(raw, findings)
    known = {fold(spelling): column.key for column in definition.columns for spelling in column.spellings()}
    caption = {fold(part) for part in (LINE_NAME.it, LINE_NAME.ru, LINE_NAME.en)}
    cells: dict[str, Cell] = {}
    for row in raw.rows:
        name = tidy(shown(row.cells.get(1)))
        if not name or fold(name) in caption or name.startswith(PRIVATE_MARKS):
            continue
        key = known.get(fold(name))
        if key is None:
            report_unknown_line(definition, raw.title, row, name, findings)
        elif key in cells:
            wrong = WrongValue("duplicated_line", other=str(cells[key].row))
            findings.report(Cell(name, raw.title, row.number, 1, "", row.is_hidden), wrong)
        else:
            findings.headings.append((definition, name))
            cells[key] = Cell(row.cells.get(2), raw.title, row.number, 2, name, row.is_hidden)
    report_missing(definition, raw.title, 1, set(cells), findings)
    return Record(definition, 1, cells, findings)


def report_unknown_line(definition: Sheet, title: str, row: RawRow, name: str, findings: Findings) -> None:
    """A line of the session sheet whose name is not known."""
    cell = Cell(name, title, row.number, 1, "", row.is_hidden)
    wrong = WrongValue("unknown_line", suggest=functools.partial(nearest_heading, name, definition))
    findings.report(cell, wrong)


def refuse_the_other_file(
    sheets: Sequence[RawSheet], wanted: Sequence[Sheet], other: Sequence[Sheet], code: str
) -> None:
    """Raise UnreadableWorkbook where no sheet is one of `wanted` and some are of the other kind of file."""
    titles = {fold(sheet.title) for sheet in sheets}
    known = [spelling for spelling in by_spelling(tuple(other)) if spelling in titles]
    if not known or titles & set(by_spelling(tuple(wanted))):
        return
    findings = Findings()
    for sheet in sheets:
        definition = by_spelling(tuple(other)).get(fold(sheet.title))
        if definition is not None:
            table_of(definition, sheet, findings)
    raise UnreadableWorkbook([Findings().fault(WrongValue(code))], findings.language())


def is_nothing_filled_in(sheets: Iterable[RawSheet], definitions: Sequence[Sheet]) -> bool:
    """Whether there is no value at all under headings or beside names: a template nobody has begun to fill."""
    spellings = by_spelling(tuple(definitions))
    known = [(spellings[fold(sheet.title)], sheet) for sheet in sheets if fold(sheet.title) in spellings]
    return bool(known) and not any(values_in(definition, sheet) for definition, sheet in known)


def values_in(definition: Sheet, raw: RawSheet) -> list[CellValue | Refused]:
    """The values that stand under headings, or beside the names of the session sheet."""
    if definition.is_list:
        return [value for row in raw.rows[1:] for value in row.cells.values()]
    caption = {fold(part) for part in (LINE_NAME.it, LINE_NAME.ru, LINE_NAME.en)}
    return [row.cells[2] for row in raw.rows if 2 in row.cells and fold(shown(row.cells.get(1))) not in caption]
