"""`fondaco template`."""

import argparse
import sys

from fondaco.cli import texts
from fondaco.common.folders import check_can_be_written
from fondaco.common.languages import Language
from fondaco.workbook import write_changes_template, write_template


def run(arguments: argparse.Namespace) -> int:
    """Write a workbook to fill in."""
    language, file = Language(arguments.language), arguments.file
    if file.suffix.lower() != ".xlsx":
        print(f"{file}: the name of a workbook ends in .xlsx", file=sys.stderr)
        return 2
    if file.is_dir():
        print(f"{file} is a folder; name a file", file=sys.stderr)
        return 2
    if file.exists() and not arguments.replace:
        print(f"{file} is there already; name another file, or add --replace to overwrite it", file=sys.stderr)
        return 2
    check_can_be_written(file.absolute().parent)
    file.parent.mkdir(parents=True, exist_ok=True)
    if arguments.changes:
        write_changes_template(file, language=language)
    else:
        write_template(file, language=language, example=arguments.example)
    written = texts.CHANGES_WRITTEN if arguments.changes else texts.TEMPLATE_WRITTEN
    print(written.in_language(language).format(file=file))
    return 0
