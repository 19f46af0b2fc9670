"""What people read of a ranking: sentences, cautions, JSON, rows."""

import json
import math
from dataclasses import replace

import pytest

from fondaco.common.languages import LocalisedText
from fondaco.territory import Measure, Source
from fondaco.territory.local_to_local import (
    CautionKind,
    EvidenceLevel,
    LeftOut,
    Order,
    PairParams,
    PairRanking,
    Region,
    RegionSet,
    best_pairs,
    cautions,
    cautions_by_kind,
    pair,
    pair_ranking_as_json,
    pair_rows,
    region_pair,
    statement,
    term_rows,
)
from fondaco.territory.local_to_local.wording import number, percent
from kernels.territory.local_to_local.small_countries import UNTESTED, country, random_country, text

ABRUZZO = Region("IT-65", LocalisedText("Abruzzo", "Абруццо", "Abruzzo"), 42.2, 13.8)
LIPETSK = Region("RU-LIP", LocalisedText("Regione di Lipetsk", "Липецкая область", "Lipetsk Oblast"), 52.7, 39.1)


def named(code: str, name: LocalisedText, region: Region, measure: Measure) -> RegionSet:
    whole = country(code, {region.code: [4, 3, 2, 1], "other": [1, 2, 3, 4]}, "CFGH")
    source = Source("A table", "An office", "2022", measure)
    other = Region("other", text("Other"), 0.0, 0.0)
    employment = replace(whole.employment, source=source)
    return replace(whole, name=name, regions=(region, other), employment=employment)


ITALY = named("IT", LocalisedText("Italia", "Италия", "Italy"), ABRUZZO, Measure.EMPLOYEES)
RUSSIA = named("RU", LocalisedText("Russia", "Россия", "Russia"), LIPETSK, Measure.ORGANISATIONS)


def kinds(ranking: PairRanking) -> list[CautionKind]:
    return [each.kind for each in cautions_by_kind(ranking)]


def test_a_pair_is_told_in_three_languages() -> None:
    told = statement(region_pair(pair(ITALY, RUSSIA, params=UNTESTED), "IT-65", "RU-LIP", Order.SIMILARITY))
    assert told.en.startswith(
        "Abruzzo and Lipetsk Oblast: similarity 0.80 of at most 0.80, rank 1 of 4; made of overlap of shares "
        "(Finger-Kreinin) 0.40; likeness of specialisations (cosine of the log location quotients) 0.40. "
    )
    assert "above all from manufacturing (40.0% / 40.0%)" in told.en
    assert told.it.startswith("Abruzzo e Regione di Lipetsk: somiglianza 0,80 su un massimo di 0,80, posizione 1 su 4;")
    assert "manifattura (40,0% / 40,0%)" in told.it
    assert told.ru.startswith("Абруццо и Липецкая область: сходство 0,80 при максимуме 0,80, место 1 из 4;")
    assert "обрабатывающая промышленность (40,0\N{NO-BREAK SPACE}% / 40,0\N{NO-BREAK SPACE}%)" in told.ru
    assert "Context, no merit: 2,210 km apart; the regions hold 50.0% and 50.0% of their countries' totals." in told.en


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (
            EvidenceLevel.NONE,
            ("No evidence beyond size and distance", "Nessun riscontro oltre", "Оснований, кроме размера"),
        ),
        (EvidenceLevel.WEAK, ("Weak evidence", "Riscontro debole", "Слабое основание")),
        (EvidenceLevel.SOME, ("Some evidence", "Qualche riscontro", "Некоторое основание")),
        (
            EvidenceLevel.NOT_TESTED,
            ("Not compared with chance", "Confronto con il caso", "Сопоставление со случайностью"),
        ),
    ],
)
def test_a_pair_says_what_chance_makes_of_it(level: EvidenceLevel, words: tuple[str, str, str]) -> None:
    shown = region_pair(pair(ITALY, RUSSIA, params=UNTESTED), "IT-65", "RU-LIP", Order.COMBINED)
    told = statement(replace(shown, level=level, chance=0.125))
    for language, word in zip((told.en, told.it, told.ru), words, strict=True):
        assert word in language
    if level != EvidenceLevel.NOT_TESTED:
        assert "12.5%" in told.en


def test_directions_are_told_by_the_names_of_the_regions() -> None:
    ranking = pair(ITALY, RUSSIA, params=UNTESTED)
    told = statement(region_pair(ranking, "IT-65", "other", Order.COMPLEMENTARITY))
    assert "gain in relatedness (Other → Abruzzo)" in told.en
    assert "affinità guadagnata (Abruzzo → Other)" in told.it


def test_a_pair_that_cannot_be_compared_says_so() -> None:
    a = country("AA", {"a1": [3, math.nan, math.nan, 4], "a2": [1, 2, 1, 1]})
    ranking = pair(a, country("BB", {"b1": [3, 1, 9, 4]}), params=UNTESTED)
    told = statement(region_pair(ranking, "a1", "b1", Order.SIMILARITY))
    assert told.en == "a1 and b1: not available: too little is known of one of the two regions."


def test_numbers_are_written_as_each_language_does() -> None:
    assert number(1660.5, 1) == LocalisedText(it="1.660,5", ru="1660,5", en="1,660.5")
    assert number(14210) == LocalisedText(it="14.210", ru="14\N{NO-BREAK SPACE}210", en="14,210")
    assert percent(0.125, 1) == LocalisedText(it="12,5%", ru="12,5\N{NO-BREAK SPACE}%", en="12.5%")


def test_coarseness_stands_first_and_in_every_language() -> None:
    first, second = cautions_by_kind(pair(ITALY, RUSSIA, params=UNTESTED))[:2]
    assert first.kind == CautionKind.SECTIONS_ONLY
    assert first.text.en.startswith("Section level hides what regions are known for")
    assert first.text.it.startswith("Il livello di sezione nasconde")
    assert first.text.ru.startswith("На уровне разделов не видно")
    assert second.kind == CautionKind.DIFFERENT_MEASURES
    assert "Italy: persons employed; Russia: registered organisations, not employees" in second.text.en


def test_divisions_are_not_called_sections() -> None:
    a, b = (country(code, {f"{code}1": [1, 2, 3], f"{code}2": [3, 2, 1]}) for code in ("AA", "BB"))
    finer = [replace(each, employment=replace(each.employment, activities=("10", "11", "13"))) for each in (a, b)]
    assert CautionKind.SECTIONS_ONLY in kinds(pair(a, b, params=UNTESTED))
    assert CautionKind.SECTIONS_ONLY not in kinds(pair(*finer, params=UNTESTED))
    assert CautionKind.DIFFERENT_MEASURES not in kinds(pair(a, b, params=UNTESTED))


def test_every_ranking_tells_vintage_validation_and_what_is_not_available() -> None:
    ranking = pair(ITALY, RUSSIA, params=UNTESTED)
    told = [each.en for each in cautions(ranking)]
    assert "Italy: An office, A table, 2022" in told
    assert any("partial correlation of -0.023" in each and "+0.056" in each for each in told)
    assert sum("no figures of exports and imports" in each for each in told) == 2
    assert all(each.it and each.ru and each.en for each in cautions(ranking))


def test_what_was_left_out_is_told() -> None:
    gone = LeftOut("Крым", LocalisedText("esclusa", "исключено", "left out: a reason"))
    wider = replace(
        RUSSIA,
        left_out=(gone,),
        notes=(text("a note"),),
        employment=replace(RUSSIA.employment, activities=("C", "F", "G", "K")),
    )
    told = {each.kind: each.text.en for each in cautions_by_kind(pair(ITALY, wider, params=UNTESTED))}
    assert told[CautionKind.LEFT_OUT] == "Крым: left out: a reason"
    assert told[CautionKind.NOTE] == "a note"
    assert told[CautionKind.ACTIVITIES_LEFT_OUT] == "Left out, since the other country has no such figures: K (Russia)"


def test_a_ranking_that_chance_would_give_says_so() -> None:
    a, b = random_country("AA", 1, 9), random_country("BB", 2, 9)
    ranking = pair(a, b, params=PairParams(permutations=99))
    told = [each.text.en for each in cautions_by_kind(ranking) if each.kind == CautionKind.CHANCE]
    assert len(told) == 3
    assert told[0].startswith("Similarity: nothing in this ranking stands out from chance.")


def test_json_has_plain_values_only_and_null_where_nothing_is_known() -> None:
    a, b = random_country("AA", 3, 4, unknown=0.4), random_country("BB", 4, 5)
    ranking = pair(a, b, params=replace(UNTESTED, min_activities=6))
    body = json.loads(json.dumps(pair_ranking_as_json(ranking, n=3), allow_nan=False))
    assert (body["format"], body["version"]) == ("fondaco.pair_ranking", 1)
    assert [each["order"] for each in body["orders"]] == ["similarity", "complementarity", "combined"]
    for order in body["orders"]:
        for shown in order["best"]:
            told = sum(term["contribution"] for term in shown["terms"])
            assert told == pytest.approx(shown["score"], abs=1e-12)
            assert all(term["value"] is None for term in shown["terms"] if term["state"] == "not_available")
            assert shown["chance"] is None
            assert set(shown["in_words"]) == {"it", "ru", "en"}
    assert body["cautions"][0]["kind"] == "sections_only"


def test_json_of_one_region_holds_its_pairs_only() -> None:
    ranking = pair(random_country("AA", 3, 4), random_country("BB", 4, 5), params=UNTESTED)
    body = pair_ranking_as_json(ranking, n=99, of="BB-02")
    for order in body["orders"]:  # type: ignore[attr-defined]  # plain JSON
        assert [each["b"] for each in order["best"]] == ["BB-02"] * 4


def test_rows_hold_every_pair_and_their_terms_sum_to_its_score() -> None:
    ranking = pair(random_country("AA", 3, 4), random_country("BB", 4, 5), params=UNTESTED)
    pairs, terms = pair_rows(ranking), term_rows(ranking)
    assert (len(pairs.rows), len(terms.rows)) == (20, 240)
    score, added = pairs.columns.index("combined_score"), terms.columns.index("contribution_combined")
    for row in pairs.rows:
        of_pair = [each[added] for each in terms.rows if (each[0], each[1]) == (row[0], row[2])]
        assert sum(of_pair) == row[score]  # type: ignore[arg-type]  # numbers
    best = best_pairs(ranking, Order.COMBINED, n=1)[0]
    rank = pairs.columns.index("combined_rank")
    assert [(row[0], row[2]) for row in pairs.rows if row[rank] == 1] == [(best.a.code, best.b.code)]
