"""The compiled delineation against the slow one of the tests: python -m benchmarks.territory.delineation_parity [N].

N random matrices (2,000 by default) with ties, one-way flows, islands and chains to be set aside, under eight sets of
thresholds, in both modes, from single communities and from random areas; every event, validities to the last bit, and
the assignment must be equal. Prints how often each kind of event occurred, and how often the defect of the reference
package changed what happened.
"""

import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from fondaco.territory.labour_systems import agglomerate, network_of

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from kernels.territory.labour_systems.reference import Run, Step, without_zero_list
from kernels.territory.labour_systems.small_flows import (
    FAMILIES,
    THRESHOLDS,
    flows_of,
    params_of,
    start_for,
    steps_of,
)


def main() -> None:
    """Compare, and stop with the seed at the first difference."""
    n_matrices = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seen: Counter[str] = Counter()
    for seed in range(n_matrices):
        seen.update(compared(seed))
    for what, how_often in sorted(seen.items()):
        print(f"{how_often:10,} {what}")


def compared(seed: int) -> Counter[str]:
    """What occurred on one matrix. Raises AssertionError where the two differ."""
    draw = random.Random(seed)
    pairs, thresholds, seen = draw.choice(FAMILIES)(draw), draw.choice(THRESHOLDS), Counter({"matrices": 1})
    network, left = network_of(flows_of(pairs)), without_zero_list(pairs)[0]
    codes = [int(network.codes[at]) for at in network.positions]
    for name, start in (("single", list(range(1, network.n + 1))), ("areas", start_for(network.n, draw))):
        outcomes: list[list[Step]] = []
        for is_odd in (False, True):
            theirs = Run(left, thresholds, is_odd, dict(zip(codes, start, strict=True))).until_done(20 * network.n)
            ours = agglomerate(
                network,
                params_of(thresholds),
                start=np.array(start, dtype=np.int32),
                is_odd=is_odd,
                most_turns=20 * network.n,
            )
            case = f"seed {seed}, from {name}, {'with' if is_odd else 'without'} the defect"
            assert ours.assignment.tolist() == list(theirs.area.values()), f"{case}: areas differ"
            for one, other in zip(steps_of(ours.events), theirs.steps, strict=True):
                assert repr(one) == repr(other), f"{case}: {one} differs from {other}"
            seen.update(f"from {name}: {kind}" for *_, kind, _, _ in theirs.steps)
            seen["cut short"] += ours.is_cut_short
            outcomes.append(theirs.steps)
        seen[f"from {name}: matrices on which the defect changed what happened"] += len(set(map(repr, outcomes))) - 1
    return seen


if __name__ == "__main__":
    main()
