"""Invitations: a one-time link; nobody waits in an account for the roles of another."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.core import mail
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from factories.forums import PASSWORD, a_user
from factories.sign_in import link_in, mail_to, sign_in
from fondaco_web.accounts.errors import InvitationNotValid
from fondaco_web.accounts.invitations import tokens
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import accept_invitation, invite_account
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.models import Deed

pytestmark = pytest.mark.django_db
ENTRIES = {"full_name": "Bruno Inventato", "password1": PASSWORD, "password2": PASSWORD, "notice": "on"}


def invite(capture: DjangoCaptureOnCommitCallbacks, email: str = "bruno@example.org", language: str = "en") -> User:
    desk = a_user(full_name="Desk of Abruzzo")
    with capture(execute=True):
        return invite_account(by=desk, email=email, full_name="Bruno I.", language=language)


def test_invited_person_sets_name_and_password_and_is_signed_in(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    user = invite(django_capture_on_commit_callbacks)
    message = mail_to("bruno@example.org")
    assert "Desk of Abruzzo has made an account for you." in message.body
    answer = client.post(link_in(message), ENTRIES)
    assert answer.status_code == 302, answer.content.decode()
    user.refresh_from_db()
    assert (user.full_name, user.check_password(PASSWORD), user.notice_version != "") == ("Bruno Inventato", True, True)
    assert EmailAddress.objects.get(user=user).verified
    assert client.get("/en/account/").status_code == 200
    assert UserSession.objects.get().user == user, "so that erasure finds the session"


def test_message_speaks_the_language_of_the_person(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    invite(django_capture_on_commit_callbacks, language="it")
    message = mail_to("bruno@example.org")
    assert message.subject == "Invito alla piattaforma del forum"
    assert link_in(message).startswith("/it/")


def test_link_works_once_and_then_says_what_to_do(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    invite(django_capture_on_commit_callbacks)
    link = link_in(mail_to("bruno@example.org"))
    client.post(link, ENTRIES)
    stranger = Client()
    for answer in (stranger.get(link), stranger.post(link, ENTRIES | {"password1": "stolen secret 123"})):
        assert answer.status_code == 410
        assert "/en/account/password/reset/" in answer.content.decode()
    assert User.objects.get(email="bruno@example.org").check_password(PASSWORD)


def test_a_new_invitation_ends_the_link_before(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    first = invite(django_capture_on_commit_callbacks)
    old = link_in(mail_to("bruno@example.org"))
    assert invite(django_capture_on_commit_callbacks) == first
    assert client.get(old).status_code == 410
    assert client.get(link_in(mail_to("bruno@example.org"))).status_code == 200


def test_link_runs_out(client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
    user = invite(django_capture_on_commit_callbacks)
    link = link_in(mail_to("bruno@example.org"))
    key, _token = link.strip("/").split("/")[-2:]
    made_at = tokens._num_seconds(tokens._now() - timedelta(days=3, minutes=1))
    stale = tokens._make_token_with_timestamp(user, made_at, tokens.secret)
    with pytest.raises(InvitationNotValid):
        accept_invitation(key=key, token=stale, full_name="B", password=PASSWORD)
    assert client.get(link.replace(_token, stale)).status_code == 410
    assert client.get(link).status_code == 200


def test_link_of_one_account_does_not_open_another(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    invite(django_capture_on_commit_callbacks)
    invite(django_capture_on_commit_callbacks, email="carla@example.org")
    key, token = link_in(mail_to("bruno@example.org")).strip("/").split("/")[-2:]
    other_key = link_in(mail_to("carla@example.org")).strip("/").split("/")[-2]
    assert key != other_key
    assert client.get(f"/en/account/invitation/{other_key}/{token}/").status_code == 410
    assert client.get(f"/en/account/invitation/zzzz/{token}/").status_code == 410


def test_bad_input_keeps_the_invitation(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    invite(django_capture_on_commit_callbacks)
    link = link_in(mail_to("bruno@example.org"))
    for changes, complaint in (
        ({"password2": "another secret 1"}, "The two passwords differ."),
        ({"password1": "short", "password2": "short"}, "at least 12 characters"),
        ({"notice": ""}, "Read the privacy notice"),
    ):
        answer = client.post(link, ENTRIES | changes)
        assert answer.status_code == 422
        assert complaint in answer.content.decode()
        assert 'value="Bruno Inventato"' in answer.content.decode()
    assert client.post(link, ENTRIES).status_code == 302


def test_confirmed_account_keeps_its_password_and_is_told(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    known = a_user("dora@example.org", language="ru")
    assert invite(django_capture_on_commit_callbacks, email="Dora@Example.org", language="it") == known
    known.refresh_from_db()
    assert (known.invited_at, known.language, known.check_password(PASSWORD)) == (None, "ru", True)
    message = mail_to("dora@example.org")
    assert message.subject == "Вам дана роль на платформе форума"
    assert "/invitation/" not in message.body


def test_whoever_made_an_account_with_the_address_of_another_loses_it(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    squatter = User.objects.create_user("bruno@example.org", "squatters password")
    EmailAddress.objects.create(user=squatter, email=squatter.email, primary=True, verified=False)
    invited = invite(django_capture_on_commit_callbacks)
    assert invited == squatter
    client.post(link_in(mail_to("bruno@example.org")), ENTRIES)
    client.post("/en/account/logout/")
    sign_in(client, invited, "squatters password")
    assert client.get("/en/account/").status_code == 302


def test_closed_account_cannot_be_invited() -> None:
    a_user("eva@example.org", is_active=False)
    with pytest.raises(InvalidInput, match="closed"):
        invite_account(by=None, email="eva@example.org")


def test_secondary_confirmed_address_leads_to_its_account() -> None:
    known = a_user("fabio@example.org")
    EmailAddress.objects.create(user=known, email="fabio@work.example", verified=True)
    assert invite_account(by=None, email="fabio@work.example") == known


def test_the_deed_and_the_queue_hold_no_address(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    user = invite(django_capture_on_commit_callbacks)
    deed = Deed.objects.get(verb="account.invited")
    assert (deed.object_id, deed.after) == (user.pk, {"language": "en"})
    assert "bruno" not in str([deed.before, deed.after, deed.reason])


def test_nothing_is_sent_when_the_deed_around_it_fails(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        invite_account(by=None, email="gino@example.org")
    assert len(callbacks) == 1
    assert mail.outbox == []


def test_expired_invitation_is_renewed_by_reset(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    """What the page of an ended invitation tells people to do really works."""
    user = invite(django_capture_on_commit_callbacks)
    client.post("/en/account/password/reset/", {"email": user.email})
    form = client.get(link_in(mail_to(user.email))).url
    client.post(form, {"password1": "another long secret", "password2": "another long secret"})
    client.post("/en/account/login/", {"login": user.email, "password": "another long secret"})
    client.post(link_in(mail_to(user.email)))
    sign_in(client, user, "another long secret")
    assert client.get("/en/account/").status_code == 200
