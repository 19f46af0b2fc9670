"""Small matrices of flows in which ties, islands, empty rows and chains of the zero list are frequent."""

import random
from collections.abc import Callable

from hypothesis import strategies as st

from fondaco.territory import DelineationParams, Flows
from fondaco.territory.labour_systems.events import Events
from kernels.territory.labour_systems.reference import Pairs, Step, Thresholds

THRESHOLDS = (
    Thresholds(20, 200, 0.6667, 0.75),
    Thresholds(20, 60, 0.5, 0.75),
    Thresholds(0, 30, 0.6, 0.75),
    Thresholds(200, 1500, 0.7, 0.8),  # large areas, dissolved one community at a time
    Thresholds(800, 3000, 0.8, 0.9),
    Thresholds(5, 12, 0.75, 0.75),
    Thresholds(29, 30, 0.1, 1.0),  # so steep that validity is negative below the minimum
    Thresholds(1, 2, 1.0, 1.0),
)


def flows_of(pairs: Pairs) -> Flows:
    return Flows.from_pairs({(str(a), str(b)): count for (a, b), count in pairs.items()})


def params_of(thresholds: Thresholds) -> DelineationParams:
    return DelineationParams(
        thresholds.min_size, thresholds.target_size, thresholds.min_contained, thresholds.target_contained
    )


def steps_of(events: Events) -> list[Step]:
    """Events as the slow implementation writes them; compare their `repr`, since NaN equals nothing."""
    return [
        (int(e.community), e.origin, e.target, e.kind.name.lower(), e.validity_before, e.validity_after) for e in events
    ]


def ties(draw: random.Random) -> Pairs:
    """Few different counts, so that links and validities are often equal."""
    n, fill = draw.randint(2, 11), draw.choice([0.2, 0.4, 0.8])
    counts = draw.choice([[1], [1, 2], [5, 5, 10], [1, 2, 3, 40]])
    cells = [(a, b) for a in range(n) for b in range(n)]
    return {pair: draw.choice(counts) * (1 + 9 * (pair[0] == pair[1])) for pair in cells if draw.random() < fill}


def grid(draw: random.Random) -> Pairs:
    """Places on a grid with equal flows to their neighbours, some of them one-way."""
    wide, high = draw.randint(1, 5), draw.randint(1, 4)
    own, near, is_one_way = draw.randint(0, 30), draw.randint(1, 6), draw.random() < 0.3
    pairs: dict[tuple[int, int], float] = {}
    for x in range(wide):
        for y in range(high):
            here = x * high + y
            pairs[here, here] = own
            for right, down in ((1, 0), (0, 1)):
                if x + right < wide and y + down < high:
                    there = (x + right) * high + y + down
                    pairs[here, there] = near
                    pairs[there, here] = 0 if is_one_way and draw.random() < 0.5 else near
    return pairs


def attraction(draw: random.Random) -> Pairs:
    """Sizes as different as those of towns and villages, flows falling with distance."""
    n = draw.randint(5, 26)
    places = [(draw.random(), draw.random(), int(4 ** draw.uniform(1, 5))) for _ in range(n)]
    pairs: dict[tuple[int, int], float] = {}
    for a, (x, y, size) in enumerate(places):
        for b, (u, v, jobs) in enumerate(places):
            nearness = 1.0 if a == b else 0.3 / (1 + 40 * ((x - u) ** 2 + (y - v) ** 2))
            count = int(size * jobs * nearness / (jobs + 300) * draw.uniform(0.7, 1.3))
            if count:
                pairs[a, b] = count
    return pairs


def apart(draw: random.Random) -> Pairs:
    """Two countries without a flow between them, a closed island, and a chain that the zero list takes link by link."""
    one, other = ties(draw), grid(draw)
    pairs = {**one, **{(a + 100, b + 100): count for (a, b), count in other.items()}, (50, 50): draw.randint(1, 40)}
    for link in range(draw.randint(1, 5)):
        pairs[60 + link, 61 + link] = draw.randint(1, 9)
    return pairs


FAMILIES: tuple[Callable[[random.Random], Pairs], ...] = (ties, grid, attraction, apart)


def start_for(n: int, draw: random.Random) -> list[int]:
    """Areas at random, some communities on the reserve list: so that areas of several are dissolved often."""
    n_areas = draw.randint(1, max(1, n // 2))
    ids = draw.sample(range(1, n + 1), n_areas) if n else []
    return [0 if draw.random() < 0.1 else draw.choice(ids) for _ in range(n)]


@st.composite
def matrices(draw: st.DrawFn) -> Pairs:
    """Matrices of every family; hypothesis chooses the seed, since a shrunk matrix says little."""
    return draw(st.sampled_from(FAMILIES))(random.Random(draw(st.integers(0, 2**32))))
