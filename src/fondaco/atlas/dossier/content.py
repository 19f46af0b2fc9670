"""What a dossier's template prints, in one language: every number and date becomes text here and nowhere else."""

from dataclasses import dataclass
from itertools import groupby

from fondaco.atlas.dossier import texts
from fondaco.common.languages import Language, LocalisedText
from fondaco.documents.printer import Content
from fondaco.territory.feasibility import (
    Answer,
    Checklist,
    Dossier,
    Indicator,
    Requirement,
    Route,
    RuleVersion,
    Status,
    Unit,
    Vintage,
    formats,
    reasoning,
)
from fondaco.territory.feasibility.indicator_texts import UNIT_NAMES
from fondaco.territory.feasibility.texts import DISCLAIMER
from fondaco.territory.sources import Source

LONGEST_BAR = 3.0
FIGURES = ("employees", "units", "quotient", "density")
NOTES = "abcdefghijklmnopqrstuvwxyz"
TO_VERIFY = "◆"
DECIMALS = {Unit.RATIO: 2, Unit.INDEX: 3, Unit.SHARE: 1, Unit.EMPLOYEES_PER_UNIT: 1}


def dossier_content(result: Dossier, language: Language) -> Content:
    """Everything that the template prints."""
    return _Writer(result, language).content()


@dataclass(frozen=True, slots=True)
class _Writer:
    result: Dossier
    language: Language

    def content(self) -> Content:
        subject, say = self.result.subject, self.say
        names = {"place": say(subject.place.name), "sector": _with_capital(say(subject.sector.name))}
        on = formats.day(self.result.on, self.language)
        return {
            "language": self.language.value,
            "title": say(texts.TITLE).format(**names),
            "footer": say(texts.FOOTER).format(**names, date=on),
            "page": say(texts.PAGE),
            "kind": say(texts.KIND),
            "facts": self.facts(on),
            "question": say(texts.QUESTION),
            **names,
            "summary": self.summary(),
            "technical": self.technical(),
            "legal": self.legal(),
            "open": self.open(),
            "sources": self.sources(),
            "disclaimer": say(DISCLAIMER),
        }

    def say(self, text: LocalisedText) -> str:
        return text.in_language(self.language)

    def facts(self, on: str) -> list[Content]:
        place, sector = self.result.subject.place, self.result.subject.sector
        code = f"{sector.classification} {sector.code}".strip()
        parties = " – ".join(self.say(party) for party in self.result.subject.parties)
        facts = (
            (texts.PLACE, ", ".join(part for part in (self.say(place.name), self.say(place.country)) if part)),
            (texts.SECTOR, f"{_with_capital(self.say(sector.name))} ({code})"),
            (texts.PARTIES, parties),
            (texts.EVALUATED, on),
        )
        return [{"head": self.say(head), "text": text} for head, text in facts if text]

    # The first page

    def summary(self) -> Content:
        lists = self.result.checklists
        return {
            "heading": self.say(texts.SUMMARY),
            "preconditions": self.say(texts.PRECONDITIONS),
            "counts": [
                {
                    "mark": status.value,
                    "number": formats.number(sum(each.count(status) for each in lists), self.language),
                    "text": self.say(texts.COUNTS[status]),
                }
                for status in Status
            ],
            "figures": [self.figure(one) for one in self.result.indicators if one.id in FIGURES],
            "heads": [self.say(head) for head in (texts.ANSWER, texts.RULE, texts.ROUTE)],
            "to_verify": self.say(texts.TO_VERIFY_MARK),
            "jurisdictions": [
                {"name": self.say(each.rules.name), "rows": [self.row(each, answer) for answer in each.answers]}
                for each in lists
            ],
        }

    def figure(self, one: Indicator) -> Content:
        country = self.say(texts.COUNTRY).format(value=self.measured(one, one.comparison)) if one.comparison else ""
        return {
            "title": self.say(one.title),
            "value": self.measured(one, one.value, with_unit=False) if one.value is not None else "",
            "none": self.say(texts.NOT_KNOWN) if one.value is None else "",
            "unit": self.say(UNIT_NAMES[one.unit]) if one.unit not in (Unit.RATIO, Unit.INDEX, Unit.SHARE) else "",
            "country": country,
        }

    def row(self, checklist: Checklist, answer: Answer) -> Content:
        return {
            "mark": answer.status.value,
            "status": self.status(answer) + ("" if answer.is_verified else f" {TO_VERIFY}"),
            "title": self.say(answer.rule.title),
            "route": self.say(checklist.rules.route(answer.rule.route).title),
        }

    def status(self, answer: Answer) -> str:
        return self.say(texts.STATUS_BY_CAUSE.get(answer.cause, texts.STATUSES[answer.status]))

    # Technical indicators

    def technical(self) -> Content:
        notes: dict[str, str] = {}
        sources = {vintage.source: str(number) for number, vintage in enumerate(self.result.vintages, 1)}
        heads = (texts.INDICATOR, texts.VALUE, texts.NATIONAL, texts.AGAINST, texts.SOURCE)
        rows = [self.indicator(one, sources, notes) for one in self.result.indicators]
        return {
            "heading": self.say(texts.TECHNICAL),
            "heads": [self.say(head) for head in heads],
            "rows": rows,
            "longest": LONGEST_BAR,
            "bars_note": self.say(texts.BARS_NOTE).format(most=formats.number(LONGEST_BAR, self.language)),
            "notes": [{"letter": letter, "text": text} for text, letter in notes.items()],
        }

    def indicator(self, one: Indicator, sources: dict[Source, str], notes: dict[str, str]) -> Content:
        coarse = self.say(one.coarseness)
        if coarse and one.value is not None:
            notes.setdefault(coarse, NOTES[len(notes) % len(NOTES)])
        against = one.against_country
        return {
            "title": self.say(one.title),
            "note": notes.get(coarse, "") if one.value is not None else "",
            "value": self.measured(one, one.value) if one.value is not None else "",
            "why": self.say(one.why_unknown) if one.value is None else "",
            "country": self.measured(one, one.comparison) if one.comparison is not None else "–",
            "against": formats.number(against, self.language, is_fixed=True) if against is not None else "",
            "bar": against if against is not None else -1.0,
            "source": sources.get(one.source, "") if one.source else "",
        }

    def measured(self, one: Indicator, value: float | None, *, with_unit: bool = True) -> str:
        if value is None:
            return ""
        decimals = DECIMALS.get(one.unit, 0)
        if one.unit == Unit.SHARE:
            return formats.share(value, self.language, decimals=decimals, is_fixed=True)
        written = formats.number(value, self.language, decimals=decimals, is_fixed=True)
        if one.unit in (Unit.RATIO, Unit.INDEX):
            return written
        return f"{written} {self.say(UNIT_NAMES[one.unit])}" if with_unit else written

    # The legal checklist

    def legal(self) -> Content:
        return {
            "heading": self.say(texts.LEGAL),
            "required": self.say(texts.REQUIRED),
            "jurisdictions": [self.jurisdiction(each) for each in self.result.checklists],
        }

    def jurisdiction(self, checklist: Checklist) -> Content:
        book = checklist.rules
        lead = formats.filled(self.say(texts.RULES_CHECKED), date=formats.day(book.checked_on, self.language))
        if book.checked_on < self.result.on:
            lead += f" {self.say(texts.CHECKED_EARLIER)}"
        routes = [route for route in book.routes if checklist.answers_of(route)]
        return {
            "name": self.say(book.name),
            "lead": lead,
            "routes": [self.route(checklist, route) for route in routes],
        }

    def route(self, checklist: Checklist, route: Route) -> Content:
        answers = checklist.answers_of(route)
        return {"title": self.say(route.title), "answers": [self.answer(answer) for answer in answers]}

    def answer(self, answer: Answer) -> Content:
        stands_alone = len(answer.findings) == 1 and answer.reasoning == answer.findings[0].reasoning
        decided = any(answer.reasoning == finding.reasoning for finding in answer.findings)
        return {
            "mark": answer.status.value,
            "status": self.status(answer),
            "title": self.say(answer.rule.title),
            "citation": self.say(answer.version.citation.text()),
            "force": self.force(answer.version),
            "amended": self.amended(answer.version),
            "to_verify": "" if answer.is_verified else self.say(texts.TO_VERIFY),
            "reasoning": "" if stands_alone or decided else self.say(answer.reasoning),
            "note": self.say(answer.version.note),
            "findings": [
                {
                    "mark": finding.status.value,
                    "status": self.say(texts.STATUSES[finding.status]),
                    "asks": self.say(finding.requirement.asks),
                    "relaxed": [self.say(reasoning.relaxation_text(one)) for one in finding.requirement.relaxed],
                    "required": self.required(finding.requirement),
                    "found": self.say(finding.reasoning),
                }
                for finding in answer.findings
            ],
        }

    def required(self, requirement: Requirement) -> str:
        asked = self.say(reasoning.threshold_text(requirement))
        return asked if requirement.is_verified else f"{asked} {TO_VERIFY}"

    def force(self, version: RuleVersion) -> str:
        start = formats.day(version.valid_from, self.language)
        if version.valid_to is None:
            return self.say(texts.IN_FORCE_FROM).format(start=start)
        return self.say(texts.IN_FORCE_BETWEEN).format(start=start, end=formats.day(version.valid_to, self.language))

    def amended(self, version: RuleVersion) -> str:
        kind = version.citation.act
        acts = "; ".join(
            self.say(one.short() if one.act == kind else one.text()) for one in version.amended_until(self.result.on)
        )
        return self.say(texts.AMENDED).format(acts=acts) if acts else ""

    # The end

    def open(self) -> Content:
        questions = sorted(self.result.open_questions, key=lambda one: self.givers.index(self.say(one.given_by)))
        groups = groupby(questions, key=lambda one: self.say(one.given_by))
        return {
            "heading": self.say(texts.OPEN),
            "lead": self.say(texts.OPEN_LEAD if questions else texts.NOTHING_OPEN),
            "groups": [{"who": who, "asks": [self.say(one.asks) for one in asked]} for who, asked in groups],
        }

    @property
    def givers(self) -> list[str]:
        return list(dict.fromkeys(self.say(question.given_by) for question in self.result.open_questions))

    def sources(self) -> Content:
        unused = ", ".join(self.result.unused_evidence)
        return {
            "heading": self.say(texts.SOURCES),
            "none": "" if self.result.vintages else self.say(texts.NO_SOURCES),
            "heads": ["", *(self.say(h) for h in (texts.SOURCE, texts.COUNTS_WHAT, texts.PERIOD, texts.AGE))],
            "rows": [self.source(number, one) for number, one in enumerate(self.result.vintages, 1)],
            "unused": self.say(texts.UNUSED).format(keys=unused) if unused else "",
        }

    def source(self, number: int, vintage: Vintage) -> Content:
        source = vintage.source
        age = self.say(texts.NO_YEAR) if vintage.years is None else formats.number(vintage.years, self.language)
        if vintage.is_later:
            age = self.say(texts.LATER)
        return {
            "number": formats.number(number, self.language),
            "title": source.title,
            "publisher": ", ".join(part for part in (source.publisher, source.licence) if part),
            "note": source.note,
            "counts": self.say(texts.MEASURES[source.measure.value]),
            "period": source.period,
            "age": f"{age} ({self.say(texts.OLD)})" if vintage.is_old else age,
        }


def _with_capital(text: str) -> str:
    return text[:1].upper() + text[1:]
