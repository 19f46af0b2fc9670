"""Addresses outside of any forum and language."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
