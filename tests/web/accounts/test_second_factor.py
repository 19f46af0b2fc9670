"""Second factors: asked for at sign-in, and demanded of roles where the installation says so."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core import mail
from django.test import Client

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.sign_in import confirm_access, sign_in
from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.tokens import create_token, user_of_token
from fondaco_web.common.clock import today

pytestmark = pytest.mark.django_db


def code_of(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def with_app(user: User) -> str:
    secret = str(generate_totp_secret())
    TOTP.activate(user, secret)
    return secret


@pytest.mark.django_db(transaction=True)
def test_setting_up_an_app_shows_a_picture_and_leads_to_recovery_codes(client: Client) -> None:
    user = a_user(full_name="Anna I.")
    sign_in(client, user)
    confirm_access(client)
    html = client.get("/en/account/2fa/totp/activate/").content.decode()
    assert 'src="data:image/svg+xml' in html
    secret = client.session["mfa.totp.secret"]
    assert secret in html
    answer = client.post("/en/account/2fa/totp/activate/", {"code": code_of(secret)})
    assert answer.status_code == 302
    assert "/recovery-codes/" in answer.url
    assert Authenticator.objects.filter(user=user).count() == 2
    told = [message for message in mail.outbox if message.to == [user.email]]
    assert {message.subject for message in told} == {"An authenticator app was set up"}
    assert told[0].body.startswith("Dear Anna I.,")


def test_password_alone_is_not_enough_any_more(client: Client) -> None:
    user = a_user()
    secret = with_app(user)
    assert sign_in(client, user).url.startswith("/en/account/2fa/authenticate/")
    assert client.get("/en/account/").status_code == 302
    assert client.post("/en/account/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert client.get("/en/account/").status_code == 302
    client.post("/en/account/2fa/authenticate/", {"code": code_of(secret)})
    assert client.get("/en/account/").status_code == 200


def test_a_recovery_code_works_once() -> None:
    user = a_user()
    with_app(user)
    code = RecoveryCodes.activate(user).get_unused_codes()[0]
    for expected in (200, 302):
        browser = Client()
        sign_in(browser, user)
        browser.post("/en/account/2fa/authenticate/", {"code": code})
        assert browser.get("/en/account/").status_code == expected


def roles(kind: str) -> User:
    forum = a_forum()
    makers: dict[str, Callable[[], User]] = {
        "secretariat": lambda: a_secretariat(forum),
        "desk": lambda: a_desk(forum),
        "operator": lambda: a_user(is_superuser=True),
        "stranger": a_user,
    }
    return makers[kind]()


@pytest.mark.parametrize(
    ("kind", "is_asked"), [("secretariat", True), ("operator", True), ("desk", False), ("stranger", False)]
)
def test_some_roles_must_have_one_where_the_installation_asks(
    client: Client, settings: Any, kind: str, is_asked: bool
) -> None:
    settings.REQUIRE_MFA = True
    user = roles(kind)
    sign_in(client, user)
    answer = client.get("/en/account/tokens/")
    assert answer.status_code == (302 if is_asked else 200)
    if is_asked:
        assert answer.url == "/en/account/2fa/"
        assert "Your role asks for a second factor" in client.get("/en/account/2fa/").content.decode()
        confirm_access(client)
        assert client.get("/en/account/2fa/totp/activate/").status_code == 200
        with_app(user)
        assert client.get("/en/account/tokens/").status_code == 200


def test_a_token_does_not_go_around_it(settings: Any) -> None:
    user = roles("secretariat")
    _token, raw = create_token(by=user, name="export", scopes=[TokenScope.READ], expires_on=today() + timedelta(days=3))
    assert user_of_token(raw) is not None
    settings.REQUIRE_MFA = True
    assert user_of_token(raw) is None
    with_app(user)
    assert user_of_token(raw) is not None


def test_it_is_not_asked_otherwise(client: Client) -> None:
    sign_in(client, roles("secretariat"))
    assert client.get("/en/account/tokens/").status_code == 200


def test_leaving_is_possible_without_a_second_factor(client: Client, settings: Any) -> None:
    settings.REQUIRE_MFA = True
    sign_in(client, roles("secretariat"))
    client.post("/en/account/logout/")
    assert client.get("/en/account/login/").status_code == 200
