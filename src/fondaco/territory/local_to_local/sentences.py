"""A pair of regions in sentences: what its score is made of, and what it is worth."""

from collections.abc import Iterator, Mapping

from fondaco.common.languages import LocalisedText
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.result import Context, Evidence, EvidenceLevel, RegionPair, Term
from fondaco.territory.local_to_local.sections import SECTIONS
from fondaco.territory.local_to_local.wording import (
    ORDERS,
    PAIR_NOT_COMPARED,
    capitalised,
    filled,
    joined,
    number,
    percent,
    plain,
    term_name,
)

N_ACTIVITIES = 3
_HEAD = LocalisedText(en="{a} and {b}: ", it="{a} e {b}: ", ru="{a} и {b}: ")
_SCORE = LocalisedText(
    en="{order} {score} of at most {maximum}, rank {rank} of {n}",
    it="{order} {score} su un massimo di {maximum}, posizione {rank} su {n}",
    ru="{order} {score} при максимуме {maximum}, место {rank} из {n}",
)
_MADE_OF = LocalisedText(en="made of {terms}", it="somma di {terms}", ru="складывается из следующего: {terms}")
_BEHIND = LocalisedText(
    en="the most comes from {term}, above all from {activities}",
    it="il contributo maggiore viene da: {term}, soprattutto {activities}",
    ru="наибольший вклад: {term}, прежде всего {activities}",
)
_LEVELS = {
    EvidenceLevel.NONE: LocalisedText(
        en="No evidence beyond size and distance: regions put together at random score as high in {chance} of the "
        "draws",
        it="Nessun riscontro oltre a dimensione e distanza: regioni composte a caso ottengono altrettanto "
        "({chance} delle estrazioni)",
        ru="Оснований, кроме размера и расстояния, не видно: случайно составленные регионы получают не меньше "
        "в {chance} случаев",
    ),
    EvidenceLevel.WEAK: LocalisedText(
        en="Weak evidence: regions put together at random score as high in only {chance} of the draws, but among so "
        "many pairs some do by chance",
        it="Riscontro debole: regioni composte a caso ottengono altrettanto solo di rado ({chance} delle estrazioni), "
        "ma fra tante coppie può succedere per caso",
        ru="Слабое основание: случайно составленные регионы получают не меньше лишь в {chance} случаев, но среди "
        "такого числа пар это бывает и случайно",
    ),
    EvidenceLevel.SOME: LocalisedText(
        en="Some evidence: regions put together at random score as high in only {chance} of the draws, which is rare "
        "even among so many pairs",
        it="Qualche riscontro: regioni composte a caso ottengono altrettanto solo di rado ({chance} delle estrazioni), "
        "e resta raro anche fra tante coppie",
        ru="Некоторое основание: случайно составленные регионы получают не меньше лишь в {chance} случаев, что редко "
        "даже при таком числе пар",
    ),
    EvidenceLevel.NOT_TESTED: LocalisedText(
        en="Not compared with chance",
        it="Confronto con il caso non eseguito",
        ru="Сопоставление со случайностью не проводилось",
    ),
}
_CONTEXT = LocalisedText(
    en="Context, no merit: {distance}the regions hold {size_a} and {size_b} of their countries' totals",
    it="Contesto, non merito: {distance}le due regioni pesano {size_a} e {size_b} sui totali dei loro paesi",
    ru="Для справки, в оценку не входит: {distance}доли регионов в итогах своих стран — {size_a} и {size_b}",
)
_DISTANCE = LocalisedText(en="{km} km apart; ", it="{km} km di distanza; ", ru="расстояние {km}\N{NO-BREAK SPACE}км; ")


def statement(pair: RegionPair, *, activity_names: Mapping[str, LocalisedText] = SECTIONS) -> LocalisedText:
    """What the score of a pair is made of, the activities behind it, what chance says of it, and its context.

    `activity_names` by code; where it has none, the name in the table, else the code.
    """
    head = filled(_HEAD, a=pair.a.name, b=pair.b.name)
    if pair.score is None or pair.rank is None:
        return _sentences([joined([head, PAIR_NOT_COMPARED], by="")])
    score = filled(
        _SCORE,
        order=ORDERS[pair.order],
        score=number(pair.score, 2),
        maximum=number(pair.maximum, 2),
        rank=number(pair.rank),
        n=number(pair.n_pairs),
    )
    counted = sorted((term for term in pair.terms if term.contribution != 0), key=lambda term: -term.contribution)
    made_of = [
        filled(_MADE_OF, terms=joined((_named(term, pair) for term in counted), by="; ")),
        *(_behind(counted[0], pair, activity_names) if counted else ()),
    ]
    level = filled(_LEVELS[pair.level], chance=percent(pair.chance or 0.0, 1))
    return _sentences(
        [
            joined([head, joined([score, made_of[0]], by="; ")], by=""),
            *map(capitalised, made_of[1:]),
            level,
            _context(pair.context),
        ]
    )


def _named(term: Term, pair: RegionPair) -> LocalisedText:
    name = term_name(term.name, pair.a.name, pair.b.name)
    return joined([name, number(term.contribution, 2)], by=" ")


def _behind(term: Term, pair: RegionPair, names: Mapping[str, LocalisedText]) -> Iterator[LocalisedText]:
    shown = [each for each in term.evidence if each.contribution > 0][:N_ACTIVITIES]
    if shown:
        activities = joined(_activity(each, term.name, names) for each in shown)
        yield filled(_BEHIND, term=term_name(term.name, pair.a.name, pair.b.name), activities=activities)


def _activity(evidence: Evidence, term: TermName, names: Mapping[str, LocalisedText]) -> LocalisedText:
    name = names.get(evidence.activity) or plain(evidence.name or evidence.activity)
    if term == TermName.S3_MATCH:
        return name
    gaps = {"name": name, "a": percent(evidence.share_a, 1), "b": percent(evidence.share_b, 1)}
    return filled(LocalisedText(*("{name} ({a} / {b})",) * 3), **gaps)


def _context(context: Context) -> LocalisedText:
    distance = (
        plain("") if context.distance_km is None else filled(_DISTANCE, km=number(round(context.distance_km, -1)))
    )
    return filled(_CONTEXT, distance=distance, size_a=percent(context.size_a, 1), size_b=percent(context.size_b, 1))


def _sentences(texts: list[LocalisedText]) -> LocalisedText:
    return joined([joined(texts, by=". "), plain(".")], by="")
