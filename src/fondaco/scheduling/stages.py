"""The stages of `solve`: place, shorten breaks, then locations and spread, each with what it could prove."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from fondaco.scheduling.assembly import Bounds
from fondaco.scheduling.backends.cpsat_goals import MOST_NAMED_PLACES, GoalPursuit
from fondaco.scheduling.backends.cpsat_lns import Aim, improve_by_neighbourhoods
from fondaco.scheduling.backends.local_board import can_board
from fondaco.scheduling.backends.local_search import Heat, LocalSearch, value_of
from fondaco.scheduling.backends.sat_breaks import all_with_fewest_breaks, is_for_sat
from fondaco.scheduling.break_bounds import fewest_breaks
from fondaco.scheduling.compiled import OUT, Candidate, IntArray
from fondaco.scheduling.effort import Search
from fondaco.scheduling.figures import n_breaks, n_location_changes, n_placed, spread
from fondaco.scheduling.location_bounds import fewest_changes
from fondaco.scheduling.locations import choose_locations
from fondaco.scheduling.params import Method
from fondaco.scheduling.placement_bounds import most_placed
from fondaco.scheduling.result import GoalCode

MOST_VARIABLES = 3000
PATIENCE = 25


@dataclass
class Stages:
    """One search on its way: the best schedule, the bounds proved, and the engines as they are needed.

    `candidate` is None as long as no schedule is known that keeps every rule.
    """

    search: Search
    candidate: Candidate | None = None
    location: IntArray | None = None
    bounds: Bounds = field(default_factory=dict)

    @cached_property
    def pursuit(self) -> GoalPursuit:
        """The complete model; made only where the whole problem is within its reach."""
        return GoalPursuit(self.search)

    @cached_property
    def local(self) -> LocalSearch:
        """The local search and its boards."""
        return LocalSearch(self.search)

    @property
    def is_large(self) -> bool:
        """Too large for the complete model, or that is not wanted."""
        method, n_meetings = self.search.params.method, self.search.compiled.n_meetings
        is_beyond = method is Method.AUTO and n_meetings > self.search.params.exact_meetings
        return (is_beyond or method is Method.HEURISTIC) and can_board(self.search.compiled)

    @property
    def uses_local_search(self) -> bool:
        """Large, or large enough for a good schedule to be worth more than time for the complete model."""
        is_wanted = self.search.params.method is Method.AUTO and self._n_choices > MOST_VARIABLES
        return self.is_large or (is_wanted and can_board(self.search.compiled))

    def place(self) -> None:
        """As many musts as possible, then as many wishes; all of them with fewest breaks, where that can be proved."""
        self.candidate = self._nothing_placed()
        if self.search.params.method is not Method.HEURISTIC and is_for_sat(self.search.compiled):
            self._place_all(share=0.6)
            if self._is_proved(GoalCode.BREAKS):
                return
        if self.uses_local_search and not self._is_all_placed:
            self._place_locally()
        if self.is_large or (self.uses_local_search and self._is_all_placed):
            return
        for code, share in ((GoalCode.PLACED_MUST, 0.25), (GoalCode.PLACED_WISH, 0.35)):
            if not self._is_proved(code):
                self._pursue(code, share)
            if self.candidate is None:
                return
            self.pursuit.hold(code, self._value(code))

    def shorten_breaks(self) -> None:
        """As few breaks as possible, with no fewer meetings placed (and more, where one is found)."""
        if self._is_proved(GoalCode.BREAKS):
            return
        if self.uses_local_search:
            self._shorten_breaks_locally(0.9 if self.is_large else 0.5)
        is_pursued = self._n_choices <= MOST_VARIABLES and not self.is_large
        if is_pursued:
            self._pursue(GoalCode.BREAKS, 0.15)
        if not self._is_proved(GoalCode.BREAKS) and not self.is_large:
            self._search_neighbourhoods(share=0.6, n_goals=3)
        if not self._is_proved(GoalCode.BREAKS) and is_pursued:
            self._pursue(GoalCode.BREAKS, 0.6)

    def settle_locations(self) -> None:
        """As few changes of location as possible, then as little spread; the schedule stays as good before."""
        assert self.candidate is not None
        goals = (GoalCode.LOCATION_CHANGES, GoalCode.SPREAD)[: max(0, self.search.params.goals - 2)]
        if goals and self._can_name_locations and self._is_proved(GoalCode.BREAKS):
            for before in (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH, GoalCode.BREAKS):
                self.pursuit.hold(before, self._value(before))
            for code in goals:
                self._pursue(code, 0.5)
                if self.location is not None:
                    self.pursuit.hold(code, self._value(code))
        elif goals and not self.search.is_over and not self.is_large:
            self._search_neighbourhoods(share=0.5, n_goals=5)
        if self.location is None:
            self.location = choose_locations(self.search.compiled, self.candidate)
        self._raise_bound(GoalCode.LOCATION_CHANGES, fewest_changes(self.search.compiled, self.candidate))
        self._raise_bound(GoalCode.SPREAD, n_breaks(self.search.compiled, self.candidate.slot))

    @property
    def is_contradiction(self) -> bool:
        """It is proved that no schedule keeps every rule."""
        return self.candidate is None and "pursuit" in self.__dict__ and self.pursuit.is_contradiction

    @property
    def is_placement_proved(self) -> tuple[bool, bool]:
        """No schedule places more musts; none that places as many musts places more wishes."""
        must, wish = self._is_proved(GoalCode.PLACED_MUST), self._is_proved(GoalCode.PLACED_WISH)
        return must, must and wish

    def sides_of_a_proved_loss(self) -> tuple[str, ...]:
        """Both sides of a must that is left out, where it is proved that not all musts can be placed."""
        assert self.candidate is not None
        compiled = self.search.compiled
        if self.bounds.get(GoalCode.PLACED_MUST, compiled.n_meetings) >= int(compiled.is_must.sum()):
            return ()
        meeting = int(np.flatnonzero(compiled.is_must & (self.candidate.slot == OUT))[0])
        return compiled.problem.meetings[meeting].first, compiled.problem.meetings[meeting].second

    @cached_property
    def _n_choices(self) -> int:
        """Pairs of a meeting and a slot in which it could stand."""
        return int(self.search.compiled.domain.sum())

    @property
    def _is_all_placed(self) -> bool:
        return self.candidate is not None and all(self.is_placement_proved)

    @property
    def _can_name_locations(self) -> bool:
        return not self.is_large and self._n_choices <= MOST_NAMED_PLACES and self.pursuit.can_name_locations

    def _place_locally(self) -> None:
        """Construct a schedule; where meetings are left out that might fit, search on for a while."""
        if self.search.is_over:
            return
        self.local.construct()
        self._take_local_best()
        if not self._is_all_placed:
            self.local.anneal(self.search.effort(0.2), Heat(share_left_out=75), self._is_local_enough(None))
            self._take_local_best()

    def _shorten_breaks_locally(self, share: float) -> None:
        """Bound the breaks, then anneal."""
        assert self.candidate is not None
        left = self.search.countdown(self.search.effort(0.15))

        def is_over() -> bool:
            return left().is_used_up or self.search.should_stop()

        self._raise_bound(GoalCode.BREAKS, fewest_breaks(self.search.compiled, self.candidate, is_over=is_over))
        if self._is_proved(GoalCode.BREAKS) or self.search.is_over:
            return
        self.local.bound = self.bounds[GoalCode.BREAKS]
        self.local.anneal(self.search.effort(share), Heat(), self._is_local_enough(self.local.bound))
        self._take_local_best()

    def _is_local_enough(self, n_breaks_at_best: int | None) -> Callable[[tuple[int, int]], bool]:
        """Whether (value placed, less breaks) is as good as the bounds; any breaks will do for None."""
        placed = value_of(*(self.bounds.get(code, 10**5) for code in (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH)))
        return lambda worth: worth[0] >= placed and (n_breaks_at_best is None or -worth[1] <= n_breaks_at_best)

    def _take_local_best(self) -> None:
        best = self.local.best
        if best is None:
            return
        compiled = self.search.compiled
        if self.candidate is None or self.worth_of_placing(best) >= self.worth_of_placing(self.candidate):
            self.candidate = best
        must, wish = most_placed(compiled, n_placed(compiled, self.candidate))
        self._raise_bound(GoalCode.PLACED_MUST, must)
        if must == n_placed(compiled, self.candidate)[0]:
            self._raise_bound(GoalCode.PLACED_WISH, wish)

    def worth_of_placing(self, candidate: Candidate) -> tuple[int, ...]:
        """Placement and breaks, greater being better."""
        compiled = self.search.compiled
        return *n_placed(compiled, candidate), -n_breaks(compiled, candidate.slot)

    def _place_all(self, *, share: float) -> None:
        """Everything placed with fewest breaks, as far as the SAT engine can show it."""
        climb = all_with_fewest_breaks(self.search, self.search.effort(share))
        n_must, n_meetings = int(self.search.compiled.is_must.sum()), self.search.compiled.n_meetings
        if climb.candidate is not None:
            self.candidate = climb.candidate
            self._raise_bound(GoalCode.PLACED_MUST, n_must)
            self._raise_bound(GoalCode.PLACED_WISH, n_meetings - n_must)
            self._raise_bound(GoalCode.BREAKS, climb.bound)
        elif climb.is_impossible and n_must == n_meetings:
            self._raise_bound(GoalCode.PLACED_MUST, n_must - 1)

    def _pursue(self, code: GoalCode, share: float) -> None:
        if self.search.is_over:
            return
        self.pursuit.candidate = self.candidate
        _, bound = self.pursuit.pursue(code, self.search.effort(share))
        self.candidate = self.pursuit.candidate
        if self.pursuit.location is not None:
            self.location = self.pursuit.location
        if bound is not None:
            self._raise_bound(code, bound)

    def _search_neighbourhoods(self, *, share: float, n_goals: int) -> None:
        assert self.candidate is not None

        def worth(candidate: Candidate) -> tuple[int, ...]:
            return self.worth(candidate)[:n_goals]

        def is_enough(candidate: Candidate) -> bool:
            return worth(candidate) == self._best_worth(n_goals)

        def tell(candidate: Candidate) -> None:
            best = n_breaks(self.search.compiled, candidate.slot)
            self.search.tell("neighbourhoods", GoalCode.BREAKS, best, self.bounds.get(GoalCode.BREAKS, 0))

        aim = Aim(worth, is_enough, tell, 10**9 if n_goals == 3 else PATIENCE)
        self.candidate = improve_by_neighbourhoods(self.search, self.candidate, self.search.effort(share), aim)

    def worth(self, candidate: Candidate) -> tuple[int, ...]:
        """All goals, the first counting most, greater being better; locations as `choose_locations` does."""
        compiled = self.search.compiled
        location = choose_locations(compiled, candidate)
        changes = n_location_changes(compiled, candidate.slot, location)
        placed, breaks = n_placed(compiled, candidate), n_breaks(compiled, candidate.slot)
        return *placed, -breaks, -changes, -spread(compiled, candidate.slot)

    def _best_worth(self, n_goals: int) -> tuple[int, ...]:
        n_must = int(self.search.compiled.is_must.sum())
        best = (
            self.bounds.get(GoalCode.PLACED_MUST, n_must),
            self.bounds.get(GoalCode.PLACED_WISH, self.search.compiled.n_meetings - n_must),
            *(-self.bounds.get(code, 0) for code in (GoalCode.BREAKS, GoalCode.LOCATION_CHANGES, GoalCode.SPREAD)),
        )
        return best[:n_goals]

    def _value(self, code: GoalCode) -> int:
        assert self.candidate is not None
        compiled, slot = self.search.compiled, self.candidate.slot
        if code is GoalCode.LOCATION_CHANGES:
            assert self.location is not None
            return n_location_changes(compiled, slot, self.location)
        if code is GoalCode.SPREAD:
            return spread(compiled, slot)
        if code is GoalCode.BREAKS:
            return n_breaks(compiled, slot)
        return n_placed(compiled, self.candidate)[code is GoalCode.PLACED_WISH]

    def _is_proved(self, code: GoalCode) -> bool:
        return code in self.bounds and self.candidate is not None and self.bounds[code] == self._value(code)

    def _raise_bound(self, code: GoalCode, bound: int) -> None:
        stronger = min if code in (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH) else max
        self.bounds[code] = stronger(bound, self.bounds.get(code, bound))

    def _nothing_placed(self) -> Candidate | None:
        """The empty schedule, which keeps every rule unless somebody has a least number of meetings."""
        if (self.search.compiled.min_meetings > 0).any():
            return None
        nothing = np.full(self.search.compiled.n_meetings, OUT, dtype=np.int32)
        return Candidate(nothing, nothing.copy(), nothing.copy())
