"""The goals one after the other with CP-SAT: each is proved or bounded, then held while the next is pursued."""

from dataclasses import dataclass, field

import numpy as np

from fondaco.scheduling.backends.cpsat import ENGINE, Answer, CpsatModel, Verdict, Watcher
from fondaco.scheduling.backends.cpsat_candidate import candidate_of, hint_of
from fondaco.scheduling.compiled import OUT, Candidate, IntArray
from fondaco.scheduling.constraints.formula import Term
from fondaco.scheduling.constraints.location_changes import NamedLocations, n_named_places, name_locations
from fondaco.scheduling.constraints.rules import Rules, state_rules
from fondaco.scheduling.constraints.spread import count_spread
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.result import GoalCode

PLACED = (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH)
MOST_NAMED_PLACES = 6000


@dataclass
class GoalPursuit:
    """The complete model of a problem, and the best schedule it knows.

    `candidate` is None until one is found; `location` is set where locations were told apart (small problems);
    `is_contradiction` when it is proved that there is no schedule.
    """

    search: Search
    candidate: Candidate | None = None
    location: IntArray | None = None
    is_contradiction: bool = False
    rules: Rules = field(init=False)
    _model: CpsatModel = field(init=False)
    _named: NamedLocations | None = field(init=False, default=None)
    _known_terms: dict[GoalCode, list[Term]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.rules = state_rules(self.search.compiled)
        self._model = CpsatModel(self.rules.formula)

    @property
    def can_name_locations(self) -> bool:
        """The problem is small enough to tell its locations apart."""
        return n_named_places(self.rules.unknowns) <= MOST_NAMED_PLACES

    def pursue(self, code: GoalCode, effort: Effort) -> tuple[int | None, int | None]:
        """Value reached and proved bound of a goal, given those held so far; None for what was not found."""
        if not self._terms(code) and self.candidate is not None:
            return 0, 0
        answer = self._minimise(code, effort)
        if answer.verdict is Verdict.INFEASIBLE:
            self.is_contradiction = True
        if answer.values is not None:
            self.candidate = candidate_of(self.rules, answer.values)
            self.location = None if self._named is None else self._locations(answer, self._named)
        if not self._terms(code):
            return (None, None) if answer.values is None else (0, 0)
        sign = -1 if code in PLACED else 1
        bound = None if answer.bound is None else max(answer.bound, self._weakest(code))
        return None if answer.value is None else sign * answer.value, None if bound is None else sign * bound

    def hold(self, code: GoalCode, value: int) -> None:
        """From now on no schedule counts that is worse than `value` in this goal."""
        if self._terms(code):
            self.rules.formula.row(self._terms(code), high=-value if code in PLACED else value)

    def _minimise(self, code: GoalCode, effort: Effort) -> Answer:
        sign = -1 if code in PLACED else 1
        terms = self._terms(code)
        hint = hint_of(self.rules, self.candidate) if self.candidate is not None else None

        def tell(best: int | None, bound: int | None) -> None:
            known = None if bound is None else sign * max(bound, self._weakest(code))
            self.search.tell("exact", code, None if best is None else sign * best, known)

        watcher = Watcher(tell, self.search.should_stop, self._weakest(code))
        answer = self._model.minimise(terms, effort, hint=hint, watcher=watcher)
        self.search.used(ENGINE, answer.work)
        self.search.is_stopped = self.search.is_stopped or answer.was_stopped
        return answer

    def _weakest(self, code: GoalCode) -> int:
        return -len(self._terms(code)) if code in PLACED else 0

    def _terms(self, code: GoalCode) -> list[Term]:
        if code not in self._known_terms:
            self._known_terms[code] = self._new_terms(code)
        return self._known_terms[code]

    def _new_terms(self, code: GoalCode) -> list[Term]:
        if code in PLACED:
            wants_must = code is GoalCode.PLACED_MUST
            placed = zip(self.rules.unknowns.placed.tolist(), self.search.compiled.is_must.tolist(), strict=True)
            return [(literal, -1) for literal, is_must in placed if is_must is wants_must]
        if code is GoalCode.BREAKS:
            return self.rules.breaks.total
        if code is GoalCode.LOCATION_CHANGES:
            self._named = name_locations(self.rules.formula, self.rules.unknowns)
            return list(self._named.changes)
        return count_spread(self.rules.formula, self.rules.unknowns)

    def _locations(self, answer: Answer, named: NamedLocations) -> IntArray:
        location = np.full(self.search.compiled.n_meetings, OUT, dtype=np.int32)
        for (meeting, _, place), literal in named.stands.items():
            if answer.is_true(literal):
                location[meeting] = place
        return location
