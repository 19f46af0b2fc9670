"""What the commands show while they work and when they are done."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from babel.numbers import format_percent
from rich.box import SIMPLE
from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from fondaco.cli import texts
from fondaco.common.languages import Language, LocalisedText
from fondaco.common.timetable import GoalFigure, Timetable
from fondaco.planning import GOAL_NAMES
from fondaco.scheduling import Goal, GoalCode, Progress

SECONDS_BETWEEN_LINES = 5.0
PERCENT = LocalisedText("#,##0.0%", "#,##0.0\N{NO-BREAK SPACE}%", "#,##0.0%")


class Stop:
    """Ctrl-C asks to stop and keep the best; a second one ends the command."""

    def __init__(self) -> None:
        self.is_asked = False

    def __call__(self) -> bool:
        """Whether somebody asked to stop."""
        return self.is_asked

    @contextmanager
    def listening(self) -> Iterator["Stop"]:
        """Answer Ctrl-C inside the block."""

        def hear(_signal: int, _frame: FrameType | None) -> None:
            if self.is_asked:
                raise KeyboardInterrupt
            self.is_asked = True

        before = signal.signal(signal.SIGINT, hear)
        try:
            yield self
        finally:
            signal.signal(signal.SIGINT, before)


class SearchDisplay:
    """The best of each goal, its bound and gap: a table that renews itself, or lines where there is no screen."""

    def __init__(self, language: Language, stop: Stop) -> None:
        self._language = language
        self._stop = stop
        self._console = Console(stderr=True)
        self._best: dict[GoalCode, tuple[int | None, int | None]] = {}
        self._started_at = time.monotonic()
        self._seconds = 0.0
        self._stage = ""
        self._told_at: dict[GoalCode, float] = {}

    @contextmanager
    def showing(self) -> Iterator["SearchDisplay"]:
        """Show inside the block."""
        if not self._console.is_terminal:
            yield self
            return
        with Live(get_renderable=self._table, console=self._console, refresh_per_second=4, transient=True):
            yield self

    def __call__(self, progress: Progress) -> None:
        """Take note of a line of progress."""
        self._seconds, self._stage = progress.seconds, progress.stage
        if progress.goal is None:
            return
        best, bound = self._best.get(progress.goal, (None, None))
        self._best[progress.goal] = (
            best if progress.best is None else progress.best,
            bound if progress.bound is None else progress.bound,
        )
        if not self._console.is_terminal:
            self._tell_line(progress.goal)

    def _tell_line(self, goal: GoalCode) -> None:
        """One line for a goal in five seconds; of one that has nothing yet, only if nothing else was told as long."""
        best, bound = self._best[goal]
        latest = self._told_at.get(goal) if best is not None else max(self._told_at.values(), default=0.0)
        if latest is not None and self._seconds - latest < SECONDS_BETWEEN_LINES:
            return
        self._told_at[goal] = self._seconds
        name = GOAL_NAMES[goal].in_language(self._language)
        self._console.print(
            f"{self._seconds:6.1f} s  {name}: {_shown(best)} ({self._word(texts.BOUND).lower()}: {_shown(bound)})",
            highlight=False,
            soft_wrap=True,
        )

    def _word(self, text: LocalisedText) -> str:
        return text.in_language(self._language)

    def _table(self) -> Table:
        stage = texts.STAGES.get(self._stage)
        footer = texts.STOPPING if self._stop() else texts.KEEPS_BEST
        table = _goal_table(self._language)
        seconds = time.monotonic() - self._started_at  # its own clock: the search may be silent for long
        table.caption = (
            f"{seconds:.0f} s · {stage.in_language(self._language) if stage else self._stage} · "
            f"{footer.in_language(self._language)}"
        )
        for code, (best, bound) in self._best.items():
            judged = Text("") if best is None or bound is None else judgement(Goal(code, best, bound), self._language)
            table.add_row(GOAL_NAMES[code].in_language(self._language), _shown(best), _shown(bound), judged)
        return table


def _shown(number: int | None) -> str:
    return "–" if number is None else str(number)


def _goal_table(language: Language) -> Table:
    table = Table(box=SIMPLE, caption_justify="left")
    table.add_column(texts.GOAL.in_language(language))
    table.add_column(texts.REACHED.in_language(language), justify="right")
    table.add_column(texts.BOUND.in_language(language), justify="right")
    table.add_column(texts.JUDGEMENT.in_language(language))
    return table


def judgement(goal: Goal | GoalFigure, language: Language) -> Text:
    """'proved best', or how much better it could be at most."""
    reached = goal.value if isinstance(goal, Goal) else goal.reached
    difference = goal.bound - reached
    if difference == 0:
        return Text(texts.PROVED.in_language(language), style="green")
    words = texts.AT_MOST_MORE if difference > 0 else texts.AT_MOST_FEWER
    told = words.in_language(language).format(number=abs(difference))
    if goal.bound and reached:
        share = abs(difference) / max(goal.bound, reached)
        gap = format_percent(share, PERCENT.in_language(language), locale=language.value)
        told += texts.GAP.in_language(language).format(gap=gap)
    return Text(told, style="yellow")


def show_outcome(timetable: Timetable, language: Language, console: Console) -> None:
    """The goals reached, how many meetings were left out, and what contradicts itself."""
    if timetable.goals:
        table = _goal_table(language)
        for goal in timetable.goals:
            name = goal.name.in_language(language)
            table.add_row(name, str(goal.reached), str(goal.bound), judgement(goal, language))
        console.print(table)
    if timetable.left_out:
        console.print(texts.LEFT_OUT.in_language(language).format(number=len(timetable.left_out)), highlight=False)
    if timetable.conflict:
        told = texts.CONFLICT if len(timetable.conflict) > 1 else texts.CONFLICT_OF_ONE
        console.print(told.in_language(language), highlight=False, soft_wrap=True)
        for line in timetable.conflict:
            console.print(f"  • {line.in_language(language)}", highlight=False, markup=False, soft_wrap=True)
