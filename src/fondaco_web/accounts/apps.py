"""Tells Django of this app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app `accounts`."""

    name = "fondaco_web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Say what the deeds of this app are called, and what it keeps about people."""
        from fondaco_web.accounts import parts
        from fondaco_web.accounts.deed_texts import SENTENCES
        from fondaco_web.common.deed_texts import register_deed_texts

        register_deed_texts(SENTENCES)
        parts.register()
