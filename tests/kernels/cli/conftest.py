"""A command line to type on, and a small session to plan."""

from dataclasses import replace
from pathlib import Path

import pytest

from fondaco.cli import main
from fondaco.common.languages import Language
from fondaco.common.session import PlanningRules
from fondaco.workbook import read_workbook, write_session, write_template
from kernels.cli.commands import Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; gives exit code, output and errors."""

    def run_command(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_command


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the template's example, in Italian; quick to plan, with two meetings only."""
    folder = tmp_path_factory.mktemp("example")
    write_template(folder / "whole.xlsx", language=Language.ITALIAN, example=True)
    session = read_workbook(folder / "whole.xlsx")
    small = replace(session, meetings=session.meetings[:2])
    write_session(small, folder / "session.xlsx", language=Language.ITALIAN)
    return folder / "session.xlsx"


@pytest.fixture(scope="session")
def impossible(example: Path) -> Path:
    """The same session, in which a participant who has two meetings wants nine."""
    session = read_workbook(example)
    eager = replace(session.attendees[0], min_meetings=9, max_meetings=None)
    session = replace(session, attendees=(eager, *session.attendees[1:]), rules=PlanningRules())
    write_session(session, example.with_name("impossible.xlsx"), language=Language.ITALIAN)
    return example.with_name("impossible.xlsx")
