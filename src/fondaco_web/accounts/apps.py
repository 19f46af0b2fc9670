"""Tells Django of this app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app `accounts`."""

    name = "fondaco_web.accounts"
    label = "accounts"
