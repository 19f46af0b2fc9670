"""What an examination found."""

from dataclasses import dataclass
from enum import IntEnum


class Verdict(IntEnum):
    """How bad it is."""

    OK = 0
    WARNING = 1
    FAULT = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined: what, how it stands, in words, and what to do about it."""

    about: str
    verdict: Verdict
    text: str
    remedy: str = ""

    def as_json(self) -> dict[str, str]:
        """For programs."""
        return {"about": self.about, "verdict": self.verdict.name.lower(), "text": self.text, "remedy": self.remedy}


def good(about: str, text: str) -> Finding:
    """Something that is as it should be."""
    return Finding(about, Verdict.OK, text)


def doubtful(about: str, text: str, remedy: str) -> Finding:
    """Something that works, but should be looked at."""
    return Finding(about, Verdict.WARNING, text, remedy)


def broken(about: str, text: str, remedy: str) -> Finding:
    """Something that does not work."""
    return Finding(about, Verdict.FAULT, text, remedy)
