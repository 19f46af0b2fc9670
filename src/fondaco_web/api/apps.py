"""Tells Django of this app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "fondaco_web.api"
    label = "api"
