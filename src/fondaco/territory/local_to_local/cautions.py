"""What must stand next to any ranking of pairs: how coarse its figures are, how old, and what they are worth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.local_to_local.result import EvidenceLevel, OrderScores, PairRanking, SideFacts
from fondaco.territory.local_to_local.wording import (
    ORDERS,
    capitalised,
    filled,
    joined,
    number,
    percent,
    plain,
    term_name,
)
from fondaco.territory.sources import Measure

SECTION = re.compile(r"[A-Z](\+[A-Z])*")
FEW_ACTIVITIES = 50


class CautionKind(StrEnum):
    """What a caution is about."""

    SECTIONS_ONLY = "sections_only"
    DIFFERENT_MEASURES = "different_measures"
    VINTAGE = "vintage"
    ACTIVITIES_LEFT_OUT = "activities_left_out"
    CELLS_NOT_KNOWN = "cells_not_known"
    PROXIMITY_OF_FEW = "proximity_of_few"
    NOT_AVAILABLE = "not_available"
    CHANCE = "chance"
    SIZE_AND_DISTANCE = "size_and_distance"
    VALIDATION = "validation"
    LEFT_OUT = "left_out"
    NOTE = "note"


# What a reader must see with a ranking, whatever the room; the others may be folded away.
WEIGHTY = (CautionKind.SECTIONS_ONLY, CautionKind.DIFFERENT_MEASURES, CautionKind.CHANCE, CautionKind.VALIDATION)


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing a reader of the ranking must know."""

    kind: CautionKind
    text: LocalisedText


MEASURES = {
    Measure.EMPLOYEES: LocalisedText(en="persons employed", it="addetti", ru="занятые"),
    Measure.LOCAL_UNITS: LocalisedText(en="local units", it="unità locali", ru="местные единицы"),
    Measure.ORGANISATIONS: LocalisedText(
        en="registered organisations, not employees",
        it="organizzazioni registrate, non addetti",
        ru="зарегистрированные организации, а не занятые",
    ),
    Measure.COMMUTERS: LocalisedText(en="commuters", it="pendolari", ru="маятниковые мигранты"),
    Measure.VALUE_ADDED: LocalisedText(en="value added", it="valore aggiunto", ru="добавленная стоимость"),
    Measure.TRADE: LocalisedText(en="foreign trade", it="commercio estero", ru="внешняя торговля"),
}
SECTIONS_ONLY = LocalisedText(
    en="Section level hides what regions are known for: in {n} broad activities footwear, steel and furniture are one",
    it="Il livello di sezione nasconde ciò per cui le regioni sono note: in {n} grandi attività calzature, acciaio e "
    "mobili sono una cosa sola",
    ru="На уровне разделов не видно, чем регионы известны: в {n} крупных видах деятельности обувь, сталь и мебель — "
    "одно и то же",
)
DIFFERENT_MEASURES = LocalisedText(
    en="The two countries count different things ({a}; {b}): shares and quotients inside each compare only loosely",
    it="I due paesi contano cose diverse ({a}; {b}): quote e quozienti interni sono confrontabili solo alla lontana",
    ru="Страны считают разное ({a}; {b}): доли и коэффициенты внутри каждой сопоставимы лишь приблизительно",
)
SAME_MEASURE_NOT_EMPLOYEES = LocalisedText(
    en="The figures count this: {a}", it="I dati contano: {a}", ru="Данные учитывают следующее: {a}"
)
VINTAGE = LocalisedText(en="{country}: {source}", it="{country}: {source}", ru="{country}: {source}")
ACTIVITIES_LEFT_OUT = LocalisedText(
    en="Left out, since the other country has no such figures: {codes} ({country})",
    it="Escluse perché l'altro paese non ha dati corrispondenti: {codes} ({country})",
    ru="Исключены, поскольку у другой страны таких данных нет: {codes} ({country})",
)
CELLS_NOT_KNOWN = LocalisedText(
    en="{country}: {n} cells are not known; pairs are compared over the activities known in both regions",
    it="{country}: {n} celle non sono note; le coppie si confrontano sulle attività note in entrambe le regioni",
    ru="{country}: неизвестных ячеек — {n}; пары сравниваются по видам деятельности, известным в обоих регионах",
)
PROXIMITY_OF_FEW = LocalisedText(
    en="{country}: proximity of activities comes from {regions} regions and {activities} activities; with so few it is "
    "mostly chance, and so is what rests on it",
    it="{country}: la prossimità fra attività viene da {regions} regioni e {activities} attività; con numeri così "
    "piccoli è in gran parte casuale, come ciò che vi si appoggia",
    ru="{country}: близость видов деятельности рассчитана по {regions} регионам и {activities} видам; при таком малом "
    "числе она во многом случайна, как и всё, что на ней основано",
)
NOT_AVAILABLE = LocalisedText(en="{term}: {reason}", it="{term}: {reason}", ru="{term}: {reason}")
CHANCE = LocalisedText(
    en="{order}: pairs with some evidence {some}, with weak evidence {weak}, of {n}; if there were nothing to find, up "
    "to {expected} would seem weak",
    it="{order}: coppie con qualche riscontro {some}, con riscontro debole {weak}, su {n}; se non ci fosse nulla da "
    "trovare, fino a {expected} sembrerebbero deboli",
    ru="{order}: пар с некоторым основанием — {some}, со слабым — {weak}, всего — {n}; если бы искать было нечего, "
    "слабое основание показали бы до {expected}",
)
NOTHING_FOUND = LocalisedText(
    en="{order}: nothing in this ranking stands out from chance. {weak} pairs of {n} look better than random regions "
    "of their size; up to {expected} would if there were nothing to find",
    it="{order}: nulla in questa graduatoria si distingue dal caso. Coppie migliori di regioni casuali di pari "
    "dimensione: {weak} su {n}; se non ci fosse nulla da trovare sarebbero fino a {expected}",
    ru="{order}: ничто в этом рейтинге не отличается от случайного. Пар лучше случайных регионов того же размера — "
    "{weak} из {n}; если бы искать было нечего, их было бы до {expected}",
)
NOT_TESTED = LocalisedText(
    en="{order}: not compared with chance",
    it="{order}: non confrontata con il caso",
    ru="{order}: сопоставление со случайностью не проводилось",
)
SIZE_AND_DISTANCE = LocalisedText(
    en="{order}: size and distance alone explain {share} of how the scores differ",
    it="{order}: differenze tra i punteggi spiegate dalle sole dimensioni e distanze: {share}",
    ru="{order}: размер и расстояние сами по себе объясняют {share} различий между оценками",
)
VALIDATION = LocalisedText(
    en="What such indicators foresaw where it could be checked (structure of trade 1998-2000 against trade in 2006, "
    "14,210 pairs of countries): Finger-Kreinin similarity had a partial correlation of -0.023 with what size, "
    "distance and ties leave unexplained, added complementarity +0.056. Both are small: read the ranking as a list of "
    "questions",
    it="Quanto indicatori simili hanno previsto dove si è potuto verificare (struttura del commercio 1998-2000 contro "
    "scambi del 2006, 14.210 coppie di paesi): la somiglianza di Finger-Kreinin ha una correlazione parziale di "
    "-0,023 con ciò che dimensione, distanza e legami non spiegano, la complementarità aggiunta +0,056. Sono valori "
    "piccoli: la graduatoria va letta come un elenco di domande",
    ru="Что подобные показатели предсказывали там, где это можно проверить (структура торговли 1998–2000 годов и "
    "торговля 2006 года, 14\N{NO-BREAK SPACE}210 пар стран): частная корреляция сходства Фингера — Крейнина с тем, "
    "чего не объясняют размер, расстояние и связи, равна −0,023, добавленной взаимодополняемости — +0,056. Это малые "
    "величины: рейтинг следует читать как список вопросов",
)


def cautions(ranking: PairRanking) -> tuple[LocalisedText, ...]:
    """Everything that must be told next to the ranking, the coarseness first."""
    return tuple(caution.text for caution in cautions_by_kind(ranking))


def cautions_by_kind(ranking: PairRanking) -> tuple[Caution, ...]:
    """As `cautions`, each with what it is about."""
    return (
        *_coarseness(ranking),
        *(Caution(CautionKind.VINTAGE, _vintage(side)) for side in ranking.sides),
        *(each for order in ranking.orders for each in _worth(order)),
        Caution(CautionKind.VALIDATION, VALIDATION),
        *_missing(ranking),
        *(each for side in ranking.sides for each in _about(side, ranking)),
    )


def _coarseness(ranking: PairRanking) -> Iterator[Caution]:
    if all(SECTION.fullmatch(code) for code in ranking.activities):
        n_activities = plain(str(len(ranking.activities)))
        yield Caution(CautionKind.SECTIONS_ONLY, filled(SECTIONS_ONLY, n=n_activities))
    measures = [side.source.measure for side in ranking.sides]
    a, b = (MEASURES[measure] for measure in measures)
    if measures[0] != measures[1]:
        named = [
            filled(VINTAGE, country=side.name, source=text) for side, text in zip(ranking.sides, (a, b), strict=True)
        ]
        yield Caution(CautionKind.DIFFERENT_MEASURES, filled(DIFFERENT_MEASURES, a=named[0], b=named[1]))
    elif measures[0] != Measure.EMPLOYEES:
        yield Caution(CautionKind.DIFFERENT_MEASURES, filled(SAME_MEASURE_NOT_EMPLOYEES, a=a))


def _vintage(side: SideFacts) -> LocalisedText:
    return filled(VINTAGE, country=side.name, source=plain(str(side.source)))


def _worth(scores: OrderScores) -> Iterator[Caution]:
    order = capitalised(ORDERS[scores.order])
    levels = [level for row in scores.levels for level in row]
    tested = [level for level in levels if level != EvidenceLevel.NOT_TESTED]
    some, weak = tested.count(EvidenceLevel.SOME), tested.count(EvidenceLevel.WEAK)
    counts = {"n": len(tested), "some": some, "weak": weak, "expected": round(scores.n_weak_by_chance)}
    stands_out = some > 0 or weak > scores.n_weak_by_chance
    template = NOT_TESTED if not tested else CHANCE if stands_out else NOTHING_FOUND
    gaps = {gap: number(count) for gap, count in counts.items()}
    yield Caution(CautionKind.CHANCE, filled(template, order=order, **gaps))
    if scores.explained_by_size_and_distance is not None:
        share = percent(scores.explained_by_size_and_distance)
        yield Caution(CautionKind.SIZE_AND_DISTANCE, filled(SIZE_AND_DISTANCE, order=order, share=share))


def _missing(ranking: PairRanking) -> Iterator[Caution]:
    names = [side.name for side in ranking.sides]
    for term in ranking.terms:
        if term.reason:
            name = capitalised(term_name(term.name, names[0], names[1]))
            yield Caution(CautionKind.NOT_AVAILABLE, filled(NOT_AVAILABLE, term=name, reason=term.reason))


def _about(side: SideFacts, ranking: PairRanking) -> Iterator[Caution]:
    if side.activities_left_out:
        codes = plain(", ".join(side.activities_left_out))
        text = filled(ACTIVITIES_LEFT_OUT, country=side.name, codes=codes)
        yield Caution(CautionKind.ACTIVITIES_LEFT_OUT, text)
    if side.n_cells_not_known:
        text = filled(CELLS_NOT_KNOWN, country=side.name, n=number(side.n_cells_not_known))
        yield Caution(CautionKind.CELLS_NOT_KNOWN, text)
    if side.proximity_source is None and len(ranking.activities) < FEW_ACTIVITIES:
        sizes = {"regions": number(len(side.regions)), "activities": number(len(ranking.activities))}
        yield Caution(CautionKind.PROXIMITY_OF_FEW, filled(PROXIMITY_OF_FEW, country=side.name, **sizes))
    for row in side.left_out:
        yield Caution(CautionKind.LEFT_OUT, joined([plain(row.row), row.reason], by=": "))
    for note in side.notes:
        yield Caution(CautionKind.NOTE, note)
