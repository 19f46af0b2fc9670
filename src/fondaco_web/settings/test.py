"""The test suite: as the demo, in memory, with weak and fast password hashing, and tasks done at once."""

from fondaco_web.settings.demo import *  # noqa: F403  # the settings of the demo, then what differs

DEBUG = False
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
