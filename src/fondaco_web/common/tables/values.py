"""Values of cells, and how text is kept from running as a formula in the program that opens it."""

import re
from datetime import date, datetime
from decimal import Decimal

from fondaco.workbook import FORMULA_SIGNS

TableValue = str | int | float | Decimal | date | datetime | None

RUNS = re.compile(rf"'*\s*[{re.escape(''.join(FORMULA_SIGNS))}]")


def neutralised(text: str) -> str:
    """`text`, with an apostrophe before it where a spreadsheet would take it for a formula; `restored` takes it off."""
    return f"'{text}" if RUNS.match(text) else text


def restored(text: str) -> str:
    """The text that `neutralised` was given."""
    return text[1:] if text.startswith("'") and RUNS.match(text) else text
