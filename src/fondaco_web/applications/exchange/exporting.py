"""Takes a list of applications away, as it is shown."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from fondaco_web.applications.exchange.columns import N_COUNTERPARTS, N_PROJECTS, STATE_COLUMNS, columns_for
from fondaco_web.applications.models import Application, Participant, ProposedProject, WantedCounterpart
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.tables.columns import Column
from fondaco_web.common.tables.values import TableValue
from fondaco_web.common.texts import in_language
from fondaco_web.directory.exchange.columns import IDENTIFIERS
from fondaco_web.programme.models import Session


def with_everything(applications: QuerySet[Application]) -> list[Application]:
    """The applications with all that a row shows, in a number of queries that does not grow."""
    return list(
        applications.select_related("organisation__party", "organisation__region").prefetch_related(
            "themes",
            "organisation__identifiers",
            Prefetch("projects", ProposedProject.objects.select_related("table").order_by("pk")),
            Prefetch("counterparts", WantedCounterpart.objects.select_related("organisation").order_by("pk")),
            Prefetch("participants", Participant.objects.select_related("person").order_by("pk")),
        )
    )


@transaction.atomic
def take_applications(
    *, by: Any, session: Session, applications: QuerySet[Application]
) -> tuple[Sequence[Column], list[list[TableValue]]]:
    """Columns and rows of a list that `by` sees; they name people, so that they were taken away is recorded."""
    rows = with_everything(applications)
    n_projects = max([N_PROJECTS, *(len(row.projects.all()) for row in rows)])
    n_counterparts = max([N_COUNTERPARTS, *(len(row.counterparts.all()) for row in rows)])
    columns = (*STATE_COLUMNS, *columns_for(n_projects, n_counterparts))
    cells = [cells_of(row) for row in rows]
    record_deed(by, "applications.exported", session, Change(after={"count": len(rows)}), forum_id=session.forum_id)
    return columns, [[row.get(column.key, "") for column in columns] for row in cells]


def cells_of(application: Application) -> dict[str, TableValue]:
    """Every value of an application by column, in the words that an import understands."""
    organisation = application.organisation
    numbers = {one.scheme: one.value for one in organisation.identifiers.all()}
    cells: dict[str, TableValue] = {
        "application": application.code,
        "state": str(application.get_state_display()),
        "region": organisation.region.code if organisation.region else "",
        "desk_rank": application.desk_rank,
        "submitted_at": submitted(application),
        "people": "; ".join(str(one.person) for one in application.participants.all()),
        "code": organisation.code,
        "name": organisation.name,
        "themes": "; ".join(sorted(theme.code for theme in application.themes.all())),
        "language": application.language,
        "needs_interpreter": "yes" if application.needs_interpreter else "no",
        "is_remote": "yes" if application.is_remote else "no",
        "max_meetings": application.max_meetings,
    }
    cells |= {scheme.value: numbers.get(scheme.value, "") for scheme in IDENTIFIERS}
    cells |= {f"objectives_{code}": text for code, text in application.objectives.items()}
    return cells | dict(part_cells(application))


def submitted(application: Application) -> TableValue:
    """When it was handed in, on the clock of the page; spreadsheets know no zones."""
    return timezone.localtime(application.submitted_at).replace(tzinfo=None) if application.submitted_at else None


def part_cells(application: Application) -> Iterator[tuple[str, TableValue]]:
    """Projects and counterparts, each in its own columns."""
    language = application.organisation.party.language
    for number, project in enumerate(application.projects.all(), 1):
        key = f"project_{number}"
        yield key, in_language(project.title, language)
        yield f"{key}_summary", in_language(project.summary, language)
        yield f"{key}_table", project.table.code if project.table else ""
        yield f"{key}_stage", project.stage
        yield f"{key}_value", project.value_eur
    for number, wish in enumerate(application.counterparts.all(), 1):
        key = f"counterpart_{number}"
        yield key, wish.organisation.code if wish.organisation else in_language(wish.description, language)
        yield f"{key}_priority", wish.priority
        yield f"{key}_topic", wish.topic
