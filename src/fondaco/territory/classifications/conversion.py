"""Carries employment from one edition to another, and says what is lost on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.classifications.aggregation import own_level_of, parts_of
from fondaco.territory.classifications.correspondences import Correspondence, correspondence
from fondaco.territory.classifications.editions import UnknownActivity
from fondaco.territory.classifications.loading import classification
from fondaco.territory.employment import CellState, Employment
from fondaco.territory.errors import InvalidParams

Weights = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Lost:
    """A code, the codes it answers to, and the known count of all places that was not carried over."""

    code: str
    others: tuple[str, ...]
    count: float


@dataclass(frozen=True, slots=True)
class Loss:
    """What a conversion cost: `before` = `after` + split + unmatched + incomplete, in known counts.

    Parameters
    ----------
    split
        Codes of the source that are divided among several, without weights: not carried over.
    unmatched
        Codes of the source to which nothing answers.
    merged
        Codes of the target into which several went: (code, those codes); their difference is lost, nobody is.
    incomplete
        Codes of the target to which a split code belongs in part: in the places where that one is not zero their count
        is not known, and what was known of it is this.
    lacking
        Codes of the target to which codes belong that the table did not have: (code, those codes). They are counted
        without them.
    """

    source: str
    target: str
    table: str
    split: tuple[Lost, ...]
    unmatched: tuple[Lost, ...]
    merged: tuple[tuple[str, tuple[str, ...]], ...]
    incomplete: tuple[Lost, ...]
    lacking: tuple[tuple[str, tuple[str, ...]], ...]
    before: float
    after: float

    @property
    def share(self) -> float:
        """How much of the known total was not carried over, from 0 to 1."""
        return 1 - self.after / self.before if self.before else 0.0

    def in_words(self) -> LocalisedText:
        """One sentence for people."""
        lost, before = f"{self.before - self.after:.0f}", f"{self.before:.0f}"
        numbers = (len(self.split), len(self.unmatched), len(self.merged), len(self.incomplete))
        split, unmatched, merged, incomplete = numbers
        return LocalisedText(
            it=f"Da {self.source} a {self.target}: non riportati {lost} su {before} ({self.share:.1%}). Codici divisi "
            f"senza pesi: {split}; senza corrispondenza: {unmatched}; fusi: {merged}; incompleti: {incomplete}.",
            ru=f"Из {self.source} в {self.target}: не перенесено {lost} из {before} ({self.share:.1%}). Кодов, "
            f"разделённых без весов: {split}; без соответствия: {unmatched}; объединённых: {merged}; "
            f"неполных: {incomplete}.",
            en=f"From {self.source} to {self.target}: {lost} of {before} not carried over ({self.share:.1%}). Codes "
            f"split without weights: {split}; unmatched: {unmatched}; merged: {merged}; incomplete: {incomplete}.",
        )


def convert(employment: Employment, to: str, *, weights: Weights | None = None) -> tuple[Employment, Loss]:
    """Employment by the codes of another edition, and what was lost.

    Parameters
    ----------
    weights
        {(code, code of the target): share of its count}; the shares of a code add up to 1. Publishers give none, so a
        code that is divided is not carried over without them.

    Returns
    -------
    tuple[Employment, Loss]
        Counts of the codes of the target that something whole went into. A cell is not known where a part is not:
        one that is suppressed or missing, or a divided code that is not zero in that place.

    Raises
    ------
    UnknownActivity, InvalidEmployment
        An edition or a code that Fondaco does not know; a code beside one that contains it; codes of several levels.
    InvalidParams
        Weights of codes that do not answer to each other, below zero, or that do not add up to 1.
    """
    table = _table(employment, to)
    shares = _shares(employment, table, weights or {})
    targets = tuple(dict.fromkeys(target for of in shares.values() for target in of))
    counts, states = _carried(employment, table, shares, targets)
    edition = classification(table.target)
    titles = tuple(" + ".join(edition[part].title.en for part in parts_of(code)) for code in targets)
    note = f"converted from {table.source} by {table.publisher} {table.note}".rstrip()
    converted = Employment(
        employment.places,
        targets,
        counts,
        states,
        place_names=employment.place_names,
        activity_names=titles,
        classification=table.target,
        source=replace(employment.source, note="; ".join(filter(None, (employment.source.note, note)))),
    )
    return converted, _loss(employment, converted, table, shares)


def _table(employment: Employment, to: str) -> Correspondence:
    edition = classification(employment.classification)
    level = own_level_of(employment, edition)
    other = [code for code in employment.activities if any(edition[part].level != level for part in parts_of(code))]
    if other:
        faults = [f"{code!r}: not at the level {level.name.lower()} of the others; aggregate first" for code in other]
        raise UnknownActivity(edition.name, faults)
    joined = [code for code in employment.activities if len(parts_of(code)) > 1]
    return _with_aggregates(correspondence(edition.name, to, level), joined)


def _with_aggregates(table: Correspondence, joined: Sequence[str]) -> Correspondence:
    """`table` with aggregates such as `B+C` as one code each; what only they go into is one code of the target."""
    home = {part: code for code in joined for part in parts_of(code)}
    raised = replace(table, pairs=tuple({(home.get(code, code), target) for code, target in table.pairs}))
    renamed: dict[str, str] = {}
    for code in joined:
        targets = raised.targets(code)
        if all(raised.sources(target) == (code,) for target in targets):
            renamed |= dict.fromkeys(targets, "+".join(targets))
    return replace(raised, pairs=tuple({(code, renamed.get(target, target)) for code, target in raised.pairs}))


def _shares(employment: Employment, table: Correspondence, weights: Weights) -> dict[str, dict[str, float]]:
    """{code: {target: share}} of the codes that can be carried over."""
    told: dict[str, dict[str, float]] = {}
    for (code, target), share in weights.items():
        told.setdefault(code, {})[target] = share
    faults = []
    for code, of in told.items():
        faults += [
            f"{code} -> {target}: they do not answer to each other"
            for target in of
            if target not in table.targets(code)
        ]
        faults += [f"{code} -> {target}: {share}; zero or more" for target, share in of.items() if not share >= 0]
        if abs(sum(of.values()) - 1) > 1e-9:
            faults.append(f"{code}: its shares add up to {sum(of.values()):g}; expected 1")
    if faults:
        raise InvalidParams(f"weights from {table.source} to {table.target}", faults)
    whole = {code: {table.targets(code)[0]: 1.0} for code in employment.activities if len(table.targets(code)) == 1}
    return {code: told.get(code) or whole[code] for code in employment.activities if code in told or code in whole}


def _carried(
    employment: Employment, table: Correspondence, shares: Mapping[str, Mapping[str, float]], targets: tuple[str, ...]
) -> tuple[FloatArray, StateArray]:
    position = {code: at for at, code in enumerate(employment.activities)}
    counts = np.zeros((len(employment.places), len(targets)))
    states = np.full(counts.shape, CellState.KNOWN, dtype=np.int8)
    for column, target in enumerate(targets):
        for code in table.sources(target):
            if code not in position:
                continue
            of, state = employment.counts[:, position[code]], employment.states[:, position[code]]
            if code in shares:
                share = shares[code].get(target, 0.0)
                counts[:, column] += share * of if share else 0.0
                states[:, column] = np.maximum(states[:, column], state if share else 0)
            else:
                held = np.where((state == CellState.KNOWN) & (of > 0), CellState.MISSING, state)
                states[:, column] = np.maximum(states[:, column], held)
    return np.where(states == CellState.KNOWN, counts, np.nan), states


def _loss(
    employment: Employment, converted: Employment, table: Correspondence, shares: Mapping[str, Mapping[str, float]]
) -> Loss:
    totals = dict(zip(employment.activities, np.nansum(employment.counts, axis=0).tolist(), strict=True))
    kept_out = [code for code in employment.activities if code not in shares]
    into: dict[str, list[str]] = {target: [] for target in converted.activities}
    for code, of in shares.items():
        for target, share in of.items():
            if share:
                into[target].append(code)
    arrived = np.nansum(converted.counts, axis=0).tolist()
    incomplete = []
    for target, after in zip(converted.activities, arrived, strict=True):
        before = sum(shares[code][target] * totals[code] for code in into[target])
        if before - after > 1e-9 * max(before, 1.0):
            others = tuple(code for code in table.sources(target) if code in kept_out)
            incomplete.append(Lost(target, others, before - after))
    lacking = [
        (target, lacks)
        for target in converted.activities
        if (lacks := tuple(code for code in table.sources(target) if code not in totals))
    ]
    return Loss(
        table.source,
        table.target,
        f"{table.publisher} {table.note}".rstrip(),
        split=tuple(Lost(code, table.targets(code), totals[code]) for code in kept_out if table.targets(code)),
        unmatched=tuple(Lost(code, (), totals[code]) for code in kept_out if not table.targets(code)),
        merged=tuple((target, tuple(codes)) for target, codes in into.items() if len(codes) > 1),
        incomplete=tuple(incomplete),
        lacking=tuple(lacking),
        before=sum(totals.values()),
        after=sum(arrived),
    )
