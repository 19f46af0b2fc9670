"""Reads the environment variables named FONDACO_…; every one is documented in docs/reference/environment.md."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

POSTGRESQL_KEYS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
INDEXES_FIRST = "-c random_page_cost=1.1"  # of an SSD; with the 4 of a spinning disk every search reads the whole table


def text(name: str, default: str = "") -> str:
    """The variable FONDACO_<name>, stripped."""
    return os.environ.get(f"FONDACO_{name}", default).strip()


def secret(name: str) -> str:
    """FONDACO_<name>, or the content of the file that FONDACO_<name>_FILE names; empty where neither is set."""
    path = text(f"{name}_FILE")
    if not path:
        return text(name)
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(f"FONDACO_{name}_FILE: {path} cannot be read ({error.strerror}).") from error


def required(name: str, meaning: str) -> str:
    """The variable FONDACO_<name>, which production cannot do without."""
    return text(name) or _complain(f"FONDACO_{name} is not set: {meaning}.")


def required_secret(name: str, meaning: str) -> str:
    """As `secret`, for one that production cannot do without."""
    return secret(name) or _complain(
        f"FONDACO_{name} is not set: {meaning}, in this variable or in a file that FONDACO_{name}_FILE names."
    )


def required_words(name: str, meaning: str) -> list[str]:
    """As `words`, for a list that production cannot do without."""
    required(name, meaning)
    return words(name)


def _complain(fault: str) -> NoReturn:
    raise ImproperlyConfigured(f"{fault} See docs/reference/environment.md.")


def flag(name: str, *, default: bool) -> bool:
    """FONDACO_<name> as yes or no."""
    value = text(name, "yes" if default else "no").lower()
    if value not in {"yes", "no"}:
        raise ImproperlyConfigured(f"FONDACO_{name}: '{value}' is not understood; write yes or no.")
    return value == "yes"


def number(name: str, default: int) -> int:
    """FONDACO_<name> as a whole number."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"FONDACO_{name}: '{value}' is not a whole number.") from None


def words(name: str, default: str = "") -> list[str]:
    """FONDACO_<name> as a list: words separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def data_folder() -> Path:
    """Where the embedded database and uploaded files live: FONDACO_DATA, else `data` under the working folder."""
    return Path(text("DATA", "data")).expanduser().resolve()


def database(folder: Path) -> dict[str, Any]:
    """FONDACO_DATABASE as Django's settings: empty for the embedded SQLite, else postgresql://user@host:port/name."""
    url = secret("DATABASE")
    if not url:
        return embedded_database(folder / "fondaco.sqlite3")
    try:
        parts = conninfo_to_dict(url) if url.startswith(("postgresql://", "postgres://")) else {}
    except ProgrammingError:
        parts = {}
    if not parts.get("dbname"):
        raise ImproperlyConfigured("FONDACO_DATABASE must read postgresql://user:password@host:5432/name.")
    named = {key: str(parts.pop(word, "")) for key, word in POSTGRESQL_KEYS.items()}
    parts["options"] = f"{INDEXES_FIRST} {parts.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        "OPTIONS": parts,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def embedded_database(path: Path) -> dict[str, Any]:
    """SQLite as a server database: write-ahead log, and every transaction takes its write lock at once.

    With deferred transactions concurrent writers lose most of their writes to "database is locked".
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": 600,  # a connection kept open keeps its pages in memory
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=268435456;"
            " PRAGMA cache_size=-65536; PRAGMA foreign_keys=ON;",
        },
    }


def identity_provider() -> dict[str, object]:
    """FONDACO_OIDC_… as allauth's settings: one OpenID Connect provider, or none where FONDACO_OIDC_URL is empty."""
    url = text("OIDC_URL")
    if not url:
        return {}
    client, key = text("OIDC_CLIENT_ID"), secret("OIDC_CLIENT_SECRET")
    if not client or not key:
        raise ImproperlyConfigured(
            "FONDACO_OIDC_URL is set; FONDACO_OIDC_CLIENT_ID and FONDACO_OIDC_CLIENT_SECRET must be set too."
        )
    app = {
        "provider_id": "provider",
        "name": text("OIDC_NAME", "OpenID Connect"),
        "client_id": client,
        "secret": key,
        "settings": {"server_url": url},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def identity_provider_origins() -> list[str]:
    """Where the sign-in form may lead: the provider's own origin and FONDACO_OIDC_ORIGINS, if it signs in elsewhere."""
    urls = [url for url in (text("OIDC_URL"), *words("OIDC_ORIGINS")) if url]
    for url in urls:
        if urlsplit(url).scheme not in {"https", "http"} or not urlsplit(url).netloc:
            raise ImproperlyConfigured(f"FONDACO_OIDC_URL or FONDACO_OIDC_ORIGINS: '{url}' is not an address.")
    return list(dict.fromkeys(f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in urls))


@dataclass(frozen=True, slots=True)
class Mail:
    """How e-mails leave: by a server, or into a folder for trying things out."""

    backend: str
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False
    folder: str = ""


def mail(folder: Path) -> Mail:
    """FONDACO_MAIL: smtp://user:password@host:587 (STARTTLS), smtps://…:465, smtp+plain://host:25, or `files`."""
    url = required_secret("MAIL", "the mail server, as smtp://user:password@mail.example.org:587")
    if url == "files":
        return Mail("django.core.mail.backends.filebased.EmailBackend", folder=str(folder / "mail"))
    try:
        parts = urlsplit(url)
        default_port = {"smtp": 587, "smtps": 465, "smtp+plain": 25}[parts.scheme]
        port = parts.port or default_port
    except (KeyError, ValueError):
        _complain("FONDACO_MAIL must read smtp://user:password@host:587, smtps://…, smtp+plain://… or files.")
    if not parts.hostname:
        _complain("FONDACO_MAIL names no mail server.")
    return Mail(
        "django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp",
        is_tls=parts.scheme == "smtps",
    )
