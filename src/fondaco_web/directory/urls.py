"""Addresses of the app `directory`."""

from django.urls import URLPattern

app_name = "directory"
urlpatterns: list[URLPattern] = []
