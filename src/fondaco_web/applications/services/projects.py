"""The projects that an applicant wants to present."""

from typing import Any, TypedDict

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.models import Application, ProposedProject
from fondaco_web.applications.services.recording import open_for_content, record, record_part
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.programme.models import ThematicTable

RECORDED = ("title", "summary", "table", "stage", "value_eur")
MOST_PROJECTS = 20


class ProjectValues(TypedDict, total=False):
    """What a project says; values left out stay as they are."""

    title: dict[str, str]
    summary: dict[str, str]
    table: ThematicTable | None
    stage: str
    value_eur: int | None


@transaction.atomic
def add_project(*, by: Any, application: Application, values: ProjectValues) -> ProposedProject:
    """One more project of the application; it is always the last."""
    current = open_for_content(application, by)
    check_project(current, values)
    if not values.get("title"):
        raise InvalidInput(_("Write the title in at least one language."), field="title")
    if current.projects.count() >= MOST_PROJECTS:
        raise InvalidInput(_("At most %(most)s projects: change one of them.") % {"most": MOST_PROJECTS})
    project = ProposedProject.objects.create(application=current, code=new_code("J"), **values)
    record(by, "project.added", current, Change(after={"project": project.code, **snapshot(project, RECORDED)}))
    return project


@transaction.atomic
def change_project(
    *, by: Any, project: ProposedProject, values: ProjectValues, expected_version: int | None = None
) -> ProposedProject:
    """Change what `values` holds."""
    application = open_for_content(project.application, by)
    check_project(application, values)
    if "title" in values and not values["title"]:
        raise InvalidInput(_("Write the title in at least one language."), field="title")
    current = locked(project, expected_version)
    before = snapshot(current, RECORDED)
    save_next_version(current, dict(values))
    record_part(by, "project.changed", current, application, Change(before, snapshot(current, RECORDED)))
    return current


@transaction.atomic
def remove_project(*, by: Any, project: ProposedProject) -> None:
    """Take a project out of the application; the record keeps what it was."""
    application = open_for_content(project.application, by)
    current = locked(project)
    before = {"project": current.code, **snapshot(current, RECORDED)}
    record(by, "project.removed", application, Change(before=before))
    current.delete()


def check_project(application: Application, values: ProjectValues) -> None:
    """Raise InvalidInput where the table is not of the session."""
    table = values.get("table")
    if table is not None and table.session_id != application.session_id:
        raise InvalidInput(_("Choose a thematic table of this session."), field="table")
