"""Pages that bring tables in (upload, meaning of the columns, preview, confirmation) and take lists away."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.checked import CheckedRow, RowState, counts_of, digest_of
from fondaco_web.common.tables.columns import Column, guessed_columns, missing_columns
from fondaco_web.common.tables.importing import (
    ImportResult,
    PreviewOutdated,
    TableImporter,
    import_table,
    rows_to_correct,
)
from fondaco_web.common.tables.pending import drop_table, keep_table, map_columns, mapping_of, pending_import
from fondaco_web.common.tables.reading import MOST_MB, MOST_ROWS, read_table
from fondaco_web.common.tables.table import Table
from fondaco_web.common.tables.values import TableValue
from fondaco_web.common.tables.writing import TableFormat, table_response, written_table
from fondaco_web.forum.pages import FormPage, ForumView

SAMPLES = 3
ROWS_ON_A_PAGE = 50


class ImportView(ForumView):
    """A page of an import. A subclass says which importer, and where its pages are."""

    heading: str | Promise = ""

    def importer(self) -> TableImporter:
        """The importer for this person here. Raises NotFound where the person may import nothing."""
        raise NotImplementedError

    def import_url(self, page: str, code: str = "") -> str:
        """The address of a page of this import: "upload", "columns", "preview", "errors", or "list" to go back to."""
        raise NotImplementedError

    def breadcrumbs(self) -> list[tuple[str, str]]:
        """Addresses and names of the pages above."""
        return []

    def frame(self) -> dict[str, Any]:
        """What every page of the import needs."""
        return {"heading": self.heading, "breadcrumbs": self.breadcrumbs(), "list_url": self.import_url("list")}


class UploadForm(DomainForm):
    """The file with the table."""

    file = forms.FileField(
        label=gettext_lazy("Table"),
        help_text=gettext_lazy("An .xlsx or .csv file with headings in its first row."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv"}),
    )


class UploadPage(ImportView, FormPage):
    """The first page: choose the file. Nothing is written to the forum."""

    template_name = "common/tables/upload.html"
    form_class = UploadForm

    def prepare(self, *args: Any, **kwargs: Any) -> None:
        """The importer, or nothing at all."""
        super().prepare(*args, **kwargs)
        self.columns: Sequence[Column] = self.importer().columns

    def context(self) -> dict[str, Any]:
        """What the table may hold."""
        return {
            **self.frame(),
            "step": 1,
            "columns": self.columns,
            "most_mb": MOST_MB,
            "most_rows": MOST_ROWS,
            "template_url": self.import_url("template"),
        }

    def perform(self, form: UploadForm) -> HttpResponse:
        """Read the file and keep it for its owner."""
        file = form.cleaned_data["file"]
        if file.size > MOST_MB * 1024 * 1024:
            raise InvalidInput(
                _("%(name)s is larger than %(limit)d MB. Leave out pictures and other sheets, or bring it in parts.")
                % {"name": file.name, "limit": MOST_MB},
                field="file",
            )
        table = read_table(file.name, file.read())
        kept = keep_table(
            by=self.request.user,  # type: ignore[arg-type]  # signed in: the page is private
            forum_id=self.forum.pk,
            purpose=self.importer().purpose,
            table=table,
            mapping=guessed_columns(table.headings, self.columns),
        )
        return redirect(self.import_url("columns", kept.code))


class KeptTable(ImportView):
    """A page over a table that was uploaded."""

    kept: PendingImport
    table: Table

    def prepare(self, *args: Any, **kwargs: Any) -> None:
        """The importer and the table of this person."""
        code = kwargs.pop("import_code")
        super().prepare(*args, **kwargs)
        self.imports = self.importer()
        self.kept = pending_import(self.request.user, forum_id=self.forum.pk, purpose=self.imports.purpose, code=code)
        self.table = Table.from_json(self.kept.table)


class MappingForm(DomainForm):
    """What each column means."""

    def __init__(self, *, table: Table, columns: Sequence[Column], mapping: dict[int, str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.table, self.columns = table, columns
        choices = [("", _("leave out")), *((column.key, column.label) for column in columns)]
        for position, heading in enumerate(table.headings):
            samples = [row.texts[position][:60] for row in table.rows if row.texts[position]][:SAMPLES]
            self.fields[f"column_{position}"] = forms.ChoiceField(
                label=heading or _("Column %(letter)s without heading") % {"letter": table.letter(position)},
                choices=choices,
                required=False,
                initial=mapping.get(position, ""),
                help_text=_("Column %(letter)s: %(samples)s")
                % {"letter": table.letter(position), "samples": " · ".join(samples) or "–"},
            )

    def mapping(self) -> dict[int, str]:
        """The chosen meaning of each column that has one."""
        chosen = (
            (position, self.cleaned_data.get(f"column_{position}", "")) for position in range(len(self.table.headings))
        )
        return {position: key for position, key in chosen if key}

    def clean(self) -> dict[str, Any]:
        """Each meaning once, the required ones all."""
        cleaned = super().clean() or self.cleaned_data
        seen: dict[str, str] = {}
        names = {column.key: str(column.label) for column in self.columns}
        for position, key in self.mapping().items():
            if key in seen:
                self.add_error(
                    f"column_{position}",
                    _("“%(meaning)s” is chosen twice; leave one of the columns out.") % {"meaning": names[key]},
                )
            seen[key] = names[key]
        missing = missing_columns(self.mapping(), self.columns)
        if missing:
            listed = ", ".join(str(column.label) for column in missing)
            self.add_error(None, _("Say which column holds: %(columns)s.") % {"columns": listed})
        return cleaned


class MappingPage(KeptTable, FormPage):
    """The second page: what the columns mean."""

    template_name = "common/tables/columns.html"
    form_class = MappingForm

    def form(self, **inputs: Any) -> DomainForm:
        """A choice for each column."""
        return MappingForm(table=self.table, columns=self.imports.columns, mapping=mapping_of(self.kept), **inputs)

    def context(self) -> dict[str, Any]:
        """The file."""
        return {**self.frame(), "step": 2, "table": self.table, "cancel_url": self.import_url("cancel", self.kept.code)}

    def perform(self, form: MappingForm) -> HttpResponse:
        """Remember it and show what would happen."""
        map_columns(kept=self.kept, mapping=form.mapping())
        return redirect(self.import_url("preview", self.kept.code))


class PreviewPage(KeptTable):
    """The third page: what would become of each row; on POST it becomes that."""

    template_name = "common/tables/preview.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Every row, or those in one state."""
        if missing_columns(mapping_of(self.kept), self.imports.columns):
            return redirect(self.import_url("columns", self.kept.code))
        return self.preview()

    def preview(self, *, status: int = 200, error: str = "") -> HttpResponse:
        """The page."""
        rows = self.imports.check(self.table, mapping_of(self.kept))
        state = self.request.GET.get("state", "")
        shown = [row for row in rows if row.state == state] if state in RowState.values else rows
        return self.page(
            status=status,
            **self.frame(),
            step=3,
            table=self.table,
            counts=[(RowState(value), number) for value, number in counts_of(rows).items()],
            n_to_write=sum(row.state in {RowState.NEW, RowState.CHANGED} for row in rows),
            doubtful=[row for row in rows if row.state is RowState.DOUBTFUL],
            n_wrong=sum(row.state is RowState.WRONG for row in rows),
            page=Paginator(shown, ROWS_ON_A_PAGE).get_page(self.request.GET.get("page")),
            state=state,
            seen=digest_of(rows),
            error=error,
            columns_url=self.import_url("columns", self.kept.code),
            errors_url=self.import_url("errors", self.kept.code),
            cancel_url=self.import_url("cancel", self.kept.code),
        )

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Import what was seen."""
        as_new = frozenset(int(number) for number in request.POST.getlist("as_new") if number.isdecimal())
        try:
            result = import_table(
                importer=self.imports, kept=self.kept, seen=request.POST.get("seen", ""), as_new=as_new
            )
        except PreviewOutdated as outdated:
            return self.preview(status=412, error=str(outdated))
        messages.success(request, result_text(result))
        if result.left:
            messages.warning(request, left_text(result.left))
            return redirect(self.import_url("preview", self.kept.code))
        return redirect(self.import_url("list"))


def result_text(result: ImportResult) -> str:
    """What was imported, in a sentence."""
    new = ngettext("%(number)d row added", "%(number)d rows added", result.n_new) % {"number": result.n_new}
    changed = ngettext("%(number)d changed", "%(number)d changed", result.n_changed) % {"number": result.n_changed}
    return _("Imported: %(new)s, %(changed)s.") % {"new": new, "changed": changed}


def left_text(left: Sequence[CheckedRow]) -> str:
    """What was not, with the reasons of services, which a new check may not know."""
    text = ngettext(
        "%(number)d row was not imported; it is below.", "%(number)d rows were not imported; they are below.", len(left)
    ) % {"number": len(left)}
    reasons = dict.fromkeys(str(problem) for row in left for problem in row.problems if not problem.column)
    return " ".join([text, *list(reasons)[:SAMPLES]])


class RowsToCorrect(KeptTable):
    """The rows that cannot be taken, as a table with the reason beside each."""

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file, in the format asked for."""
        rows = self.imports.check(self.table, mapping_of(self.kept))
        headings, texts = rows_to_correct(self.table, rows)
        chosen = format_of(request)
        return table_response(
            written_table(_("To be corrected"), headings, texts, chosen), _("to-be-corrected"), chosen
        )


class CancelImport(KeptTable):
    """Forget the table."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Nothing was written; back to the list."""
        drop_table(kept=self.kept)
        messages.success(request, _("The import was given up; nothing was written."))
        return redirect(self.import_url("list"))


class ImportTemplate(ImportView):
    """An empty table with the headings that are understood at once."""

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file."""
        headings = [str(column.label) for column in self.importer().columns]
        chosen = format_of(request)
        return table_response(written_table(_("Import"), headings, [], chosen), _("table-to-fill-in"), chosen)


def format_of(request: HttpRequest) -> TableFormat:
    """The format that the address asks for; .xlsx where it asks for none."""
    wanted = request.GET.get("format", "")
    return TableFormat(wanted) if wanted in TableFormat.values else TableFormat.XLSX


def list_response(
    request: HttpRequest, title: str, columns: Sequence[Column], rows: Iterable[Sequence[TableValue]]
) -> HttpResponse:
    """A list as a download in the format asked for, headings as they are read again."""
    chosen = format_of(request)
    headings = [str(column.label) for column in columns]
    return table_response(written_table(title, headings, rows, chosen), title, chosen)
