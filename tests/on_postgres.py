"""Runs Python on a throwaway PostgreSQL: `python tests/on_postgres.py -m pytest tests/web`.

The cluster is made for this one run in a temporary folder, listens on a socket in it alone, and is gone afterwards. As
root it runs under an unprivileged user, since PostgreSQL refuses root.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

NOT_FOUND = "PostgreSQL is not on this machine (no initdb on PATH or in /usr/lib/postgresql): tried on SQLite only."
SECONDS_TO_START = 20
LOCALE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
SPEED_FOR_SAFETY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def folder_of_programs() -> Path | None:
    """Where initdb and postgres are: on PATH, or where Debian puts them; the newest version first."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((file.parent for file in found), key=lambda folder: int(folder.parent.name), default=None)


def unprivileged_user() -> pwd.struct_passwd | None:
    """Whom PostgreSQL runs as when we are root."""
    if os.getuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


@contextmanager
def throwaway_cluster() -> Iterator[str]:
    """Start a cluster; gives the address of its database, and removes it afterwards."""
    programs, user = folder_of_programs(), unprivileged_user()
    if programs is None:
        raise FileNotFoundError(NOT_FOUND)
    folder = Path(tempfile.mkdtemp(prefix="fondaco-pg-"))
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
    server = None
    try:
        rights = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        make = [programs / "initdb", "-D", folder / "cluster", "-U", "fondaco", "-E", "UTF8", "--locale", LOCALE]
        quiet = {"stdout": subprocess.DEVNULL, "cwd": folder, **rights}
        subprocess.run([*make, "--no-sync", "--auth=trust"], check=True, **quiet)
        settings = ("listen_addresses=", f"unix_socket_directories={folder}", *SPEED_FOR_SAFETY)
        options = [word for setting in settings for word in ("-c", setting)]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen([programs / "postgres", "-D", folder / "cluster", *options], stderr=log, **quiet)
        yield address_when_ready(server, folder)
    finally:
        if server is not None:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


def address_when_ready(server: "subprocess.Popen[bytes]", folder: Path) -> str:
    """Wait until the server answers; returns the address of its database."""
    address = f"postgresql://fondaco@/postgres?host={folder}"
    until = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < until:
        try:
            psycopg.connect(address).close()
            return address
        except psycopg.OperationalError:
            time.sleep(0.05)
    raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text(errors='replace')}")


def stop(server: "subprocess.Popen[bytes]") -> None:
    """End the server, whoever is still connected."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait()


def main(words: list[str]) -> int:
    """Run Python with `words` and FONDACO_DATABASE; returns its exit code."""
    if folder_of_programs() is None:
        print(NOT_FOUND)
        return 0
    with throwaway_cluster() as address:
        return subprocess.call([sys.executable, *words], env=os.environ | {"FONDACO_DATABASE": address})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
