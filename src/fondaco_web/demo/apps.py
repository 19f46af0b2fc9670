"""Tells Django of this app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The app `demo`."""

    name = "fondaco_web.demo"
    label = "demo"
