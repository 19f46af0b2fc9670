"""The programme on paper: the published one for everybody, the draft for the secretariats only."""

import io
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from pypdf import PdfReader

from factories.forums import a_desk, a_forum, a_secretariat
from factories.programmes import a_room, a_speaker, an_item
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.programme.models import Session
from fondaco_web.programme.services import change_item, publish_programme
from fondaco_web.programme.services.items import values_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    return a_session(a_forum())


@pytest.fixture
def by(session: Session) -> User:
    return a_secretariat(session.forum)


def words(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def address(session: Session, language: str) -> str:
    with override(language):
        return reverse("programme:print", kwargs={"forum_slug": session.forum.slug, "number": session.number})


def as_user(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_a_visitor_prints_the_published_programme_in_russian(session: Session, by: User) -> None:
    speaker = a_speaker("Анна Придуманная", role={"ru": "Председатель"})
    an_item(session, by, room=a_room(session, by), speakers=(speaker,), language="it", interpretation=("ru",))
    publish_programme(session=session, by=by)
    answer = Client().get(address(session, "ru"))
    assert answer["Content-Type"] == "application/pdf"
    paper = words(answer.content)
    for part in ("Пленарное заседание", "10:00–12:00", "Анна Придуманная, Председатель", "Europe/Moscow", "Липецк"):
        assert part in paper


def test_the_draft_is_printed_for_the_secretariats_only(session: Session, by: User) -> None:
    item = an_item(session, by)
    assert Client().get(address(session, "en")).status_code == 404
    publish_programme(session=session, by=by)
    values = replace(values_of(item), title={"en": "New"})
    change_item(item=item, values=values, by=by, expected_version=item.version)
    draft = address(session, "en") + "?draft=1"
    assert "New" in words(as_user(by).get(draft).content)
    for client in (Client(), as_user(a_desk(session.forum))):
        paper = words(client.get(draft).content)
        assert "Plenary" in paper
        assert "New" not in paper
