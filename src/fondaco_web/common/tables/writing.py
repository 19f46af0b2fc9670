"""Writes tables to take away."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from django.db.models import TextChoices
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.tables.bridge import write_sheet
from fondaco_web.common.tables.values import TableValue, neutralised, restored


class TableFormat(TextChoices):
    """The formats in which tables are taken away."""

    XLSX = "xlsx", _("Excel (.xlsx)")
    CSV_ITALIA = "csv-italia", _("CSV for Excel in Italian and Russian (semicolons)")
    CSV = "csv", _("CSV by RFC 4180 (commas)")


CONTENT_TYPES = {
    TableFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    TableFormat.CSV_ITALIA: "text/csv; charset=utf-8",
    TableFormat.CSV: "text/csv; charset=utf-8",
}


def written_table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[TableValue]], table_format: TableFormat
) -> bytes:
    """The table as a file. Text that a spreadsheet would run as a formula is written so that it does not run."""
    if table_format is TableFormat.XLSX:
        kept = ([twice_marked(value) if isinstance(value, str) else value for value in row] for row in rows)
        return write_sheet(title, headings, kept)
    is_italian = table_format is TableFormat.CSV_ITALIA
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";" if is_italian else ",", lineterminator="\r\n")
    writer.writerow([neutralised(heading) for heading in headings])
    writer.writerows([csv_text(value, is_italian=is_italian) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig" if is_italian else "utf-8")


def twice_marked(text: str) -> str:
    """In .xlsx text is marked as text by its style; an apostrophe of its own that reading would take off is doubled."""
    return f"'{text}" if restored(text) != text else text


def csv_text(value: TableValue, *, is_italian: bool) -> str:
    """A value in CSV: numbers with the profile's decimal sign, moments in ISO 8601 (Italian order in that profile)."""
    if value is None:
        return ""
    if isinstance(value, str):
        return neutralised(value)
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y %H:%M" if is_italian else "%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y" if is_italian else "%Y-%m-%d")
    text = format(value, "f") if isinstance(value, Decimal) else repr(value)
    return text.replace(".", ",") if is_italian else text


def table_response(content: bytes, name: str, table_format: TableFormat) -> HttpResponse:
    """The file as a download called `name` and the ending of its format."""
    ending = "xlsx" if table_format is TableFormat.XLSX else "csv"
    response = HttpResponse(content, content_type=CONTENT_TYPES[table_format])
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.{ending}") or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
