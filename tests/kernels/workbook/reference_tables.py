"""The tables of docs/reference/workbook.md, as the code says them: to compare, and to write the page anew."""

from collections.abc import Iterable

from fondaco.workbook.definition import Column, Sheet, Values
from fondaco.workbook.messages import FILES, STRUCTURE
from fondaco.workbook.messages_cells import REFERENCES, RULES, VALUES
from fondaco.workbook.sheets import SHEETS
from fondaco.workbook.sheets_changes import CHANGES
from fondaco.workbook.words import CHOICES

KINDS = {
    Values.TEXT: "text",
    Values.ID: "id",
    Values.TEXTS: "texts, `;` between",
    Values.NUMBER: "whole number",
    Values.YES_NO: "yes or no",
    Values.DATE: "date",
    Values.DATES: "dates, `;` between",
    Values.TIME: "time",
    Values.MOMENT: "date and time",
    Values.PERIODS: "periods, `;` between",
    Values.LANGUAGES: "languages, `;` between",
    Values.DOCUMENT_LANGUAGE: "document language",
    Values.ZONE: "time zone",
    Values.PLACE_KIND: "kind of place",
    Values.PRIORITY: "priority",
    Values.CHANGE_KIND: "kind of change",
}


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    lines = [list(headings), *(list(row) for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def sheet_names() -> str:
    """The sheets with every name accepted for them."""
    rows = (
        (
            sheet.title.en,
            sheet.title.it,
            sheet.title.ru,
            ", ".join(sheet.also),
            "yes" if sheet.is_required else "",
            sheet.note.en,
        )
        for sheet in (*SHEETS, CHANGES)
    )
    return table(("English", "Italiano", "Русский", "also", "required", "what stands in it"), rows)


def columns(sheet: Sheet) -> str:
    """The columns of a sheet with every heading accepted for them."""
    rows = ((*headings(column), KINDS[column.values], required(column), column.note.en) for column in sheet.columns)
    return table(("English", "Italiano", "Русский", "also", "holds", "required", "what to write"), rows)


def headings(column: Column) -> tuple[str, str, str, str]:
    """The headings of a column."""
    return column.heading.en, column.heading.it, column.heading.ru, ", ".join(column.also)


def required(column: Column) -> str:
    """Whether a column must be there; a rare one stands in no template."""
    return "yes" if column.is_required else "rare" if column.is_rare else ""


def choices() -> str:
    """The words to choose among."""
    rows = (
        (KINDS[values], choice.word.en, choice.word.it, choice.word.ru, ", ".join(choice.also))
        for values, options in CHOICES.items()
        for choice in options
    )
    return table(("kind", "English", "Italiano", "Русский", "also"), rows)


def messages() -> str:
    """The codes of all faults, with what was expected and the remedy."""
    rows = (
        (f"`{code}`", message.expected.en, message.remedy.en)
        for code, message in {**FILES, **STRUCTURE, **VALUES, **REFERENCES, **RULES}.items()
    )
    return table(("code", "expected, or what is wrong", "remedy"), rows)


def tables() -> dict[str, str]:
    """Every table of the page by the name in the comment above it."""
    by_sheet = {f"columns of {sheet.key}": columns(sheet) for sheet in (*SHEETS, CHANGES)}
    return {"sheets": sheet_names(), **by_sheet, "choices": choices(), "messages": messages()}


def page_with_tables(page: str) -> str:
    """The page with its tables as the code says them. Each stands under a comment `<!-- table: name -->`."""
    parts = page.split("<!-- table: ")
    for position, part in enumerate(parts[1:], 1):
        name, _, rest = part.partition(" -->\n\n")
        old, _, after = rest.partition("\n\n")
        assert old.startswith("|"), f"no table under {name}"
        parts[position] = f"{name} -->\n\n{tables()[name]}\n\n{after}"
    return "<!-- table: ".join(parts).rstrip() + "\n"
