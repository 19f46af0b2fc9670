"""API tokens: shown once, kept as a digest, with scopes and an end."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from factories.forums import a_user
from factories.sign_in import confirm_access, sign_in
from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.errors import ExpiryOutOfRange
from fondaco_web.accounts.models import ApiToken, User
from fondaco_web.accounts.services.tokens import create_token, revoke_token, user_of_token
from fondaco_web.common.clock import clock_at, today
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import Deed

pytestmark = pytest.mark.django_db


def a_token(user: User, *scopes: TokenScope, days: int = 30) -> tuple[ApiToken, str]:
    end = today() + timedelta(days)
    return create_token(by=user, name="export", scopes=scopes or [TokenScope.READ], expires_on=end)


def test_a_token_stands_for_its_holder() -> None:
    user = a_user()
    token, raw = a_token(user)
    assert user_of_token(raw) == (user, token)
    token.refresh_from_db()
    assert token.last_used_on == timezone.now().date()


def test_the_secret_is_kept_nowhere() -> None:
    token, raw = a_token(a_user())
    assert raw.startswith("fondaco_")
    assert len(raw) > 40
    assert raw not in str(ApiToken.objects.filter(pk=token.pk).values().get())
    assert raw not in str(list(Deed.objects.values()))


@pytest.mark.parametrize("raw", ["", "fondaco_", "fondaco_wrong", "Bearer x", "\x00", "fondaco_" + "é" * 40])
def test_what_is_no_token_stands_for_nobody(raw: str) -> None:
    a_token(a_user())
    assert user_of_token(raw) is None


def test_scopes_are_kept_to() -> None:
    user = a_user()
    reading, _raw = a_token(user)
    writing, _raw = a_token(user, TokenScope.WRITE)
    assert (reading.allows(TokenScope.READ), reading.allows(TokenScope.WRITE)) == (True, False)
    assert (writing.allows(TokenScope.READ), writing.allows(TokenScope.WRITE)) == (True, True)


def test_a_token_ends_with_its_day() -> None:
    _token, raw = a_token(a_user(), days=1)
    end = timezone.now().replace(hour=0, minute=0) + timedelta(days=2)
    with clock_at(end - timedelta(minutes=1)):
        assert user_of_token(raw) is not None
    with clock_at(end + timedelta(minutes=1)):
        assert user_of_token(raw) is None


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_a_token_lives_a_year_at_most(days: int) -> None:
    with pytest.raises(ExpiryOutOfRange) as refusal:
        a_token(a_user(), days=days)
    assert refusal.value.field == "expires_on"
    assert not ApiToken.objects.exists()


def test_a_revoked_token_stands_for_nobody_and_revoking_twice_is_one_deed() -> None:
    user = a_user()
    token, raw = a_token(user)
    revoke_token(by=user, token=token)
    revoke_token(by=user, token=token)
    assert user_of_token(raw) is None
    assert [deed.verb for deed in Deed.objects.order_by("pk")] == ["token.created", "token.revoked"]


def test_a_token_of_a_closed_account_stands_for_nobody() -> None:
    user = a_user()
    _token, raw = a_token(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert user_of_token(raw) is None


def test_nobody_revokes_the_token_of_another(client: Client) -> None:
    owner, stranger = a_user(), a_user()
    token, raw = a_token(owner)
    with pytest.raises(NotFound):
        revoke_token(by=stranger, token=token)
    sign_in(client, stranger)
    assert client.get(f"/en/account/tokens/{token.pk}/revoke/").status_code == 404
    assert client.post(f"/en/account/tokens/{token.pk}/revoke/").status_code == 404
    assert "export" not in client.get("/en/account/tokens/").content.decode()
    assert user_of_token(raw) is not None


def test_the_page_shows_the_secret_once(client: Client) -> None:
    user = a_user()
    sign_in(client, user)
    entries = {"name": "nightly", "scopes": "write", "expires_on": str(today() + timedelta(days=5))}
    assert client.post("/en/account/tokens/add/", entries).status_code == 302, "asks for the password first"
    assert not ApiToken.objects.exists()
    confirm_access(client)
    answer = client.post("/en/account/tokens/add/", entries)
    raw = re.findall(r"<code[^>]*>(fondaco_[^<]+)</code>", answer.content.decode())[0]
    assert answer["Cache-Control"] == "no-store"
    found = user_of_token(raw)
    assert found is not None
    assert (found[0], found[1].scopes) == (user, ["write"])
    listed = client.get("/en/account/tokens/").content.decode()
    assert "nightly" in listed
    assert raw not in listed


def test_the_page_refuses_a_day_too_far_and_keeps_the_entries(client: Client) -> None:
    sign_in(client, a_user())
    confirm_access(client)
    far = today() + timedelta(days=900)
    answer = client.post("/en/account/tokens/add/", {"name": "nightly", "scopes": "read", "expires_on": str(far)})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "not after" in html
    assert 'value="nightly"' in html
    assert f'value="{far}"' in html
