"""What can be examined without settings: this Python, its clock and its time zones."""

import platform
import re
import sys
import zoneinfo
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import fondaco
from fondaco_web.operations.findings import Finding, broken, doubtful, good

OLDEST, NEWEST = (3, 11), (3, 14)
TOO_OLD = timedelta(days=540)
SYSTEM_ZONES = Path("/usr/share/zoneinfo/tzdata.zi")


def findings() -> list[Finding]:
    """All of them."""
    return [examined_python(), examined_clock(datetime.now(UTC)), examined_zones(datetime.now(UTC))]


def examined_python() -> Finding:
    """Whether this Python is one that Fondaco was tested with."""
    text = f"{platform.python_version()} on {platform.platform(terse=True)}"
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return good("Python", text)
    return broken("Python", text, "Fondaco runs on Python 3.11 to 3.14.")


def examined_clock(moment: datetime) -> Finding:
    """Whether the clock can be right: it must not stand before the day on which Fondaco's own files were written."""
    written = datetime.fromtimestamp(Path(fondaco.__file__).stat().st_mtime, UTC)
    text = f"{moment:%Y-%m-%d %H:%M:%S} UTC"
    if moment >= written - timedelta(hours=1):
        return good("clock", text)
    return broken("clock", f"{text}, earlier than Fondaco's own files", "Set the clock, for instance by NTP.")


def examined_zones(moment: datetime) -> Finding:
    """Whether time zones are known, and in a version that is not too old: parliaments change them every year."""
    try:
        zoneinfo.ZoneInfo("Europe/Rome"), zoneinfo.ZoneInfo("Europe/Moscow")
    except zoneinfo.ZoneInfoNotFoundError:
        return broken("time zones", "Europe/Rome is unknown", "Install the package tzdata.")
    release = release_of_zones()
    year = re.match(r"(\d{4})", release)
    if year is None or moment - datetime(int(year[1]), 7, 1, tzinfo=UTC) > TOO_OLD:
        return doubtful("time zones", f"tzdata {release or 'of unknown age'}", "Update tzdata: zones change by law.")
    return good("time zones", f"tzdata {release}")


def release_of_zones() -> str:
    """The version that is used: the system's goes before the package's."""
    if SYSTEM_ZONES.exists():
        with SYSTEM_ZONES.open(encoding="utf-8") as stream:
            return stream.readline().removeprefix("# version").strip()
    try:
        return version("tzdata")
    except PackageNotFoundError:
        return ""
