"""What every way of running has in common."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from fondaco_web.settings import environment

ROOT = Path(__file__).resolve().parent.parent
DATA = environment.data_folder()

# --- what runs ----------------------------------------------------------------------------------------------------

FONDACO_APPS = [
    "fondaco_web.demo",
    "fondaco_web.portal",
    "fondaco_web.api",
    "fondaco_web.applications",
    "fondaco_web.programme",
    "fondaco_web.members",
    "fondaco_web.directory",
    "fondaco_web.forum",
    "fondaco_web.accounts",
    "fondaco_web.common",
]
INSTALLED_APPS = [
    *FONDACO_APPS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    "fondaco_web.common.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "fondaco_web.common.middleware.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fondaco_web.accounts.middleware.MfaRequiredMiddleware",
    "fondaco_web.common.middleware.DomainErrorMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "fondaco_web.urls"
WSGI_APPLICATION = "fondaco_web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "fondaco_web.common.templatetags.fondaco",
                "fondaco_web.programme.templatetags.programme",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fondaco_web.forum.context.current_forum",
            ],
        },
    }
]
FORM_RENDERER = "fondaco_web.common.forms.ComponentRenderer"

# --- database, files, jobs, mail -----------------------------------------------------------------------------------

DATABASES = {"default": environment.database(DATA)}
CACHES = {  # counts of attempts at sign-in must be common to all processes; no page reads it
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "files"
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
EMAIL_TIMEOUT = 20
ALLOW_UNVETTED_PLANNING = environment.flag("ALLOW_UNVETTED_PLANNING", default=False)
DEFAULT_FROM_EMAIL = environment.text("MAIL_FROM", "fondaco@localhost")
SITE_URL = environment.text("URL").rstrip("/")  # in mails sent outside of a request; empty: where the request came in
SERVER_EMAIL = DEFAULT_FROM_EMAIL
TRUSTED_PROXIES: list[str] = []

# --- log -----------------------------------------------------------------------------------------------------------

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"impersonal": {"()": "fondaco_web.common.request_log.WithoutPersonalData"}},
    "formatters": {
        "plain": {"format": "{levelname} {name}: {message}", "style": "{"},
        "json": {"()": "fondaco_web.common.request_log.JsonLines"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["impersonal"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},  # a page that is not there is in the log of requests already
        "axes": {"level": "ERROR"},  # its warnings name who tried to sign in, and from where
        "granian": {"level": "INFO"},
    },
}

# --- languages -----------------------------------------------------------------------------------------------------

LANGUAGES = [("it", "Italiano"), ("ru", "Русский"), ("en", "English")]
LANGUAGE_CODE = "en"
LOCALE_PATHS: list[str] = []
FORMAT_MODULE_PATH = "fondaco_web.common.formats"
USE_TZ = True
TIME_ZONE = "UTC"

# --- sign-in -------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "start"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600  # seconds; invitations too
ACCOUNT_ADAPTER = "fondaco_web.accounts.adapters.AccountAdapter"
ACCOUNT_SIGNUP_FORM_CLASS = "fondaco_web.accounts.forms.signup.SignUpFields"
ACCOUNT_FORMS = {
    "login": "fondaco_web.accounts.forms.sign_in.SignInForm",
    "signup": "fondaco_web.accounts.forms.sign_in.SignUpForm",
    "add_email": "fondaco_web.accounts.forms.sign_in.AddAddressForm",
    "change_password": "fondaco_web.accounts.forms.sign_in.ChangePasswordForm",
    "set_password": "fondaco_web.accounts.forms.sign_in.SetPasswordForm",
    "reset_password": "fondaco_web.accounts.forms.sign_in.ResetPasswordForm",
    "reset_password_from_key": "fondaco_web.accounts.forms.sign_in.NewPasswordForm",
    "reauthenticate": "fondaco_web.accounts.forms.sign_in.ConfirmForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a mail after every change of password, address or second factor
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,20/10m/key"}  # over all addresses; axes counts per account and address
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "authenticate": "fondaco_web.accounts.forms.sign_in.SecondFactorForm",
    "reauthenticate": "fondaco_web.accounts.forms.sign_in.ConfirmByCodeForm",
    "activate_totp": "fondaco_web.accounts.forms.sign_in.SetUpAppForm",
    "add_webauthn": "fondaco_web.accounts.forms.sign_in.AddKeyForm",
    "edit_webauthn": "fondaco_web.accounts.forms.sign_in.RenameKeyForm",
}
MFA_TOTP_ISSUER = "Fondaco"
MFA_TOTP_TOLERANCE = 1
REQUIRE_MFA = environment.flag("REQUIRE_MFA", default=False)
SOCIALACCOUNT_ADAPTER = "fondaco_web.accounts.adapters.ProviderAdapter"
SOCIALACCOUNT_PROVIDERS = environment.identity_provider()
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True  # only by addresses that the provider says it has verified
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
USERSESSIONS_TRACK_ACTIVITY = False
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "fondaco_web.accounts.lockout.locked_out"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "fondaco_web.accounts.lockout.address_digest"
AXES_CLIENT_IP_CALLABLE = "fondaco_web.accounts.lockout.client_address"
AXES_CLIENT_STR_CALLABLE = "fondaco_web.accounts.lockout.nobody_in_particular"
AXES_SENSITIVE_PARAMETERS = ["login", "email", "username", "next", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap draws its icons of form controls as data: pictures in its style sheet
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *environment.identity_provider_origins()],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

# --- how long personal data are kept (docs/reference/environment.md) -------------------------------------------------

KEEP_INVITATIONS_DAYS = environment.number("KEEP_INVITATIONS_DAYS", 90)
KEEP_UNCONFIRMED_DAYS = environment.number("KEEP_UNCONFIRMED_DAYS", 30)
KEEP_LOGS_DAYS = environment.number("KEEP_LOGS_DAYS", 30)
KEEP_NEEDS_DAYS = environment.number("KEEP_NEEDS_DAYS", 90)
KEEP_PARTICIPANTS_YEARS = environment.number("KEEP_PARTICIPANTS_YEARS", 10)
