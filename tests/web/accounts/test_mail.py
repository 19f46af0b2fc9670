"""Mail later: in the language of the recipient, once the deed is done; no personal data in the queue or the log."""

import smtplib
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.test import Client
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks

from factories.forums import a_user
from fondaco_web.accounts.errors import MailNotSent
from fondaco_web.accounts.mail import send_mail, send_mail_later
from fondaco_web.accounts.services.erasure import erase_account

pytestmark = pytest.mark.django_db
TEMPLATE = "accounts/mail/role_given"


class RefusingServer(BaseEmailBackend):
    """A mail server that refuses everybody, and says whom."""

    def send_messages(self, email_messages: Any) -> int:
        raise smtplib.SMTPRecipientsRefused({email_messages[0].to[0]: (550, b"no such user")})


def order_to(user: Any) -> dict[str, Any]:
    return {
        "recipient_id": user.pk,
        "sender_id": None,
        "template": TEMPLATE,
        "context": {},
        "site_url": "https://forum.example",
        "ordered_at": "2026-11-25T12:00:00",
    }


def test_queue_holds_no_name_and_no_address(
    settings: Any, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    user, sender = a_user("anna@example.org", full_name="Anna I."), a_user("boris@example.org", full_name="Boris I.")
    with django_capture_on_commit_callbacks(execute=True):
        send_mail_later(to=user, template=TEMPLATE, context={"code": "A-1"}, by=sender)
    waiting = str(DBTaskResult.objects.values().get())
    assert "A-1" in waiting
    assert not any(word in waiting for word in ("anna", "Anna", "boris", "Boris"))
    assert mail.outbox == []


def test_message_has_text_and_html_in_the_language_of_the_recipient() -> None:
    user = a_user("anna@example.org", full_name="Anna <b>I.", language="it")
    send_mail.call(**order_to(user))
    message = mail.outbox[0]
    assert message.to == ["anna@example.org"]
    assert message.body.startswith("Gentile Anna <b>I.,")
    html = message.alternatives[0].content
    assert '<html lang="it">' in html
    assert "Anna &lt;b&gt;I." in html
    assert '<a href="https://forum.example' in html
    assert "https://forum.example/it/privacy/" in message.body


def test_sent_twice_it_is_the_same_message() -> None:
    user = a_user()
    send_mail.call(**order_to(user))
    send_mail.call(**order_to(user))
    first, second = (message.extra_headers["Message-ID"] for message in mail.outbox)
    assert first == second
    send_mail.call(**order_to(user) | {"ordered_at": "2026-11-26T12:00:00"})
    assert mail.outbox[2].extra_headers["Message-ID"] != first


def test_nothing_is_sent_to_an_erased_account() -> None:
    user = a_user()
    order = order_to(user)
    erase_account(by=user, user=user)
    mail.outbox.clear()
    send_mail.call(**order)
    assert mail.outbox == []


def test_a_refusal_does_not_carry_the_address_into_the_log(settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.RefusingServer"
    with pytest.raises(MailNotSent) as refusal:
        send_mail.call(**order_to(a_user("anna@example.org")))
    assert refusal.value.reason == "SMTPRecipientsRefused"
    assert "anna" not in f"{refusal.value!r} {refusal.value}"
    assert refusal.value.__suppress_context__


def test_a_page_whose_message_cannot_be_sent_says_so(client: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.RefusingServer"
    answer = client.post("/en/account/password/reset/", {"email": a_user("anna@example.org").email})
    assert answer.status_code == 503
    assert "The message could not be sent." in answer.content.decode()


def test_without_a_request_the_address_of_the_settings_is_used(
    settings: Any, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    settings.SITE_URL = "https://forum.ministry.example"
    with django_capture_on_commit_callbacks(execute=True):
        send_mail_later(to=a_user(), template=TEMPLATE)
    assert "https://forum.ministry.example" in mail.outbox[0].body
