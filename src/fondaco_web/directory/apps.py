"""Tells Django of this app."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """The app `directory`."""

    name = "fondaco_web.directory"
    label = "directory"
