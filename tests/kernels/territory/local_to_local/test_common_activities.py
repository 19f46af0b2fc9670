"""Codes that both tables have."""

import numpy as np

from fondaco.territory.local_to_local.common_activities import on_common_codes


def table(codes: str) -> tuple[tuple[str, ...], np.ndarray]:
    split = tuple(codes.split())
    return split, np.array([[float(2**at) for at in range(len(split))]])


def test_what_one_side_lacks_is_left_out_and_named() -> None:
    common = on_common_codes(*table("A B C"), *table("C D B"))
    assert (common.codes, common.left_out_a, common.left_out_b) == (("B", "C"), ("A",), ("D",))
    assert common.counts_a.tolist() == [[2, 4]]
    assert common.counts_b.tolist() == [[4, 1]]


def test_parts_are_added_where_the_other_side_joins_them() -> None:
    common = on_common_codes(*table("B+C D"), *table("B C D"))
    assert (common.codes, common.left_out_a, common.left_out_b) == (("B+C", "D"), (), ())
    assert common.counts_b.tolist() == [[3, 4]]


def test_a_table_with_the_parts_and_their_sum_uses_its_sum_once() -> None:
    common = on_common_codes(*table("B+C D"), *table("B C D B+C K"))
    assert (common.codes, common.left_out_b) == (("B+C", "D"), ("K",))
    assert common.counts_b.tolist() == [[8, 4]]


def test_where_both_have_the_parts_the_sum_is_dropped() -> None:
    common = on_common_codes(*table("B C B+C D"), *table("B C D B+C"))
    assert common.codes == ("B", "C", "D")


def test_a_sum_of_which_a_part_is_missing_is_left_out() -> None:
    common = on_common_codes(*table("B+C D"), *table("B D"))
    assert (common.codes, common.left_out_a, common.left_out_b) == (("D",), ("B+C",), ("B",))
