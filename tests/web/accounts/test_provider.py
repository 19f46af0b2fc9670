"""An identity provider by setting: accounts are matched by verified addresses only."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.core.context import request_context
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import complete_social_login
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends.db import SessionStore
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory

from factories.forums import a_user
from fondaco_web.accounts.models import User
from fondaco_web.settings import environment

pytestmark = pytest.mark.django_db
APP = {
    "provider_id": "provider",
    "name": "SPID",
    "client_id": "fondaco",
    "secret": "not-a-secret",
    "settings": {"server_url": "https://spid.example"},
}


@pytest.fixture
def provider(settings: Any) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [APP]}}


def arrive(*, verified: bool, email: str = "anna@example.org") -> Any:
    """Come back from the provider with an address."""
    request = RequestFactory().get("/en/account/oidc/provider/login/callback/")
    request.session = SessionStore()
    request.session.save()
    request._messages = CookieStorage(request)
    request.user = AnonymousUser()
    login = SocialLogin(
        provider=get_adapter().get_provider(request, "provider"),
        user=User(email=email, full_name="Anna Inventata"),
        account=SocialAccount(provider="provider", uid="subject-1", extra_data={}),
        email_addresses=[EmailAddress(email=email, verified=verified, primary=True)],
    )
    with request_context(request):
        answer = complete_social_login(request, login)
    return request, answer


@pytest.mark.usefixtures("provider")
def test_sign_in_shows_a_button_for_the_provider(client: Client) -> None:
    html = client.get("/en/account/login/").content.decode()
    assert "Sign in with SPID" in html
    assert "/en/account/oidc/provider/login/" in html


def test_without_a_provider_there_is_no_button(client: Client) -> None:
    assert "/oidc/" not in client.get("/en/account/login/").content.decode()


@pytest.mark.usefixtures("provider")
def test_going_to_the_provider_needs_a_post(client: Client) -> None:
    assert client.get("/en/account/oidc/provider/login/").status_code == 200


@pytest.mark.usefixtures("provider")
def test_a_verified_address_leads_to_its_account() -> None:
    user = a_user("anna@example.org")
    request, _answer = arrive(verified=True)
    assert request.user == user
    assert SocialAccount.objects.get().user == user


@pytest.mark.usefixtures("provider")
def test_an_unverified_address_leads_nowhere() -> None:
    user = a_user("anna@example.org")
    request, _answer = arrive(verified=False)
    assert not request.user.is_authenticated
    assert not SocialAccount.objects.filter(user=user).exists()


def test_settings_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    secret = tmp_path / "secret"
    secret.write_text("from a file\n")
    monkeypatch.setenv("FONDACO_OIDC_URL", "https://spid.example/realm")
    monkeypatch.setenv("FONDACO_OIDC_NAME", "SPID")
    monkeypatch.setenv("FONDACO_OIDC_CLIENT_ID", "fondaco")
    monkeypatch.setenv("FONDACO_OIDC_CLIENT_SECRET_FILE", str(secret))
    monkeypatch.setenv("FONDACO_OIDC_ORIGINS", "https://login.spid.example")
    app = environment.identity_provider()["openid_connect"]["APPS"][0]  # type: ignore[index]
    assert (app["name"], app["secret"]) == ("SPID", "from a file")
    assert environment.identity_provider_origins() == ["https://spid.example", "https://login.spid.example"]


def test_half_a_provider_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONDACO_OIDC_URL", "https://spid.example")
    with pytest.raises(ImproperlyConfigured, match="FONDACO_OIDC_CLIENT_ID"):
        environment.identity_provider()
    monkeypatch.setenv("FONDACO_OIDC_URL", "spid.example")
    with pytest.raises(ImproperlyConfigured, match="is not an address"):
        environment.identity_provider_origins()
