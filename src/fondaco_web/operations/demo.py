"""`fondaco demo`: the demo forum on one's own computer."""

import argparse
import os
import socket
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from functools import partial

from django.core.management import call_command
from django.db import connections

from fondaco_web.operations import serve
from fondaco_web.operations.errors import PortInUse
from fondaco_web.operations.platform import start_django

HOST, FIRST_PORT, LAST_PORT = "127.0.0.1", 8000, 8099
SECONDS_TO_START = 60


def run(arguments: argparse.Namespace) -> int:
    """Build the demo unless it is there, then serve it until told to stop."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "fondaco_web.settings.demo"
    os.environ.setdefault("FONDACO_DATA", "fondaco-demo")
    port = arguments.port or free_port()
    serve.check_port(HOST, port)
    start_django()
    serve.bring_up_to_date()
    call_command("build_demo", *(["--fresh"] if arguments.fresh else []))
    connections.close_all()
    address = f"http://localhost:{port}/"  # passkeys work on a name, not on a number
    print(f"\nThe demo answers at {address} (Ctrl-C stops it; what you enter is kept)", flush=True)
    show = partial(open_browser_when_ready, address) if not arguments.no_browser else lambda: None
    return serve.supervise(serve.web_command(HOST, port, None), serve.work_command(), when_started=show)


def free_port() -> int:
    """The first port from 8000 that nobody listens on."""
    for port in range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) != 0:
                return port
    raise PortInUse(f"All ports from {FIRST_PORT} to {LAST_PORT} are in use. Name another with --port.")


def open_browser_when_ready(address: str) -> None:
    """Open the browser as soon as the server answers, without waiting for it here."""
    threading.Thread(target=_wait_and_open, args=(address,), daemon=True).start()


def _wait_and_open(address: str) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}health", timeout=2).close()
        except urllib.error.HTTPError:
            break  # it answers, if only to complain
        except OSError:
            time.sleep(0.2)
        else:
            break
    webbrowser.open(address)
