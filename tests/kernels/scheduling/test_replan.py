"""Mending a plan: what is frozen stays, and as few people as possible see a changed agenda."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest

from fondaco.scheduling import (
    Assignment,
    Change,
    GoalCode,
    Interpreter,
    InterpreterAway,
    Limits,
    LocationLost,
    Meeting,
    MeetingAdded,
    MeetingCancelled,
    Params,
    Participant,
    ParticipantAway,
    Priority,
    Problem,
    Progress,
    Replanned,
    Rule,
    RunSettings,
    Status,
    replan,
    solve,
    verify_replan,
)
from fondaco.scheduling.errors import InvalidChange
from kernels.scheduling.brute_force import best_mended_values
from kernels.scheduling.checked_plan import PROBLEM, RESULT, with_fields
from kernels.scheduling.small_problems import QUICK, meetings, people, random_problem, slot_of, slots, tables

SETTINGS = RunSettings(limits=QUICK)
AFTERNOON = (2, 3)


def agenda(text: str) -> tuple[Assignment, ...]:
    """'ab0t1' is meeting ab in slot 0 at t1."""
    return tuple(Assignment(word[:2], int(word[2]), word[3:]) for word in text.split())


def mend(problem: Problem, plan: Sequence[Assignment], *changes: Change, frozen_until: int = 0) -> Replanned:
    """The mended plan, which must hold."""
    mended = replan(problem, plan, changes, frozen_until, SETTINGS)
    assert verify_replan(problem, plan, frozen_until, mended) == ()
    return mended


def disturbed(mended: Replanned) -> tuple[tuple[int, int], tuple[int, int]]:
    """(value, bound) of changed meetings and of touched participants."""
    goals = [mended.result.goal(code) for code in (GoalCode.CHANGED_MEETINGS, GoalCode.TOUCHED_PARTICIPANTS)]
    return (goals[0].value, goals[0].bound), (goals[1].value, goals[1].bound)


def test_nothing_new_changes_nothing() -> None:
    mended = mend(PROBLEM, RESULT.assignments)
    assert set(mended.result.assignments) >= set(RESULT.assignments)
    assert disturbed(mended) == ((0, 0), (0, 0))


def test_who_drops_out_disturbs_only_those_they_would_have_met() -> None:
    problem = Problem(slots(4), people("abcdef"), tables(3), meetings("ab ac cd ef bd"))
    plan = agenda("ab0t0 ac1t0 cd0t1 ef0t2 bd3t0")
    mended = mend(problem, plan, ParticipantAway("a", (0, 1, 2, 3)))
    assert mended.dropped == ("ab", "ac")
    assert mended.touched == ("a", "b", "c")
    assert [a for a in mended.result.assignments if a.meeting in ("cd", "ef", "bd")] == list(plan[2:])
    assert disturbed(mended) == ((2, 2), (3, 3))
    assert mended.result.status is Status.OPTIMAL
    assert {left.meeting for left in mended.result.left_out} == {"ab", "ac"}


def test_a_firm_that_comes_late_loses_no_meeting_while_a_slot_is_free() -> None:
    problem = Problem(slots(5), people("abcde"), tables(2), meetings("ab ac ad ae bc"))
    mended = mend(problem, agenda("ab0t0 ac1t0 ad2t0 ae3t0 bc0t1")[:4], ParticipantAway("a", (0,)))
    assert slot_of(mended.result)["ab"] == 4
    assert mended.moved == ("ab",)
    assert disturbed(mended) == ((1, 1), (2, 2))


def test_meetings_of_a_lost_table_go_to_a_free_one_at_their_time() -> None:
    problem = Problem(slots(4), people("abcdef"), tables(3), meetings("ab cd ef ac"))
    plan = agenda("ab0t0 cd2t0 ef2t1 ac3t0")
    mended = mend(problem, plan, LocationLost("t0", AFTERNOON))
    assert slot_of(mended.result) == {a.meeting: a.slot for a in plan}
    assert mended.moved == ("cd", "ac")
    assert mended.result.goal(GoalCode.SHIFTED_MEETINGS).value == 0
    assert {a.location for a in mended.result.assignments if a.meeting == "cd"} == {"t2"}


def test_a_lost_table_whose_hour_is_full_moves_one_meeting_in_time() -> None:
    problem = Problem(slots(4), people("abcdef"), tables(2), meetings("ab cd"))
    mended = mend(problem, agenda("ab2t0 cd2t1"), LocationLost("t0", (2,)))
    assert mended.moved == ("ab",)
    assert slot_of(mended.result)["ab"] in (0, 1, 3)


def interpreted(n_interpreters: int) -> Problem:
    sides = (Participant("a", ("it",)), Participant("b", ("ru",)), Participant("c", ("it",)), Participant("d", ("ru",)))
    helped = tuple(Interpreter(f"i{i}", ("it", "ru")) for i in range(n_interpreters))
    return Problem(slots(3), sides, tables(2), meetings("ab cd"), helped)


def test_an_interpreter_who_falls_ill_is_replaced_without_a_word_to_the_participants() -> None:
    plan = (Assignment("ab", 0, "t0", "i0"), Assignment("cd", 1, "t0", "i0"))
    mended = mend(interpreted(2), plan, InterpreterAway("i0", (0, 1, 2)))
    assert disturbed(mended) == ((0, 0), (0, 0))
    assert mended.reinterpreted == ("ab", "cd")


def test_a_meeting_whose_interpreter_cannot_be_replaced_waits_for_the_other() -> None:
    plan = (Assignment("ab", 0, "t0", "i0"), Assignment("cd", 0, "t1", "i1"))
    mended = mend(interpreted(2), plan, InterpreterAway("i0", (0, 1, 2)))
    assert [a.interpreter for a in mended.result.assignments] == ["i1", "i1"]
    assert disturbed(mended)[0][0] == 1
    assert mended.dropped == ()


def test_a_new_must_between_two_full_agendas_takes_the_place_of_one_wish_each() -> None:
    wishes = meetings("ac ad bc bd", Priority.WISH)
    problem = Problem(slots(2), people("abcd"), tables(2), wishes)
    mended = mend(problem, agenda("ac0t0 bd0t1 ad1t0 bc1t1"), MeetingAdded(Meeting("ab", "a", "b")))
    assert "ab" in mended.added
    assert len(mended.dropped) == 2
    assert disturbed(mended) == ((2, 2), (4, 4))
    assert mended.result.status is Status.OPTIMAL


def test_a_new_must_moves_one_meeting_where_both_are_free_at_different_times() -> None:
    problem = Problem(slots(3), people("abcd"), tables(2), meetings("ac bd", Priority.WISH))
    mended = mend(problem, agenda("ac0t0 bd1t0"), MeetingAdded(Meeting("ab", "a", "b", fixed_slot=0)))
    assert mended.moved == ("ac",)
    assert mended.dropped == ()
    assert disturbed(mended) == ((1, 1), (2, 2))


def test_a_new_wish_moves_nobody() -> None:
    problem = Problem(slots(1), people("abcd"), tables(2), meetings("ac bd", Priority.WISH))
    mended = mend(problem, agenda("ac0t0 bd0t1"), MeetingAdded(Meeting("ab", "a", "b", Priority.WISH)))
    assert (mended.moved, mended.dropped, mended.added) == ((), (), ())


def test_a_new_meeting_stands_where_it_makes_no_break() -> None:
    problem = Problem(slots(4), people("abc"), tables(2), meetings("ac"))
    mended = mend(problem, agenda("ac3t0"), MeetingAdded(Meeting("ab", "a", "b")))
    assert slot_of(mended.result) == {"ac": 3, "ab": 2}
    assert mended.result.goal(GoalCode.BREAKS).value == 0


def test_a_slot_that_falls_free_serves_who_was_left_out() -> None:
    problem = Problem(slots(1), people("abc"), tables(1), meetings("ab ac", Priority.WISH))
    mended = mend(problem, agenda("ab0t0"), MeetingCancelled("ab"))
    assert mended.added == ("ac",)
    assert disturbed(mended) == ((0, 0), (0, 0))


def test_what_has_begun_stays_and_nothing_new_goes_there() -> None:
    problem = Problem(slots(4), people("abcd"), tables(2), meetings("ab bc cd", Priority.WISH))
    plan = agenda("ab1t1 bc2t0")
    mended = mend(problem, plan, ParticipantAway("c", (2,)), frozen_until=2)
    assert mended.result.assignments[0] == plan[0]
    assert slot_of(mended.result) == {"ab": 1, "bc": 3, "cd": 2} or slot_of(mended.result) == {"ab": 1, "bc": 3}


def test_when_all_is_over_nothing_can_change() -> None:
    mended = mend(PROBLEM, RESULT.assignments, frozen_until=7)
    assert mended.result.assignments == RESULT.assignments


def test_least_numbers_and_fairness_move_nobody_on_the_day() -> None:
    problem = Problem(slots(3), people("abc", min_meetings=2), tables(2), meetings("ab bc ac"), fairness=0)
    mended = mend(problem, agenda("ab0t0 bc1t0 ac2t0"), ParticipantAway("a", (0,)))
    assert mended.result.status is Status.OPTIMAL
    assert mended.problem.fairness is None
    assert mended.dropped == ()
    assert disturbed(mended)[0] == (2, 2)


def event(n_participants: int) -> tuple[Problem, tuple[Assignment, ...]]:
    """Two parties who meet in a round, in two waves; every table is used."""
    half = n_participants // 2
    names = [f"p{i}" for i in range(n_participants)]
    plan, wanted = [], []
    for step in range(6):
        for i in range(half):
            wanted.append(Meeting(f"m{step}-{i}", names[i], names[half + (i + step) % half]))
            plan.append(Assignment(wanted[-1].id, 2 * step, f"t{i}"))
    people = tuple(Participant(name) for name in names)
    return Problem(slots(14), people, tables(half), tuple(wanted)), tuple(plan)


def test_drop_outs_of_a_large_event_need_no_search() -> None:
    problem, plan = event(200)
    away = Random(3).sample([p.id for p in problem.participants], 8)
    mended = mend(problem, plan, *(ParticipantAway(name, tuple(range(14))) for name in away))
    lost = [m.id for m in problem.meetings if {m.first, m.second} & set(away)]
    assert set(mended.dropped) == set(lost)
    assert mended.moved == ()
    assert mended.result.facts.engines == ()
    assert mended.result.status is Status.OPTIMAL


def test_a_new_must_in_a_large_event_moves_few_and_proves_it() -> None:
    problem, plan = event(120)
    busy = [MeetingAdded(Meeting("new", "p0", "p1", fixed_slot=4))]
    mended = mend(problem, plan, *busy)
    assert "new" in mended.added
    assert mended.dropped == ()
    assert disturbed(mended) == ((2, 2), (4, 4))


@pytest.mark.parametrize("seed", range(20))
def test_tiny_plans_are_mended_as_well_as_by_trying_everything(seed: int) -> None:
    problem, plan, changes, frozen_until = random_disturbance(seed)
    mended = mend(problem, plan, *changes, frozen_until=frozen_until)
    reached = tuple(goal.value for goal in mended.result.goals[:8])
    assert reached == best_mended_values(problem, plan, mended.problem, frozen_until)
    assert mended.result.status is Status.OPTIMAL


def random_disturbance(seed: int) -> tuple[Problem, tuple[Assignment, ...], list[Change], int]:
    chance, problem = Random(seed), random_problem(seed, n_meetings=4)
    plan = solve(problem, limits=QUICK, params=Params(goals=2)).assignments
    frozen_until = chance.choice([0, 0, 1, 2])
    slot_range = range(frozen_until, len(problem.slots))
    some = tuple(sorted(chance.sample(slot_range, chance.choice([1, len(slot_range)]))))
    open_meetings = [a.meeting for a in plan if a.slot >= frozen_until]
    first, second = chance.sample([p.id for p in problem.participants], 2)
    possible: list[Change] = [
        ParticipantAway(first, some),
        LocationLost(chance.choice(problem.locations).id, some),
        InterpreterAway("i0", some),
        MeetingAdded(Meeting("new", first, second, chance.choice(list(Priority)))),
        *[MeetingCancelled(name) for name in open_meetings[:1]],
    ]
    return problem, plan, chance.sample(possible, chance.choice([1, 2])), frozen_until


def test_the_same_seed_mends_the_same_way() -> None:
    problem, plan, changes, frozen_until = random_disturbance(5)
    first, second = (replan(problem, plan, changes, frozen_until, SETTINGS) for _ in range(2))
    assert first.result.assignments == second.result.assignments


def test_stopping_at_once_still_gives_a_plan_that_holds() -> None:
    problem = Problem(slots(2), people("abcd"), tables(2), meetings("ac ad bc bd", Priority.WISH))
    plan = agenda("ac0t0 bd0t1 ad1t0 bc1t1")
    lines: list[Progress] = []
    stopped = RunSettings(Limits(seconds=30), on_progress=lines.append, should_stop=lambda: True)
    mended = replan(problem, plan, [MeetingAdded(Meeting("ab", "a", "b"))], 0, stopped)
    assert verify_replan(problem, plan, 0, mended) == ()
    assert mended.result.status is Status.FEASIBLE
    assert lines


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (ParticipantAway("zz", (3,)), "participant 'zz' away: no such id; use one of the plan being mended"),
        (LocationLost("zz", (3,)), "location 'zz' lost: no such id; use one of the plan being mended"),
        (InterpreterAway("zz", (3,)), "interpreter 'zz' away: no such id; use one of the plan being mended"),
        (MeetingCancelled("zz"), "meeting 'zz' cancelled: no such id; use one of the plan being mended"),
        (ParticipantAway("a", (7,)), "participant 'a' away: slot 7 does not exist; expected 0 to 6"),
        (
            ParticipantAway("a", (1, 4)),
            "participant 'a' away: slot s1 is past or running; name only slots that may still change (from s2 on)",
        ),
        (
            MeetingCancelled("ab"),
            "meeting 'ab' cancelled: it stands in slot s0, past or running; leave this change out",
        ),
        (
            MeetingAdded(Meeting("ab", "a", "b")),
            "meeting 'ab' added: this id is taken; give the new meeting one of its own",
        ),
        (
            MeetingAdded(Meeting("new", "a", "b", fixed_slot=0)),
            "meeting 'new' added: slot s0 is past or running; name only slots that may still change (from s2 on)",
        ),
        (
            MeetingAdded(Meeting("new", "a", "zz")),
            "the meetings added do not fit the plan being mended: meeting 'new' is with 'zz', who is no participant",
        ),
    ],
)
def test_a_change_that_cannot_be_is_refused_with_the_remedy(change: Change, message: str) -> None:
    with pytest.raises(InvalidChange) as caught:
        replan(PROBLEM, RESULT.assignments, [change], 2, SETTINGS)
    assert str(caught.value) == message


def test_a_first_slot_outside_the_event_is_refused() -> None:
    with pytest.raises(InvalidChange, match="the first slot that may change is 8; expected 0 to 7"):
        replan(PROBLEM, RESULT.assignments, [], 8, SETTINGS)


def test_a_plan_that_does_not_hold_is_not_mended() -> None:
    wrong = with_fields(RESULT.assignments, "fh", slot=4)
    with pytest.raises(InvalidChange, match=r"the agenda to be mended does not hold: .*f holds fg and fh in slot s4"):
        replan(PROBLEM, wrong, [], 0, SETTINGS)


MENDED = replan(PROBLEM, RESULT.assignments, [LocationLost("t2", (6,)), MeetingCancelled("ce")], 2, SETTINGS)


def of_result(**changed: object) -> Replanned:
    return replace(MENDED, result=replace(MENDED.result, **changed))  # type: ignore[arg-type]  # its fields


def told_goal(code: GoalCode, value: int) -> Replanned:
    return of_result(goals=with_fields(MENDED.result.goals, code, value=value, bound=value))


PLANTED: list[tuple[Rule, str, Callable[[], Replanned]]] = [
    (
        Rule.FROZEN,
        "a running meeting gets another interpreter",
        lambda: replace(
            of_result(assignments=with_fields(MENDED.result.assignments, "ab", interpreter="i1")),
            problem=replace(
                MENDED.problem, interpreters=with_fields(MENDED.problem.interpreters, "i1", languages=("it", "ru"))
            ),
            reinterpreted=("ab",),
        ),
    ),
    (Rule.CHANGES_TOLD, "moved", lambda: replace(MENDED, moved=())),
    (Rule.CHANGES_TOLD, "dropped", lambda: replace(MENDED, dropped=("fg",))),
    (Rule.CHANGES_TOLD, "added", lambda: replace(MENDED, added=("ab",))),
    (Rule.CHANGES_TOLD, "reinterpreted", lambda: replace(MENDED, reinterpreted=("ab",))),
    (Rule.CHANGES_TOLD, "touched", lambda: replace(MENDED, touched=("f",))),
    (Rule.CHANGES_TOLD, "one twice", lambda: replace(MENDED, moved=MENDED.moved * 2)),
    (Rule.GOAL_VALUE, "kept musts", lambda: told_goal(GoalCode.KEPT_MUST, 2)),
    (Rule.GOAL_VALUE, "kept wishes", lambda: told_goal(GoalCode.KEPT_WISH, 2)),
    (Rule.GOAL_VALUE, "changed", lambda: told_goal(GoalCode.CHANGED_MEETINGS, 0)),
    (Rule.GOAL_VALUE, "touched", lambda: told_goal(GoalCode.TOUCHED_PARTICIPANTS, 1)),
    (Rule.GOAL_VALUE, "shifted", lambda: told_goal(GoalCode.SHIFTED_MEETINGS, 5)),
    (Rule.UNKNOWN_ID, "what verify finds", lambda: of_result(assignments=RESULT.assignments)),
]


@pytest.mark.parametrize(("rule", "plant"), [pytest.param(r, p, id=f"{r}: {what}") for r, what, p in PLANTED])
def test_a_violation_planted_in_a_mended_plan_is_found(rule: Rule, plant: Callable[[], Replanned]) -> None:
    assert verify_replan(PROBLEM, RESULT.assignments, 2, MENDED) == ()
    assert {violation.rule for violation in verify_replan(PROBLEM, RESULT.assignments, 2, plant())} == {rule}


def test_every_rule_of_mended_plans_has_a_planted_violation() -> None:
    assert {Rule.FROZEN, Rule.CHANGES_TOLD} <= {rule for rule, _, _ in PLANTED}
