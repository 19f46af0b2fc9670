"""Tells Django of this app."""

from django.apps import AppConfig


class MembersConfig(AppConfig):
    """The app `members`."""

    name = "fondaco_web.members"
    label = "members"
