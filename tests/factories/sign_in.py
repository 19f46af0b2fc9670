"""Signing in as people do, and reading their mail."""

import re
from typing import Any

from django.core import mail
from django.test import Client

from factories.forums import PASSWORD
from fondaco_web.accounts.models import User

LOGIN = "/en/account/login/"


def sign_in(client: Client, user: User, password: str = PASSWORD, **extra: Any) -> Any:
    """Through the sign-in page, as people do."""
    return client.post(LOGIN, {"login": user.email, "password": password}, **extra)


def confirm_access(client: Client, password: str = PASSWORD) -> None:
    """Prove once more who is signed in, as pages that matter more ask for."""
    answer = client.post("/en/account/reauthenticate/", {"password": password})
    assert answer.status_code == 302, answer.content.decode()


def link_in(message: Any) -> str:
    """The path of the first link to the site in a message."""
    found = re.search(r"https?://[^/\s]+(/\S+)", str(message.body))
    assert found is not None, message.body
    return found.group(1)


def mail_to(address: str) -> Any:
    """The latest message to `address`."""
    messages = [message for message in mail.outbox if address in message.to]
    assert messages, f"no mail to {address}, only to {[message.to for message in mail.outbox]}"
    return messages[-1]
