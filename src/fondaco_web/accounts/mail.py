"""Mail to account holders, each in their own language: `send_mail_later` for every app.

A template named `directory/mail/profile_confirmed` is two files: `…_subject.txt` and `….txt`; the text extends
`accounts/mail/layout.txt`, and the HTML part is made from the text. The queue holds no address and no name: the task
looks up the recipient. Run twice, it sends the same message under the same Message-ID.
"""

import hashlib
import json
import smtplib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from allauth.core import context as current
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django_tasks import task

from fondaco_web.accounts.errors import MailNotSent
from fondaco_web.accounts.models import User
from fondaco_web.common import clock


def send_mail_later(
    *, to: User, template: str, context: Mapping[str, Any] | None = None, by: User | None = None
) -> None:
    """Once the transaction is committed, send `template` to `to`, in the language of `to`.

    `context` holds primitive values without personal data (codes, numbers, texts per language, paths); templates see
    also `recipient`, `sender` (the account `by`) and `site_url`.
    """
    order = {
        "recipient_id": to.pk,
        "sender_id": by.pk if by else None,
        "template": template,
        "context": dict(context or {}),
        "site_url": site_url(),
        "ordered_at": clock.now().isoformat(),
    }
    transaction.on_commit(lambda: send_mail.enqueue(**order))


def site_url() -> str:
    """Where this installation answers: as set, else where the request in hand came in."""
    if settings.SITE_URL:
        return str(settings.SITE_URL)
    request = getattr(current, "request", None)
    return request.build_absolute_uri("/").rstrip("/") if request else "http://127.0.0.1:8000"


@task()
def send_mail(**order: Any) -> None:
    """Fetch the recipient, write the message, hand it to the mail server."""
    recipient = User.objects.filter(pk=order["recipient_id"], erased_at__isnull=True).first()
    if recipient is None:
        return
    message = message_to(recipient, order)
    with without_addresses():
        message.send()


@contextmanager
def without_addresses() -> Iterator[None]:
    """What a mail server complains of names the recipient: only the kind of complaint goes any further."""
    try:
        yield
    except (smtplib.SMTPException, OSError) as error:
        raise MailNotSent(type(error).__name__) from None


def message_to(recipient: User, order: Mapping[str, Any]) -> EmailMultiAlternatives:
    """The message in the recipient's language."""
    with translation.override(recipient.language):
        context = {
            **order["context"],
            "recipient": recipient,
            "sender": User.objects.filter(pk=order["sender_id"]).first(),
            "site_url": order["site_url"],
            "privacy_url": order["site_url"] + reverse("privacy"),
        }
        subject = " ".join(render_to_string(f"{order['template']}_subject.txt", context).split())
        text = render_to_string(f"{order['template']}.txt", context).strip() + "\n"
        message = EmailMultiAlternatives(subject, text, settings.DEFAULT_FROM_EMAIL, [recipient.email])
        message.attach_alternative(as_html(subject, text, recipient.language), "text/html")
    digest = hashlib.sha256(json.dumps(dict(order), sort_keys=True).encode()).hexdigest()[:32]
    message.extra_headers["Message-ID"] = f"<{digest}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].strip('>')}>"
    return message


def as_html(subject: str, text: str, language: str) -> str:
    """The HTML part: the text with its links."""
    return render_to_string("accounts/mail/layout.html", {"subject": subject, "text": text, "language": language})
