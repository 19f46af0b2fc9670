"""Which codes of one edition answer to which of another, from when, and how surely."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType

from fondaco.territory.classifications.editions import Classification, Level, UnknownActivity
from fondaco.territory.classifications.loading import (
    ATECO_2007,
    ATECO_2022,
    ATECO_2025,
    NACE_2,
    NACE_2_1,
    OKVED2,
    classification,
    data_rows,
    edition_name,
    okved2_differences,
)

Pair = tuple[str, str]


class Kind(StrEnum):
    """How a code of one edition answers to codes of another."""

    ONE_TO_ONE = "1:1"  # the same activity
    MERGED = "n:1"  # goes whole into a code that others go into as well
    SPLIT = "1:n"  # divided among codes that nothing else goes into
    MIXED = "n:m"  # divided among codes that others go into as well
    NONE = "none"  # nothing answers to it


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Codes of `source` and of `target`, at one level, that share some activity.

    Parameters
    ----------
    pairs
        (code of source, code of target). How much of a code goes where, no publisher says: weights are not known.
    valid_from
        Day from which the target edition is used.
    publisher, note
        Whose table it is, and what a reader must know; a table made of two others says through which edition.
    """

    source: str
    target: str
    level: Level
    pairs: tuple[Pair, ...]
    valid_from: date
    publisher: str
    note: str = ""
    _targets: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _sources: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_targets", _grouped(self.pairs))
        object.__setattr__(self, "_sources", _grouped((b, a) for a, b in self.pairs))

    def targets(self, code: str) -> tuple[str, ...]:
        """Codes of the target edition that a code of the source answers to."""
        return self._targets.get(code, ())

    def sources(self, code: str) -> tuple[str, ...]:
        """Codes of the source edition that a code of the target answers to."""
        return self._sources.get(code, ())

    def kind(self, code: str) -> Kind:
        """How a code of the source answers to the target."""
        targets = self.targets(code)
        if not targets:
            return Kind.NONE
        is_shared = any(len(self.sources(target)) > 1 for target in targets)
        if len(targets) == 1:
            return Kind.MERGED if is_shared else Kind.ONE_TO_ONE
        return Kind.MIXED if is_shared else Kind.SPLIT

    def reversed(self) -> "Correspondence":
        """The same table read the other way."""
        return Correspondence(
            self.target,
            self.source,
            self.level,
            tuple(sorted((b, a) for a, b in self.pairs)),
            classification(self.source).valid_from,
            self.publisher,
            self.note,
        )


def correspondence(source: str, target: str, level: Level = Level.CLASS) -> Correspondence:
    """The correspondence of two editions at a level.

    Tables of Eurostat and ISTAT where they publish one; codes that are equal by construction (ATECO and NACE);
    OKVED2 and NACE Rev. 2 by their differences. Editions without a table of their own are joined through those between
    them: such a table has every pair that may share something, hence more than an official one would have.

    Raises
    ------
    UnknownActivity
        An unknown edition, or a level that the two do not share (below classes: only ATECO 2025 and its predecessor).
    """
    path = _path(edition_name(source), edition_name(target))
    first, last = classification(path[0]), classification(path[-1])
    if level > Level.CLASS and set(path) != {ATECO_2022, ATECO_2025}:
        raise UnknownActivity(f"{first.name} to {last.name}", [f"no correspondence at level {level.name.lower()}"])
    tables = [_direct(a, b, level) for a, b in pairwise(path)]
    pairs = {(code, code) for code in first.codes(level)} if not tables else set(tables[0][0])
    for further, _ in tables[1:]:
        onward = _grouped(further)
        pairs = {(a, c) for a, b in pairs for c in onward.get(b, ())}
    between = f"through {' and '.join(path[1:-1])}" if len(path) > 2 else ""
    notes = dict.fromkeys(note for _, note in tables)
    return Correspondence(
        first.name, last.name, level, tuple(sorted(pairs)), last.valid_from, "; ".join(notes) or "identical", between
    )


# Which editions have a table of their own; of two ways equally long the one through the earlier of these is taken.
DIRECT = (
    (NACE_2_1, NACE_2),
    (ATECO_2007, NACE_2),
    (ATECO_2022, NACE_2),
    (ATECO_2025, NACE_2_1),
    (OKVED2, NACE_2),
    (ATECO_2025, ATECO_2022),
)


def _path(source: str, target: str) -> list[str]:
    """Editions from source to target, over as few tables as possible."""
    paths = [[source]]
    while paths:
        path = paths.pop(0)
        if path[-1] == target:
            return path
        steps = [b for a, b in (*DIRECT, *((b, a) for a, b in DIRECT)) if a == path[-1] and b not in path]
        paths += [[*path, step] for step in steps]
    raise UnknownActivity("correspondence", [f"none from {source} to {target}"])


def _direct(source: str, target: str, level: Level) -> tuple[set[Pair], str]:
    """Pairs of two editions that have a table of their own, and whose it is."""
    if (source, target) not in DIRECT:
        pairs, publisher = _direct(target, source, level)
        return {(b, a) for a, b in pairs}, publisher
    if (source, target) == (ATECO_2025, ATECO_2022):
        return _istat(level), "ISTAT, bidirectional theoretical table 2025-2022"
    of_source, of_target = classification(source), classification(target)
    if (source, target) == (NACE_2_1, NACE_2):
        pairs = set(data_rows("nace_rev_2_1_to_nace_rev_2.tsv"))
        return _raised(pairs, of_source, of_target, level), "Eurostat, NACE Rev. 2.1 to NACE Rev. 2"
    if source == OKVED2:
        return _okved2(of_source, of_target, level), "codes compared by Fondaco"
    return {(code, code) for code in of_source.codes(level) if code in of_target}, "equal codes, by construction"


def _istat(level: Level) -> set[Pair]:
    from ateco._load import load_correspondence_2025_2022  # the library maps one code at a time only

    rows = load_correspondence_2025_2022()["mappings"]
    return {(row["code_2025"], row["code_2022"]) for row in rows if row["hierarchy"] == str(int(level))}


def _okved2(okved2: Classification, nace: Classification, level: Level) -> set[Pair]:
    """Codes that mean the same, and classes that together are one of NACE; in education codes differ in content."""
    differences = okved2_differences()
    other = set(differences["same_code_other_content"])
    pairs = {(code, code) for code in okved2.codes(level) if code in nace and code not in other}
    if level in (Level.GROUP, Level.CLASS):
        parts = {(part, whole) for whole, of in differences["parts"].items() for part in of}
        pairs |= _raised(parts, okved2, nace, level)
    return pairs


def _raised(pairs: Iterable[Pair], source: Classification, target: Classification, level: Level) -> set[Pair]:
    """Pairs of classes as pairs of the codes of a higher level that they belong to."""
    return {(source.ancestor(a, level), target.ancestor(b, level)) for a, b in pairs}


def _grouped(pairs: Iterable[Pair]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for first, second in sorted(pairs):
        found.setdefault(first, []).append(second)
    return MappingProxyType({first: tuple(seconds) for first, seconds in found.items()})
