"""Variables of the environment are read strictly: what is wrong is named, with what to write."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from fondaco_web.settings import environment

PRODUCTION = {
    "FONDACO_SECRET_KEY": "kV9#" * 16 + "abcdefgh",
    "FONDACO_HOSTS": "forum.example.org,.example.net",
    "FONDACO_MAIL": "smtp://post:p%40ss@mail.example.org",
    "FONDACO_MAIL_FROM": "Forum <forum@example.org>",
}


def django(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m django` with the settings of production."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FONDACO_")}
    return subprocess.run(
        [sys.executable, "-m", "django", *words, "--settings", "fondaco_web.settings.prod"],
        env=kept | variables, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_production_passes_the_checks_for_deployment(tmp_path: Path) -> None:
    run = django("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION, FONDACO_DATA=str(tmp_path))
    assert (run.returncode, run.stdout) == (0, "System check identified no issues (0 silenced).\n"), run.stderr


@pytest.mark.parametrize("name", sorted(PRODUCTION))
def test_production_does_not_start_without(name: str) -> None:
    run = django("check", **{key: value for key, value in PRODUCTION.items() if key != name})
    assert run.returncode != 0
    assert f"{name} is not set" in run.stderr.splitlines()[-1]


def test_a_secret_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("from the file\n")
    monkeypatch.setenv("FONDACO_SECRET_KEY_FILE", str(tmp_path / "key"))
    assert environment.secret("SECRET_KEY") == "from the file"
    monkeypatch.setenv("FONDACO_SECRET_KEY_FILE", str(tmp_path / "none"))
    with pytest.raises(ImproperlyConfigured, match=r"FONDACO_SECRET_KEY_FILE: .*none cannot be read"):
        environment.secret("SECRET_KEY")


def test_a_database_address_is_read_as_postgresql_reads_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FONDACO_DATABASE", "postgresql://forum:p%40ss@db.example.org:5433/forum?sslmode=require")
    database = environment.database(tmp_path)
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example.org", "5433", "forum")
    assert (database["USER"], database["PASSWORD"]) == ("forum", "p@ss")
    assert database["OPTIONS"] == {"sslmode": "require", "options": "-c random_page_cost=1.1"}


@pytest.mark.parametrize(
    "address", ["mysql://forum@db/forum", "postgresql://db.example.org/", "forum", "postgresql://[/x"]
)
def test_another_database_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FONDACO_DATABASE", address)
    with pytest.raises(ImproperlyConfigured, match="FONDACO_DATABASE must read postgresql://"):
        environment.database(tmp_path)


def test_mail_servers_differ_by_scheme(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = {}
    for url in ("smtp://u:p%40@mail.example.org", "smtps://mail.example.org", "smtp+plain://localhost:2525"):
        monkeypatch.setenv("FONDACO_MAIL", url)
        mail = environment.mail(tmp_path)
        told[url.partition(":")[0]] = (mail.host, mail.port, mail.password, mail.starts_tls, mail.is_tls)
    assert told == {
        "smtp": ("mail.example.org", 587, "p@", True, False),
        "smtps": ("mail.example.org", 465, "", False, True),
        "smtp+plain": ("localhost", 2525, "", False, False),
    }


@pytest.mark.parametrize("url", ["mail.example.org", "smtp://", "http://mail.example.org", "smtp://mail:port"])
def test_another_mail_address_is_refused(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FONDACO_MAIL", url)
    with pytest.raises(ImproperlyConfigured, match="FONDACO_MAIL"):
        environment.mail(tmp_path)


def test_yes_and_no_are_the_only_flags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONDACO_HTTPS", "No")
    assert environment.flag("HTTPS", default=True) is False
    monkeypatch.setenv("FONDACO_HTTPS", "0")
    with pytest.raises(ImproperlyConfigured, match="write yes or no"):
        environment.flag("HTTPS", default=True)
