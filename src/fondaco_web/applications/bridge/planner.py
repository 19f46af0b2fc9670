"""Runs `fondaco plan` as a program of its own: the solver's engines never come into the web process."""

import subprocess
import sys
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError

GRACE_SECONDS = 900
LAST_WORDS = 2_000


class PlanningFailed(DomainError):
    """The planner found no plan or refused the session; the message ends with what it said."""

    code = "applications-planning-failed"

    def __init__(self, said: str) -> None:
        super().__init__(_("The planner did not make a plan. It said: %(said)s") % {"said": said})
        self.said = said


def plan_in_folder(folder: Path, workbook: bytes, *, seconds: int, language: str) -> Path:
    """Plan a workbook; the folder with everything the plan has. Raises PlanningFailed with the planner's last words."""
    source, out = folder / "session.xlsx", folder / "plan"
    source.write_bytes(workbook)
    command = [sys.executable, "-m", "fondaco.cli", "plan", str(source), "--out", str(out)]
    command += ["--seconds", str(seconds), "--workers", "1", "--language", language]
    try:
        ran = subprocess.run(
            command,
            capture_output=True,
            timeout=seconds + GRACE_SECONDS,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except subprocess.TimeoutExpired as stopped:
        raise PlanningFailed(str(_("nothing; it was stopped because it did not end"))) from stopped
    if ran.returncode != 0:
        said = (ran.stderr.strip() or ran.stdout.strip()).replace(str(folder), "")
        raise PlanningFailed(said[-LAST_WORDS:])
    return out
