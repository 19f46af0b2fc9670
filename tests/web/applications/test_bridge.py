"""The planner gets the session as it stands: slots, places, who comes when and speaks what, who wants whom."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from factories.organisations import a_person, an_organisation
from factories.planning import MORNING, a_meeting_point, a_planned_forum, a_ready_session, a_wish, an_admitted
from factories.sessions import a_session, an_application
from fondaco.common.languages import Language
from fondaco.common.session import ForumSession, Priority
from fondaco.workbook import read_workbook
from fondaco_web.applications.bridge import forum_session_of, planning_rows, readiness_of, session_workbook
from fondaco_web.applications.enums import ApplicationState, WishPriority
from fondaco_web.applications.models import Participant
from fondaco_web.programme.enums import LocationKind
from fondaco_web.programme.models import Interpreter, MeetingLocation, ProgrammeItem, Session

pytestmark = pytest.mark.django_db
LIPETSK = ZoneInfo("Europe/Moscow")


def exported(session: Session) -> ForumSession:
    return forum_session_of(planning_rows(session))


def missing_in(session: Session) -> tuple[str, ...]:
    with override("en"):
        return readiness_of(planning_rows(session)).missing


def notes_on(session: Session) -> str:
    with override("en"):
        return "\n".join(readiness_of(planning_rows(session)).notes)


def read_back(session: ForumSession, folder: Path) -> ForumSession:
    path = folder / "session.xlsx"
    path.write_bytes(session_workbook(session, "it"))
    return read_workbook(path)


def test_the_workbook_reads_back_as_the_session_that_was_exported(tmp_path: Path) -> None:
    session = exported(a_ready_session(a_planned_forum()))
    assert read_back(session, tmp_path) == session


def test_a_meeting_point_is_cut_into_meetings_and_pauses() -> None:
    session = a_session(a_planned_forum())
    a_meeting_point(session)
    slots = exported(session).slots
    assert [(slot.id, f"{slot.period.start:%H:%M}", f"{slot.period.end:%H:%M}") for slot in slots] == [
        ("1-0900", "09:00", "09:20"),
        ("1-0925", "09:25", "09:45"),
        ("1-0950", "09:50", "10:10"),
        ("1-1015", "10:15", "10:35"),
        ("1-1040", "10:40", "11:00"),
    ]
    assert {(slot.block, slot.day) for slot in slots} == {("Биржа контактов", 1)}


def test_meeting_points_of_two_days_are_blocks_of_their_own(tmp_path: Path) -> None:
    session = a_ready_session(a_planned_forum())
    a_meeting_point(session, starts_at=MORNING + timedelta(days=1), ends_at=MORNING + timedelta(days=1, hours=1))
    whole = exported(session)
    assert sorted({(slot.day, slot.block) for slot in whole.slots}) == [
        (1, "Биржа контактов, 29.05 09:00"),
        (2, "Биржа контактов, 30.05 09:00"),
    ]
    assert read_back(whole, tmp_path) == whole


def test_only_admitted_applications_take_part_with_their_people_and_times() -> None:
    session = a_session(a_planned_forum())
    a_meeting_point(session)
    admitted = an_admitted(session, "IT-65", "Alfa", max_meetings=4)
    an_application(session, an_organisation(session.forum, "IT-57", name="Beta"), state=ApplicationState.FORWARDED)
    second = a_person(admitted.organisation, given_name="Bruno", family_name="Rossi; e figli", languages=["it", "en"])
    Participant.objects.filter(application=admitted).update(arrival_at=MORNING + timedelta(minutes=30))
    Participant.objects.create(
        session=session, application=admitted, person=second, arrival_at=MORNING + timedelta(minutes=10)
    )
    (attendee,) = exported(session).attendees
    assert (attendee.id, attendee.organisation, attendee.party, attendee.region) == (
        admitted.code,
        "Alfa",
        "IT",
        "Abruzzo",
    )
    assert attendee.people == ("Anna Di Alfa", "Bruno Rossi, e figli")
    assert attendee.languages == ("it", "en")
    assert attendee.language is Language.ITALIAN
    assert attendee.home_zone == "Europe/Rome"
    assert attendee.arrival == MORNING + timedelta(minutes=10)
    assert attendee.departure is None
    assert attendee.max_meetings == 4


def test_an_erased_person_is_not_named() -> None:
    session = a_session(a_planned_forum())
    a_meeting_point(session)
    application = an_admitted(session, "IT-65", "Alfa")
    person = application.participants.get().person
    person.erased_at = MORNING
    person.save()
    assert exported(session).attendees[0].people == ()


def test_who_asks_for_an_interpreter_is_taken_at_their_word() -> None:
    session = a_session(a_planned_forum())
    a_meeting_point(session)
    application = an_admitted(session, "RU-LIP", "Завод", needs_interpreter=True)
    application.organisation.languages = ["ru", "en", "it"]
    application.organisation.save()
    (attendee,) = exported(session).attendees
    assert attendee.languages == ("ru",)
    assert attendee.home_zone == "Europe/Moscow"


def wishes_between(session: Session, *wishes: dict[str, Any]) -> tuple[Priority, str]:
    """The meeting of two applicants: each wish goes from the first to the second, `back` the other way."""
    italian, russian = an_admitted(session, "IT-65", "Alfa"), an_admitted(session, "RU-LIP", "Завод")
    for wish in wishes:
        is_back = wish.pop("back", False)
        a_wish(russian if is_back else italian, italian if is_back else russian, **wish)
    (meeting,) = exported(session).meetings
    assert (meeting.first, meeting.second) == (italian.code, russian.code)
    assert meeting.id == f"{italian.code}-{russian.code}"
    return meeting.priority, meeting.topic


def test_one_sided_wishes_are_wishes() -> None:
    session = a_session(a_planned_forum())
    assert wishes_between(session, {"topic": "Legno"}) == (Priority.WISH, "Legno")


def test_essential_counterparts_are_agreed() -> None:
    session = a_session(a_planned_forum())
    assert wishes_between(session, {"priority": WishPriority.MUST, "back": True})[0] is Priority.MUST


def test_what_both_want_is_agreed_and_one_meeting() -> None:
    session = a_session(a_planned_forum())
    assert wishes_between(session, {}, {"back": True, "topic": "Станки"}) == (Priority.MUST, "Станки")


def test_nobody_meets_whoever_is_not_admitted() -> None:
    session = a_session(a_planned_forum())
    a_meeting_point(session)
    alfa, declined = an_admitted(session, "IT-65", "Alfa"), an_admitted(session, "RU-LIP", "Завод")
    declined.state = ApplicationState.DECLINED
    declined.save()
    a_wish(alfa, declined)
    a_wish(alfa, None, description={"it": "Un produttore di vetro"})
    assert exported(session).meetings == ()
    assert "1 wanted counterpart is an organisation that is not admitted" in notes_on(session)
    assert "1 wanted counterpart is only described" in notes_on(session)


def test_an_empty_session_says_everything_that_is_missing() -> None:
    assert missing_in(a_session(a_planned_forum())) == (
        "The programme has no meeting point. Add one, with the minutes of a meeting.",
        "The meeting point has no places. Number the tables, rooms and remote rooms.",
        "No application is admitted yet.",
    )


def test_a_ready_session_misses_nothing() -> None:
    session = a_ready_session(a_planned_forum())
    assert missing_in(session) == ()
    assert notes_on(session) == ""


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"slot_minutes": None}, "does not say how long a meeting is"),
        ({"slot_minutes": 200}, "is shorter than one meeting of 200 minutes"),
    ],
)
def test_a_meeting_point_without_meetings_is_told(change: dict[str, Any], line: str) -> None:
    session = a_ready_session(a_planned_forum())
    ProgrammeItem.objects.filter(session=session).update(**change)
    (missing,) = missing_in(session)
    assert line in missing


def test_meeting_points_at_the_same_time_are_told() -> None:
    session = a_ready_session(a_planned_forum())
    a_meeting_point(
        session, title={"en": "Second"}, starts_at=MORNING + timedelta(hours=1), ends_at=MORNING.replace(hour=9)
    )
    (missing,) = missing_in(session)
    assert "are at the same time" in missing


def test_who_comes_after_the_last_meeting_is_left_out_and_told(tmp_path: Path) -> None:
    session = a_ready_session(a_planned_forum())
    late = Participant.objects.filter(session=session).order_by("pk").first()
    assert late is not None
    assert late.application is not None
    late.arrival_at = MORNING + timedelta(hours=5)
    late.save()
    whole = exported(session)
    assert late.application.code not in {one.id for one in whole.attendees}
    assert len(whole.meetings) == 6
    assert late.application.code in notes_on(session)
    assert read_back(whole, tmp_path) == whole


def test_places_are_as_the_workbook_takes_them(tmp_path: Path) -> None:
    session = a_ready_session(a_planned_forum())
    for code, kind, capacity in (("B1", LocationKind.BOOTH, 3), ("R1", LocationKind.ROOM, 3), ("T9", "table", 2)):
        MeetingLocation.objects.create(session=session, code=code, kind=kind, capacity=capacity, name={"en": code})
    whole = exported(session)
    kinds = {place.id: (place.kind, place.capacity) for place in whole.places}
    assert kinds["B1"] == ("table", 1)
    assert kinds["R1"] == ("room", 3)
    assert kinds["T9"] == ("table", 1)
    assert read_back(whole, tmp_path) == whole


def test_interpreters_bring_their_absences(tmp_path: Path) -> None:
    session = a_ready_session(a_planned_forum())
    away = [[MORNING.isoformat(), (MORNING + timedelta(minutes=30)).isoformat()]]
    Interpreter.objects.filter(session=session).update(unavailable=away, max_run=3)
    whole = exported(session)
    interpreter = whole.interpreters[0]
    assert interpreter.unavailable[0].start == MORNING
    assert interpreter.unavailable[0].end == MORNING + timedelta(minutes=30)
    assert interpreter.max_run == 3
    assert read_back(whole, tmp_path) == whole


def test_texts_with_line_breaks_and_hidden_signs_survive_the_workbook(tmp_path: Path) -> None:
    session = a_ready_session(a_planned_forum())
    application = an_admitted(session, "IT-57", "=Formula\n& Figli\x07 S.r.l.")
    whole = exported(session)
    name = next(one.organisation for one in whole.attendees if one.id == application.code)
    assert name == "=Formula & Figli S.r.l."
    assert read_back(whole, tmp_path) == whole


def test_what_the_workbook_says_first_depends_on_whether_its_people_are_invented(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    def instructions(*, is_invented: bool) -> str:
        forum = a_planned_forum(is_invented=is_invented)
        path = tmp_path / f"{is_invented}.xlsx"
        path.write_bytes(session_workbook(exported(a_ready_session(forum)), "en"))
        forum.slug = f"other-{is_invented}"
        forum.save()
        sheet = load_workbook(path).worksheets[0]
        return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)

    assert "have not been compared with the lists of restricted persons" in instructions(is_invented=False)
    assert "is invented" in instructions(is_invented=True)


def test_the_number_of_queries_does_not_grow_with_the_applications(django_assert_num_queries: Any) -> None:
    session = a_session(a_planned_forum())
    a_meeting_point(session)
    counted = []
    for number in range(3):
        an_admitted(session, "IT-65", f"Alfa {number}")
        if number != 1:
            with django_assert_num_queries(QUERIES) as context:
                exported(session)
            counted.append(len(context))
    assert len(set(counted)) == 1


QUERIES = 10


def test_the_web_process_does_not_load_the_solver() -> None:
    script = (
        "import django, sys; django.setup(); import fondaco_web.urls, fondaco_web.applications.tasks; "
        "print([name for name in ('ortools', 'numba', 'pysat', 'typst', 'fondaco.scheduling') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
