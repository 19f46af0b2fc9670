"""`fondaco serve` answers, runs tasks, and ends all it started when told to stop."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

from web.operations.installation import Installation

SECONDS = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answer_of(url: str) -> tuple[int, str]:
    """Status and body, as soon as somebody answers."""
    until = time.monotonic() + SECONDS
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return response.status, response.read().decode()
        except OSError as error:
            reason = error
        assert time.monotonic() < until, reason
        time.sleep(0.1)


def is_gone(group: int) -> bool:
    """Whether no process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def wait_for(text: str, log: Path) -> None:
    """Return once the log holds the text."""
    until = time.monotonic() + SECONDS
    while text not in log.read_text():
        assert time.monotonic() < until, log.read_text()
        time.sleep(0.1)


def test_it_serves_and_stops_with_everything_it_started(installation: Installation, tmp_path: Path) -> None:
    port = free_port()
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(
            installation.command("serve", "--port", port), env=installation.environment(),
            stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    try:
        assert answer_of(f"http://127.0.0.1:{port}/health") == (200, '{"status": "ok"}')
        lines = (tmp_path / "log").read_text().splitlines()
        assert lines[0] == f"Fondaco answers at http://127.0.0.1:{port}/ (Ctrl-C stops it)"
        assert {json.loads(line)["route"] for line in lines[1:] if "fondaco.request" in line} == {"health"}
        wait_for("Starting worker", tmp_path / "log")
        server.terminate()
        assert server.wait(SECONDS) == 0
        assert is_gone(server.pid)
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)


def test_a_port_in_use_is_told_before_anything_is_done(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = Installation(tmp_path).run("serve", "--port", port)
    assert run.returncode == 2
    assert f"Port {port} of 127.0.0.1 cannot be used" in run.stderr
    assert list(tmp_path.iterdir()) == []
