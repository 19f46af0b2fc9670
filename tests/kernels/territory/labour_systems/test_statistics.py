"""Statistics of areas follow from flows and an assignment alone."""

import numpy as np

from fondaco.territory.labour_systems import internal_share, network_of, systems_of, validity
from kernels.territory.labour_systems.small_flows import THRESHOLDS, flows_of, params_of

PARAMS = params_of(THRESHOLDS[0])


def test_validity_is_that_of_the_description_to_the_last_bit() -> None:
    draw = np.random.default_rng(5)
    residents, jobs = draw.integers(1, 400, (2, 2000)).astype(np.float64)
    internal = np.minimum(residents, jobs) - draw.integers(0, 3, 2000)
    expected = [THRESHOLDS[0].validity(*row) for row in zip(residents, jobs, internal, strict=True)]
    assert validity(residents, jobs, internal, PARAMS).tolist() == expected


def test_only_an_area_that_is_closed_exactly_has_validity_one_by_definition() -> None:
    # pairs of the reference package's defect may have more inside than they have residents: no closed area either
    residents, jobs, internal = np.array([[5.0, 5.0, 5.0], [5.0, 5.0, 5.0], [5.0, 6.0, 3.0]])
    closed, beyond, open_ = validity(residents, jobs, internal, PARAMS).tolist()
    assert closed == 1.0
    assert beyond == THRESHOLDS[0].validity(5, 5, 6) < 1.0
    assert open_ == THRESHOLDS[0].validity(5, 5, 3) < beyond


def test_systems_are_those_of_the_assignment_in_the_order_of_ids() -> None:
    flows = flows_of({(1, 1): 4, (1, 2): 2, (2, 2): 5, (2, 3): 1, (3, 3): 9, (3, 1): 3})
    systems = systems_of(flows, network_of(flows), np.array([7, 0, 4], dtype=np.int32), PARAMS)
    assert [(s.id, s.communities, s.residents, s.jobs, s.internal_flow) for s in systems] == [
        (4, ("3",), 12, 10, 9),
        (7, ("1",), 6, 7, 4),
    ]


def test_of_equal_jobs_the_lowest_code_gives_the_name() -> None:
    flows = flows_of({(1, 2): 5, (2, 1): 5})
    assert systems_of(flows, network_of(flows), np.array([1, 1], dtype=np.int32), PARAMS)[0].name == "1"


def test_internal_share_counts_everybody_in_the_flows_and_no_one_outside_systems() -> None:
    flows = flows_of({(1, 1): 4, (1, 2): 2, (2, 2): 5, (3, 3): 9})
    assert internal_share(flows, np.array([1, 1, 0], dtype=np.int32)) == 11 / 20
