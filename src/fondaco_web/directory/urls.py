"""Addresses of the app `directory`."""

from django.urls import URLPattern

from fondaco_web.directory.exchange.urls import exchange_patterns

app_name = "directory"
urlpatterns: list[URLPattern] = [*exchange_patterns]
