"""Tells Django of this app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """The app `programme`."""

    name = "fondaco_web.programme"
    label = "programme"

    def ready(self) -> None:
        """Say what the deeds of this app are called."""
        from fondaco_web.common.deed_texts import register_deed_texts
        from fondaco_web.programme.deed_texts import SENTENCES

        register_deed_texts(SENTENCES)
