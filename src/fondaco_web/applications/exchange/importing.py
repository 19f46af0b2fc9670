"""Brings applications in from a table, on behalf of organisations that are in the directory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from fondaco_web.applications.deadlines import why_not_open
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.exchange.columns import columns_for
from fondaco_web.applications.exchange.reading import (
    ApplicationRow,
    SessionVocabulary,
    application_row,
    names_wanted,
)
from fondaco_web.applications.models import Application
from fondaco_web.applications.services.counterparts import CounterpartValues, add_counterpart
from fondaco_web.applications.services.entry import change_application, start_application
from fondaco_web.applications.services.projects import ProjectValues, add_project
from fondaco_web.applications.services.recording import require_content_open
from fondaco_web.common.errors import DomainError
from fondaco_web.common.tables.cells import RowReader
from fondaco_web.common.tables.checked import CheckedRow, FieldChange, RowState
from fondaco_web.common.tables.importing import TableImporter
from fondaco_web.common.tables.table import Table
from fondaco_web.common.texts import in_language
from fondaco_web.directory.exchange.importing import KnownOrganisations, OrganisationImporter
from fondaco_web.directory.exchange.reading import OrganisationRow, identifiers
from fondaco_web.directory.models import Organisation
from fondaco_web.programme.models import Session


class ApplicationImporter(TableImporter):
    """Applications to `session` of the organisations for which `by` may import. Raises NotFound for whoever may not.

    Values that a row gives are set; projects and counterparts that are not there yet are added, none is removed.
    """

    columns = columns_for()

    def __init__(self, *, by: Any, session: Session) -> None:
        self.by, self.session = by, session
        self.purpose = f"applications:{session.number}"
        self.directory = OrganisationImporter(by=by, forum=session.forum)

    def check(self, table: Table, mapping: Mapping[int, str]) -> list[CheckedRow]:
        """What would become of each row; nothing is written."""
        readers = [RowReader(table, row, mapping, self.columns) for row in table.rows]
        wanted = [OrganisationRow(cells.text("code").upper(), {}, identifiers(cells)) for cells in readers]
        known = KnownOrganisations(self.directory.own_organisations(), wanted)
        found = [self.organisation(cells, row, known) for cells, row in zip(readers, wanted, strict=True)]
        words = SessionVocabulary(self.session, self.by)
        words.look_up(name for cells in readers for name in names_wanted(cells))
        existing = self.existing(found)
        seen: dict[int, int] = {}
        return [
            self.checked(cells, organisation, application_row(cells, words, organisation), existing, seen)
            for cells, organisation in zip(readers, found, strict=True)
        ]

    def organisation(self, cells: RowReader, row: OrganisationRow, known: KnownOrganisations) -> Organisation | None:
        """The organisation that a row is about: by code, by number, else by its name."""
        found = known.found(cells, row)
        if found is not None or cells.problems:
            return found
        name = cells.text("name")
        found = known.called(name) if name else None
        if found is None:
            column = "name" if name or not row.code else "code"
            cells.refuse(column, _("is not among your organisations; import or add the organisation first"))
        return found

    def existing(self, organisations: Sequence[Organisation | None]) -> dict[int, Application]:
        """The applications that the organisations have, by organisation."""
        rows = Application.objects.filter(session=self.session, organisation__in=[one for one in organisations if one])
        related = rows.select_related("session__forum", "organisation__party", "organisation__region")
        return {
            row.organisation_id: row
            for row in related.prefetch_related("projects", "counterparts__organisation", "themes")
        }

    def checked(
        self,
        cells: RowReader,
        organisation: Organisation | None,
        row: ApplicationRow,
        existing: Mapping[int, Application],
        seen: dict[int, int],
    ) -> CheckedRow:
        """What would become of one row."""
        application = existing.get(organisation.pk) if organisation else None
        if organisation is not None:
            earlier = seen.setdefault(organisation.pk, cells.row.number)
            if earlier != cells.row.number:
                cells.refuse_row(_("The same organisation stands in row %(row)d already.") % {"row": earlier})
            elif reason := self.why_closed(organisation, application):
                cells.refuse_row(reason)
        title = organisation.name if organisation else cells.text("name") or cells.text("code")
        base = CheckedRow(cells.row.number, title, RowState.NEW, values=row, subject=(organisation, application))
        if cells.problems:
            return replace(base, state=RowState.WRONG, problems=cells.problems_in_order())
        if is_none_yet(application):
            return base
        changes = changes_in(application, row)
        return replace(base, state=RowState.CHANGED if changes else RowState.UNCHANGED, changes=changes)

    def why_closed(self, organisation: Organisation, application: Application | None) -> str:
        """What stands against writing the application now; "" where nothing does."""
        if is_none_yet(application):
            return why_not_open(self.by, self.session, organisation)
        assert application is not None
        try:
            require_content_open(self.by, application)
        except DomainError as error:
            return str(error)
        return ""

    def write(self, row: CheckedRow) -> None:
        """Start or change one application. It stays a draft: handing it in is a deed of its own."""
        said: ApplicationRow = row.values
        organisation, application = row.subject
        if is_none_yet(application):
            application = start_application(by=self.by, session=self.session, organisation=organisation)
        values = said.values.copy()
        if "objectives" in values:
            values["objectives"] = application.objectives | values["objectives"]
        if values:
            change_application(by=self.by, application=application, values=values)
        for project in new_projects(application, said):
            add_project(by=self.by, application=application, values=project)
        for wish in new_counterparts(application, said):
            add_counterpart(by=self.by, application=application, values=wish)


def is_none_yet(application: Application | None) -> bool:
    """Whether an application is still to be started."""
    return application is None or application.state == ApplicationState.WITHDRAWN


def new_projects(application: Application, said: ApplicationRow) -> list[ProjectValues]:
    """Projects of the row whose titles the application does not have."""
    there = {title.casefold() for row in application.projects.all() for title in row.title.values()}
    return [one for one in said.projects if not {title.casefold() for title in one["title"].values()} & there]


def new_counterparts(application: Application, said: ApplicationRow) -> list[CounterpartValues]:
    """Counterparts of the row that the application does not have."""
    rows = list(application.counterparts.all())
    there = {row.organisation.name.casefold() for row in rows if row.organisation}
    there |= {text.casefold() for row in rows for text in row.description.values()}
    return [one for one in said.counterparts if name_of(one).casefold() not in there]


def name_of(wish: CounterpartValues) -> str:
    """The organisation that is wanted, or its description."""
    organisation = wish.get("organisation")
    return organisation.name if organisation else in_language(wish["description"])


def changes_in(application: Application | None, said: ApplicationRow) -> tuple[FieldChange, ...]:
    """What a row would change in an application."""
    assert application is not None
    labels = {column.key: str(column.label) for column in ApplicationImporter.columns}
    changes = []
    for name, value in said.values.items():
        before, after = compared(application, name, value)
        if before != after:
            changes.append(FieldChange(labels.get(name, _("Objectives")), shown(before), shown(after)))
    changes += [FieldChange(_("Project"), "", in_language(one["title"])) for one in new_projects(application, said)]
    changes += [FieldChange(_("Counterpart"), "", name_of(one)) for one in new_counterparts(application, said)]
    return tuple(changes)


def compared(application: Application, name: str, value: Any) -> tuple[Any, Any]:
    """A value as it is and as a row would make it; languages of a text that the row does not name stay."""
    if name == "themes":
        return sorted(one.code for one in application.themes.all()), sorted(one.code for one in value)
    before = getattr(application, name)
    return before, before | value if name == "objectives" else value


def shown(value: Any) -> str:
    """A value as the preview shows it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return in_language(value) if isinstance(value, dict) else str(value or "")
