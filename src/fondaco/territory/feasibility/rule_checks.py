"""What a file of rules must be beyond its form: dates in order, thresholds that fit, texts that can be filled in."""

import re
import string
from collections.abc import Iterator
from itertools import pairwise

from fondaco.common.languages import Language
from fondaco.territory.feasibility.rule import (
    Citation,
    Comparison,
    EvidenceKind,
    Requirement,
    Rule,
    RuleBook,
    RuleVersion,
)

KEY = re.compile(r"[a-z][a-z0-9_]*")
MEASURED = (EvidenceKind.NUMBER, EvidenceKind.SHARE)
COMPARED = (*MEASURED, EvidenceKind.DATE)


def faults_in(book: RuleBook) -> list[str]:
    """What is wrong, each fault with its place and remedy."""
    return [*_book(book), *(fault for rule in book.rules for fault in _rule(book, rule)), *_kinds(book)]


def _book(book: RuleBook) -> Iterator[str]:
    yield from _key("jurisdiction", book.jurisdiction)
    for name, ids in (("routes", [route.id for route in book.routes]), ("rules", [rule.id for rule in book.rules])):
        if not ids:
            yield f"{name}: there are none; expected at least one"
        for identifier in ids:
            yield from _key(f"{name}[{identifier}].id", identifier)
        for identifier in sorted({each for each in ids if ids.count(each) > 1}):
            yield f"{name}[{identifier}]: the id stands twice; give each its own"
    used = {rule.route for rule in book.rules}
    for route in book.routes:
        if route.id not in used:
            yield f"routes[{route.id}]: no rule belongs to it; remove it, or name it as the route of a rule"


def _rule(book: RuleBook, rule: Rule) -> Iterator[str]:
    path, routes = f"rules[{rule.id}]", [route.id for route in book.routes]
    if rule.route not in routes:
        yield f"{path}.route: is {rule.route!r}; expected one of {', '.join(routes)}"
    if not rule.versions:
        yield f"{path}.versions: there are none; expected at least one"
    for number, (former, latter) in enumerate(pairwise(rule.versions)):
        if former.valid_to is None or former.valid_to >= latter.valid_from:
            yield (
                f"{path}.versions[{number}].valid_to: is {former.valid_to or 'null'}; expected a day before "
                f"{latter.valid_from}, on which the next version begins (versions stand in the order of time)"
            )
    for number, version in enumerate(rule.versions):
        yield from _version(f"{path}.versions[{number}]", version)


def _version(path: str, version: RuleVersion) -> Iterator[str]:
    if version.valid_to is not None and version.valid_to < version.valid_from:
        yield f"{path}.valid_to: is {version.valid_to}; expected a day not before valid_from, {version.valid_from}"
    if not version.requirements:
        yield f"{path}.requirements: there are none; expected at least one"
    yield from _citation(f"{path}.citation", version.citation)
    for number, citation in enumerate(version.amended_by):
        yield from _citation(f"{path}.amended_by[{number}]", citation)
    for requirement in version.requirements:
        yield from _requirement(f"{path}.requirements[{requirement.evidence}]", requirement)
    keys = [requirement.evidence for requirement in version.requirements]
    for key in sorted({each for each in keys if keys.count(each) > 1}):
        yield f"{path}.requirements[{key}]: the key stands twice; put what is asked of it into one requirement"
    if version.unless is not None:
        yield from _key(f"{path}.unless.evidence", version.unless.evidence)
    if version.transition is not None:
        yield from _key(f"{path}.transition.evidence", version.transition.evidence)
        yield from _months(f"{path}.transition.lasts_months", version.transition.lasts_months)


def _citation(path: str, citation: Citation) -> Iterator[str]:
    for language in Language:
        act = citation.act.in_language(language)
        try:
            places = sorted(name for _, name, _, _ in string.Formatter().parse(act) if name is not None)
        except ValueError:
            places = []
        wanted = ["date", "number"] if citation.number else ["date"]
        if places != wanted:
            shown = " and ".join(f"{{{place}}}" for place in wanted)
            yield f"{path}.act.{language}: is {act!r}; expected a text with {shown}, once"


def _requirement(path: str, asked: Requirement) -> Iterator[str]:
    yield from _key(f"{path}.evidence", asked.evidence)
    yield from _months(f"{path}.lasts_months", asked.lasts_months)
    for key, value, kinds in (
        ("comparison", asked.comparison, COMPARED),
        ("threshold", asked.threshold, MEASURED),
        ("day", asked.day, (EvidenceKind.DATE,)),
    ):
        if asked.kind in kinds and value is None:
            yield f"{path}.{key}: is missing; a {asked.kind} needs it"
        if asked.kind not in kinds and value is not None:
            yield f"{path}.{key}: is {value}; a {asked.kind} has none, remove it"
    if asked.relaxed and asked.kind not in MEASURED:
        yield f"{path}.relaxed: a {asked.kind} has no threshold to relax; remove it"
    if asked.kind == EvidenceKind.DOCUMENT and not asked.expected:
        yield f"{path}.expected: is false; a document is asked to exist, ask yes_no instead"
    limits = [("threshold", asked.threshold)] + [(f"relaxed[{one.evidence}].then", one.then) for one in asked.relaxed]
    for key, limit in limits:
        if asked.kind == EvidenceKind.SHARE and limit is not None and not 0 <= limit <= 1:
            yield f"{path}.{key}: is {limit:g}; expected a share from 0 to 1, such as 0.2 for 20 %"
    yield from _relaxed(path, asked)


def _relaxed(path: str, asked: Requirement) -> Iterator[str]:
    for one in asked.relaxed:
        here = f"{path}.relaxed[{one.evidence}]"
        yield from _key(f"{here}.evidence", one.evidence)
        if one.kind not in MEASURED:
            yield f"{here}.kind: is {one.kind}; expected number or share"
        if one.kind == EvidenceKind.SHARE and not 0 <= one.threshold <= 1:
            yield f"{here}.threshold: is {one.threshold:g}; expected a share from 0 to 1"
        grows = asked.comparison in (Comparison.AT_LEAST, Comparison.ABOVE)
        if asked.threshold is not None and (one.then >= asked.threshold if grows else one.then <= asked.threshold):
            yield f"{here}.then: is {one.then:g}; expected a threshold easier to reach than {asked.threshold:g}"


def _kinds(book: RuleBook) -> Iterator[str]:
    """One key is one kind of evidence, whichever rule asks for it."""
    first: dict[str, tuple[EvidenceKind, str]] = {}
    for rule in book.rules:
        for version in rule.versions:
            asked = [(each.evidence, each.kind) for each in version.requirements]
            asked += [(one.evidence, one.kind) for each in version.requirements for one in each.relaxed]
            asked += [(version.transition.evidence, EvidenceKind.DOCUMENT)] if version.transition else []
            asked += [(version.unless.evidence, EvidenceKind.YES_NO)] if version.unless else []
            for key, kind in asked:
                known, where = first.setdefault(key, (kind, rule.id))
                if known != kind:
                    yield f"rules[{rule.id}]: {key} is asked as {kind}, in rules[{where}] as {known}; use two keys"


def _key(path: str, key: str) -> Iterator[str]:
    if not KEY.fullmatch(key):
        yield f"{path}: is {key!r}; expected small Latin letters, digits and _, beginning with a letter"


def _months(path: str, months: int | None) -> Iterator[str]:
    if months is not None and months < 1:
        yield f"{path}: is {months}; expected a whole number of months from 1"
