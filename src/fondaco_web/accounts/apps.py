"""Tells Django of this app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app `accounts`."""

    name = "fondaco_web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Add its part to the copy of one's own data."""
        from fondaco_web.accounts import own_data

        own_data.register()
