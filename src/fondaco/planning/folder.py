"""A plan as a folder of files: what people print and open, and what Fondaco reads again.

`session.xlsx` (the session as planned), `problem.json`, `result.json` and `plan.json` are read again; everything else
is made from them.
"""

import json
from pathlib import Path

from fondaco.common import folders
from fondaco.common.languages import Language
from fondaco.documents import Edition, OnProgress, write_documents
from fondaco.planning.errors import NotAPlanFolder
from fondaco.planning.plan import Plan
from fondaco.planning.problem import problem_of
from fondaco.planning.timetable import timetable_of
from fondaco.scheduling import problem_from_json, problem_to_json, result_from_json, result_to_json
from fondaco.workbook import read_workbook, write_schedule, write_session

FORMAT, VERSION = "fondaco.plan", 1
PLAN, SESSION, PROBLEM, RESULT, SCHEDULE = "plan.json", "session.xlsx", "problem.json", "result.json", "schedule.xlsx"


def check_folder(folder: Path, *, may_replace: bool) -> None:
    """Raise FolderInTheWay unless a plan can be written to `folder`: it is new, empty, or an older plan to replace."""
    folders.check_folder(folder, mark=PLAN, may_replace=may_replace)


def write_plan(
    plan: Plan, folder: Path, *, edition: Edition, may_replace: bool = False, on_progress: OnProgress | None = None
) -> None:
    """Write everything a plan has to `folder`, all of it or nothing.

    The edition's language is that of the schedule, the lists and the report; each participant's papers are in their
    own. `on_progress` hears of each document.
    """
    language = edition.language
    with folders.written_whole(folder, mark=PLAN, may_replace=may_replace) as made:
        _write_sources(plan, made, language)
        write_schedule(plan.session, plan.timetable, made / SCHEDULE, language=language)
        write_documents(plan.session, plan.timetable, made, edition=edition, on_progress=on_progress)


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
