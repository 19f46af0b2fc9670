"""The goals one after the other with CP-SAT: each is proved or bounded, then held while the next is pursued."""

from dataclasses import dataclass, field

from fondaco.scheduling.backends.cpsat import ENGINE, Answer, CpsatModel, Verdict, Watcher
from fondaco.scheduling.backends.cpsat_candidate import candidate_of, hint_of
from fondaco.scheduling.compiled import Candidate
from fondaco.scheduling.constraints.formula import Term
from fondaco.scheduling.constraints.rules import Rules, state_rules
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.result import GoalCode

PLACED = (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH)


@dataclass
class GoalPursuit:
    """The complete model of a problem, and the best schedule it knows.

    `candidate` is None until one is found; `is_contradiction` when it is proved that there is none.
    """

    search: Search
    candidate: Candidate | None = None
    is_contradiction: bool = False
    rules: Rules = field(init=False)
    _model: CpsatModel = field(init=False)

    def __post_init__(self) -> None:
        self.rules = state_rules(self.search.compiled)
        self._model = CpsatModel(self.rules.formula)

    def pursue(self, code: GoalCode, effort: Effort, *, bound: int | None = None) -> tuple[int, int] | None:
        """Value and proved bound of a goal, given those held so far; None when no schedule was found.

        `bound` is one known already: when the schedule at hand reaches it, nothing is searched.
        """
        terms = self._terms(code)
        sign = -1 if code in PLACED else 1
        if not terms:
            return 0, 0
        answer = self._minimise(code, terms, effort)
        if answer.verdict is Verdict.INFEASIBLE:
            self.is_contradiction = True
        if answer.values is not None:
            self.candidate = candidate_of(self.rules, answer.values)
        if answer.value is None:
            return None
        proved = answer.bound if answer.bound is not None else bound
        assert proved is not None
        return sign * answer.value, sign * proved

    def hold(self, code: GoalCode, value: int) -> None:
        """From now on no schedule counts that is worse than `value` in this goal."""
        terms = self._terms(code)
        if terms:
            self.rules.formula.row(terms, high=-value if code in PLACED else value)

    def _minimise(self, code: GoalCode, terms: list[Term], effort: Effort) -> Answer:
        sign = -1 if code in PLACED else 1
        hint = hint_of(self.rules, self.candidate) if self.candidate is not None else None

        def tell(best: int | None, bound: int | None) -> None:
            self.search.tell(
                "exact", code, None if best is None else sign * best, None if bound is None else sign * bound
            )

        answer = self._model.minimise(terms, effort, hint=hint, watcher=Watcher(tell, self.search.should_stop))
        self.search.used(ENGINE, answer.work)
        self.search.is_stopped = self.search.is_stopped or answer.was_stopped
        return answer

    def _terms(self, code: GoalCode) -> list[Term]:
        if code in PLACED:
            wants_must = code is GoalCode.PLACED_MUST
            placed = zip(self.rules.unknowns.placed.tolist(), self.search.compiled.is_must.tolist(), strict=True)
            return [(literal, -1) for literal, is_must in placed if is_must is wants_must]
        return self.rules.breaks.total
