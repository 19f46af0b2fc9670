"""Signing in and out, lockout, and what an attacker tries at the door."""

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from factories.forums import PASSWORD, a_user
from factories.sign_in import LOGIN, link_in, mail_to, sign_in
from fondaco_web.accounts.models import User

pytestmark = pytest.mark.django_db


def is_signed_in(client: Client) -> bool:
    return client.get("/en/account/").status_code == 200


def fail(client: Client, email: str, times: int = 1, language: str = "en") -> object:
    answers = [
        client.post(f"/{language}/account/login/", {"login": email, "password": "wrong wrong wrong"})
        for _time in range(times)
    ]
    return answers[-1]


def test_address_and_password_open_the_door_in_any_case(client: Client) -> None:
    a_user("anna@example.org")
    answer = client.post(LOGIN, {"login": "Anna@Example.ORG", "password": PASSWORD})
    assert (answer.status_code, answer.url) == (302, reverse("start"))
    assert is_signed_in(client)


def test_after_sign_in_the_site_speaks_the_language_of_the_account(client: Client) -> None:
    answer = sign_in(client, a_user(language="ru"))
    assert answer.url == "/ru/start/"
    assert client.get("/").url.startswith("/ru/")


def test_signing_out_needs_a_post(client: Client) -> None:
    sign_in(client, a_user())
    client.get("/en/account/logout/")
    assert is_signed_in(client)
    client.post("/en/account/logout/")
    assert not is_signed_in(client)


def test_sign_in_gives_the_session_a_new_key(client: Client) -> None:
    """Whoever planted a session key in somebody's browser is not signed in with them."""
    client.get(LOGIN)
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted
    sign_in(client, a_user())
    assert client.session.session_key != planted
    assert not Session.objects.filter(session_key=planted).exists()


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", r"/\evil.example"]
)
def test_sign_in_never_leads_to_another_site(client: Client, target: str) -> None:
    user = a_user()
    answer = client.post(LOGIN, {"login": user.email, "password": PASSWORD, "next": target})
    assert answer.url == reverse("start")


def test_sign_in_leads_back_to_the_page_that_asked_for_it(client: Client) -> None:
    user = a_user()
    answer = client.post(LOGIN, {"login": user.email, "password": PASSWORD, "next": "/en/account/tokens/"})
    assert answer.url == "/en/account/tokens/"


@pytest.mark.parametrize(
    "path", ["login/", "logout/", "signup/", "password/reset/", "", "privacy/", "privacy/erase/", "tokens/add/"]
)
def test_every_form_refuses_a_post_without_the_token_of_the_page(path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_user(), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(f"/en/account/{path}", {}).status_code == 403


def test_unknown_address_and_wrong_password_answer_alike(client: Client) -> None:
    user = a_user()
    known, unknown = fail(client, user.email), fail(client, "nobody@example.org")
    assert known.status_code == unknown.status_code == 200
    hide = known.content.decode().replace(user.email, "X")
    assert "is not correct" in hide
    assert without_token(hide) == without_token(unknown.content.decode().replace("nobody@example.org", "X"))


def without_token(html: str) -> str:
    return "".join(line for line in html.splitlines() if "csrfmiddlewaretoken" not in line)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Try again in 30 minutes"), ("it", "30 minuti"), ("ru", "30 минут")],
)
def test_after_five_failures_sign_in_rests_and_says_until_when(client: Client, language: str, words: str) -> None:
    user = a_user()
    fail(client, user.email, 4, language)
    answer = fail(client, user.email, 1, language)
    assert answer.status_code == 429
    assert words in answer.content.decode()
    assert 1700 < int(answer["Retry-After"]) <= 1800
    with override(language):
        assert (
            client.post(f"/{language}/account/login/", {"login": user.email, "password": PASSWORD}).status_code == 429
        )
    assert not is_signed_in(client)


def test_lockout_is_for_one_account_and_one_network_address(client: Client) -> None:
    locked, other = a_user(), a_user()
    fail(client, locked.email, 5)
    sign_in(client, other)
    assert is_signed_in(client)
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    sign_in(elsewhere, locked)
    assert is_signed_in(elsewhere)


def test_success_forgets_failures(client: Client) -> None:
    user = a_user()
    fail(client, user.email, 4)
    sign_in(client, user)
    client.post("/en/account/logout/")
    assert fail(client, user.email, 4).status_code == 200


def test_failures_are_kept_without_the_address(client: Client) -> None:
    user = a_user("secret.person@example.org")
    fail(client, user.email)
    rows = AccessAttempt.objects.values()
    assert rows
    assert "secret.person" not in str(list(rows))


def test_many_failures_from_many_places_are_slowed_down_too() -> None:
    user = a_user()
    for number in range(21):
        answer = fail(Client(REMOTE_ADDR=f"203.0.113.{number}"), user.email)
    assert "Too many attempts" in answer.content.decode()


def test_reset_answers_alike_for_known_and_unknown_addresses(client: Client) -> None:
    user = a_user(language="it")
    for email in (user.email, "nobody@example.org"):
        answer = client.post("/en/account/password/reset/", {"email": email})
        assert (answer.status_code, answer.url) == (302, "/en/account/password/reset/done/")
    assert mail_to(user.email).subject == "Reimposti la Sua password"
    assert "/signup/" in mail_to("nobody@example.org").body


def test_reset_link_works_once(client: Client) -> None:
    user = a_user()
    client.post("/en/account/password/reset/", {"email": user.email})
    link = link_in(mail_to(user.email))
    form = client.get(link).url
    new = {"password1": "another long secret", "password2": "another long secret"}
    client.post(form, new)
    user.refresh_from_db()
    assert user.check_password("another long secret")
    assert "used already" in Client().get(link).content.decode()
    assert mail_to(user.email).subject == "Your password was reset"


def test_a_changed_password_ends_the_other_sessions(client: Client) -> None:
    user = a_user()
    elsewhere = Client()
    sign_in(client, user)
    sign_in(elsewhere, user)
    client.post(
        "/en/account/password/change/",
        {"oldpassword": PASSWORD, "password1": "another long secret", "password2": "another long secret"},
    )
    assert is_signed_in(client)
    assert not is_signed_in(elsewhere)


def test_a_closed_account_stays_closed(client: Client) -> None:
    user = a_user(is_active=False)
    sign_in(client, user)
    assert not is_signed_in(client)
    assert User.objects.filter(pk=user.pk, last_login=None).exists()
