"""Every answer of a checklist is reached, on the right days, with a reasoning in three languages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.common.languages import Language
from fondaco.territory import InvalidEvidence
from fondaco.territory.feasibility import Answer, Cause, Evidence, PieceOfEvidence, RuleBook, Status, checklist
from kernels.territory.feasibility import arcadia as law

ON = date(2020, 6, 15)
NEVER = Evidence()


def answer(book: RuleBook, evidence: Evidence = NEVER, on: date = ON) -> Answer:
    (only,) = checklist(book, evidence, on=on).answers
    return only


def outcome(book: RuleBook, evidence: Evidence = NEVER, on: date = ON) -> tuple[Status, Cause]:
    found = answer(book, evidence, on)
    return found.status, found.cause


@pytest.mark.parametrize(
    ("requirement", "value", "expected"),
    [
        (law.SHARE, 0.2, (Status.MET, Cause.THRESHOLD_REACHED)),
        (law.SHARE, 0.1999999, (Status.NOT_MET, Cause.THRESHOLD_MISSED)),
        (law.NUMBER, 5, (Status.NOT_MET, Cause.THRESHOLD_MISSED)),
        (law.NUMBER, 6, (Status.MET, Cause.THRESHOLD_REACHED)),
        (law.YES, True, (Status.MET, Cause.AS_ASKED)),
        (law.YES, False, (Status.NOT_MET, Cause.NOT_AS_ASKED)),
        (law.NO, True, (Status.NOT_MET, Cause.NOT_AS_ASKED)),
        (law.NO, False, (Status.MET, Cause.AS_ASKED)),
        (law.DOCUMENT, True, (Status.MET, Cause.DOCUMENT_EXISTS)),
        (law.DOCUMENT, False, (Status.NOT_MET, Cause.NO_DOCUMENT)),
        (law.DATE, date(2015, 6, 30), (Status.MET, Cause.THRESHOLD_REACHED)),
        (law.DATE, date(2015, 7, 1), (Status.NOT_MET, Cause.THRESHOLD_MISSED)),
    ],
)
def test_evidence_of_every_kind_is_held_against_what_is_asked(
    requirement: law.Requirement, value: bool | float | date, expected: tuple[Status, Cause]
) -> None:
    assert outcome(law.book(law.version(requirement)), law.piece(requirement.evidence, value)) == expected


def test_without_evidence_a_rule_is_unknown_never_not_met() -> None:
    assert outcome(law.book(law.version(law.SHARE))) == (Status.UNKNOWN, Cause.NO_EVIDENCE)


def test_evidence_dated_after_the_day_of_evaluation_is_not_used() -> None:
    later = law.piece("local_share", 0.9, ON + timedelta(days=1))
    assert outcome(law.book(law.version(law.SHARE)), later) == (Status.UNKNOWN, Cause.EVIDENCE_IS_LATER)
    assert outcome(law.book(law.version(law.SHARE)), law.piece("local_share", 0.9, ON))[0] == Status.MET


def test_a_rule_counts_on_its_first_and_on_its_last_day_and_on_no_other() -> None:
    book = law.book(law.version(law.YES, valid_from=date(2000, 2, 1), valid_to=date(2009, 12, 31)))
    evidence = law.piece("is_open", True, date(1999, 1, 1))
    expected = {
        date(2000, 1, 31): (Status.EXPIRED, Cause.NOT_YET_IN_FORCE),
        date(2000, 2, 1): (Status.MET, Cause.AS_ASKED),
        date(2009, 12, 31): (Status.MET, Cause.AS_ASKED),
        date(2010, 1, 1): (Status.EXPIRED, Cause.NO_LONGER_IN_FORCE),
    }
    assert {on: outcome(book, evidence, on) for on in expected} == expected


def test_the_version_in_force_on_the_day_decides() -> None:
    former = law.version(law.SHARE, valid_to=date(2010, 12, 31))
    latter = law.version(replace(law.SHARE, threshold=0.5), valid_from=date(2011, 1, 1))
    evidence = law.piece("local_share", 0.3, date(2005, 1, 1))
    assert outcome(law.book(former, latter), evidence, date(2010, 12, 31))[0] == Status.MET
    assert outcome(law.book(former, latter), evidence, date(2011, 1, 1))[0] == Status.NOT_MET


def test_between_two_versions_the_last_one_is_named() -> None:
    former = law.version(law.YES, valid_to=date(2004, 12, 31))
    latter = law.version(law.NO, valid_from=date(2011, 1, 1))
    found = answer(law.book(former, latter), on=date(2008, 5, 29))
    assert (found.cause, found.version) == (Cause.NO_LONGER_IN_FORCE, former)
    assert "31 December 2004" in found.reasoning.en


def test_a_paper_counts_to_the_last_day_on_which_it_is_valid() -> None:
    book = law.book(law.version(law.DOCUMENT))
    permit = law.piece("permit", True, date(2019, 1, 1), ON)
    assert outcome(book, permit) == (Status.MET, Cause.DOCUMENT_EXISTS)
    assert outcome(book, permit, ON + timedelta(days=1)) == (Status.EXPIRED, Cause.EVIDENCE_RAN_OUT)


def test_evidence_that_a_rule_lets_age_counts_to_the_same_day_of_the_last_month() -> None:
    book = law.book(law.version(law.FRESH))
    screening = law.piece("screening", True, date(2020, 1, 31))
    assert outcome(book, screening, date(2020, 2, 29)) == (Status.MET, Cause.DOCUMENT_EXISTS)
    assert outcome(book, screening, date(2020, 3, 1)) == (Status.EXPIRED, Cause.EVIDENCE_TOO_OLD)


def test_the_latest_piece_that_still_counts_is_used() -> None:
    book = law.book(law.version(law.DOCUMENT))
    old = law.piece("permit", True, date(2018, 1, 1), date(2030, 1, 1))
    new = law.piece("permit", True, date(2019, 1, 1), date(2019, 12, 31))
    assert answer(book, law.together(old, new)).findings[0].piece == old.pieces[0]


def test_one_requirement_not_met_outweighs_all_others() -> None:
    book = law.book(law.version(law.YES, law.NUMBER, law.DOCUMENT, law.SHARE))
    evidence = law.together(
        law.piece("is_open", True), law.piece("n_firms", 1), law.piece("permit", True, until=date(2020, 4, 1))
    )
    found = answer(book, evidence)
    assert [finding.status for finding in found.findings] == [
        Status.MET, Status.NOT_MET, Status.EXPIRED, Status.UNKNOWN,
    ]  # fmt: skip
    assert (found.status, found.cause) == (Status.NOT_MET, Cause.THRESHOLD_MISSED)


def test_a_threshold_is_relaxed_only_where_its_condition_is_shown() -> None:
    book = law.book(law.version(law.RELAXED))
    share = law.piece("local_share", 0.15)
    assert outcome(book, share) == (Status.UNKNOWN, Cause.RELAXATION_UNKNOWN)
    assert outcome(book, law.together(share, law.piece("island_share", 0.3)))[0] == Status.MET
    assert outcome(book, law.together(share, law.piece("island_share", 0.29)))[0] == Status.NOT_MET
    assert outcome(book, law.piece("local_share", 0.09))[0] == Status.NOT_MET
    assert answer(book, share).findings[0].wanted == ("island_share",)


def test_an_exemption_lets_a_rule_be_met_without_its_evidence() -> None:
    book = law.book(law.version(law.SHARE, unless=law.EXEMPTION))
    assert outcome(book, law.piece("is_small", True)) == (Status.MET, Cause.EXEMPT)
    assert outcome(book, law.piece("is_small", False)) == (Status.UNKNOWN, Cause.NO_EVIDENCE)


def test_an_approval_before_a_change_stays_valid_to_the_day_five_years_later() -> None:
    former = law.version(law.SHARE, valid_to=date(2010, 12, 31))
    latter = law.version(law.SHARE, law.NUMBER, valid_from=date(2011, 1, 1), transition=law.TRANSITION)
    book, approval = law.book(former, latter), law.piece("permit", True, date(2010, 6, 30))
    assert outcome(book, approval, date(2015, 6, 30)) == (Status.MET, Cause.APPROVAL_STILL_VALID)
    assert outcome(book, approval, date(2015, 7, 1)) == (Status.EXPIRED, Cause.APPROVAL_EXPIRED)
    assert outcome(book, law.piece("permit", True, date(2011, 1, 1)), date(2015, 6, 30))[0] == Status.UNKNOWN


def test_an_expired_approval_does_not_hide_that_the_new_conditions_are_met() -> None:
    book = law.book(law.version(law.SHARE, valid_from=date(2011, 1, 1), transition=law.TRANSITION))
    approval = law.piece("permit", True, date(2010, 6, 30))
    assert outcome(book, law.together(approval, law.piece("local_share", 0.4)))[0] == Status.MET
    assert outcome(book, law.together(approval, law.piece("local_share", 0.1)))[0] == Status.NOT_MET


def test_an_approval_that_was_withdrawn_counts_no_more() -> None:
    book = law.book(law.version(law.SHARE, valid_from=date(2011, 1, 1), transition=law.TRANSITION))
    approval = law.piece("permit", True, date(2010, 6, 30))
    withdrawn = law.piece("permit", False, date(2012, 1, 1))
    again = law.piece("permit", True, date(2012, 2, 1))
    day = date(2013, 1, 1)
    assert outcome(book, approval, day)[1] == Cause.APPROVAL_STILL_VALID
    assert outcome(book, law.together(approval, withdrawn), day)[1] == Cause.NO_EVIDENCE
    assert outcome(book, law.together(approval, withdrawn, again), day)[1] == Cause.NO_EVIDENCE


def test_rules_of_other_places_are_left_out_and_named() -> None:
    book = law.book(law.version(law.YES), places=("AR-01", "BO-*"))
    assert [len(checklist(book, on=ON, place=place).answers) for place in ("AR-01", "BO-7", "AR-02", "")] == [
        1,
        1,
        0,
        1,
    ]
    assert checklist(book, on=ON, place="AR-02").elsewhere == ("district",)


def test_a_route_is_as_good_as_its_worst_rule() -> None:
    book = law.book(law.version(law.YES))
    two = replace(book, rules=(*book.rules, replace(book.rules[0], id="other", versions=(law.version(law.NUMBER),))))
    found = checklist(two, law.piece("is_open", True), on=ON)
    assert [answer.status for answer in found.answers] == [Status.MET, Status.UNKNOWN]
    assert found.status_of(two.routes[0]) == Status.UNKNOWN
    assert (found.count(Status.MET), found.count(Status.UNKNOWN)) == (1, 1)


@pytest.mark.parametrize("value", [True, 1.2, date(2020, 1, 1), float("nan")])
def test_evidence_of_another_kind_is_refused_with_key_value_and_remedy(value: bool | float | date) -> None:
    with pytest.raises(InvalidEvidence, match=r"local_share, 2020-03-01: value is .*; expected a share from 0 to 1"):
        checklist(law.book(law.version(law.SHARE)), law.piece("local_share", value), on=ON)


def test_two_pieces_of_one_day_are_refused() -> None:
    with pytest.raises(InvalidEvidence, match="permit: two pieces dated 2020-03-01; keep the one that counts"):
        law.together(law.piece("permit", True), law.piece("permit", False))


def test_value_threshold_and_date_are_in_the_reasoning_of_each_language() -> None:
    found = answer(law.book(law.version(law.SHARE)), law.piece("local_share", 0.1999999))
    assert in_plain_spaces(found.reasoning.it) == (
        "Valore 19,99999 %, richiesto ≥ 20 %: la soglia non è raggiunta; dato al 1 marzo 2020 (n. 5, Office)."
    )
    assert in_plain_spaces(found.reasoning.ru) == (
        "Значение 19,99999 %, требуется ≥ 20 %: порог не достигнут; данные на 1 марта 2020 г. (n. 5, Office)."
    )
    assert in_plain_spaces(found.reasoning.en) == (
        "Value 19.99999%, required ≥ 20%: the threshold is not reached; as of 1 March 2020 (n. 5, Office)."
    )


def in_plain_spaces(text: str) -> str:
    return " ".join(text.split())


def test_an_answer_that_rests_on_something_unverified_says_so() -> None:
    doubtful = replace(law.NUMBER, is_verified=False)
    assert answer(law.book(law.version(law.YES))).is_verified
    assert not answer(law.book(law.version(law.YES, doubtful))).is_verified
    assert not answer(law.book(law.version(law.YES, is_verified=False))).is_verified
    assert not answer(
        law.book(replace(law.version(law.YES), amended_by=(replace(law.NEW_LAW, is_verified=False),)))
    ).is_verified


FEW = settings(max_examples=60)
DAYS = st.dates(date(1995, 1, 1), date(2030, 12, 31))
EVERYTHING = law.book(
    law.version(law.RELAXED, law.YES, valid_to=date(2010, 12, 31)),
    law.version(law.RELAXED, law.NUMBER, law.DOCUMENT, law.FRESH, law.DATE, valid_from=date(2011, 1, 1),
                transition=law.TRANSITION, unless=law.EXEMPTION),
)  # fmt: skip
VALUES = {
    "local_share": st.floats(0, 1), "island_share": st.floats(0, 1), "n_firms": st.integers(0, 10),
    "is_open": st.booleans(), "permit": st.booleans(), "screening": st.booleans(), "is_small": st.booleans(),
    "founded_on": DAYS,
}  # fmt: skip


@st.composite
def pieces(draw: st.DrawFn) -> PieceOfEvidence:
    key = draw(st.sampled_from(sorted(VALUES)))
    dated = draw(DAYS)
    until = draw(st.none() | st.integers(0, 3000).map(lambda days: dated + timedelta(days=days)))
    return PieceOfEvidence(key, draw(VALUES[key]), dated, until)


EVIDENCE = st.lists(pieces(), max_size=8, unique_by=lambda one: (one.key, one.dated_on)).map(
    lambda found: Evidence(tuple(found))
)


@FEW
@given(EVIDENCE, DAYS)
def test_every_answer_has_its_reasons_in_every_language(evidence: Evidence, on: date) -> None:
    found = answer(EVERYTHING, evidence, on)
    for says in (found.reasoning, *(finding.reasoning for finding in found.findings)):
        assert all(says.in_language(language) and "{" not in says.in_language(language) for language in Language)
    if found.status in (Status.UNKNOWN, Status.EXPIRED) and found.is_in_force and found.cause != Cause.APPROVAL_EXPIRED:
        assert any(finding.wanted for finding in found.findings)


@FEW
@given(EVIDENCE, DAYS)
def test_evidence_never_changes_whether_a_rule_is_in_force(evidence: Evidence, on: date) -> None:
    assert answer(EVERYTHING, evidence, on).is_in_force == (on >= date(2000, 2, 1))


@FEW
@given(EVIDENCE, DAYS)
def test_the_order_of_the_evidence_changes_nothing(evidence: Evidence, on: date) -> None:
    turned = Evidence(evidence.pieces[::-1])
    assert checklist(EVERYTHING, turned, on=on) == checklist(EVERYTHING, evidence, on=on)


@FEW
@given(EVIDENCE, pieces(), DAYS)
def test_evidence_that_counts_on_the_day_never_turns_unknown_into_expired(
    evidence: Evidence, more: PieceOfEvidence, on: date
) -> None:
    before = answer(EVERYTHING, evidence, on)
    current = replace(more, dated_on=on, valid_until=None)
    after = answer(EVERYTHING, evidence.with_more((current,)), on)
    assert (before.status, after.status) != (Status.UNKNOWN, Status.EXPIRED)


@FEW
@given(EVIDENCE, DAYS, st.integers(0, 4000))
def test_evidence_that_nothing_limits_does_not_expire_by_waiting(evidence: Evidence, on: date, days: int) -> None:
    book = law.book(law.version(law.YES, law.NUMBER))
    lasting = Evidence(tuple(replace(one, valid_until=None) for one in evidence.pieces if one.dated_on <= on))
    later = on + timedelta(days=days)
    first, second = answer(book, lasting, on), answer(book, lasting, later)
    assert first.status == second.status or first.cause == Cause.NOT_YET_IN_FORCE


@FEW
@given(EVIDENCE, DAYS)
def test_evidence_of_other_keys_changes_nothing(evidence: Evidence, on: date) -> None:
    other = PieceOfEvidence("nobody_asks", True, on)
    assert checklist(EVERYTHING, evidence.with_more((other,)), on=on) == checklist(EVERYTHING, evidence, on=on)
