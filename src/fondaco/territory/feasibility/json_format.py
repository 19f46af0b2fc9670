"""A dossier and a checklist as plain JSON values, and as rows of a table."""

from datetime import date

from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.feasibility import reasoning
from fondaco.territory.feasibility.dossier import Dossier, Vintage
from fondaco.territory.feasibility.evidence import PieceOfEvidence
from fondaco.territory.feasibility.indicator import Indicator
from fondaco.territory.feasibility.open_questions import OpenQuestion
from fondaco.territory.feasibility.result import Answer, Checklist, Finding
from fondaco.territory.feasibility.rule import Citation, RuleVersion
from fondaco.territory.feasibility.texts import DISCLAIMER
from fondaco.territory.rows import Rows
from fondaco.territory.sources import Source

Json = dict[str, object]
ANSWER_COLUMNS = ("jurisdiction", "route", "rule", "title", "status", "cause", "citation", "valid_from", "valid_to",
                  "is_verified", "reasoning")  # fmt: skip
INDICATOR_COLUMNS = ("indicator", "title", "unit", "value", "country", "against_country", "state", "why_unknown",
                     "source", "coarseness")  # fmt: skip


def dossier_as_json(result: Dossier) -> Json:
    """Everything in a dossier; what is not known is null, with its state and the reason beside it."""
    place, sector = result.subject.place, result.subject.sector
    return {
        "place": {"code": place.code, "name": text_as_json(place.name), "country": text_as_json(place.country)},
        "sector": {
            "code": sector.code,
            "name": text_as_json(sector.name),
            "classification": sector.classification,
        },
        "parties": [text_as_json(party) for party in result.subject.parties],
        "evaluated_on": result.on.isoformat(),
        "indicators": [indicator_as_json(one) for one in result.indicators],
        "checklists": [checklist_as_json(one) for one in result.checklists],
        "open_questions": [_question(one) for one in result.open_questions],
        "sources": [_vintage(one) for one in result.vintages],
        "unused_evidence": list(result.unused_evidence),
        "disclaimer": text_as_json(DISCLAIMER),
    }


def checklist_as_json(result: Checklist) -> Json:
    """Every answer with its reasoning, the version of the rule that counted, and what each requirement found."""
    book = result.rules
    return {
        "jurisdiction": book.jurisdiction,
        "name": text_as_json(book.name),
        "rules_checked_on": book.checked_on.isoformat(),
        "evaluated_on": result.on.isoformat(),
        "routes": [
            {
                "id": route.id,
                "title": text_as_json(route.title),
                "is_gate": route.is_gate,
                "status": result.status_of(route),
            }
            for route in book.routes
            if result.answers_of(route)
        ],
        "answers": [_answer(answer, result.on) for answer in result.answers],
        "rules_of_other_places": list(result.elsewhere),
    }


def checklist_rows(lists: tuple[Checklist, ...], language: Language) -> Rows:
    """A row for each answer, its texts in one language."""
    return Rows(ANSWER_COLUMNS, [_answer_row(each, answer, language) for each in lists for answer in each.answers])


def indicator_rows(result: Dossier, language: Language) -> Rows:
    """A row for each indicator, its texts in one language."""
    rows = [
        (
            one.id,
            one.title.in_language(language),
            one.unit.value,
            one.value,
            one.comparison,
            one.against_country,
            one.state.name.lower(),
            one.why_unknown.in_language(language) or None,
            str(one.source) if one.source else None,
            one.coarseness.in_language(language) or None,
        )
        for one in result.indicators
    ]
    return Rows(INDICATOR_COLUMNS, rows)


def text_as_json(text: LocalisedText) -> Json:
    """A text in every language."""
    return {language.value: getattr(text, language.value) for language in Language}


def indicator_as_json(one: Indicator) -> Json:
    """A value, its comparison, and where it is from; null with a state and a reason where it is not known."""
    return {
        "id": one.id,
        "title": text_as_json(one.title),
        "unit": one.unit,
        "value": one.value,
        "state": one.state.name.lower(),
        "why_unknown": text_as_json(one.why_unknown) if one.value is None else None,
        "comparison": one.comparison,
        "against_country": one.against_country,
        "source": source_as_json(one.source) if one.source else None,
        "coarseness": text_as_json(one.coarseness) if one.coarseness else None,
    }


def source_as_json(source: Source) -> Json:
    """Where figures are from."""
    return {
        "title": source.title,
        "publisher": source.publisher,
        "period": source.period,
        "measure": source.measure,
        "licence": source.licence,
        "note": source.note,
    }


def _answer_row(checklist: Checklist, answer: Answer, language: Language) -> tuple[str | bool | None, ...]:
    return (
        checklist.rules.jurisdiction,
        answer.rule.route,
        answer.rule.id,
        answer.rule.title.in_language(language),
        answer.status.value,
        answer.cause.value,
        answer.version.citation.text().in_language(language),
        answer.version.valid_from.isoformat(),
        _day(answer.version.valid_to),
        answer.is_verified,
        answer.reasoning.in_language(language),
    )


def _answer(answer: Answer, on: date) -> Json:
    return {
        "rule": answer.rule.id,
        "title": text_as_json(answer.rule.title),
        "route": answer.rule.route,
        "status": answer.status,
        "cause": answer.cause,
        "reasoning": text_as_json(answer.reasoning),
        "is_verified": answer.is_verified,
        "is_in_force": answer.is_in_force,
        "version": _version(answer.version, on),
        "findings": [_finding(finding) for finding in answer.findings],
    }


def _version(version: RuleVersion, on: date) -> Json:
    return {
        "valid_from": version.valid_from.isoformat(),
        "valid_to": _day(version.valid_to),
        "citation": _citation(version.citation),
        "amended_by": [_citation(citation) for citation in version.amended_until(on)],
        "note": text_as_json(version.note) if version.note else None,
        "is_verified": version.is_verified,
    }


def _citation(citation: Citation) -> Json:
    return {
        "text": text_as_json(citation.text()),
        "number": citation.number,
        "dated": citation.dated.isoformat(),
        "is_verified": citation.is_verified,
    }


def _finding(finding: Finding) -> Json:
    asked = finding.requirement
    return {
        "evidence": asked.evidence,
        "kind": asked.kind,
        "asks": text_as_json(asked.asks),
        "required": text_as_json(reasoning.threshold_text(asked)),
        "threshold": finding.threshold if finding.threshold is not None else asked.threshold,
        "comparison": asked.comparison,
        "status": finding.status,
        "cause": finding.cause,
        "reasoning": text_as_json(finding.reasoning),
        "given_by": text_as_json(asked.given_by),
        "piece": _piece(finding.piece) if finding.piece else None,
        "lasts_until": _day(finding.lasts_until),
        "is_verified": asked.is_verified,
    }


def _piece(piece: PieceOfEvidence) -> Json:
    return {
        "key": piece.key,
        "value": piece.value.isoformat() if isinstance(piece.value, date) else piece.value,
        "dated_on": piece.dated_on.isoformat(),
        "valid_until": _day(piece.valid_until),
        "reference": piece.reference,
        "issuer": piece.issuer,
    }


def _question(question: OpenQuestion) -> Json:
    return {
        "key": question.key,
        "kind": question.kind,
        "asks": text_as_json(question.asks),
        "given_by": text_as_json(question.given_by),
        "asked_in": list(question.asked_in),
    }


def _vintage(vintage: Vintage) -> Json:
    return {
        **source_as_json(vintage.source),
        "years": vintage.years,
        "is_old": vintage.is_old,
        "is_later": vintage.is_later,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
