"""A timetable of the example's session, made by hand."""

from fondaco.common.languages import LocalisedText
from fondaco.common.timetable import GoalFigure, LeftOutMeeting, PlacedMeeting, Timetable

WHY = LocalisedText(
    "Consorzio Legno Sila non ha altre fasce libere", "У участника нет свободных интервалов", "No slot is left"
)


def example_timetable() -> Timetable:
    return Timetable(
        session="ESEMPIO-2027",
        placed=(
            PlacedMeeting("M01", "1-1030", "T2", "I1"),
            PlacedMeeting("M02", "1-1000", "T2"),
            PlacedMeeting("M03", "1-1000", "T1", "I1"),
            PlacedMeeting("M04", "1-1100", "T1", "I1"),
            PlacedMeeting("M05", "1-1430", "S1"),
            PlacedMeeting("M06", "1-1530", "S1"),
            PlacedMeeting("M07", "1-1600", "V1", "I2"),
            PlacedMeeting("M09", "2-0930", "T3", "I1"),
            PlacedMeeting("M10", "2-1000", "V1", "I2"),
        ),
        left_out=(LeftOutMeeting("M08", "no_slot", WHY, ("IT-04", "T1", "I1")),),
        goals=(
            GoalFigure("placed_must", LocalisedText("Incontri concordati", "Согласованные", "Agreed meetings"), 5, 5),
            GoalFigure("breaks", LocalisedText("Pause", "Окна", "Breaks"), 3, 2),
        ),
        breaks_of=(("IT-01", 1), ("RU-02", 2)),
        status="feasible",
        seed=1,
        seconds=2.5,
        solver="CP-SAT",
        conflict=(LocalisedText("=Primo requisito", "Первое требование", "First requirement"),),
    )
