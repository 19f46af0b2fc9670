"""Calendar files, parsed again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from fondaco.documents import Edition, calendar
from kernels.documents.sessions import lipetsk


def events_of(ics: bytes) -> dict[str, Event]:
    return {str(event["UID"]): event for event in Calendar.from_ical(ics).walk("VEVENT")}


def test_each_meeting_is_an_event_at_its_moment() -> None:
    events = events_of(calendar(*lipetsk(), "IT-01"))
    assert list(events) == ["XIII-2008/M1@fondaco", "XIII-2008/M2@fondaco", "XIII-2008/M6@fondaco"]
    first = events["XIII-2008/M1@fondaco"]
    assert first.decoded("dtstart").astimezone(UTC) == datetime(2008, 5, 29, 5, 0, tzinfo=UTC)
    assert first.decoded("dtend").astimezone(UTC) == datetime(2008, 5, 29, 5, 25, tzinfo=UTC)
    assert first.decoded("dtstart").astimezone(ZoneInfo("Europe/Rome")).hour == 7
    assert first["DTSTART"].params["TZID"] == "Europe/Moscow"


def test_an_event_speaks_the_participants_language() -> None:
    event = events_of(calendar(*lipetsk(), "RU-01"))["XIII-2008/M1@fondaco"]
    assert str(event["SUMMARY"]) == "Встреча: Olio Città di Forlì S.r.l."
    assert event["SUMMARY"].params["LANGUAGE"] == "ru"
    assert str(event["LOCATION"]) == "Стол 1, Palazzo"
    assert "Переводчик: Vera Interpretova" in str(event["DESCRIPTION"])
    assert str(event["STATUS"]) == "CONFIRMED"


def test_the_time_zone_in_the_file_has_the_rule_of_the_date() -> None:
    zones = Calendar.from_ical(calendar(*lipetsk(), "IT-01")).walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Moscow"]
    in_force = max(
        (part for part in zones[0].subcomponents if part.decoded("dtstart") <= datetime(2008, 5, 29)),  # noqa: DTZ001
        key=lambda part: part.decoded("dtstart"),
    )
    assert in_force["TZOFFSETTO"].td == timedelta(hours=4)


def test_a_later_revision_keeps_the_uid_and_counts_up() -> None:
    session, timetable = lipetsk()
    before = events_of(calendar(session, timetable, "IT-01"))
    after = events_of(calendar(session, replace(timetable, revision=3), "IT-01"))
    assert list(before) == list(after)
    assert {int(event["SEQUENCE"]) for event in before.values()} == {2}
    assert {int(event["SEQUENCE"]) for event in after.values()} == {3}


def test_a_meeting_that_stands_no_longer_is_cancelled_for_both_sides_only() -> None:
    session, timetable = lipetsk()
    later = replace(timetable, placed=timetable.placed[1:], revision=3)
    without = replace(session, meetings=session.meetings[1:])
    edition = Edition(before=(session, timetable))
    for attendee in ("IT-01", "RU-01"):
        events = events_of(calendar(without, later, attendee, edition=edition))
        assert str(events["XIII-2008/M1@fondaco"]["STATUS"]) == "CANCELLED"
        assert int(events["XIII-2008/M1@fondaco"]["SEQUENCE"]) == 3
    assert "XIII-2008/M1@fondaco" not in events_of(calendar(without, later, "RU-02", edition=edition))


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    lines = calendar(*lipetsk(), "RU-02").split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)


def test_hostile_names_add_no_lines() -> None:
    session, timetable = lipetsk()
    hostile = replace(
        session.attendees[3], organisation="A\r\nBEGIN:VALARM\r\nACTION:AUDIO;x", people=("B\nEND:VEVENT",)
    )
    session = replace(session, attendees=(*session.attendees[:3], hostile, *session.attendees[4:]))
    parsed = Calendar.from_ical(calendar(session, timetable, "IT-01"))
    assert len(parsed.walk("VEVENT")) == 3
    assert parsed.walk("VALARM") == []


def test_a_participant_without_meetings_gets_an_empty_calendar() -> None:
    parsed = Calendar.from_ical(calendar(*lipetsk(), "RU-03"))
    assert parsed.walk("VEVENT") == []
    assert str(parsed["X-WR-CALNAME"]).endswith("ООО «Без встреч»")


def test_the_same_input_gives_the_same_bytes() -> None:
    assert calendar(*lipetsk(), "IT-01") == calendar(*lipetsk(), "IT-01")
