"""Tells Django of this app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The app `programme`."""

    name = "fondaco_web.programme"
    label = "programme"
