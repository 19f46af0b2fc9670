"""Tasks of a killed worker go back into the queue."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from fondaco_web.common.jobs import requeue_lost_tasks

pytestmark = pytest.mark.django_db


def a_running_task(minutes: int, attempts: int = 1) -> DBTaskResult:
    return DBTaskResult.objects.create(
        status="RUNNING",
        started_at=timezone.now() - timedelta(minutes=minutes),
        args_kwargs={"args": [], "kwargs": {}},
        task_path="fondaco_web.accounts.mail.send_mail",
        worker_ids=[f"w{number}" for number in range(attempts)],
        backend_name="default",
        run_after=timezone.now() - timedelta(hours=2),
        exception_class_path="",
        traceback="",
    )


def test_a_lost_task_waits_again_and_a_young_one_goes_on() -> None:
    lost, young = a_running_task(40), a_running_task(10)
    assert requeue_lost_tasks(older_than=timedelta(minutes=30)) == {"requeued": 1, "failed": 0}
    assert list(DBTaskResult.objects.ready()) == [lost]
    young.refresh_from_db()
    assert young.status == "RUNNING"


def test_after_three_attempts_a_task_has_failed() -> None:
    lost = a_running_task(40, attempts=3)
    assert requeue_lost_tasks(older_than=timedelta(minutes=30)) == {"requeued": 0, "failed": 1}
    lost.refresh_from_db()
    assert (lost.status, lost.exception_class_path) == ("FAILED", "fondaco_web.common.jobs.WorkerLost")


def test_the_command_tells_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    a_running_task(40)
    call_command("requeue_tasks", minutes=30)
    assert capsys.readouterr().out == "requeued: 1, given up: 0\n"
