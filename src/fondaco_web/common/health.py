"""`/health`: whether this process can serve. Strangers read it, so it says no more than that; `fondaco doctor` does."""

import logging
from datetime import timedelta
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult

from fondaco_web.common.clock import now

logger = logging.getLogger("fondaco.health")
LATEST_START = timedelta(minutes=10)


@require_safe
@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    """`ok` or `late` (tasks wait too long) with 200, `fault` (no database, or an older one) with 503."""
    try:
        if missing := waiting_migrations():
            logger.error("the database lacks migrations: %s", ", ".join(missing))
            return JsonResponse({"status": "fault"}, status=503)
        late = n_late_tasks()
    except DatabaseError:
        logger.exception("the database does not answer")
        return JsonResponse({"status": "fault"}, status=503)
    if late:
        logger.warning("%d tasks wait for more than %s: does a worker run?", late, LATEST_START)
    return JsonResponse({"status": "late" if late else "ok"})


def waiting_migrations() -> list[str]:
    """The migrations that this code has and the database lacks, as `app.name`."""
    missing = migrations_of_code() - set(MigrationRecorder(connection).applied_migrations())
    return sorted(f"{app}.{name}" for app, name in missing)


@cache
def migrations_of_code() -> frozenset[tuple[str, str]]:
    """Every migration of the installed code; read once, since it takes a while."""
    return frozenset(MigrationLoader(connection).graph.nodes)


def n_late_tasks() -> int:
    """How many tasks should have begun a while ago."""
    return DBTaskResult.objects.ready().filter(enqueued_at__lt=now() - LATEST_START).count()
