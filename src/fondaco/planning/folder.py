"""A plan as a folder of files: what people print and open, and what Fondaco reads again.

`session.xlsx` (the session as planned), `problem.json`, `result.json` and `plan.json` are read again; everything else
is made from them.
"""

import json
import os
import tempfile
from pathlib import Path

from fondaco.common.languages import Language
from fondaco.documents import Edition, OnProgress, write_documents
from fondaco.planning.errors import FolderInTheWay, NotAPlanFolder
from fondaco.planning.plan import Plan
from fondaco.planning.problem import problem_of
from fondaco.planning.timetable import timetable_of
from fondaco.scheduling import problem_from_json, problem_to_json, result_from_json, result_to_json
from fondaco.workbook import read_workbook, write_schedule, write_session

FORMAT, VERSION = "fondaco.plan", 1
PLAN, SESSION, PROBLEM, RESULT, SCHEDULE = "plan.json", "session.xlsx", "problem.json", "result.json", "schedule.xlsx"
WORKSHOP = ".fondaco-"


def check_folder(folder: Path, *, may_replace: bool) -> None:
    """Raise FolderInTheWay unless a plan can be written to `folder`, which is new, empty, or an older plan to replace.

    Nothing is left behind; asked before a search, so that none is made in vain.
    """
    real = _real(folder)
    if real.is_symlink() or (real.exists() and not real.is_dir()):
        raise FolderInTheWay(f"{folder} is a file; name a folder for the plan")
    check_can_be_written(real.parent)
    if not real.exists():
        return
    is_plan = (folder / PLAN).is_file()
    if any(folder.iterdir()) and not is_plan:
        raise FolderInTheWay(f"{folder} holds other files; name a new or an empty folder for the plan")
    if is_plan and not may_replace:
        raise FolderInTheWay(f"{folder} holds a plan already; name another folder, or add --replace to overwrite it")


def check_can_be_written(folder: Path) -> None:
    """Raise FolderInTheWay unless files can be made in `folder`, or in the nearest one above that is there."""
    nearest = next(one for one in (folder, *folder.parents) if one.exists())
    if not nearest.is_dir():
        raise FolderInTheWay(f"{nearest} is a file, and no folder can be made in it; name another folder")
    try:
        with tempfile.TemporaryDirectory(prefix=WORKSHOP, dir=nearest):
            pass
    except OSError as error:
        raise FolderInTheWay(f"nothing can be written to {nearest} ({error.strerror}); name another folder") from error


def _real(folder: Path) -> Path:
    """The folder itself where a link leads to it, so that it is written and not the link replaced."""
    return Path(os.path.realpath(folder))


def write_plan(
    plan: Plan, folder: Path, *, edition: Edition, may_replace: bool = False, on_progress: OnProgress | None = None
) -> None:
    """Write everything a plan has to `folder`, all of it or nothing.

    The edition's language is that of the schedule, the lists and the report; each participant's papers are in their
    own. `on_progress` hears of each document.
    """
    check_folder(folder, may_replace=may_replace)
    folder, language = _real(folder), edition.language
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=WORKSHOP, dir=folder.parent) as workshop:
        made = Path(workshop) / "made"
        made.mkdir()
        _write_sources(plan, made, language)
        write_schedule(plan.session, plan.timetable, made / SCHEDULE, language=language)
        write_documents(plan.session, plan.timetable, made, edition=edition, on_progress=on_progress)
        _put_in_place(made, folder, Path(workshop) / "before")


def _put_in_place(made: Path, folder: Path, aside: Path) -> None:
    """Move what was made to `folder`; what was there comes back if that fails."""
    if folder.exists():
        folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise


def _write_sources(plan: Plan, folder: Path, language: Language) -> None:
    write_session(plan.session, folder / SESSION, language=language)
    (folder / PROBLEM).write_text(problem_to_json(plan.problem), encoding="utf-8")
    (folder / RESULT).write_text(result_to_json(plan.result, plan.problem), encoding="utf-8")
    facts = {"format": FORMAT, "version": VERSION, "revision": plan.revision, "language": language.value}
    (folder / PLAN).write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


def read_plan(folder: Path) -> tuple[Plan, Language]:
    """The plan in `folder`, and the language it was written in.

    Raises NotAPlanFolder where files are missing or do not belong together, and the errors of the workbook and of the
    problem's and result's files.
    """
    if not folder.is_dir():
        raise NotAPlanFolder(f"there is no folder {folder}; name one that `fondaco plan` has written")
    for name in (PLAN, SESSION, PROBLEM, RESULT):
        if not (folder / name).is_file():
            raise NotAPlanFolder(f"{folder} has no {name}; name a folder that `fondaco plan` has written")
    revision, language = _read_facts(folder / PLAN)
    session = read_workbook(folder / SESSION)
    problem = problem_from_json((folder / PROBLEM).read_text(encoding="utf-8"), name=PROBLEM)
    if problem != problem_of(session):
        raise NotAPlanFolder(
            f"{folder}: {SESSION} and {PROBLEM} do not say the same; one was changed after the plan was made. "
            "Plan the workbook again, or bring the changes in with `fondaco replan`"
        )
    result = result_from_json((folder / RESULT).read_text(encoding="utf-8"), problem, name=RESULT)
    return Plan(session, problem, result, timetable_of(session, problem, result, revision=revision), revision), language


def _read_facts(path: Path) -> tuple[int, Language]:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        if facts["format"] != FORMAT or facts["version"] != VERSION:
            raise NotAPlanFolder(
                f"{path} is {facts['format']!r}, version {facts['version']!r}; this Fondaco reads {FORMAT!r}, version "
                f"{VERSION}"
            )
        return int(facts["revision"]), Language(facts["language"])
    except (ValueError, KeyError, TypeError, UnicodeDecodeError) as error:
        raise NotAPlanFolder(f"{path} is damaged ({error}); plan the workbook again") from error
