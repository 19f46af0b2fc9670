"""`fondaco serve`: brings database, catalogues and static files up to date, then runs web server and task worker."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from fondaco_web.operations.errors import PortInUse
from fondaco_web.operations.platform import start_django

APPLICATION = "fondaco_web.wsgi:application"
FONDACO = "import sys; from fondaco.cli import main; sys.exit(main())"
THREADS = 4
MOST_ON_SQLITE = 2  # processes
SECONDS_TO_STOP = 20
SECONDS_BEFORE_RESTART = 3.0


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop."""
    check_port(arguments.host, arguments.port)
    start_django()
    bring_up_to_date()
    print(f"Fondaco answers at http://{arguments.host}:{arguments.port}/ (Ctrl-C stops it)", flush=True)
    web = web_command(arguments.host, arguments.port, arguments.workers)
    return supervise(web, None if arguments.no_tasks else work_command())


def check_port(host: str, port: int) -> None:
    """Raise PortInUse where nobody else could listen."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise PortInUse(f"Port {port} of {host} cannot be used ({error}). Name another with --port.") from error


def bring_up_to_date() -> None:
    """Migrate the database, and collect static files where they are served from one folder."""
    Path(settings.DATA).mkdir(mode=0o750, parents=True, exist_ok=True)
    for folder in (settings.MEDIA_ROOT, settings.STATIC_ROOT):
        Path(folder).mkdir(exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    if "DatabaseCache" in settings.CACHES["default"]["BACKEND"]:
        call_command("createcachetable", verbosity=0)
    if "Manifest" in settings.STORAGES["staticfiles"]["BACKEND"]:
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    connections.close_all()


def web_command(host: str, port: int, workers: int | None) -> list[str]:
    """Granian with some threads in each process; SQLite has one writer at a time, so two processes do there."""
    is_embedded = settings.DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
    cores = os.cpu_count() or 1
    processes = workers or (min(cores, MOST_ON_SQLITE) if is_embedded else cores)
    return [
        sys.executable, "-m", "granian", APPLICATION, "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", str(processes), "--blocking-threads", str(THREADS), "--respawn-failed-workers",
        "--workers-kill-timeout", str(SECONDS_TO_STOP - 5), "--log-level", "warning",
    ]  # fmt: skip


def work_command() -> list[str]:
    """The task worker. It is the only one, so whatever is marked as running when it starts is abandoned."""
    return [sys.executable, "-c", FONDACO, "work", "--abandoned-after", "0"]


class Stopped(Exception):
    """Somebody asked to stop."""


def supervise(web: list[str], work: list[str] | None, *, when_started: Callable[[], None] = lambda: None) -> int:
    """Run both until a signal or until the web server ends; a task worker that ends is started again."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Stopped

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        children["web"] = subprocess.Popen(web)
        if work is not None:
            children["work"] = subprocess.Popen(work)
        when_started()
        while (code := children["web"].poll()) is None:
            if work is not None and children["work"].poll() is not None:
                time.sleep(SECONDS_BEFORE_RESTART)
                children["work"] = subprocess.Popen(work)
            time.sleep(0.3)
        return code or 1
    except Stopped:
        return 0
    finally:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        end(list(children.values()))
        for number, old in before.items():
            signal.signal(number, old)


def end(children: list["subprocess.Popen[bytes]"]) -> None:
    """Ask the children to stop: requests and a task under way are finished; whoever takes too long is killed."""
    for child in children:
        child.terminate()
    until = time.monotonic() + SECONDS_TO_STOP
    for child in children:
        try:
            child.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
