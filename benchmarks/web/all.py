"""Fill, measure, write: `python benchmarks/web/all.py ORGANISATIONS DIR` into DIR."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(organisations: str, results: str) -> int:
    """Run the three steps; the greatest exit code."""
    database = "postgresql" if os.environ.get("FONDACO_DATABASE") else "sqlite"
    steps = (
        ("fill.py", organisations),
        ("run.py", "--csv", f"{results}/web-{database}.csv"),
        ("writers.py", "--csv", f"{results}/web-writers-{database}.csv"),
    )
    return max(subprocess.call([sys.executable, HERE / script, *words]) for script, *words in steps)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
