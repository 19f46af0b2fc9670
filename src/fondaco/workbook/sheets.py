"""All sheets of the session workbook, in their order."""

from fondaco.workbook.definition import Sheet
from fondaco.workbook.sheets_event import PARTIES, PLACES, SESSION, SLOTS, TRANSFERS
from fondaco.workbook.sheets_people import INTERPRETERS, MEETINGS, PARTICIPANTS
from fondaco.workbook.wording import fold

SHEETS: tuple[Sheet, ...] = (SESSION, PARTIES, SLOTS, PLACES, TRANSFERS, PARTICIPANTS, INTERPRETERS, MEETINGS)

INSTRUCTION_TITLES = ("Istruzioni", "Инструкция", "Instructions", "инструкции", "read me", "leggimi")
PRIVATE_MARKS = ("_", "#")


def is_ignored_title(title: str) -> bool:
    """Sheets that are never read: the instructions, and every sheet whose name begins with _ or #."""
    return title.lstrip().startswith(PRIVATE_MARKS) or fold(title) in {fold(known) for known in INSTRUCTION_TITLES}


def by_spelling(things: tuple[Sheet, ...]) -> dict[str, Sheet]:
    """The sheets by every accepted name, folded."""
    return {fold(spelling): sheet for sheet in things for spelling in (*sheet.spellings(), sheet.key)}
