"""Tells Django of this app."""

from django.apps import AppConfig


class ForumConfig(AppConfig):
    """The app `forum`."""

    name = "fondaco_web.forum"
    label = "forum"

    def ready(self) -> None:
        """Say what this app's deeds are called in the record."""
        from fondaco_web.common.deed_texts import register_deed_texts
        from fondaco_web.forum.deed_texts import DEED_TEXTS

        register_deed_texts(DEED_TEXTS)
