"""The operator's account comes from the command line, by a one-time link."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from factories.forums import PASSWORD, a_user
from fondaco_web.accounts.models import User

pytestmark = pytest.mark.django_db


def test_the_printed_link_makes_an_operator(client: Client) -> None:
    out = StringIO()
    call_command("create_operator", email="op@example.org", name="Op", language="it", stdout=out)
    link = out.getvalue().split("http://127.0.0.1:8000")[1].strip()
    assert link.startswith("/it/account/invitation/")
    client.post(link, {"full_name": "Op", "password1": PASSWORD, "password2": PASSWORD, "notice": "on"})
    user = User.objects.get()
    assert (user.is_superuser, user.check_password(PASSWORD), user.language) == (True, True, "it")


def test_a_confirmed_account_becomes_operator_and_signs_in_as_before() -> None:
    user = a_user()
    out = StringIO()
    call_command("create_operator", email=user.email, stdout=out)
    user.refresh_from_db()
    assert (user.is_superuser, user.check_password(PASSWORD)) == (True, True)
    assert "signs in as before" in out.getvalue()


def test_what_is_no_address_is_named() -> None:
    with pytest.raises(CommandError, match="'op' is not an e-mail address"):
        call_command("create_operator", email="op")
