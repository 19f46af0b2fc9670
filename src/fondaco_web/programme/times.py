"""Clock times of a session: entered and shown in its time zone, kept in UTC."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from fondaco_web.common.errors import InvalidInput

AREAS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def time_zones() -> tuple[str, ...]:
    """Names of the IANA time zones that are places, in order."""
    return tuple(sorted(name for name in available_timezones() if name.split("/")[0] in AREAS))


def local(moment: datetime, zone: str) -> datetime:
    """`moment` on the clock of `zone`."""
    return moment.astimezone(ZoneInfo(zone))


def moment_of(day: date, clock: time, zone: str, *, field: str = "") -> datetime:
    """The moment (UTC) when the clocks of `zone` show `clock` on `day`.

    Raises InvalidInput, at `field`, where they never do or do twice because the clocks change; the message says which
    times to write instead.
    """
    naive = datetime.combine(day, clock)
    first, second = (naive.replace(tzinfo=ZoneInfo(zone), fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    if first == second:
        return naive.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    change = abs(second - first)
    parts = {
        "time": date_format(naive, "TIME_FORMAT"),
        "day": date_format(day, "DATE_FORMAT"),
        "zone": zone,
        "before": date_format(naive - change, "TIME_FORMAT"),
        "after": date_format(naive + change, "TIME_FORMAT"),
    }
    if first < second:
        text = _(
            "%(time)s on %(day)s does not exist in %(zone)s: the clocks are put forward. Write %(before)s or %(after)s."
        )
    else:
        text = _(
            "%(time)s on %(day)s happens twice in %(zone)s: the clocks are put back. Write %(before)s or %(after)s."
        )
    raise InvalidInput(text % parts, field=field)


def nearest_moment(naive: datetime, zone: str) -> datetime:
    """The moment (UTC) of a clock time, for deeds that must not stop at it.

    Where the clock skips the time, as much later as it skips; where it shows the time twice, the first of both.
    """
    return naive.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def shifted(moment: datetime, *, days: int, old_zone: str, new_zone: str) -> datetime:
    """`moment` moved by whole days to the same clock time in `new_zone`."""
    return nearest_moment(local(moment, old_zone).replace(tzinfo=None) + timedelta(days=days), new_zone)
