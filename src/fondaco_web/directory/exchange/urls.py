"""Addresses of import and export, under the organisations; to be named before those with a code."""

from django.urls import path

from fondaco_web.directory.views import exchange

ONE = "import/<slug:import_code>/"
exchange_patterns = [
    path("export/", exchange.Export.as_view(), name="export"),
    path("import/", exchange.Upload.as_view(), name="import"),
    path("import/template/", exchange.Template.as_view(), name="import_template"),
    path(ONE + "columns/", exchange.Columns.as_view(), name="import_columns"),
    path(ONE + "preview/", exchange.Preview.as_view(), name="import_preview"),
    path(ONE + "errors/", exchange.Errors.as_view(), name="import_errors"),
    path(ONE + "cancel/", exchange.Cancel.as_view(), name="import_cancel"),
]
