"""Addresses of the app `programme`."""

from django.urls import URLPattern

app_name = "programme"
urlpatterns: list[URLPattern] = []
