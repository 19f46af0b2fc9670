"""Reads the cells of one row by the meaning of their columns, and keeps account of those that cannot be taken."""

import re
from collections.abc import Iterable, Mapping, Sequence

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from fondaco_web.common.tables.checked import CellProblem
from fondaco_web.common.tables.columns import Column, folded
from fondaco_web.common.tables.table import Table, TableRow

YES = {"si", "s", "да", "yes", "y", "x", "1", "true", "vero", "истина"}
NO = {"no", "нет", "n", "0", "false", "falso", "ложь", "-"}
MOST_NAMED = 15
Choices = Iterable[tuple[str, str | Promise]]


class RowReader:
    """The cells of a row by the key of their column. An empty cell and a column that is not there read alike."""

    def __init__(self, table: Table, row: TableRow, mapping: Mapping[int, str], columns: Sequence[Column]) -> None:
        self.table, self.row = table, row
        self.position_of = {key: position for position, key in mapping.items()}
        self.columns = {column.key: column for column in columns}
        self.problems: list[CellProblem] = []
        for key, position in self.position_of.items():
            if position in row.refused:
                self.refuse(key, _("the cell holds a formula or an error; paste the value instead"))

    def refuse(self, key: str, message: str) -> None:
        """Note that the cell under `key` cannot be taken."""
        position = self.position_of.get(key)
        value = self.row.texts[position] if position is not None and position < len(self.row.texts) else ""
        self.problems.append(
            CellProblem(self.name_of(key), value.strip(), message, -1 if position is None else position)
        )

    def refuse_row(self, message: str) -> None:
        """Note that the row as a whole cannot be taken."""
        self.problems.append(CellProblem("", "", message))

    def problems_in_order(self) -> tuple[CellProblem, ...]:
        """Every problem, from left to right."""
        return tuple(sorted(self.problems, key=lambda problem: problem.position))

    def name_of(self, key: str) -> str:
        """The column as its owner knows it: heading and letter, or our own label where there is no such column."""
        position = self.position_of.get(key)
        if position is None:
            return str(self.columns[key].label)
        return f"{self.table.headings[position]} ({self.table.letter(position)})"

    def text(self, key: str, most: int = 200) -> str:
        """A text on one line; "" for an empty cell."""
        return self.limited(key, " ".join(self.raw(key).split()), most)

    def long_text(self, key: str, most: int = 5_000) -> str:
        """A text with its lines."""
        return self.limited(key, self.raw(key).replace("\r\n", "\n").strip(), most)

    def raw(self, key: str) -> str:
        """What stands in the cell."""
        position = self.position_of.get(key)
        if position is None or position in self.row.refused or position >= len(self.row.texts):
            return ""
        return self.row.texts[position]

    def limited(self, key: str, text: str, most: int) -> str:
        """`text`, refused where it is too long."""
        if len(text) > most:
            self.refuse(key, _("has %(length)d characters; at most %(most)d fit") % {"length": len(text), "most": most})
            return ""
        return text

    def required(self, key: str, most: int = 200) -> str:
        """A text that must be there."""
        text = self.text(key, most)
        if not text and not any(problem.column == self.name_of(key) for problem in self.problems):
            self.refuse(key, _("must not be empty"))
        return text

    def email(self, key: str) -> str:
        """An e-mail address."""
        text = self.text(key, 254)
        try:
            if text:
                validate_email(text)
        except ValidationError:
            self.refuse(key, _("is no e-mail address; write it as name@example.org"))
            return ""
        return text

    def number(self, key: str, least: int, most: int) -> int | None:
        """A whole number, also with thousands separated as people write them."""
        text = re.sub(r"[\s'’]", "", self.text(key))
        text = re.sub(r"(?<=\d)[.,](?=\d{3}(\D|$))", "", text) if re.search(r"[.,]\d{3}(\D|$)", text) else text
        text = re.sub(r"[.,]0+$", "", text)
        if not text:
            return None
        if not re.fullmatch(r"\d{1,15}", text) or not least <= int(text) <= most:
            self.refuse(key, _("write a whole number from %(least)d to %(most)d") % {"least": least, "most": most})
            return None
        return int(text)

    def yes_no(self, key: str) -> bool | None:
        """Yes or no; None for an empty cell."""
        text = folded(self.text(key)) or self.text(key)
        if not text:
            return None
        if text in YES or text in NO:
            return text in YES
        self.refuse(key, _("write yes or no"))
        return None

    def choice(self, key: str, known: Mapping[str, str]) -> str:
        """The value that the cell names in one of its spellings (see `spellings`)."""
        text = self.text(key)
        return self.one_of(key, text, known) if text else ""

    def choices(self, key: str, known: Mapping[str, str]) -> list[str]:
        """Several of them, separated by semicolons, commas or lines; each once."""
        parts = self.parts(key, separators=r"[;\n]" if ";" in self.raw(key) else r"[;,\n]")
        return list(dict.fromkeys(found for part in parts if (found := self.one_of(key, part, known))))

    def parts(self, key: str, separators: str = r"[;\n]") -> list[str]:
        """The parts of a cell that lists several things."""
        return [part for raw in re.split(separators, self.raw(key)) if (part := " ".join(raw.split()))]

    def one_of(self, key: str, text: str, known: Mapping[str, str]) -> str:
        """The value that `text` names; refused where it names none."""
        found = known.get(folded(text))
        if found is None:
            every = list(dict.fromkeys(known.values()))
            some = ", ".join(every[:MOST_NAMED]) + (" …" if len(every) > MOST_NAMED else "")
            self.refuse(key, _("“%(value)s” is not known; possible: %(possible)s") % {"value": text, "possible": some})
            return ""
        return found

    def translated(self, key: str, most: int = 5_000) -> dict[str, str]:
        """A text in several languages: the columns `key`_it, `key`_ru, `key`_en."""
        texts = {code: self.long_text(f"{key}_{code}", most) for code, _name in settings.LANGUAGES}
        return {code: text for code, text in texts.items() if text}


def spellings(choices: Choices) -> dict[str, str]:
    """Every folded way to name each choice: its value, its label in each language. Made once for a whole table."""
    known: dict[str, str] = {}
    listed = list(choices)
    for language, _name in settings.LANGUAGES:
        with override(language):
            for value, label in listed:
                known.setdefault(folded(str(label)), value)
    return known | {folded(value): value for value, _label in listed}
