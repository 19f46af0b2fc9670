"""Evidence: what is known on the legal side, each piece with its date and its paper."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fondaco.territory.errors import InvalidEvidence
from fondaco.territory.feasibility.strict_json import StrictReader


@dataclass(frozen=True, slots=True)
class PieceOfEvidence:
    """One answer to one key.

    Parameters
    ----------
    key
        As the rules name it.
    value
        A number, a share from 0 to 1, yes or no, a date; of a document: whether it exists.
    dated_on
        The day of the paper, or the day to which a figure refers.
    valid_until
        The last day on which the paper itself says it is valid.
    reference, issuer
        The paper's number or title, and who gave it.
    """

    key: str
    value: bool | date | float
    dated_on: date
    valid_until: date | None = None
    reference: str = ""
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Pieces of evidence.

    Raises
    ------
    InvalidEvidence
        Two pieces of one key and one date.
    """

    pieces: tuple[PieceOfEvidence, ...] = ()
    name: str = "evidence"

    def __post_init__(self) -> None:
        seen: set[tuple[str, date]] = set()
        faults = []
        for piece in self.pieces:
            if (piece.key, piece.dated_on) in seen:
                faults.append(f"{piece.key}: two pieces dated {piece.dated_on}; keep the one that counts")
            seen.add((piece.key, piece.dated_on))
        if faults:
            raise InvalidEvidence(self.name, faults)

    def of(self, key: str, on: date) -> tuple[PieceOfEvidence, ...]:
        """The pieces of a key that existed on a day, the latest first."""
        known = (piece for piece in self.pieces if piece.key == key and piece.dated_on <= on)
        return tuple(sorted(known, key=lambda piece: piece.dated_on, reverse=True))

    def later_than(self, key: str, on: date) -> tuple[PieceOfEvidence, ...]:
        """The pieces of a key that are dated after a day."""
        return tuple(piece for piece in self.pieces if piece.key == key and piece.dated_on > on)

    def with_more(self, pieces: Iterable[PieceOfEvidence]) -> "Evidence":
        """This evidence and more; what is already here under a key and date stays."""
        have = {(piece.key, piece.dated_on) for piece in self.pieces}
        more = tuple(piece for piece in pieces if (piece.key, piece.dated_on) not in have)
        return Evidence(self.pieces + more, self.name)


NO_EVIDENCE = Evidence()


@dataclass(frozen=True, slots=True)
class _EvidenceFile:
    evidence: tuple[PieceOfEvidence, ...]


def read_evidence(path: Path) -> Evidence:
    """The evidence in a JSON file: {"evidence": [{"key": …, "value": …, "dated_on": "2024-05-31", …}, …]}.

    Raises
    ------
    InvalidEvidence
        The file cannot be read, or something in it is wrong: the message names file, key, value and remedy.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidEvidence(path.name, [f"cannot be read ({error.strerror}); name a file that exists"]) from error
    except ValueError as error:
        raise InvalidEvidence(path.name, [f"is no JSON in UTF-8: {error}; save it as JSON"]) from error
    reader = StrictReader()
    read = reader.read(_EvidenceFile, value, "")
    if reader.faults or read is None:
        raise InvalidEvidence(path.name, reader.faults)
    return Evidence(read.evidence, path.name)
