"""Production: everything that differs between installations comes from FONDACO_… variables."""

from fondaco_web.settings import environment
from fondaco_web.settings.base import *  # noqa: F403  # the settings of base, then what differs

DEBUG = False
IS_DEMO = False
SECRET_KEY = environment.secret("SECRET_KEY")
ALLOWED_HOSTS = environment.words("HOSTS")
SITE_URL = environment.text("URL", f"https://{ALLOWED_HOSTS[0]}" if ALLOWED_HOSTS else "").rstrip("/")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_SSL_REDIRECT = environment.flag("HTTPS", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
