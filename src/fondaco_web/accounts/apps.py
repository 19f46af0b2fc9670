"""Tells Django of this app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    """The app `accounts`."""

    name = "fondaco_web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Say the deeds of accounts in words, and collect what every app keeps about people."""
        from fondaco_web.accounts import personal_data  # noqa: F401  # its parts come first
        from fondaco_web.accounts.deed_texts import SENTENCES
        from fondaco_web.common.deed_texts import register_deed_texts

        register_deed_texts(SENTENCES)
        autodiscover_modules("personal_data")
