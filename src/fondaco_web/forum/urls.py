"""Addresses of the app `forum`."""

from django.urls import URLPattern

app_name = "forum"
urlpatterns: list[URLPattern] = []
