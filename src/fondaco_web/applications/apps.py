"""Tells Django of this app."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    """The app `applications`."""

    name = "fondaco_web.applications"
    label = "applications"
