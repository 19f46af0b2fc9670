"""What is open: the evidence to bring next, and who can give it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.feasibility import texts
from fondaco.territory.feasibility.indicator import Indicator
from fondaco.territory.feasibility.result import Answer, Checklist, Status


class QuestionKind(StrEnum):
    """What a question is about."""

    LEGAL = "legal"
    TECHNICAL = "technical"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Evidence that would change an answer, who can give it, and the rules or indicators that ask for it."""

    key: str
    kind: QuestionKind
    asks: LocalisedText
    given_by: LocalisedText
    asked_in: tuple[str, ...]


def open_questions(lists: tuple[Checklist, ...], measured: tuple[Indicator, ...]) -> tuple[OpenQuestion, ...]:
    """Every piece of evidence that is missing or out of date, once each, in the order of the rules."""
    found: dict[str, OpenQuestion] = {}
    for question in (*_legal(lists), *_technical(measured)):
        known = found.get(question.key)
        asked_in = tuple(dict.fromkeys((*known.asked_in, *question.asked_in))) if known else question.asked_in
        found[question.key] = replace(known or question, asked_in=asked_in)
    return tuple(found.values())


def _legal(lists: tuple[Checklist, ...]) -> Iterator[OpenQuestion]:
    for answer in (answer for each in lists for answer in each.answers):
        if answer.is_in_force and answer.status != Status.MET:
            yield from _of_answer(answer)


def _of_answer(answer: Answer) -> Iterator[OpenQuestion]:
    wanted = {key for finding in answer.findings for key in finding.wanted}
    for finding in answer.findings:
        asked = finding.requirement
        texts_of = {asked.evidence: asked.asks} | {one.evidence: one.asks for one in asked.relaxed}
        for key, asks in texts_of.items():
            if key in wanted:
                yield OpenQuestion(key, QuestionKind.LEGAL, asks, asked.given_by, (answer.rule.id,))
    unless = answer.version.unless
    if unless is not None:
        yield OpenQuestion(unless.evidence, QuestionKind.LEGAL, unless.asks, unless.given_by, (answer.rule.id,))


def _technical(measured: tuple[Indicator, ...]) -> Iterator[OpenQuestion]:
    for one in measured:
        if one.value is None:
            yield OpenQuestion(one.id, QuestionKind.TECHNICAL, one.title, texts.STATISTICS_OFFICE, (one.id,))
