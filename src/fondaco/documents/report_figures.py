"""The report's headline figures: what was reached, and how far from the best it can be."""

from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.session import Priority
from fondaco.common.timetable import GoalFigure
from fondaco.documents.plan import SessionPlan
from fondaco.documents.report_texts import AT_MOST_FEWER, AT_MOST_MORE, OF_WANTED, WORDS
from fondaco.documents.wording import number

PRIORITIES = {"placed_must": Priority.MUST, "placed_wish": Priority.WISH}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a name, a number, what it is out of, and how good that is. `share` (0 to 1) draws a bar."""

    name: str
    value: str
    out_of: str = ""
    verdict: str = ""
    is_proved: bool = False
    share: float | None = None


def figures(plan: SessionPlan, language: Language) -> list[Figure]:
    """The number of meetings placed, then each goal in the order they count."""
    n_placed, n_wanted = len(plan.by_time), len(plan.session.meetings)
    all_placed = Figure(
        name=WORDS["placed"].in_language(language),
        value=number(n_placed, language),
        out_of=OF_WANTED.in_language(language).format(wanted=number(n_wanted, language)),
        share=n_placed / n_wanted if n_wanted else None,
    )
    return [all_placed, *(figure_of(plan, goal, language) for goal in plan.timetable.goals)]


def figure_of(plan: SessionPlan, goal: GoalFigure, language: Language) -> Figure:
    """One goal, with its distance from the proved bound in words."""
    out_of = ""
    if goal.code in PRIORITIES:
        n_wanted = sum(meeting.priority == PRIORITIES[goal.code] for meeting in plan.session.meetings)
        out_of = OF_WANTED.in_language(language).format(wanted=number(n_wanted, language))
    return Figure(
        name=goal.name.in_language(language) or goal.code,
        value=number(goal.reached, language),
        out_of=out_of,
        verdict=verdict(goal, language),
        is_proved=goal.is_proved,
    )


def verdict(goal: GoalFigure, language: Language) -> str:
    """'proved best', 'at most 3 fewer possible'."""
    if goal.is_proved:
        return WORDS["proved"].in_language(language)
    gap = AT_MOST_MORE if goal.bound > goal.reached else AT_MOST_FEWER
    return gap.of(abs(goal.bound - goal.reached), language)
