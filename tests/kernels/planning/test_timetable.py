"""What the kernel answers in ids is told in names and hours, in three languages."""

import pytest

from fondaco.common.languages import Language, LocalisedText
from fondaco.common.session import Attendee, InterpreterPerson, Period, Place, PlanningRules, Priority, WantedMeeting
from fondaco.common.timetable import LeftOutMeeting, PlacedMeeting
from fondaco.planning import Plan, Wording, plan_session
from fondaco.scheduling import Limits, RunSettings
from kernels.planning.sessions import at, grid, session

QUICK = RunSettings(Limits(seconds=20.0, workers=1))


def plan(pairs: str, **fields: object) -> Plan:
    return plan_session(session(pairs, **fields), settings=QUICK)


def the_left_out(plan: Plan) -> LeftOutMeeting:
    (left,) = plan.timetable.left_out
    return left


def test_a_placed_meeting_names_slot_and_place() -> None:
    made = plan("ab", slots=grid((2, 10)))
    assert made.timetable.placed == (PlacedMeeting("ab", "2-10", "t"),)
    assert [(goal.code, goal.reached, goal.bound) for goal in made.timetable.goals][:3] == [
        ("placed_must", 0, 0),
        ("placed_wish", 1, 1),
        ("breaks", 0, 0),
    ]
    assert (made.timetable.status, made.timetable.revision) == ("optimal", 0)


def test_breaks_are_told_for_each_participant() -> None:
    fixed = (WantedMeeting("ab", "a", "b", fixed_start=at(1, 10)), WantedMeeting("ac", "a", "c", fixed_start=at(1, 12)))
    made = plan("ab ac", slots=grid((1, 10), (1, 11), (1, 12)), meetings=fixed)
    assert made.timetable.breaks_of == (("a", 1), ("b", 0), ("c", 0))


def test_sides_that_are_never_there_together() -> None:
    early = Attendee("a", "Firm a", departure=at(1, 10, 30))
    late = Attendee("b", "ООО «Б»", arrival=at(1, 11))
    left = the_left_out(plan("ab", attendees=(early, late)))
    assert left.code == "no_common_slot"
    assert left.why == LocalisedText(
        "Non sono mai presenti nello stesso momento: Firm a e ООО «Б».",
        "Нет времени, когда присутствуют обе стороны: Firm a и ООО «Б».",
        "Never there at the same time: Firm a and ООО «Б».",
    )
    assert left.bottlenecks == ("a", "b")


def test_a_taken_place_is_told_with_the_hour() -> None:
    must = WantedMeeting("ab", "a", "b", Priority.MUST)
    made = plan("ab cd", slots=grid((1, 10)), meetings=(must, WantedMeeting("cd", "c", "d")))
    left = the_left_out(made)
    assert left.why == LocalisedText(
        "Le parti sono libere insieme solo in queste fasce: 29/5, 10:00. "
        "Tutte le postazioni adatte sono allora occupate.",
        "Обе стороны свободны одновременно только в это время: 29.05, 10:00. Все подходящие места тогда заняты.",
        "Both sides are free together only at 29 May, 10:00. All places that suit it are taken then.",
    )
    assert left.bottlenecks == ("t",)


def test_a_busy_interpreter_is_named() -> None:
    people = tuple(Attendee(name, f"Firm {name}", languages=("it" if name in "ac" else "ru",)) for name in "abcd")
    made = plan(
        "ab cd",
        slots=grid((1, 10)),
        attendees=people,
        places=tuple(Place(name, LocalisedText(name)) for name in "tu"),
        interpreters=(InterpreterPerson("i", "Elena Orlova", ("it", "ru")),),
    )
    left = the_left_out(made)
    assert left.why.en == (
        "Both sides are free together only at 29 May, 10:00. "
        "No interpreter who could serve it is free and rested then: Elena Orlova."
    )
    assert left.bottlenecks == ("i",)


def test_a_wish_gives_way_to_agreed_meetings() -> None:
    made = plan(
        "ab ac",
        slots=grid((1, 10)),
        places=tuple(Place(name, LocalisedText(name)) for name in "tu"),
        meetings=(WantedMeeting("ab", "a", "b", Priority.MUST), WantedMeeting("ac", "a", "c")),
    )
    assert the_left_out(made).why.it == (
        "Tutte le fasce possibili sono occupate da incontri con priorità più alta: Firm a. "
        "Si tratta di: Firm a – Firm b."
    )


def test_a_contradiction_is_told_requirement_by_requirement() -> None:
    eager = Attendee("a", "Firm a", min_meetings=2, unavailable=(Period(at(1, 10), at(1, 10, 30)),))
    made = plan("ab ac", attendees=(eager, Attendee("b", "Firm b"), Attendee("c", "Firm c")))
    assert made.timetable.status == "contradiction"
    assert made.timetable.placed == ()
    assert made.timetable.conflict == (
        LocalisedText(
            "Numero minimo di incontri di Firm a: 2 (richiesti: 2).",
            "Наименьшее число встреч (Firm a): 2 (запрошено: 2).",
            "Least number of meetings of Firm a: 2 (asked for: 2).",
        ),
        LocalisedText(
            "Non disponibile: Firm a (29/5, 10:00).",
            "Отсутствует: Firm a (29.05, 10:00).",
            "Not there: Firm a (29 May, 10:00).",
        ),
    )


def test_agreed_meetings_that_cannot_all_be_placed_are_told_why() -> None:
    must = tuple(WantedMeeting(pair, pair[0], pair[1], Priority.MUST) for pair in ("ab", "cd"))
    made = plan("ab cd", slots=grid((1, 10)), meetings=must, rules=PlanningRules(fairness=1))
    texts = [line.en for line in made.timetable.conflict]
    assert "The meeting Firm a – Firm b takes place." in texts
    assert "Places that can be used, each when it is open and within its capacity: Table t." in texts


@pytest.mark.parametrize(
    ("n_names", "told"),
    [
        (2, "n0 e n1"),
        (7, "n0, n1, n2, n3, n4, n5 e n6"),
        (9, "n0, n1, n2, n3, n4, n5 e ancora 3"),
    ],
)
def test_a_long_list_ends_with_how_many_more_there_are(n_names: int, told: str) -> None:
    names = [f"n{number}" for number in range(n_names)]
    assert Wording(session("ab")).listed(names, Language.ITALIAN) == told
