"""Tasks that a killed worker left behind are run again, but not for ever."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from fondaco_web.operations.work import requeue_abandoned

pytestmark = pytest.mark.django_db


def a_running_task(*, minutes: int, attempts: int = 1) -> DBTaskResult:
    moment = timezone.now() - timedelta(minutes=minutes)
    task: DBTaskResult = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="x", backend_name="default", run_after=moment,
        exception_class_path="", traceback="", status="RUNNING", started_at=moment, worker_ids=["w"] * attempts,
    )  # fmt: skip
    return task


def status_of(task: DBTaskResult) -> str:
    task.refresh_from_db()
    return str(task.status)


def test_an_abandoned_task_becomes_ready_and_one_under_way_is_left_alone() -> None:
    abandoned, under_way = a_running_task(minutes=61), a_running_task(minutes=59)
    assert requeue_abandoned(timedelta(minutes=60)) == (1, 0)
    assert (status_of(abandoned), status_of(under_way)) == ("READY", "RUNNING")
    assert abandoned.started_at is None


def test_a_task_that_three_workers_did_not_survive_is_given_up() -> None:
    task = a_running_task(minutes=1, attempts=3)
    assert requeue_abandoned(timedelta(0)) == (0, 1)
    assert status_of(task) == "FAILED"
    assert "three workers" in task.traceback


def test_a_finished_task_stays_finished() -> None:
    task = a_running_task(minutes=90)
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert requeue_abandoned(timedelta(0)) == (0, 0)
    assert status_of(task) == "SUCCESSFUL"
