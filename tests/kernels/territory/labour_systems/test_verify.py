"""The checker finds every kind of fault, and none where there is none."""

from dataclasses import replace

import numpy as np
import pytest

from fondaco.territory import Flows, LabourSystems, Mode, delineate
from fondaco.territory.invented.flows import invented_flows
from fondaco.territory.labour_systems import (
    REASONS,
    Contiguity,
    Unassigned,
    UnassignedCode,
    ViolationCode,
    verify,
)

COUNTRY = invented_flows(120, seed=6)
CLOSED = Flows.from_pairs({("1", "1"): 5000, ("2", "1"): 900, ("1", "2"): 90, ("3", "3"): 40, ("2", "4"): 3})
RIGHT = delineate(COUNTRY.flows, mode=Mode.VALID)
BORDERS = Contiguity.from_positions(COUNTRY.flows.communities, COUNTRY.geography.neighbours)
STATISTICS = (
    "residents",
    "jobs",
    "internal_flow",
    "supply_self_containment",
    "demand_self_containment",
    "internal_share",
    "validity",
)


def codes(flows: Flows, result: LabourSystems, contiguity: Contiguity | None = None) -> set[ViolationCode]:
    return {violation.code for violation in verify(flows, result, contiguity=contiguity)}


def reassigned(result: LabourSystems, community: int, system: int) -> LabourSystems:
    assignment = result.assignment.copy()
    assignment[community] = system
    return replace(result, assignment=assignment)


def test_a_right_result_has_no_fault() -> None:
    assert verify(COUNTRY.flows, RIGHT) == ()
    assert verify(CLOSED, delineate(CLOSED)) == ()


def test_unassigned_communities_of_the_published_method_are_truly_explained() -> None:
    result = delineate(CLOSED)
    assert {one.community: one.code for one in result.unassigned} == {
        "3": UnassignedCode.ONLY_INTERNAL,
        "4": UnassignedCode.NO_RESIDENT_WORKERS,
    }


def test_a_community_in_another_system_is_noticed_in_members_and_statistics() -> None:
    other = next(s.id for s in RIGHT.systems if s.id != RIGHT.assignment[0])
    assert codes(COUNTRY.flows, reassigned(RIGHT, 0, other)) >= {
        ViolationCode.OTHER_MEMBERS,
        ViolationCode.WRONG_STATISTIC,
    }


def test_a_community_without_system_and_reason_is_noticed() -> None:
    assert ViolationCode.NOT_EXPLAINED in codes(COUNTRY.flows, reassigned(RIGHT, 0, 0))


def test_a_system_that_is_not_listed_is_noticed() -> None:
    assert ViolationCode.UNKNOWN_SYSTEM in codes(COUNTRY.flows, replace(RIGHT, systems=RIGHT.systems[1:]))
    assert ViolationCode.UNKNOWN_SYSTEM in codes(
        COUNTRY.flows, replace(RIGHT, systems=(*RIGHT.systems, RIGHT.systems[0]))
    )


@pytest.mark.parametrize("code", [UnassignedCode.NO_FLOWS, UnassignedCode.NO_CANDIDATE, UnassignedCode.NO_JOBS])
def test_a_reason_that_the_flows_contradict_is_noticed(code: UnassignedCode) -> None:
    right = delineate(CLOSED)
    wrong = tuple(replace(one, code=code) if one.community == "3" else one for one in right.unassigned)
    assert codes(CLOSED, replace(right, unassigned=wrong)) == {ViolationCode.FALSE_REASON}


def test_a_reason_for_a_community_that_has_a_system_is_noticed() -> None:
    reason = Unassigned("1", UnassignedCode.NO_FLOWS, REASONS[UnassignedCode.NO_FLOWS])
    assert codes(COUNTRY.flows, replace(RIGHT, unassigned=(reason,))) == {
        ViolationCode.EXPLAINED_YET_ASSIGNED,
        ViolationCode.FALSE_REASON,
    }


def test_a_system_that_takes_in_whom_no_area_can_be_made_of_is_noticed() -> None:
    right = delineate(CLOSED)
    assert ViolationCode.FALSE_REASON in codes(CLOSED, reassigned(right, 2, right.systems[0].id))


@pytest.mark.parametrize(
    "name",
    [
        "residents",
        "jobs",
        "internal_flow",
        "supply_self_containment",
        "demand_self_containment",
        "internal_share",
        "validity",
    ],
)
def test_each_wrong_statistic_is_noticed_by_name(name: str) -> None:
    first = replace(RIGHT.systems[0], **{name: getattr(RIGHT.systems[0], name) * 1.001})
    found = verify(COUNTRY.flows, replace(RIGHT, systems=(first, *RIGHT.systems[1:])))
    assert [violation.code for violation in found] == [ViolationCode.WRONG_STATISTIC]
    assert f": {name} is" in found[0].text


def test_a_wrong_internal_share_of_the_whole_is_noticed() -> None:
    assert codes(COUNTRY.flows, replace(RIGHT, internal_share=0.5)) == {ViolationCode.WRONG_STATISTIC}


def test_an_invalid_system_is_a_fault_of_valid_mode_alone() -> None:
    flows = invented_flows(120, seed=12).flows
    published = delineate(flows)
    assert published.invalid
    assert codes(flows, published) == set()
    assert codes(flows, replace(published, mode=Mode.VALID)) == {ViolationCode.INVALID}


def test_a_system_in_pieces_is_noticed_where_borders_are_given() -> None:
    in_one_piece = delineate(COUNTRY.flows, mode=Mode.VALID, contiguity=BORDERS)
    assert verify(COUNTRY.flows, in_one_piece, contiguity=BORDERS) == ()
    mainland = BORDERS.land_masses == np.bincount(BORDERS.land_masses).argmax()
    north_east = np.where(mainland, COUNTRY.geography.positions.sum(axis=1), np.nan)
    far, near = int(np.nanargmax(north_east)), int(np.nanargmin(north_east))
    moved = reassigned(in_one_piece, far, int(in_one_piece.assignment[near]))
    assert ViolationCode.IN_PIECES not in codes(COUNTRY.flows, moved)
    assert ViolationCode.IN_PIECES in codes(COUNTRY.flows, moved, BORDERS)


def test_results_for_other_communities_are_noticed() -> None:
    assert codes(CLOSED, RIGHT) == {ViolationCode.OTHER_COMMUNITIES}
