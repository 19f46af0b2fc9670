"""The rules that are shipped: complete, in order, and faithful to what is known of the law."""

from datetime import date, timedelta

import pytest

from fondaco.common.languages import Language
from fondaco.territory.feasibility import (
    Answer,
    Cause,
    Evidence,
    PieceOfEvidence,
    Rule,
    Status,
    checklist,
    jurisdictions,
    rules_of,
)

BOOKS = {code: rules_of(code) for code in jurisdictions()}
RULES = {rule.id: rule for book in BOOKS.values() for rule in book.rules}


def answer(rule: str, on: date, *pieces: PieceOfEvidence) -> Answer:
    (book,) = (book for book in BOOKS.values() if RULES[rule] in book.rules)
    return next(each for each in checklist(book, Evidence(pieces), on=on).answers if each.rule.id == rule)


def test_italy_russia_and_the_union_are_shipped() -> None:
    assert jurisdictions() == ("eu", "it", "ru")


def test_ids_are_unique_across_jurisdictions() -> None:
    assert len(RULES) == sum(len(book.rules) for book in BOOKS.values())


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_what_is_not_verified_says_what_is_to_be_verified(rule: Rule) -> None:
    for version in rule.versions:
        if not version.is_verified:
            for language, stem in zip(Language, ("verific", "провер", "verified"), strict=True):
                assert stem in version.note.in_language(language), (rule.id, version.valid_from)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_no_day_is_left_between_two_versions(rule: Rule) -> None:
    for former, latter in zip(rule.versions, rule.versions[1:], strict=False):
        assert former.valid_to == latter.valid_from - timedelta(days=1)


def test_no_rule_cites_an_act_that_is_later_than_its_version() -> None:
    late = [
        (rule.id, version.valid_from, citation.number)
        for rule in RULES.values()
        for version in rule.versions
        for citation in (version.citation,)
        if citation.dated > version.valid_from
    ]
    assert late == []


def test_nothing_gives_advice() -> None:
    words = ("dovete", "dovreste", "si consiglia", "рекоменд", "советуем", "you should", "we advise", "recommend")
    for book in BOOKS.values():
        for rule in book.rules:
            for version in rule.versions:
                says = [version.note, *(asked.asks for asked in version.requirements)]
                spoken = " ".join(text.in_language(language).lower() for text in says for language in Language)
                assert [word for word in words if word in spoken] == []


def test_italian_definition_of_a_district_has_three_versions() -> None:
    starts = [version.valid_from for version in RULES["it_district_definition"].versions]
    assert starts == [date(1991, 10, 24), date(1999, 5, 22), date(2001, 6, 30)]
    assert answer("it_district_definition", date(2008, 5, 29)).is_verified
    assert answer("it_district_definition", date(2008, 5, 29)).version.citation.text().it == (
        "Legge 5 ottobre 1991, n. 317, art. 36"
    )


def test_five_indices_of_the_decree_of_1993() -> None:
    asked = {one.evidence: (one.comparison, one.threshold, one.is_verified)
             for one in RULES["it_district_indices"].versions[0].requirements}  # fmt: skip
    assert asked == {
        "manufacturing_index": ("at_least", 1.3, True),
        "unit_density_index": ("above", 1, True),
        "specialisation_index": ("at_least", 1.3, True),
        "specialised_share": ("above", 0.3, False),
        "small_firms_share": ("above", 0.5, False),
    }


def dependence(share: float, *more: PieceOfEvidence) -> Answer:
    on = date(2024, 12, 31)
    pieces = (
        PieceOfEvidence("every_member_has_contract", True, on),
        PieceOfEvidence("members_not_yet_producing", 3, on),
        PieceOfEvidence("functional_dependence", share, on),
    )
    return answer("ru_cluster_requirements", on, *pieces, *more)


def test_russian_cluster_needs_twenty_per_cent_or_ten_in_special_territories() -> None:
    special = PieceOfEvidence("members_in_special_territories", 0.3, date(2024, 12, 31))
    assert dependence(0.2).status == Status.MET
    assert dependence(0.1).cause == Cause.RELAXATION_UNKNOWN
    assert dependence(0.1, special).status == Status.MET
    assert dependence(0.09, special).status == Status.NOT_MET
    assert not dependence(0.2).is_verified


def test_russian_approval_before_november_2021_lasts_five_years() -> None:
    approval = PieceOfEvidence("cluster_approval", True, date(2019, 6, 14))
    for rule in ("ru_cluster_requirements", "ru_cluster_approval"):
        assert answer(rule, date(2024, 6, 14), approval).status == Status.MET
        assert answer(rule, date(2024, 6, 15), approval).cause == Cause.APPROVAL_EXPIRED
    recent = PieceOfEvidence("cluster_approval", True, date(2022, 1, 31))
    assert answer("ru_cluster_approval", date(2030, 1, 1), recent).status == Status.MET


def test_zone_criteria_of_2012_gave_way_to_those_of_2024() -> None:
    assert answer("ru_zone_criteria", date(2015, 7, 11)).version.citation.number == "398"
    assert answer("ru_zone_criteria", date(2024, 6, 1)).version.citation.number == "156"


def test_zone_of_lipetsk_is_asked_for_lipetsk_alone() -> None:
    asked = {
        place: [each.rule.id for each in checklist(BOOKS["ru"], on=date(2024, 1, 1), place=place).answers]
        for place in ("RU-LIP", "RU-TA")
    }
    assert set(asked["RU-LIP"]) - set(asked["RU-TA"]) == {"ru_zone_lipetsk"}


def test_gate_of_the_union_stops_support_for_public_russian_entities_since_april_2022() -> None:
    share = PieceOfEvidence("public_ownership", 0.51, date(2014, 1, 1))
    no_support = PieceOfEvidence("public_programme_support", False, date(2022, 4, 1))
    assert answer("eu_public_support", date(2022, 4, 8), share).cause == Cause.NOT_YET_IN_FORCE
    assert answer("eu_public_support", date(2022, 4, 9), share).status == Status.NOT_MET
    assert answer("eu_public_support", date(2022, 4, 9), share, no_support).cause == Cause.EXEMPT


def test_screening_has_to_be_recent() -> None:
    screened = PieceOfEvidence("screening_result", True, date(2024, 1, 31))
    clean = PieceOfEvidence("listed_counterparts", False, date(2024, 1, 31))
    assert answer("eu_asset_freeze", date(2024, 2, 29), screened, clean).status == Status.MET
    assert answer("eu_asset_freeze", date(2024, 3, 1), screened, clean).cause == Cause.EVIDENCE_TOO_OLD
