"""Understands dates, times and periods, as the spreadsheet's own or as people type them (day before month)."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.session import Period
from fondaco.workbook.raw import CellValue
from fondaco.workbook.tables import WrongValue
from fondaco.workbook.wording import split_list, tidy

DATE = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))"
CLOCK = r"(?:\d{1,2}(?:[:.]\d{2}){1,2}(?: ?[AaPp]\.?[Mm]\.?)?)"
HOUR = rf"(?:{CLOCK}|\d{{1,2}})"
DASH = r" ?[-–—] ?"
PERIOD = re.compile(
    rf"(?:(?P<day>{DATE})(?:,? (?P<start>{HOUR}))?(?:{DASH}(?:(?P<last_day>{DATE}) ?,?)? ?(?P<end>{HOUR})?)?"
    rf"|(?P<only_start>{HOUR}){DASH}(?P<only_end>{HOUR}))"
)
MOMENT = re.compile(rf"(?P<day>{DATE})(?:(?:,? |T)(?P<clock>{CLOCK}))?")
MIDNIGHT = time()
NEW_YEAR = datetime.combine(date(2000, 1, 1), MIDNIGHT)
ONE_DAY = timedelta(days=1)
THIS_CENTURY = 2000
SECONDS_OF_A_DAY = 86_400
LONGEST_SESSION = 60


@dataclass(frozen=True, slots=True)
class Calendar:
    """The session's time zone and days (sorted; none where they could not be read)."""

    zone: ZoneInfo
    days: tuple[date, ...]

    def at(self, day: date, clock: time) -> datetime:
        """A moment at the host."""
        return datetime.combine(day, clock, tzinfo=self.zone)

    def moment(self, value: CellValue) -> datetime:
        """Date and time; a date alone is the beginning of that day."""
        day, clock = date_and_clock(value)
        return self.at(day, clock or MIDNIGHT)

    def end_moment(self, value: CellValue) -> datetime:
        """Date and time; a date alone (also a spreadsheet's, which is midnight) is the end of that day."""
        day, clock = date_and_clock(value)
        return self.at(day, clock) if clock else self.at(day + ONE_DAY, MIDNIGHT)

    def start_of_slot(self, value: CellValue) -> datetime:
        """Date and time; a time alone where the session has one day."""
        if len(self.days) == 1 and (isinstance(value, time) or re.fullmatch(CLOCK, tidy(str(value)))):
            return self.at(self.days[0], clock_time(value))
        day, clock = date_and_clock(value)
        if clock is None:
            raise WrongValue("bad_moment")
        return self.at(day, clock)

    def periods(self, value: CellValue) -> tuple[Period, ...]:
        """Several periods, separated by semicolons or lines; each touches the days of the session."""
        if isinstance(value, datetime) and value.time() == MIDNIGHT:
            found: tuple[Period, ...] = (self.whole_days(value.date(), value.date()),)
        elif isinstance(value, str):
            found = tuple(self.period(item) for item in split_list(value))
        else:
            raise WrongValue("bad_period")
        for period in found:
            self.check_period(period)
        return found

    def period(self, item: str) -> Period:
        """One period: `29/05/2008 10:00-11:30`, `29/05/2008`, `29/05/2008 18:00 - 30/05/2008 10:00`, `10:00-11:30`."""
        match = PERIOD.fullmatch(item)
        if match is None:
            raise WrongValue("bad_period")
        if match["only_start"]:
            if len(self.days) != 1:
                raise WrongValue("bad_period")
            return self.between(self.days[0], match["only_start"], self.days[0], match["only_end"])
        first = calendar_date(match["day"], "bad_period")
        last = calendar_date(match["last_day"], "bad_period") if match["last_day"] else first
        if not match["start"] and not match["end"]:
            return self.whole_days(first, last)
        if not match["start"] or not match["end"]:
            raise WrongValue("bad_period")
        return self.between(first, match["start"], last, match["end"])

    def whole_days(self, first: date, last: date) -> Period:
        """From the beginning of one day to the end of another."""
        return Period(self.at(first, MIDNIGHT), self.at(last + ONE_DAY, MIDNIGHT))

    def between(self, first: date, start: str, last: date, end: str) -> Period:
        """From one clock time to another; 24:00 is the end of the day."""
        is_midnight = end in ("24:00", "24.00", "24")
        until = self.at(last + ONE_DAY, MIDNIGHT) if is_midnight else self.at(last, hour_time(end))
        return Period(self.at(first, hour_time(start)), until)

    def check_period(self, period: Period) -> None:
        """A period ends after it starts and touches the session."""
        if period.end <= period.start:
            raise WrongValue("period_backwards")
        if not self.days:
            return
        first, last = self.at(self.days[0], MIDNIGHT), self.at(self.days[-1] + ONE_DAY, MIDNIGHT)
        if period.end <= first or period.start >= last:
            raise WrongValue("time_outside", first=day_text(self.days[0]), last=day_text(self.days[-1]))


def day_text(day: date) -> str:
    """A date in an error message."""
    return day.strftime("%d/%m/%Y")


def moment_text(moment: datetime) -> str:
    """A date and time in an error message."""
    return moment.strftime("%d/%m/%Y %H:%M")


def calendar_date(text: str, code: str) -> date:
    """A date written as year-month-day, or day, month, year with any of `/ . -`; two digits of a year are 20.."""
    parts = [int(part) for part in re.split(r"[./-]", text)]
    year, month, day = parts if len(re.split(r"[./-]", text)[0]) == 4 else reversed(parts)
    try:
        return date(year if year >= 100 else THIS_CENTURY + year, month, day)
    except ValueError:
        raise WrongValue(code) from None


def clock_time(value: CellValue, code: str = "bad_time") -> time:
    """A clock time: the spreadsheet's own (also as a part of a day: 0.5 is noon), or text like 9:30, 09.30, 9:30 pm."""
    if isinstance(value, datetime):
        raise WrongValue(code)
    if isinstance(value, time):
        return value.replace(microsecond=0)
    if isinstance(value, float) and 0 <= value < 1:
        return (NEW_YEAR + timedelta(seconds=round(value * SECONDS_OF_A_DAY))).time()
    if isinstance(value, timedelta):
        value = str(value)
    written = tidy(value) if isinstance(value, str) else ""
    if not re.fullmatch(CLOCK, written):
        raise WrongValue(code)
    hours, minutes, seconds = [*(int(part) for part in re.findall(r"\d+", written)), 0][:3]
    half = re.search("[AaPp]", written)
    if half:
        hours = hours % 12 + (12 if half[0] in "Pp" else 0)
    try:
        return time(hours, minutes, seconds)
    except ValueError:
        raise WrongValue(code) from None


def hour_time(written: str) -> time:
    """A clock time within a period, where the minutes may be left out."""
    return clock_time(written if not written.isdigit() else f"{written}:00", "bad_period")


def calendar_day(value: CellValue) -> date:
    """A date: the spreadsheet's own (without a time), or text."""
    day, clock = date_and_clock(value, "bad_date")
    if clock is not None:
        raise WrongValue("bad_date")
    return day


def calendar_days(value: CellValue) -> tuple[date, ...]:
    """Several dates, separated by semicolons, commas or lines, or first and last of a row; sorted, each once."""
    if not isinstance(value, str):
        return (calendar_day(value),)
    return tuple(sorted({day for item in split_list(value, ";,") for day in days_between(item)}))


def days_between(item: str) -> list[date]:
    """One date, or all from one to another: `29/05/2008 - 31/05/2008`."""
    ends = re.split(" [-–—] ", item)
    first, last = calendar_day(ends[0]), calendar_day(ends[-1])
    if len(ends) > 2 or not 0 <= (last - first).days <= LONGEST_SESSION:
        raise WrongValue("bad_date")
    return [first + ONE_DAY * place for place in range((last - first).days + 1)]


def date_and_clock(value: CellValue, code: str = "bad_moment") -> tuple[date, time | None]:
    """A date, and the time beside it; a spreadsheet's midnight is no time."""
    if isinstance(value, datetime):
        clock = value.time()
        return value.date(), clock if clock != MIDNIGHT else None
    if isinstance(value, date):
        return value, None
    match = MOMENT.fullmatch(tidy(value)) if isinstance(value, str) else None
    if match is None:
        raise WrongValue(code)
    return calendar_date(match["day"], code), clock_time(match["clock"], code) if match["clock"] else None
