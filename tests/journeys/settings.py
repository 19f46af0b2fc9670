"""The demo's settings with mail kept in files, so that a journey can open the links in it."""

import os

from fondaco_web.settings.demo import *  # noqa: F403  # the settings of the demo, then what differs
from fondaco_web.settings.demo import DATA

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "mail"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
SECRET_KEY = os.environ["FONDACO_SECRET_KEY"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}  # no worker runs
