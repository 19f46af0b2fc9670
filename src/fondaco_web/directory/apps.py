"""Tells Django of this app."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """The app `directory`."""

    name = "fondaco_web.directory"
    label = "directory"

    def ready(self) -> None:
        """Say what the deeds of this app are called."""
        from fondaco_web.common.deed_texts import register_deed_texts
        from fondaco_web.directory.deed_texts import SENTENCES

        register_deed_texts(SENTENCES)
