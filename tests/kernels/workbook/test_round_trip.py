"""What is written is read again, exactly, in every language and through every form."""

import csv
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from fondaco.common.languages import Language, LocalisedText
from fondaco.common.session import (
    Attendee,
    ForumSession,
    InterpreterPerson,
    LocationKind,
    MeetingSlot,
    Party,
    Period,
    Place,
    PlanningRules,
    Priority,
    TransferTime,
    WantedMeeting,
)
from fondaco.workbook import example_session, read_workbook, write_session, write_template
from kernels.workbook.books import changed

LANGUAGES = list(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_read_as_it_was_written(tmp_path: Path, language: Language) -> None:
    write_session(example_session(), tmp_path / "session.xlsx", language=language)
    assert read_workbook(tmp_path / "session.xlsx") == example_session()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filled_template_is_the_example(tmp_path: Path, language: Language) -> None:
    write_template(tmp_path / "template.xlsx", language=language, example=True)
    assert read_workbook(tmp_path / "template.xlsx") == example_session()


def as_csv(book_path: Path, folder: Path, *, delimiter: str, encoding: str) -> None:
    """Each sheet as a spreadsheet program would save it in Italy."""
    folder.mkdir()
    for sheet in load_workbook(book_path).worksheets:
        with (folder / f"{sheet.title}.csv").open("w", encoding=encoding, newline="", errors="strict") as file:
            writer = csv.writer(file, delimiter=delimiter)
            for row in sheet.iter_rows(values_only=True):
                writer.writerow([as_text(value) for value in row])


def as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y %H:%M" if value.hour or value.minute else "%d/%m/%Y")
    if isinstance(value, int):
        return f"{value},0"
    return "" if value is None else str(value)[:5] if hasattr(value, "hour") else str(value)


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16")])
def test_csv_is_read_like_the_workbook(tmp_path: Path, delimiter: str, encoding: str) -> None:
    as_csv(changed(tmp_path, lambda _: None), tmp_path / "csv", delimiter=delimiter, encoding=encoding)
    assert read_workbook(tmp_path / "csv") == example_session()


def test_a_zip_of_csv_files_in_a_folder_is_read(tmp_path: Path) -> None:
    as_csv(changed(tmp_path, lambda _: None), tmp_path / "csv", delimiter=";", encoding="utf-8-sig")
    with zipfile.ZipFile(tmp_path / "session.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__MACOSX/session/._Session.csv", b"\0\0")
        for file in (tmp_path / "csv").iterdir():
            archive.write(file, f"session/{file.name}")
    assert read_workbook(tmp_path / "session.zip") == example_session()


ROME, MOSCOW = ZoneInfo("Europe/Rome"), ZoneInfo("Europe/Moscow")
WORDS = st.text("abcdeàéёйжЖ019=+-@'\"«&<№,. ", min_size=1, max_size=12).map(lambda text: " ".join(text.split()))
TEXTS = WORDS.filter(lambda text: any(letter.isalnum() for letter in text))
MAYBE = st.one_of(st.just(""), TEXTS)
NAMES = st.builds(LocalisedText, TEXTS, MAYBE, MAYBE)
CODES = st.lists(st.sampled_from(["it", "ru", "en", "de", "uk", "zh"]), unique=True, max_size=3).map(tuple)
ZONES = st.sampled_from(["", "Europe/Rome", "Asia/Yekaterinburg", "America/New_York"])


def ids(most: int, least: int = 0) -> st.SearchStrategy[list[str]]:
    letters = st.text("abcdж0123456789", min_size=1, max_size=5)
    return st.lists(letters, min_size=least, max_size=most, unique_by=lambda text: text.casefold())


@st.composite
def periods(draw: st.DrawFn, start: datetime) -> tuple[Period, ...]:
    found = []
    for _ in range(draw(st.integers(0, 2))):
        begin = start + timedelta(minutes=draw(st.integers(0, 1000)))
        found.append(Period(begin, begin + timedelta(minutes=draw(st.integers(1, 3000)))))
    return tuple(found)


@st.composite
def grids(draw: st.DrawFn, start: datetime) -> tuple[MeetingSlot, ...]:
    """Slots of any length with any pauses, over one day or two, the last ones with ids of their own."""
    slots: list[MeetingSlot] = []
    moment = start + timedelta(minutes=draw(st.integers(480, 600)))
    usual = draw(st.integers(10, 40))
    n_slots = draw(st.integers(1, 8))
    first_own = draw(st.integers(0, n_slots))
    for number in range(n_slots):
        length = draw(st.sampled_from([usual, usual, usual, 17]))
        day = (moment.date() - start.date()).days + 1
        own_id, own_day = (f"s{number}", 5) if number >= first_own else ("", 0)
        period = Period(moment, moment + timedelta(minutes=length))
        block = draw(st.sampled_from(["", "Mattina", "Утро 1"]))
        slots.append(MeetingSlot(own_id or f"{own_day or day}-{moment:%H%M}", period, block, own_day or day))
        moment += timedelta(minutes=draw(st.sampled_from([usual, usual + 5, 60])))
        moment = max(moment, slots[-1].period.end)
    if draw(st.booleans()):
        begin = start + timedelta(days=1, hours=9)
        slots.append(MeetingSlot("2-0900", Period(begin, begin + timedelta(minutes=20)), "", 2 if first_own else 6))
    return tuple(slots)


@st.composite
def sessions(draw: st.DrawFn) -> ForumSession:
    """Small sessions that are right: whatever a cell can hold, in all its varieties."""
    zone = draw(st.sampled_from([ROME, MOSCOW]))
    start = datetime(2008, 5, 29, tzinfo=zone)
    slots = draw(grids(start))
    attendees = tuple(draw(attendee(identifier, start, slots)) for identifier in draw(ids(5, 2)))
    names = [one.id for one in attendees]
    places = tuple(draw(place(identifier, start, names)) for identifier in draw(ids(3, 1)))
    sites = sorted({place.site for place in places} - {""})
    transfers = (TransferTime(sites[0], sites[1], draw(st.integers(0, 60))),) if len(sites) > 1 else ()
    interpreters = tuple(
        InterpreterPerson(
            identifier,
            draw(TEXTS),
            ("ru", *draw(st.sampled_from([("it",), ("en", "it")]))),
            draw(periods(start)),
            draw(st.one_of(st.none(), st.integers(1, 9))),
            tuple(sites[:1]),
        )
        for identifier in draw(ids(2))
    )
    return ForumSession(
        code=draw(TEXTS),
        name=draw(NAMES),
        host=draw(st.one_of(NAMES, st.just(LocalisedText()))),
        time_zone=zone.key,
        slots=slots,
        places=places,
        attendees=attendees,
        meetings=draw(meetings(names, slots, places)),
        interpreters=interpreters,
        transfers=transfers,
        parties=draw(st.sampled_from([(), (Party("IT", LocalisedText("Italia")),)])),
        rules=PlanningRules(
            draw(st.one_of(st.none(), st.integers(0, 3))),
            draw(st.one_of(st.none(), st.integers(1, 20))),
            draw(st.booleans()),
            draw(st.one_of(st.none(), st.integers(1, 5))),
        ),
        is_invented=draw(st.booleans()),
    )


@st.composite
def attendee(draw: st.DrawFn, identifier: str, start: datetime, slots: tuple[MeetingSlot, ...]) -> Attendee:
    last = slots[-1].period
    return Attendee(
        identifier,
        organisation=draw(TEXTS),
        party=draw(st.sampled_from(["", "IT"])),
        region=draw(MAYBE),
        people=tuple(draw(st.lists(TEXTS, max_size=2))),
        languages=draw(CODES),
        language=draw(st.sampled_from(LANGUAGES)),
        home_zone=draw(ZONES),
        arrival=draw(st.sampled_from([None, start, slots[0].period.start, last.start])),
        departure=draw(st.sampled_from([None, last.end, start + timedelta(days=2), start + timedelta(days=3)])),
        unavailable=draw(periods(start)),
        max_meetings=draw(st.sampled_from([None, 3])),
        min_meetings=draw(st.integers(0, 3)),
        is_remote=draw(st.booleans()),
        sector=draw(MAYBE),
    )


@st.composite
def place(draw: st.DrawFn, identifier: str, start: datetime, names: list[str]) -> Place:
    kind = draw(st.sampled_from(list(LocationKind)))
    capacity = draw(st.integers(1, 5)) if kind in (LocationKind.ROOM, LocationKind.REMOTE) else 1
    owner = draw(st.sampled_from(names)) if kind is LocationKind.BOOTH else None
    site = draw(st.sampled_from(["", "Sede A", "Площадка 2"]))
    return Place(identifier, draw(NAMES), kind, site, capacity, owner, draw(periods(start)))


@st.composite
def meetings(
    draw: st.DrawFn, names: list[str], slots: tuple[MeetingSlot, ...], places: tuple[Place, ...]
) -> tuple[WantedMeeting, ...]:
    pairs = [(a, b) for position, a in enumerate(names) for b in names[position + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=6, unique=True))
    found: list[WantedMeeting] = []
    for number, (first, second) in enumerate(chosen):
        slot = draw(st.sampled_from(slots))
        found.append(
            WantedMeeting(
                draw(st.sampled_from([f"{first}-{second}", f"M {number}"])),
                *draw(st.sampled_from([(first, second), (second, first)])),
                draw(st.sampled_from(list(Priority))),
                slot.block,
                draw(st.sampled_from([None, slot.period.start])),
                draw(st.sampled_from(["", places[0].id])),
                (draw(st.sampled_from(found)).id,) if found and draw(st.booleans()) else (),
                draw(MAYBE),
            )
        )
    return tuple(found)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(sessions(), st.sampled_from(LANGUAGES))
def test_any_session_is_read_as_it_was_written(tmp_path: Path, session: ForumSession, language: Language) -> None:
    write_session(session, tmp_path / "session.xlsx", language=language)
    assert read_workbook(tmp_path / "session.xlsx") == session
