"""The demo on one's own computer: embedded database, mail on the console, no secret worth keeping."""

from fondaco_web.settings.base import *  # noqa: F403  # the settings of base, then what differs
from fondaco_web.settings.base import STORAGES

DEBUG = False
SECRET_KEY = "demo-only-" + "not-a-secret" * 4
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # passkeys on http://localhost
IS_DEMO = True
