"""Files of legal rules: one a jurisdiction, added by putting a file into a folder."""

import json
from pathlib import Path

from fondaco.territory.errors import InvalidRules
from fondaco.territory.feasibility.rule import RuleBook
from fondaco.territory.feasibility.rule_checks import faults_in
from fondaco.territory.feasibility.strict_json import StrictReader, nearest

RULES = Path(__file__).parent / "rules"


def jurisdictions(folder: Path = RULES) -> tuple[str, ...]:
    """The codes of the jurisdictions that a folder has a file of, by default those that are shipped."""
    return tuple(sorted(path.stem for path in folder.glob("*.json")))


def rules_of(jurisdiction: str, folder: Path = RULES) -> RuleBook:
    """The rules of a jurisdiction, by default the shipped ones.

    Raises
    ------
    InvalidRules
        There is no file of that name in the folder, or something in it is wrong.
    """
    path = folder / f"{jurisdiction}.json"
    if not path.is_file():
        known = list(jurisdictions(folder))
        remedy = nearest(jurisdiction, known) if known else "a folder with files such as it.json"
        raise InvalidRules(path.name, [f"there is no such file in {folder}; expected {remedy}"])
    return read_rules(path)


def read_rules(path: Path) -> RuleBook:
    """The rules in a file.

    Raises
    ------
    InvalidRules
        Something in it is wrong: the message names file, rule, key, value and remedy.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidRules(path.name, [f"cannot be read ({error.strerror}); name a file that exists"]) from error
    except ValueError as error:
        raise InvalidRules(path.name, [f"is no JSON in UTF-8: {error}; save it as JSON"]) from error
    reader = StrictReader()
    book = reader.read(RuleBook, value, "")
    faults = reader.faults or (faults_in(book) if book else [])
    if book and book.jurisdiction != path.stem:
        faults.append(f"jurisdiction: is {book.jurisdiction!r}; expected {path.stem!r}, the name of the file")
    if faults or book is None:
        raise InvalidRules(path.name, faults)
    return book
