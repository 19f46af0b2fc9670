"""The page of reference that lists the legal rules that are shipped."""

from fondaco.territory.feasibility import (
    EvidenceKind,
    Requirement,
    Rule,
    RuleBook,
    RuleVersion,
    jurisdictions,
    rules_of,
)
from fondaco.territory.feasibility.reasoning import relaxation_text, threshold_text
from fondaco.territory.feasibility.texts import KINDS

HEAD = """# Legal rules

What the checklist of a [feasibility dossier](../explanation/feasibility-dossier.md) asks, version by version: from
which day to which (both included), by which act, and which evidence answers it, under the key of the
[evidence file](../howto/add-a-jurisdiction.md#give-the-evidence). ◆ marks what still has to be compared with the
official text. Information, not legal advice. Made from the files by
`python tests/architecture/generated_pages.py`; a test compares it.
"""


def page_of_rules() -> str:
    """The text of the page."""
    return HEAD + "".join(_book(rules_of(code)) for code in jurisdictions())


def _book(book: RuleBook) -> str:
    lines = [f"\n## {book.name.en} (`{book.jurisdiction}`)\n\nLast compared with the law on {book.checked_on}.\n"]
    for route in book.routes:
        lines.append(f"\n### {route.title.en}\n")
        lines += [_rule(rule) for rule in book.rules if rule.route == route.id]
    return "".join(lines)


def _rule(rule: Rule) -> str:
    places = f" Only for {', '.join(rule.places)}." if rule.places else ""
    return f"\n`{rule.id}`: {rule.title.en}.{places}\n\n" + "".join(_version(version) for version in rule.versions)


def _version(version: RuleVersion) -> str:
    end = f"to {version.valid_to}" if version.valid_to else "on"
    amended = "; ".join(citation.text().en for citation in version.amended_by)
    lines = [
        f"- **From {version.valid_from} {end}**{_mark(version.is_verified)}: {version.citation.text().en}",
        f", amended by {amended}" if amended else "",
        f". *{version.note.en}*\n" if version.note else ".\n",
        *(_requirement(asked) for asked in version.requirements),
    ]
    if version.unless is not None:
        answer = "true" if version.unless.answer else "false"
        lines.append(f"  - nothing to object where `{version.unless.evidence}` is {answer}: {version.unless.asks.en}\n")
    if version.transition is not None:
        says = version.transition.says.en
        lines.append(f"  - `{version.transition.evidence}`{_mark(version.transition.is_verified)}: {says}\n")
    return "".join(lines)


def _requirement(asked: Requirement) -> str:
    more = "".join(f"; {relaxation_text(one).en} (`{one.evidence}`)" for one in asked.relaxed)
    age = f", counts for {asked.lasts_months} month(s)" if asked.lasts_months else ""
    wanted = KINDS[asked.kind].en if asked.kind == EvidenceKind.DOCUMENT else f"{asked.kind} {threshold_text(asked).en}"
    mark = _mark(asked.is_verified)
    return f"  - `{asked.evidence}`: {asked.asks.en} ({wanted}{mark}{age}){more}. From: {asked.given_by.en}\n"


def _mark(is_verified: bool) -> str:
    return "" if is_verified else " ◆"
