"""Every page about one's own account opens in each language, has one heading, and no script or style of its own."""

import re
from urllib.parse import unquote

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from factories.forums import a_user
from factories.sign_in import confirm_access, sign_in

pytestmark = pytest.mark.django_db

DOOR = ("account_login", "account_signup", "account_reset_password", "account_reset_password_done",
        "account_email_verification_sent", "account_inactive",
        "account_reset_password_from_key_done")  # fmt: skip
OWN = ("accounts:profile", "accounts:privacy", "accounts:own_data", "accounts:erase", "accounts:tokens",
       "accounts:token_add", "account_email", "account_change_password", "account_logout", "mfa_index",
       "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn", "usersessions_list", "socialaccount_connections",
       "account_reauthenticate")  # fmt: skip


def assert_well_formed(html: str) -> None:
    assert html.count("<h1") == 1
    assert re.search(r"<h1>\s*\S", html), "the heading is empty"
    assert re.search(r"<title>\s*[^–\s]", html), "the title is empty"
    assert " style=" not in html
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", html)
    assert not re.search(r"\son\w+=", html)


@pytest.mark.parametrize("language", ["it", "ru", "en"])
@pytest.mark.parametrize("name", DOOR)
def test_pages_at_the_door(client: Client, name: str, language: str) -> None:
    with override(language):
        answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert_well_formed(answer.content.decode())


@pytest.mark.parametrize("language", ["it", "ru", "en"])
@pytest.mark.parametrize("name", OWN)
def test_pages_about_ones_own_account(client: Client, name: str, language: str) -> None:
    sign_in(client, a_user(language=language))
    confirm_access(client)
    with override(language):
        answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert_well_formed(answer.content.decode())


@pytest.mark.parametrize("name", ["mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"])
def test_pages_of_second_factors_in_use(client: Client, name: str) -> None:
    user = a_user()
    sign_in(client, user)
    confirm_access(client)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert_well_formed(answer.content.decode())


@pytest.mark.parametrize("name", [name for name in OWN if name != "account_logout"])
def test_nobody_is_sent_to_sign_in_first(client: Client, name: str) -> None:
    answer = client.get(reverse(name))
    assert answer.status_code == 302
    assert unquote(answer.url).startswith("/en/account/login/?next=/en/account/")
