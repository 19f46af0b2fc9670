"""Tells Django of this app."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """The app `common`."""

    name = "fondaco_web.common"
    label = "common"

    def ready(self) -> None:
        """Register the checks of this installation."""
        from fondaco_web.common import checks  # noqa: F401  # only once the apps are loaded
