"""Organisations brought in from a table, and the list taken away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.tables.importing import TableImporter
from fondaco_web.directory.exchange.exporting import take_organisations
from fondaco_web.directory.exchange.importing import OrganisationImporter
from fondaco_web.directory.forms.listing import OrganisationFilterForm
from fondaco_web.directory.selectors import filtered_organisations, organisations_visible_to
from fondaco_web.directory.views.listing import helps_in
from fondaco_web.forum.pages import ForumView
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
    "upload": "directory:import",
    "template": "directory:import_template",
    "columns": "directory:import_columns",
    "preview": "directory:import_preview",
    "errors": "directory:import_errors",
    "cancel": "directory:import_cancel",
    "list": "directory:list",
}


class OrganisationImport(ImportView):
    """A page of the import of organisations."""

    heading = gettext_lazy("Import organisations")

    def importer(self) -> TableImporter:
        """For the regions of the person's desk or secretariat."""
        return OrganisationImporter(by=self.request.user, forum=self.forum)

    def import_url(self, page: str, code: str = "") -> str:
        """Under the directory."""
        named = {"import_code": code} if code else {}
        return reverse(PAGES[page], kwargs={"forum_slug": self.forum.slug, **named})

    def breadcrumbs(self) -> list[tuple[str, str]]:
        """The list of organisations."""
        return [(self.import_url("list"), _("Organisations"))]


class Upload(OrganisationImport, UploadPage):
    """The file."""


class Template(OrganisationImport, ImportTemplate):
    """An empty table."""


class Columns(OrganisationImport, MappingPage):
    """What the columns mean."""


class Preview(OrganisationImport, PreviewPage):
    """What would happen; on POST it does."""


class Errors(OrganisationImport, RowsToCorrect):
    """The rows to be corrected."""


class Cancel(OrganisationImport, CancelImport):
    """Give up."""


class Export(ForumView):
    """The list of organisations as it is filtered. A POST: taking personal data away is a deed."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file; the filters are those in the address."""
        visible = organisations_visible_to(request.user, self.forum)
        filters = OrganisationFilterForm(request.GET, forum=self.forum, with_state=helps_in(request.user, self.forum))
        chosen = filtered_organisations(visible, filters.choice())
        columns, cells = take_organisations(by=request.user, forum=self.forum, organisations=chosen)
        return list_response(request, _("organisations"), columns, cells)
