"""`python -m fondaco_web.translations update|check|compile`."""

import argparse
import sys
from pathlib import Path

from fondaco_web.translations.catalogues import (
    LANGUAGES,
    apps,
    compile_catalogues,
    dropped,
    path_of,
    read,
    rendered,
    renewed,
    write,
)
from fondaco_web.translations.check import faults
from fondaco_web.translations.extract import texts_of_app


def main() -> int:
    """Run the command in the arguments; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m fondaco_web.translations", description=__doc__)
    parser.add_argument("command", choices=["update", "check", "compile"])
    parser.add_argument("apps", nargs="*", metavar="APP", help="for update: only these apps")
    arguments = parser.parse_args()
    if arguments.command == "compile":
        print(f"{len(compile_catalogues())} catalogues compiled")
        return 0
    if arguments.command == "update":
        wanted = [app for app in apps() if not arguments.apps or app.name in arguments.apps]
        for app in wanted:
            update(app)
        return 0
    found = list(faults())
    print("\n".join(found) or "Every text is translated.")
    return 1 if found else 0


def update(app: Path) -> None:
    """Bring an app's catalogues in step with its source; says what is to be translated and what fell out."""
    texts = texts_of_app(app)
    for language in LANGUAGES:
        path = path_of(app, language)
        if not len(texts) and not path.exists():
            continue
        old = read(path, language)
        new = renewed(old, texts)
        write(path, rendered(new))
        waiting = sum(1 for text in new if text.id and not text.string)
        print(f"{app.name}/{language}: {len(new)} texts, {waiting} to translate")
        for text in dropped(old, texts):
            print(f"  no longer in the source: {text!r}")


if __name__ == "__main__":
    sys.exit(main())
