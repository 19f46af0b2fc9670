"""Applications brought in from a table, and the work list taken away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.applications.exchange.exporting import take_applications
from fondaco_web.applications.exchange.importing import ApplicationImporter
from fondaco_web.applications.forms.lists import WorkListFilters
from fondaco_web.applications.permissions import may_see_lists
from fondaco_web.applications.selectors.applications import applications_worked_on_by, with_counts
from fondaco_web.applications.selectors.worklist import filtered, in_order
from fondaco_web.applications.views.pages import SessionView
from fondaco_web.common.errors import NotFound
from fondaco_web.common.numbers_and_days import roman_numeral
from fondaco_web.common.tables.importing import TableImporter
from fondaco_web.forum.tables import (
    CancelImport,
    ImportTemplate,
    ImportView,
    MappingPage,
    PreviewPage,
    RowsToCorrect,
    UploadPage,
    list_response,
)

PAGES = {
    "upload": "applications:import",
    "template": "applications:import_template",
    "columns": "applications:import_columns",
    "preview": "applications:import_preview",
    "errors": "applications:import_errors",
    "cancel": "applications:import_cancel",
    "list": "applications:list",
}


class ApplicationImport(ImportView, SessionView):
    """A page of the import of applications to a session."""

    heading = gettext_lazy("Import applications")

    def importer(self) -> TableImporter:
        """For the organisations of the person's desk or secretariat."""
        return ApplicationImporter(by=self.request.user, session=self.session)

    def import_url(self, page: str, code: str = "") -> str:
        """Under the session."""
        return self.address(PAGES[page], **({"import_code": code} if code else {}))

    def breadcrumbs(self) -> list[tuple[str, str]]:
        """The work list."""
        title = _("Applications to session %(number)s") % {"number": roman_numeral(self.session.number)}
        return [(self.import_url("list"), title)]


class Upload(ApplicationImport, UploadPage):
    """The file."""


class Template(ApplicationImport, ImportTemplate):
    """An empty table."""


class Columns(ApplicationImport, MappingPage):
    """What the columns mean."""


class Preview(ApplicationImport, PreviewPage):
    """What would happen; on POST it does."""


class Errors(ApplicationImport, RowsToCorrect):
    """The rows to be corrected."""


class Cancel(ApplicationImport, CancelImport):
    """Give up."""


class Export(SessionView):
    """The work list as it is filtered and sorted. A POST: taking personal data away is a deed."""

    http_method_names = ("post",)

    def look_up(self, **_kwargs: Any) -> None:
        """For desks and secretariats only."""
        if not may_see_lists(self.request.user, self.session):
            raise NotFound

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file; the filters are those in the address."""
        filters = WorkListFilters(user=request.user, session=self.session, data=request.GET or None)
        wanted = filters.cleaned_data if filters.is_valid() else {}
        rows = with_counts(applications_worked_on_by(request.user, self.session))
        chosen = in_order(filtered(rows, wanted), request.GET.get("sort", ""))
        columns, cells = take_applications(by=request.user, session=self.session, applications=chosen)
        return list_response(request, _("applications"), columns, cells)
