"""The goals of a replanning on a part of the meetings, one after the other, with CP-SAT."""

from dataclasses import dataclass, field

import numpy as np

from fondaco.scheduling.backends.cpsat import ENGINE, CpsatModel, Verdict, Watcher
from fondaco.scheduling.backends.cpsat_candidate import candidate_of, hint_of
from fondaco.scheduling.compiled import OUT, BoolArray, Candidate
from fondaco.scheduling.constraints.formula import Literal, Term
from fondaco.scheduling.constraints.rules import Rules, state_rules
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.figures import n_breaks
from fondaco.scheduling.parts import Part, part_alone
from fondaco.scheduling.replan_goals import (
    DISTURBING,
    FIRST,
    MORE_IS_BETTER,
    Values,
    changed_in,
    measured,
    must_shift,
    wanted_by,
)
from fondaco.scheduling.result import GoalCode
from fondaco.scheduling.standing import Standing


@dataclass(frozen=True)
class Outside:
    """What the meetings outside a part add to the goals, shapes (M,); `n_breaks` of them."""

    placed: BoolArray
    changed: BoolArray
    shifted: BoolArray
    n_breaks: int = 0


@dataclass(frozen=True)
class Aims:
    """Goals to pursue in this order, with what may be used; those that reach `proved` are only held."""

    goals: tuple[GoalCode, ...]
    effort: Effort
    proved: Values


def best_of_part(
    search: Search, standing: Standing, candidate: Candidate, part: Part, aims: Aims
) -> tuple[Candidate, Values]:
    """The best schedule in which only the free meetings of `part` differ from `candidate`, and what bounds it.

    The bounds hold for schedules that differ in these meetings only, each given the values of the goals before.
    """
    left, bounds = search.countdown(aims.effort), Values()
    n_breaks_before = measured(standing, candidate)[GoalCode.BREAKS]
    others = np.ones(len(candidate.slot), dtype=np.bool_)
    others[part.meetings[part.is_free]] = False
    outside = Outside(
        placed=others & (candidate.slot != OUT),
        changed=others & changed_in(standing, candidate),
        shifted=others & standing.stood & (candidate.slot != standing.slot),
        n_breaks=n_breaks_before - n_breaks(part.compiled, part.of(candidate).slot),
    )
    model = _PartModel(standing, part, outside)
    for code in aims.goals:
        now, value = left(), measured(standing, candidate)[code]
        if value == aims.proved.get(code):
            bounds[code] = value
            model.hold(code, value)
            continue
        if now.is_used_up or search.is_over:
            bounds |= {later: model.weakest(later) for later in aims.goals if later not in bounds}
            break
        found, bounds[code] = model.pursue(search, code, now, candidate)
        candidate = candidate if found is None else part.into(candidate, found)
        model.hold(code, measured(standing, candidate)[code])
    return candidate, bounds


def bounds_without_others(
    search: Search, standing: Standing, values: Values, free: BoolArray, effort: Effort
) -> Values:
    """What no schedule can beat even if the meetings of `free` (M,) were the only ones, given `values` before."""
    part = part_alone(standing, free)
    others = np.ones(len(free), dtype=np.bool_)
    others[part.meetings] = False
    outside = Outside(
        placed=others & standing.may_be_placed,
        changed=others & standing.stood & ~standing.can_stay,
        shifted=others & must_shift(standing),
    )
    model, left, bounds = _PartModel(standing, part, outside), search.countdown(effort), Values()
    for code in FIRST:
        now = left()
        if now.is_used_up or search.is_over:
            break
        _, bounds[code] = model.pursue(search, code, now, None)
        model.hold(code, values[code])
    return bounds


@dataclass
class _PartModel:
    """The model of a part, with the goals as terms to be minimised: value = offset + sign * terms."""

    standing: Standing
    part: Part
    outside: Outside
    rules: Rules = field(init=False)
    _model: CpsatModel = field(init=False)
    _terms: dict[GoalCode, list[Term]] = field(init=False)
    _offset: Values = field(init=False)

    def __post_init__(self) -> None:
        self.rules = state_rules(self.part.compiled)
        for literal in self.rules.unknowns.placed[~self.part.is_free].tolist():
            self.rules.formula.clause([literal])
        self._state_full_agendas()
        self._terms, self._offset = {GoalCode.BREAKS: self.rules.breaks.total}, {}
        self._offset[GoalCode.BREAKS] = self.outside.n_breaks
        self._count_placed()
        self._count_disturbed()
        self._model = CpsatModel(self.rules.formula)

    def pursue(
        self, search: Search, code: GoalCode, effort: Effort, known: Candidate | None
    ) -> tuple[Candidate | None, int]:
        """A schedule of the part that is best in a goal (None when none was found), and the bound of the whole."""
        if not self._terms[code]:
            return None, self._offset[code]
        hint = None if known is None else hint_of(self.rules, self.part.of(known))
        answer = self._model.minimise(
            self._terms[code], effort, hint=hint, watcher=Watcher(should_stop=search.should_stop)
        )
        search.used(ENGINE, answer.work)
        search.is_stopped = search.is_stopped or answer.was_stopped
        bound = self.weakest(code) if answer.bound is None else self._whole(code, answer.bound)
        if answer.verdict is Verdict.INFEASIBLE or answer.values is None:
            return None, bound
        return candidate_of(self.rules, answer.values), bound

    def hold(self, code: GoalCode, value: int) -> None:
        """From now on no schedule counts that is worse than `value` in a goal of the whole."""
        if self._terms[code]:
            sign = -1 if code in MORE_IS_BETTER else 1
            self.rules.formula.row(self._terms[code], high=sign * (value - self._offset[code]))

    def weakest(self, code: GoalCode) -> int:
        """The bound that is certain without any search."""
        terms = self._terms[code]
        return self._whole(code, 0 if code is GoalCode.BREAKS else sum(min(0, factor) for _, factor in terms))

    def _whole(self, code: GoalCode, terms: int) -> int:
        return self._offset[code] + (-terms if code in MORE_IS_BETTER else terms)

    def _state_full_agendas(self) -> None:
        """Nobody holds more meetings than slots: implied, but CP-SAT is slow to see it (a problem of pigeon holes)."""
        compiled = self.part.compiled
        for own in compiled.meetings_of:
            n_slots = int(compiled.domain[list(own)].any(axis=0).sum()) if own else 0
            if len(own) > n_slots:
                self.rules.formula.row([(int(self.rules.unknowns.placed[m]), 1) for m in own], high=n_slots)

    def _count_placed(self) -> None:
        free = self.part.is_free
        for code, wanted in wanted_by(self.standing).items():
            literals = self.rules.unknowns.placed[free & wanted[self.part.meetings]].tolist()
            self._terms[code] = [(literal, -1) for literal in literals]
            self._offset[code] = int((wanted & self.outside.placed).sum())

    def _count_disturbed(self) -> None:
        standing, rows = self.standing, self.part.meetings
        stood = np.flatnonzero(self.part.is_free & standing.stood[rows]).tolist()
        stays = {row: self._stays(row) for row in stood}
        keeps_time = {row: int(self.rules.unknowns.held[row, standing.slot[rows[row]]]) for row in stood}
        changed, touched, shifted = DISTURBING
        self._terms[changed] = [(literal, -1) for literal in stays.values() if literal]
        self._offset[changed] = int(self.outside.changed.sum()) + len(stood)
        self._terms[shifted] = [(literal, -1) for literal in keeps_time.values() if literal]
        self._offset[shifted] = int(self.outside.shifted.sum()) + len(stood)
        self._terms[touched] = self._touched(stays)
        self._offset[touched] = int(standing.sides_of(self.outside.changed).sum())

    def _stays(self, row: int) -> Literal:
        """The literal that a meeting keeps slot and location; 0 where it cannot."""
        meeting = int(self.part.meetings[row])
        if not self.standing.can_stay[meeting]:
            return 0
        where = (row, int(self.standing.slot[meeting]), int(self.standing.pool[meeting]))
        return self.rules.unknowns.at.get(where, 0)

    def _touched(self, stays: dict[int, Literal]) -> list[Term]:
        """One literal for each participant who is touched if one of the part's meetings changes."""
        formula, is_touched = self.rules.formula, self.standing.sides_of(self.outside.changed)
        literals: dict[int, Literal] = {}
        for row, stay in stays.items():
            for side in self.part.compiled.sides[row].tolist():
                if is_touched[side]:
                    continue
                if side not in literals:
                    literals[side] = formula.boolean()
                formula.clause([literals[side], *([stay] if stay else [])])
        return [(literal, 1) for literal in literals.values()]
