"""The folder that a command fills: tables, drawings, and the whole result as JSON."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.box import SIMPLE
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table

from fondaco.atlas.drawing.numbers import shown
from fondaco.cli.territory import texts
from fondaco.common.folders import check_folder, written_whole
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.readers import write_rows
from fondaco.territory.rows import Rows

RESULT = "result.json"  # only a folder of results has it


def check_output(arguments: argparse.Namespace) -> None:
    """Raise FolderInTheWay unless results can be written to the folder asked for; before long work."""
    check_folder(arguments.out, mark=RESULT, may_replace=arguments.replace)


@contextmanager
def output_folder(arguments: argparse.Namespace, result: Mapping[str, object]) -> Iterator[Path]:
    """A folder to write into, with the result as JSON in it; it is put in place at the end of the block.

    With `--json` the result is printed too.
    """
    text = json.dumps(result, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    with written_whole(arguments.out, mark=RESULT, may_replace=arguments.replace) as folder:
        (folder / RESULT).write_text(text, encoding="utf-8")
        yield folder
    if arguments.json:
        sys.stdout.write(text)


def write_tables(folder: Path, tables: Mapping[str, Rows]) -> None:
    """Write each table as a file of its name, CSV or what its suffix says."""
    for name, table in tables.items():
        write_rows(folder / name, table.columns, table.rows)


class Teller:
    """Says on the screen what came out, in the person's language; with `--json` on the error stream only."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.language = Language(arguments.language)
        self.console = Console(stderr=arguments.json)
        self._out: Path = arguments.out

    def word(self, text: LocalisedText, **values: object) -> str:
        """A text in the person's language."""
        told = text.in_language(self.language)
        return told.format(**values) if values else told

    def line(self, text: LocalisedText, **values: object) -> None:
        """Say one thing."""
        self.console.print(self.word(text, **values), highlight=False, markup=False, soft_wrap=True)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """A number as the person writes it; a dash where it is not known."""
        return "–" if value is None else shown(value, self.language, decimals)

    def share(self, value: float) -> str:
        """A share as a percentage, with one decimal."""
        return shown(value, self.language, 1, is_share=True)

    def caution(self, text: LocalisedText) -> None:
        """What a reader must know before using what came out."""
        self.console.print(f"• {self.word(text)}", style="yellow", highlight=False, markup=False, soft_wrap=True)

    def table(self, headings: Sequence[LocalisedText], rows: Sequence[Sequence[str]], *, left: int = 1) -> None:
        """A small table; the first `left` columns are texts, the others numbers."""
        table = Table(box=SIMPLE, pad_edge=False)
        for at, heading in enumerate(headings):
            table.add_column(self.word(heading), justify="left" if at < left else "right")
        for row in rows:
            table.add_row(*row)
        self.console.print(table, highlight=False, markup=False)

    def written(self, first: str) -> None:
        """Where everything is, and what to open first."""
        self.line(texts.WRITTEN, folder=self._out, first=self._out / first)


@contextmanager
def progress_bar(teller: Teller, what: LocalisedText, total: int | None = None) -> Iterator["Bar"]:
    """A bar on the error stream; nothing where that is no screen."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Bar(progress, progress.add_task(teller.word(what), total=total))


class Bar:
    """One bar."""

    def __init__(self, progress: Progress, task: object) -> None:
        self._progress, self._task = progress, task

    def show(self, done: float, total: float | None = None) -> None:
        """So much is done."""
        self._progress.update(self._task, completed=done, total=total)  # type: ignore[arg-type]  # rich's own id

    def name(self, text: str) -> None:
        """What is being done."""
        self._progress.update(self._task, description=text)  # type: ignore[arg-type]  # rich's own id
