"""The algorithm once more, slowly: straight from its description, every total summed anew, no code of the kernel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf, nan

Pairs = Mapping[tuple[int, int], float]
Step = tuple[int, int, int, str, float, float]  # community, from, to, kind, validity of the target before and after


@dataclass(frozen=True)
class Thresholds:
    min_size: float
    target_size: float
    min_contained: float
    target_contained: float

    def validity(self, residents: float, jobs: float, internal: float) -> float:
        contained = min(internal / residents, internal / jobs)
        if contained == 1:
            return 1.0
        short = max(0.0, (self.target_size - residents) / (self.target_size - self.min_size))
        trade_off = 1 - (1 - self.min_contained / self.target_contained) * short
        return trade_off * min(1.0, contained / self.target_contained) * self.target_contained / self.min_contained


def without_zero_list(pairs: Pairs) -> tuple[dict[tuple[int, int], float], dict[int, str]]:
    """The flows of those that take part, and why the others do not."""
    left, why = {pair: count for pair, count in pairs.items() if count > 0}, {}
    everybody = {c for pair in pairs for c in pair}
    while True:
        dropped = {}
        for c in everybody - set(why):
            out, into = [p for p in left if p[0] == c], [p for p in left if p[1] == c]
            if not out or not into:
                dropped[c] = "no_flows" if not (out or into) else "no_jobs" if out else "no_resident_workers"
            elif out == into == [(c, c)]:
                dropped[c] = "only_internal"
        if not dropped:
            return left, why
        why |= dropped
        left = {pair: count for pair, count in left.items() if not set(pair) & set(dropped)}


@dataclass
class Run:
    """State of a run: area of each community, 0 for the reserve list."""

    flows: dict[tuple[int, int], float]
    thresholds: Thresholds
    is_odd: bool
    area: dict[int, int] = field(default_factory=dict)
    odd: tuple[int, float, float] | None = None  # an area, the least and the greatest validity of its pairs
    steps: list[Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        codes = sorted({c for pair in self.flows for c in pair})
        self.area = self.area or {c: number for number, c in enumerate(codes, start=1)}

    def total(self, origins: set[int] | None, destinations: set[int] | None) -> float:
        return sum(
            count
            for (a, b), count in self.flows.items()
            if (origins is None or a in origins) and (destinations is None or b in destinations)
        )

    def members(self, area: int) -> set[int]:
        return {c for c, its in self.area.items() if its == area}

    def validity(self, members: set[int]) -> float:
        within = self.total(members, members)
        return self.thresholds.validity(self.total(members, None), self.total(None, members), within)

    def pairs_of(self, members: set[int]) -> list[float]:
        inside = [count for (a, b), count in self.flows.items() if a in members and b in members]
        return [
            self.thresholds.validity(self.total({r}, None), self.total(None, {r}), count)
            for r in members
            for count in inside
        ]

    def candidates(self, c: int) -> list[int]:
        """Areas with a flow to or from a community: first those that send workers to it, each part ascending."""
        senders = {self.area[a] for a, b in self.flows if b == c and a != c}
        receivers = {self.area[b] for a, b in self.flows if a == c and b != c}
        listed = [*sorted(senders), *sorted(receivers - senders)]
        return [area for area in listed if area not in (0, self.area[c])]

    def link(self, c: int, area: int) -> float:
        members, everybody = self.members(area), None
        out, into = self.total({c}, members), self.total(members, {c})
        first = out**2 / (self.total({c}, everybody) * self.total(everybody, members))
        return first + into**2 / (self.total(members, everybody) * self.total(everybody, {c}))

    def most_tied(self, c: int) -> int:
        best, most = 0, -inf
        for area in self.candidates(c):
            link = self.link(c, area)
            if link >= most:
                best, most = area, link
        return best

    def exchanged(self, c: int) -> float:
        rest = set(self.area) - {c}
        return self.total(set(self.area) - self.members(self.area[c]), {c}) + self.total({c}, rest)

    def selection_validity(self, area: int) -> float:
        return self.odd[1] if self.odd and self.odd[0] == area else self.validity(self.members(area))

    def turn(self) -> bool:
        areas = sorted(set(self.area.values()) - {0})
        if not areas or min(map(self.selection_validity, areas)) >= 1:
            return False
        origin = min(areas, key=self.selection_validity)
        odd, self.odd = self.odd, None
        members = self.members(origin)
        is_last = len(members) == 1
        c = min(members, key=lambda member: (-self.exchanged(member), member))
        target, before, after = self.most_tied(c), nan, nan
        kind = "joined" if is_last else "moved"
        if target == 0:
            kind = "reserve_b" if is_last else "reserve_d"
        else:
            before = odd[2] if odd and odd[0] == target else self.validity(self.members(target))
            after = self.validity(self.members(target) | {c})
            if after < before:
                target, kind = 0, "reserve_a" if is_last else "reserve_c"
        self.area[c] = target
        self.steps.append((c, origin, target, kind, before, after))
        pairs = self.pairs_of(members - {c})
        if self.is_odd and len(members) > 2 and pairs:
            self.odd = (origin, min(pairs), max(pairs))
        return True

    def settle(self) -> bool:
        has_moved = False
        for c in sorted(self.members(0), reverse=True):
            target = self.most_tied(c)
            if target:
                before, after = (self.validity(self.members(target) | more) for more in (set(), {c}))
                self.area[c] = target
                self.steps.append((c, 0, target, "joined_at_end", before, after))
                has_moved = True
        return has_moved

    def until_done(self, most_turns: int) -> "Run":
        """Run to the end, or until it is clear that equals are exchanged for ever."""
        turns = 0
        while turns < most_turns and self.turn():
            turns += 1
        while self.settle():
            pass
        return self


def delineated(pairs: Pairs, thresholds: Thresholds, *, is_odd: bool) -> tuple[Run, dict[int, str]]:
    """The run of the algorithm on these flows, and why some communities had no part in it."""
    flows, why = without_zero_list(pairs)
    n_communities = len({c for pair in flows for c in pair})
    return Run(flows, thresholds, is_odd).until_done(200 * n_communities), why
