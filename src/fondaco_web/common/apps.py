"""Tells Django of this app."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """The app `common`."""

    name = "fondaco_web.common"
    label = "common"
