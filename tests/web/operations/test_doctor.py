"""The doctor finds what is wrong, says how to mend it, and fails only where something does not work."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db.migrations.recorder import MigrationRecorder

from fondaco_web.operations import examinations, examinations_here
from fondaco_web.operations.findings import Finding, Verdict
from web.operations.installation import Installation


def verdicts(findings: list[Finding]) -> dict[str, Verdict]:
    return {finding.about: finding.verdict for finding in findings}


def test_a_working_installation_is_found_well(installation: Installation) -> None:
    told = json.loads(installation.done("doctor", "--json"))
    by_subject = {finding["about"]: finding["verdict"] for finding in told["findings"]}
    assert {"Python", "clock", "time zones", "data folder", "disk", "database", "tables", "tasks", "mail"} <= set(
        by_subject
    )
    assert "fault" not in by_subject.values()
    assert by_subject["mail"] == "warning"  # written into files


def test_settings_that_cannot_be_read_are_told_with_their_name(tmp_path: Path) -> None:
    run = Installation(tmp_path, further={"FONDACO_HOSTS": ""}).run("doctor")
    assert run.returncode == 1
    assert "FAULT    settings     FONDACO_HOSTS is not set" in run.stdout


@pytest.mark.django_db
def test_missing_migrations_are_a_fault() -> None:
    assert examinations.examined_migrations().verdict is Verdict.OK
    MigrationRecorder.Migration.objects.filter(app="forum").delete()
    finding = examinations.examined_migrations()
    assert finding.verdict is Verdict.FAULT
    assert "fondaco manage migrate" in finding.remedy


def test_a_clock_before_the_installation_is_a_fault() -> None:
    assert examinations_here.examined_clock(datetime(2001, 1, 1, tzinfo=UTC)).verdict is Verdict.FAULT
    assert examinations_here.examined_clock(datetime.now(UTC)).verdict is Verdict.OK


def test_old_time_zones_are_doubtful() -> None:
    year = int(examinations_here.release_of_zones()[:4])
    assert examinations_here.examined_zones(datetime(year + 1, 6, 1, tzinfo=UTC)).verdict is Verdict.OK
    assert examinations_here.examined_zones(datetime(year + 2, 6, 1, tzinfo=UTC)).verdict is Verdict.WARNING


def test_a_folder_that_everybody_may_read_is_doubtful(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path / "data"
    (finding,) = examinations.examined_folder()
    assert (finding.verdict, "is not there yet" in finding.text) == (Verdict.WARNING, True)
    tmp_path.chmod(0o755)
    settings.DATA.mkdir(mode=0o755)
    (finding,) = examinations.examined_folder()
    assert finding.verdict is Verdict.WARNING
    settings.DATA.chmod(0o750)
    (finding,) = examinations.examined_folder()
    assert finding.verdict is Verdict.OK


def test_a_mail_server_that_does_not_answer_is_a_fault(settings: Any) -> None:
    settings.EMAIL_BACKEND = examinations.SMTP
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    finding = examinations.examined_mail()
    assert finding.verdict is Verdict.FAULT
    assert "127.0.0.1:1" in finding.text
