"""How long the documents of a session take: `python benchmarks/documents.py [PARTICIPANTS ...]`.

Prints, for each size, wall and processor seconds of every kind of document, and the most memory used so far.
"""

import os
import platform
import resource
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from fondaco.documents import write_documents  # noqa: E402
from kernels.documents.sessions import large  # noqa: E402  # after the path to the tests' sessions

SIZES = (130, 500)
KINDS = {"report.html": "report", "table-cards.pdf": "place cards", "sign-in-list.pdf": "sign-in list",
         "interpreters.pdf": "interpreters' sheet"}  # fmt: skip


@dataclass
class Stopwatch:
    """Books the time since the last file under that file's kind."""

    wall: float = field(default_factory=time.perf_counter)
    processor: float = field(default_factory=time.process_time)
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0, 0.0, 0.0]))

    def book(self, path: Path, _done: int, _total: int) -> None:
        """Take the time of one file."""
        wall, processor = time.perf_counter(), time.process_time()
        booked = self.seconds[kind_of(path)]
        booked[0] += 1
        booked[1] += wall - self.wall
        booked[2] += processor - self.processor
        self.wall, self.processor = wall, processor


def kind_of(path: Path) -> str:
    """The name of a kind of document."""
    if path.name in KINDS:
        return KINDS[path.name]
    if path.suffix == ".ics":
        return "calendars"
    return "agendas, combined" if path.name.startswith("all") else "agendas, single"


def measure(n_participants: int) -> None:
    """Write all documents of one invented session and print what each kind took."""
    session, timetable = large(n_participants, max(4, n_participants // 5), n_wanted=10)
    print(f"\n{n_participants} participants, {len(timetable.placed)} meetings, {len(timetable.left_out)} left out")
    with tempfile.TemporaryDirectory() as folder:
        watch = Stopwatch()
        write_documents(session, timetable, Path(folder), on_progress=watch.book)
    for kind, (n_files, wall, processor) in watch.seconds.items():
        print(f"  {kind:22} {n_files:5} files {wall:7.2f} s wall {processor:7.2f} s processor")
    walls, processors = zip(*((wall, processor) for _, wall, processor in watch.seconds.values()), strict=True)
    print(f"  {'all':22} {'':11} {sum(walls):7.2f} s wall {sum(processors):7.2f} s processor")
    print(f"  most memory so far: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        measure(size)
