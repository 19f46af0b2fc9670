"""Measures the platform's pages: `python benchmarks/web/run.py [--seconds 10] [--clients 4] [--csv FILE]`.

First fill the database with `fill.py`. Asks for each page once here, counts its queries and makes sure that it shows
what it should. Then starts the server as `fondaco serve` does (granian, four threads a process; `--workers` says how
many processes), warms it up, and asks for each page from several clients at once, and from one alone. Prints for each
page, and writes as CSV: median and 95th percentile of the time of an answer, requests a second, processor milliseconds
of the server for a request, and the queries that the page makes.
"""

import argparse
import csv
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fondaco_web.settings.demo")
os.environ.setdefault("FONDACO_LOG_LEVEL", "WARNING")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402
from load import Load  # noqa: E402

from fondaco_web.operations.serve import web_command  # noqa: E402

HOST = "127.0.0.1"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Row:
    """A page, measured."""

    page: str
    database: str
    organisations: int
    clients: int
    p50_ms: float
    p95_ms: float
    alone_p50_ms: float
    requests_per_second: float
    cpu_ms_per_request: float
    queries: int
    kilobytes: float
    wrong: str


def main() -> int:
    """Measure every page; the exit code tells whether every answer was right."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--seconds", type=float, default=10.0, help="for each page")
    words.add_argument("--clients", type=int, default=4, help="at once")
    words.add_argument(
        "--workers", type=int, default=None, help="processes of the server; as `fondaco serve` unless told"
    )
    words.add_argument("--only", default="", help="pages whose name contains this")
    words.add_argument("--csv", type=Path, default=None)
    arguments = words.parse_args()
    told = json.loads((Path(settings.DATA) / "benchmark.json").read_text(encoding="utf-8"))
    pages = {name: page for name, page in told["pages"].items() if arguments.only in name}
    counted = {name: queries_of(name, page, told["cookies"][page[0]]) for name, page in pages.items()}
    facts = facts_of_machine()
    print(facts)
    rows = []
    with free_server(arguments.workers) as (server, port):
        for name, (who, path, *_shown) in pages.items():
            rows.append(measured(name, path, told["cookies"][who], counted[name], (server, port, arguments)))
            print(line_of(rows[-1]), flush=True)
    if arguments.csv:
        write_csv(arguments.csv, rows, facts)
    return 1 if any(row.wrong for row in rows) else 0


def queries_of(name: str, page: list[Any], cookie: str) -> tuple[int, float]:
    """How many queries a page makes the second time, and its size in kilobytes; a wrong page ends the program."""
    _who, path, text, at_least = page
    client = Client(headers={"host": HOST})
    if cookie:
        client.cookies["sessionid"] = cookie
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    content = response.content.decode()
    if response.status_code != 200 or content.count(text) < at_least:
        sys.exit(f"{name}: {path} answers {response.status_code} and shows '{text}' {content.count(text)} times.")
    if cookie and reverse("account_logout") not in content:
        sys.exit(f"{name}: {path} is shown to nobody in particular: the session in benchmark.json has ended.")
    return len(queries), len(response.content) / 1000


class free_server:  # noqa: N801  # used like a function
    """The server on a free port, for the length of a block."""

    def __init__(self, workers: int | None) -> None:
        self.workers = workers

    def __enter__(self) -> tuple["subprocess.Popen[bytes]", int]:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port = probe.getsockname()[1]
        connection.close()
        self.server = subprocess.Popen(web_command(HOST, self.port, self.workers))
        for _attempt in range(300):
            try:
                urllib.request.urlopen(f"http://{HOST}:{self.port}/health").close()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.1)
        return self.server, self.port

    def __exit__(self, *_exception: object) -> None:
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(30)


def measured(
    name: str, path: str, cookie: str, counted: tuple[int, float],
    where: tuple["subprocess.Popen[bytes]", int, argparse.Namespace],
) -> Row:  # fmt: skip
    """One page: warmed up, alone, and from several clients."""
    server, port, arguments = where
    Load(HOST, port, arguments.clients, 1.0).ask(path, cookie)
    alone = Load(HOST, port, 1, min(3.0, arguments.seconds)).ask(path, cookie)
    before = processor_seconds(server.pid)
    answers = Load(HOST, port, arguments.clients, arguments.seconds).ask(path, cookie)
    n_answers = len(answers.seconds) + sum(answers.wrong.values())
    return Row(
        page=name,
        database=connection.display_name,
        organisations=n_organisations(),
        clients=arguments.clients,
        p50_ms=round(answers.percentile(0.5), 1),
        p95_ms=round(answers.percentile(0.95), 1),
        alone_p50_ms=round(alone.percentile(0.5), 1),
        requests_per_second=round(n_answers / answers.elapsed, 1),
        cpu_ms_per_request=round((processor_seconds(server.pid) - before) * 1000 / max(1, n_answers), 1),
        queries=counted[0],
        kilobytes=round(counted[1], 1),
        wrong=" ".join(f"{status}:{number}" for status, number in sorted(answers.wrong.items())),
    )


def n_organisations() -> int:
    """How many organisations there are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM directory_organisation")
        return int(cursor.fetchone()[0])


def processor_seconds(pid: int) -> float:
    """Seconds of processor time of a process and its children, as Linux counts them; PostgreSQL's own are not in it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS + sum(processor_seconds(int(child)) for child in children)


def facts_of_machine() -> str:
    """What to say beside the figures."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.partition(":")[2].strip() for line in lines if "model name" in line]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    with connection.cursor():
        server = ".".join(str(part) for part in connection.get_database_version())
    return (
        f"{os.cpu_count()} cores {names[0] if names else platform.processor()}, {memory:.0f} GiB,"
        f" {platform.platform(terse=True)},"
        f" Python {platform.python_version()}, Django {django.__version__}, {connection.display_name} {server},"
        f" {time.strftime('%Y-%m-%d')}"
    )


def line_of(row: Row) -> str:
    """A row for reading."""
    return (
        f"{row.page:<24} p50 {row.p50_ms:7.1f} ms  p95 {row.p95_ms:7.1f} ms  alone {row.alone_p50_ms:6.1f} ms  "
        f"{row.requests_per_second:7.1f}/s  cpu {row.cpu_ms_per_request:5.1f} ms  {row.queries:3d} queries  "
        f"{row.kilobytes:6.1f} kB  {row.wrong}"
    )


def write_csv(target: Path, rows: list[Row], facts: str) -> None:
    """Write the table, the machine in its last column."""
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [*asdict(rows[0]), "machine"])
        writer.writeheader()
        writer.writerows(asdict(row) | {"machine": facts} for row in rows)


if __name__ == "__main__":
    sys.exit(main())
