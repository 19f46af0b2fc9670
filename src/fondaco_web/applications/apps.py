"""Tells Django of this app."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    """The app `applications`."""

    name = "fondaco_web.applications"
    label = "applications"

    def ready(self) -> None:
        """Say what this app's deeds are called in the record."""
        from fondaco_web.applications.deed_texts import DEED_TEXTS
        from fondaco_web.common.deed_texts import register_deed_texts

        register_deed_texts(DEED_TEXTS)
