"""Addresses of the app `applications`."""

from django.urls import path

from fondaco_web.applications.views.planning import PlanningPage, SessionWorkbook

app_name = "applications"
urlpatterns = [
    path("planning/", PlanningPage.as_view(), name="planning"),
    path("planning/workbook/", SessionWorkbook.as_view(), name="session_workbook"),
]
