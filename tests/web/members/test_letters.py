"""Mail to an organisation's people when its membership is decided on."""

from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.utils import translation

from factories.forums import a_forum, a_secretariat
from factories.memberships import an_act, an_applicant
from factories.organisations import an_organisation, an_owner
from fondaco_web.members.services import Step, admit_member, refuse_member

pytestmark = pytest.mark.django_db


def test_its_people_learn_of_an_admission(
    mailoutbox: list[EmailMessage], django_capture_on_commit_callbacks: Any
) -> None:
    forum = a_forum()
    member = an_applicant(forum, name="Camera inventata")
    owner = an_owner(member.organisation, language="ru")
    an_owner(an_organisation(forum))
    act, by = an_act(member), a_secretariat(forum)
    with django_capture_on_commit_callbacks(execute=True), translation.override("it"):
        admit_member(by=by, member=member, step=Step(act=act))
    (mail,) = mailoutbox
    assert mail.to == [owner.email]
    assert "Camera inventata" in mail.subject
    assert f"/ru/{forum.slug}/members/{member.code}/" in mail.body


def test_a_refusal_is_told_without_its_reason(
    mailoutbox: list[EmailMessage], django_capture_on_commit_callbacks: Any
) -> None:
    forum = a_forum()
    member = an_applicant(forum)
    an_owner(member.organisation)
    with django_capture_on_commit_callbacks(execute=True):
        refuse_member(by=a_secretariat(forum), member=member, step=Step(reason="Motivo riservato"))
    (mail,) = mailoutbox
    assert "refused" in mail.subject
    assert "Motivo riservato" not in mail.body
