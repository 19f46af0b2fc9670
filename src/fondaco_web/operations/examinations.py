"""What is examined once the settings are read: database, tasks, data folder, disk, Django's own checks, mail."""

import os
import shutil
import smtplib
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.mail import get_connection
from django.db import DatabaseError, connection

from fondaco_web.common.health import LATEST_START, n_late_tasks, waiting_migrations
from fondaco_web.operations.findings import Finding, broken, doubtful, good

LITTLE_SPACE, NO_SPACE = 2 * 10**9, 200 * 10**6
SMTP = "django.core.mail.backends.smtp.EmailBackend"
Examination = Callable[[], Iterator[Finding]]


def findings() -> list[Finding]:
    """All of them; a database that does not answer spares its further examinations."""
    found = [*examined_settings(), *examined_folder(), *examined_space()]
    try:
        found += [examined_database(), examined_migrations(), examined_tasks()]
    except DatabaseError as error:
        reason = str(error).strip() or type(error).__name__
        found.append(broken("database", reason, "Check FONDACO_DATABASE, and that the server runs: `fondaco serve`."))
    return [*found, examined_mail()]


def examined_settings() -> Iterator[Finding]:
    """What Django's checks and Fondaco's own (fonts, catalogues) say of the settings."""
    messages = checks.run_checks(include_deployment_checks=not settings.IS_DEMO)
    for message in messages:
        is_serious = message.level >= checks.ERROR
        yield (broken if is_serious else doubtful)("settings", f"{message.msg} ({message.id})", message.hint or "")
    if not messages:
        yield good("settings", f"{os.environ['DJANGO_SETTINGS_MODULE']}; fonts and catalogues are there")


def examined_folder() -> Iterator[Finding]:
    """Whether the data folder can be written, and only by its owner and group be read."""
    folder = Path(settings.DATA)
    if not folder.is_dir():
        yield doubtful("data folder", f"{folder} is not there yet", "`fondaco serve` makes it; or set FONDACO_DATA.")
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        yield broken("data folder", f"{folder} cannot be written", f"chown it to the user that runs this ({who()}).")
        return
    open_to_all = [path for path in (folder, *folder.glob("*.sqlite3*")) if is_open_to_all(path)]
    if open_to_all:
        text = f"{open_to_all[0]} can be read by every user of this machine"
        yield doubtful("data folder", text, f"chmod o-rwx {open_to_all[0]}")
    else:
        yield good("data folder", str(folder))


def is_open_to_all(path: Path) -> bool:
    """Whether users outside owner and group may enter the folder, or read the file in a folder that they may enter."""
    return os.name != "nt" and bool(path.stat().st_mode & path.parent.stat().st_mode & stat.S_IRWXO)


def who() -> str:
    """The user of this process, as a number where that has no name."""
    return os.environ.get("USER") or str(os.getuid() if hasattr(os, "getuid") else "")


def examined_space() -> Iterator[Finding]:
    """Whether there is room on the disk of the data folder."""
    folder = next(path for path in (Path(settings.DATA), *Path(settings.DATA).parents) if path.exists())
    free = shutil.disk_usage(folder).free
    text = f"{free / 10**9:.1f} GB free at {folder}"
    if free < NO_SPACE:
        yield broken("disk", text, "Make room: soon nothing can be written.")
    elif free < LITTLE_SPACE:
        yield doubtful("disk", text, "Make room before it is full.")
    else:
        yield good("disk", text)


def examined_database() -> Finding:
    """Whether the database answers, how fast, and whether its clock agrees with ours."""
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        return broken("database", f"there is none at {connection.settings_dict['NAME']}", "`fondaco serve` makes it.")
    start = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        ms = (time.perf_counter() - start) * 1000
        server = ".".join(str(part) for part in connection.get_database_version())
        text = f"{connection.display_name} {server} answers in {ms:.0f} ms"
        if connection.vendor == "postgresql":
            cursor.execute("SELECT extract(epoch FROM clock_timestamp())")
            difference = abs(time.time() - float(cursor.fetchone()[0]))
            if difference > 5:
                return doubtful("database", f"{text}; its clock differs by {difference:.0f} s", "Set both by NTP.")
    return good("database", text)


def examined_migrations() -> Finding:
    """Whether the tables are those that this Fondaco expects."""
    waiting = waiting_migrations()
    if waiting:
        remedy = "Run `fondaco manage migrate`, or restart `fondaco serve`, which does it."
        return broken("tables", f"{len(waiting)} migrations are missing, first {waiting[0]}", remedy)
    return good("tables", "up to date")


def examined_tasks() -> Finding:
    """Whether somebody runs tasks."""
    late = n_late_tasks()
    if late:
        remedy = "Is `fondaco work` running? `fondaco serve` starts one unless told --no-tasks."
        return doubtful("tasks", f"{late} wait for more than {LATEST_START.seconds // 60} minutes", remedy)
    return good("tasks", "none waits too long")


def examined_mail() -> Finding:
    """Whether the mail server answers and accepts user and password. Nothing is sent."""
    if settings.EMAIL_BACKEND != SMTP:
        where = settings.EMAIL_BACKEND.rsplit(".", 2)[-2]
        if settings.IS_DEMO:
            return good("mail", f"not sent, written to: {where}")
        return doubtful("mail", f"not sent, written to: {where}", "Set FONDACO_MAIL to a mail server.")
    server = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    try:
        with get_connection(timeout=8):
            return good("mail", f"{server} answers")
    except (OSError, smtplib.SMTPException) as error:
        return broken("mail", f"{server}: {error}", "Check FONDACO_MAIL, and that this machine may reach the server.")
