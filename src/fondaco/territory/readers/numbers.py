"""Numbers of a column as its file writes them, or the state of a cell without one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fondaco.territory.employment import CellState
from fondaco.territory.readers.layouts import TextStyle

SPACES = "\u00a0\u202f\u2009\u2007"  # no-break, narrow no-break, thin, figure
PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
MARKED = re.compile(r"[0-9]([.,])([0-9]+)")
FLAGGED = re.compile(r"(.*?) ?([a-z]{1,3})")
OTHER_SIGN = {".": ",", ",": "."}
AMBIGUOUS = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")


@dataclass(frozen=True, slots=True)
class NotANumber:
    """Why a text is no number, and what to do."""

    reason: str


def numbers_of(texts: Iterable[str], style: TextStyle) -> dict[str, float | CellState | NotANumber]:
    """What each of a column's distinct `texts` says: a number, a state, or that it is no number.

    Without `style.decimal`, point or comma is taken as they all show it; where every number with one could be
    thousands as well ("1.234"), all those are refused.
    """
    distinct = {text: _cleaned(text) for text in texts}
    decimal = style.decimal or OTHER_SIGN.get(style.thousands, "") or decimal_of(distinct.values(), style)
    return {text: _number(clean, decimal, style) for text, clean in distinct.items()}


def _cleaned(text: str) -> str:
    for space in SPACES:
        text = text.replace(space, " ")
    return text.strip()


def _is_mark(text: str, style: TextStyle) -> bool:
    return text in style.missing or text in style.suppressed or text in style.nil


def decimal_of(texts: Iterable[str], style: TextStyle) -> str:
    """The decimal sign, `.` or `,`, that numbers show; empty where they do not show which."""
    marked = [text for text in texts if MARKED.search(text) and not _is_mark(text, style)]
    if not marked:
        return "."
    if all(AMBIGUOUS.fullmatch(_cleaned(text)) for text in marked):
        return ""
    signs = {sign for text in marked for sign, _ in MARKED.findall(text)}
    return "," if signs == {","} else "."


def flag_state(flag: str, style: TextStyle) -> CellState | None:
    """What a flag beside a count tells of it: that it is withheld or missing; None where the count may be used."""
    letters = _cleaned(flag)
    if not letters:
        return None
    if letters in style.suppressed or any(f":{letter}" in style.suppressed for letter in letters):
        return CellState.SUPPRESSED
    return CellState.MISSING if letters in style.missing else None


def _number(text: str, decimal: str, style: TextStyle) -> float | CellState | NotANumber:
    if text in style.nil:
        return 0.0
    if text in style.suppressed:
        return CellState.SUPPRESSED
    if text in style.missing:
        return CellState.MISSING
    if style.flags and (flagged := FLAGGED.fullmatch(text)) and set(flagged[2]) <= set(style.flags):
        return _flagged(_number(flagged[1], decimal, style), flag_state(flagged[2], style))
    if not decimal and AMBIGUOUS.fullmatch(text):
        return NotANumber("may be a decimal or thousands; tell decimal (and thousands) in the mapping")
    plain = text.replace(style.thousands, "") if _has_thousands(text, decimal, style) else text
    plain = plain.replace(",", ".") if decimal == "," and "." not in plain else plain
    if not PLAIN.fullmatch(plain):
        separated = re.fullmatch(r"[+-]?[0-9]{1,3}([ .,'’][0-9]{3})+([.,][0-9]+)?", text)
        remedy = "; tell thousands and decimal in the mapping" if separated else ""
        return NotANumber(f"is no number{' as the mapping tells' if separated else ''}{remedy}")
    return float(plain)


def _flagged(number: float | CellState | NotANumber, told: CellState | None) -> float | CellState | NotANumber:
    if told is None or isinstance(number, NotANumber):
        return number
    return told if isinstance(number, CellState) else NotANumber("has a count, but its flag says that it is withheld")


def _has_thousands(text: str, decimal: str, style: TextStyle) -> bool:
    if not style.thousands or style.thousands not in text:
        return False
    sign = re.escape(style.thousands)
    return re.fullmatch(rf"[+-]?[0-9]{{1,3}}({sign}[0-9]{{3}})+({re.escape(decimal or '.')}[0-9]+)?", text) is not None
