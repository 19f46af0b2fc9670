"""Tells Django of this app."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The app `portal`."""

    name = "fondaco_web.portal"
    label = "portal"
