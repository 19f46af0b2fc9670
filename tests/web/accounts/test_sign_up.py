"""Making an account: name, address, password, privacy notice; nobody learns who has one."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from factories.forums import PASSWORD, a_user
from factories.sign_in import link_in, mail_to, sign_in
from fondaco_web.accounts.models import User
from fondaco_web.accounts.notice import NOTICE_VERSION

pytestmark = pytest.mark.django_db
ENTRIES = {
    "full_name": "Anna Inventata",
    "email": "anna@example.org",
    "password1": PASSWORD,
    "password2": PASSWORD,
    "notice": "on",
}


def sign_up(client: Client, language: str = "en", **changes: str) -> Any:
    return client.post(f"/{language}/account/signup/", ENTRIES | changes)


def test_account_is_made_in_the_language_of_the_page_and_waits_for_confirmation(client: Client) -> None:
    sign_up(client, "ru")
    user = User.objects.get()
    assert (user.email, user.full_name, user.language) == ("anna@example.org", "Anna Inventata", "ru")
    assert (user.notice_version, user.notice_read_at is not None) == (NOTICE_VERSION, True)
    message = mail_to("anna@example.org")
    assert message.subject == "Подтвердите адрес электронной почты"
    assert "/ru/account/confirm-email/" in link_in(message)
    assert 'lang="ru"' in message.alternatives[0].content
    assert client.get("/en/account/").status_code == 302


def test_confirmation_needs_a_post_and_opens_the_door(client: Client) -> None:
    sign_up(client)
    link = link_in(mail_to("anna@example.org"))
    client.get(link)
    assert not EmailAddress.objects.get().verified
    client.post(link)
    assert EmailAddress.objects.get().verified
    sign_in(client, User.objects.get())
    assert client.get("/en/account/").status_code == 200


def test_taken_address_answers_alike_and_its_owner_is_told(client: Client) -> None:
    free = sign_up(client, email="free@example.org")
    a_user("anna@example.org", language="it")
    taken = sign_up(Client())
    assert (free.status_code, free.url) == (taken.status_code, taken.url)
    assert User.objects.filter(email="anna@example.org").count() == 1
    assert "/password/reset/" in mail_to("anna@example.org").body


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"notice": ""}, "Read the privacy notice and tick this box."),
        ({"full_name": ""}, "This field is required."),
        ({"password1": "short", "password2": "short"}, "at least 12 characters"),
        ({"password1": "anna@example.org", "password2": "anna@example.org"}, "too similar"),
        ({"password2": "something different"}, "same password"),
        ({"email": "no address"}, "valid email address"),
    ],
)
def test_bad_input_is_refused_and_kept(client: Client, changes: dict[str, str], complaint: str) -> None:
    answer = sign_up(client, **changes)
    html = answer.content.decode()
    assert complaint in html
    assert 'value="Anna Inventata"' in html or "full_name" in changes
    assert PASSWORD not in html
    assert not User.objects.exists()
