"""Tells Django of this app."""

from django.apps import AppConfig


class ForumConfig(AppConfig):
    """The app `forum`."""

    name = "fondaco_web.forum"
    label = "forum"
