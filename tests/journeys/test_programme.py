"""The secretariat builds, publishes and changes the programme; a visitor reads it in Russian, with what changed."""

from journeys.conftest import Visit
from journeys.visitor import Visitor

SESSION = "/task-force/sessions/13"
PROGRAMME = f"{SESSION}/manage/programme"
PLENARY, TABLE = "Пленарное заседание", "Стол «Деревянное домостроение»"


def test_programme_is_published_and_a_visitor_reads_it_in_russian(visit: Visit) -> None:
    secretariat, visitor = visit("other_secretariat", "ru"), visit("", "ru")
    visitor.open(f"{SESSION}/programme/").does_not_see(PLENARY)

    secretariat.open(f"{SESSION}/manage/").open(f"{SESSION}/manage/rooms/add/")
    secretariat.fill(code="hall", name_ru="Большой зал", name_it="Sala grande", capacity="300").send()
    add_item(secretariat, "plenary", PLENARY, "Plenaria", "10:00", "12:00")
    add_item(secretariat, "thematic_table", TABLE, "Tavolo legno", "14:00", "16:30")
    publish(secretariat, "Первая редакция программы.")
    visitor.open(f"{SESSION}/").press("Read the programme").sees(PLENARY).sees("Большой зал").sees("Анна Выдуманная")
    calendar = visitor.fetch(f"{SESSION}/programme.ics")
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert PLENARY in calendar.text()

    secretariat.open(f"{PROGRAMME}/").press("Move", of=TABLE).fill(day="2099-05-30", begins="09:30").send()
    visitor.open(f"{SESSION}/programme/").does_not_see("2099-05-30T09:30")
    publish(secretariat, "Стол перенесён на второй день.")
    visitor.open(f"{SESSION}/programme/").sees("Стол перенесён на второй день.").sees("09:30")
    visitor.sees("Что изменилось")
    assert visitor.fetch(f"{SESSION}/programme.pdf").body().startswith(b"%PDF-")


def add_item(secretariat: Visitor, kind: str, title: str, italian: str, begins: str, ends: str) -> None:
    """An item of the first day in the great hall, with a speaker, interpreted into Italian."""
    secretariat.open(f"{PROGRAMME}/").press("New item")
    secretariat.fill(kind=kind, title_ru=title, title_it=italian, day="2099-05-29", begins=begins, ends=ends)
    secretariat.fill(room="Большой зал", language="ru", interpretation="it")
    secretariat.fill(**{"speakers-0-name": "Анна Выдуманная", "speakers-0-role_ru": "модератор"}).send().sees(title)


def publish(secretariat: Visitor, note: str) -> None:
    """Make the draft public, with a word to the readers."""
    secretariat.open(f"{PROGRAMME}/").press("Review and publish").fill(note_ru=note).send().sees("опубликована")
