"""`/health` tells strangers in one word whether the platform serves."""

from datetime import timedelta

import pytest
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

pytestmark = pytest.mark.django_db


def a_waiting_task(*, minutes: int) -> None:
    task = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="x", backend_name="default",
        run_after=timezone.now() - timedelta(minutes=minutes), exception_class_path="", traceback="",
    )  # fmt: skip
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=timezone.now() - timedelta(minutes=minutes))


def test_all_is_well(client: Client) -> None:
    a_waiting_task(minutes=1)
    response = client.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_an_older_database_is_a_fault(client: Client) -> None:
    recorder = MigrationRecorder.Migration.objects
    recorder.filter(app="common").delete()
    response = client.get("/health")
    assert (response.status_code, response.json()) == (503, {"status": "fault"})


def test_tasks_that_wait_too_long_are_told_without_taking_the_server_out(client: Client) -> None:
    a_waiting_task(minutes=11)
    response = client.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "late"})


def test_nobody_can_change_anything_by_it(client: Client) -> None:
    assert client.post("/health").status_code == 405


def test_pages_ask_for_no_device(client: Client) -> None:
    response = client.get("/health")
    assert "camera=()" in response["Permissions-Policy"]
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
