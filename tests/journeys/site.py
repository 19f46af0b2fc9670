"""A real server for journeys: granian on a fresh database, mail in files."""

import email
import email.policy
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Site:
    """Where the server answers, and the folder of its mail."""

    url: str
    mail: Path

    def latest_mail_to(self, address: str) -> str:
        """The text of the last message sent to `address`."""
        for path in sorted(self.mail.glob("*.log"), key=lambda file: file.stat().st_mtime_ns, reverse=True):
            for raw in reversed(path.read_bytes().split(b"-" * 79 + b"\n")):
                message = email.message_from_bytes(raw.strip(), policy=email.policy.default)
                body = message.get_body(("plain",))
                if body is not None and address in str(message["To"]):
                    return str(body.get_content())
        raise AssertionError(f"no mail to {address}")

    def link_in_mail_to(self, address: str) -> str:
        """The first link to this site in the last message to `address`."""
        found = re.search(re.escape(self.url) + r"\S+", self.latest_mail_to(address))
        assert found is not None, "the message has no link to this site"
        return found.group().rstrip(".>")


def environment(folder: Path) -> dict[str, str]:
    """The variables of a server whose data live in `folder`."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "journeys.settings",
        "FONDACO_DATA": str(folder),
        "FONDACO_DATABASE": "",
        "FONDACO_SECRET_KEY": "journeys-only-" + "x" * 40,
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests"))),
    }


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(folder: Path, port: int) -> "subprocess.Popen[bytes]":
    """Granian on `port`; returns once it answers."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [*command, "--blocking-threads", "4", "fondaco_web.wsgi:application"],
            env=environment(folder),
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    for _attempt in range(150):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/", timeout=5):
                return server
        except urllib.error.HTTPError:
            return server
        except OSError:
            time.sleep(0.2)
    server.kill()
    raise AssertionError("the server did not start:\n" + (folder / "server.log").read_text(errors="replace"))
