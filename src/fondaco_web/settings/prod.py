"""Production: everything that differs between installations comes from FONDACO_… variables."""

from fondaco_web.settings import environment
from fondaco_web.settings.base import *  # noqa: F403  # the settings of base, then what differs
from fondaco_web.settings.base import DATA, LOGGING

DEBUG = False
IS_DEMO = False
SECRET_KEY = environment.required_secret("SECRET_KEY", "at least 50 random characters")
ALLOWED_HOSTS = environment.required_words("HOSTS", "the names under which people reach it, as forum.example.org")
SITE_URL = environment.text("URL", f"https://{ALLOWED_HOSTS[0]}").rstrip("/")  # in mails sent outside of a request
TRUSTED_PROXIES = environment.words("PROXIES")

# --- https ---------------------------------------------------------------------------------------------------------

HAS_HTTPS = environment.flag("HTTPS", default=True)
CSRF_TRUSTED_ORIGINS = [f"https://{host.replace('.', '*.', 1) if host[0] == '.' else host}" for host in ALLOWED_HOSTS]
SECURE_SSL_REDIRECT = HAS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HAS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HAS_HTTPS
SECURE_HSTS_PRELOAD = HAS_HTTPS
SESSION_COOKIE_SECURE = HAS_HTTPS
CSRF_COOKIE_SECURE = HAS_HTTPS

# --- mail ----------------------------------------------------------------------------------------------------------

_mail = environment.mail(DATA)
EMAIL_BACKEND = _mail.backend
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starts_tls, _mail.is_tls
EMAIL_FILE_PATH = _mail.folder
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.required("MAIL_FROM", "the sender of its e-mails")

# --- log: a JSON object a line -------------------------------------------------------------------------------------

LOGGING["handlers"]["console"]["formatter"] = "json"
LOGGING["loggers"]["fondaco"] = {"level": environment.text("LOG_LEVEL", "INFO").upper()}
