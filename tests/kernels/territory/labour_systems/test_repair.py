"""What a repair could not keep is said in words, in three languages, with figures."""

import json
from dataclasses import replace

from fondaco.territory import Contiguity, Flows, Mode, delineate
from fondaco.territory.labour_systems import Repair, labour_systems_as_json, verify

KEPT = Repair(
    n_areas_before=37,
    n_invalid_before=2,
    n_in_pieces_before=None,
    internal_share_before=0.8932,
    n_areas=37,
    internal_share=0.9041,
    n_set_apart=0,
    n_dissolved=0,
    n_mended=9,
    n_better_tied=88,
    n_founded=0,
)


def test_nothing_is_said_where_number_and_share_are_kept() -> None:
    assert KEPT.shortfalls == ()


def test_fewer_systems_are_told_with_both_numbers_and_how_hard_it_was_tried() -> None:
    (text,) = replace(KEPT, n_areas=36).shortfalls
    assert text.en.startswith(
        "36 valid systems instead of the published method's 37 (invalid: 2): around every community"
    )
    for words in (text.it, text.ru):
        assert "36" in words
        assert "37" in words


def test_a_smaller_share_is_told_with_both_shares() -> None:
    (text,) = replace(KEPT, internal_share=0.89).shortfalls
    for words in (text.it, text.ru, text.en):
        assert "89.00 %" in words
        assert "89.32 %" in words


def test_borders_that_leave_no_choice_cost_systems_and_the_result_says_so() -> None:
    # Two towns whose workers are the villages beyond the other town: by land nobody reaches their own.
    pairs = {("1", "1"): 1500, ("2", "2"): 1500, ("3", "1"): 1400, ("4", "2"): 1400, ("3", "3"): 60, ("4", "4"): 60}
    flows = Flows.from_pairs(pairs | {("1", "3"): 30, ("2", "4"): 30, ("1", "2"): 10, ("2", "1"): 10})
    row = Contiguity.from_pairs(flows.communities, [("1", "4"), ("4", "3"), ("3", "2")])
    result = delineate(flows, mode=Mode.VALID, contiguity=row)
    assert verify(flows, result, contiguity=row) == ()
    assert result.repair is not None
    assert (result.repair.n_areas_before, result.repair.n_in_pieces_before, result.repair.n_areas) == (2, 2, 1)
    assert len(result.repair.shortfalls) == 1
    values = json.loads(json.dumps(labour_systems_as_json(result)))["repair"]
    assert values["n_areas"] == 1
    assert values["shortfalls"][0]["en"] == result.repair.shortfalls[0].en


def test_other_modes_have_no_repair() -> None:
    result = delineate(Flows.from_pairs({("1", "1"): 5, ("1", "2"): 3, ("2", "1"): 3}))
    assert result.repair is None
    assert labour_systems_as_json(result)["repair"] is None
