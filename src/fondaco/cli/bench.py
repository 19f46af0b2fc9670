"""`fondaco bench`."""

import argparse
import sys


def run(arguments: argparse.Namespace) -> int:
    """Solve every instance of a folder; one line each."""
    if not arguments.folder.is_dir():
        print(f"{arguments.folder} is no folder; name one with .dzn files", file=sys.stderr)
        return 2
    print("not yet")
    return 0
