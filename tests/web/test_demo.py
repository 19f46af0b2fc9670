"""The demo is built through services, and every stage shows what it promises."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from factories.forums import a_forum
from fondaco_web.applications.models import Application, Delegation, Participant
from fondaco_web.common.models import Deed
from fondaco_web.demo.build import Stage, build_demo, is_built
from fondaco_web.demo.cast import PARTS, PASSWORD, account
from fondaco_web.demo.history import SERIES
from fondaco_web.directory.models import Organisation
from fondaco_web.members.models import Member
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import published_programme

pytestmark = pytest.mark.django_db


def test_the_whole_demo_stands_at_applications_decided(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]  # the hashes of the demo are real
    forum = build_demo()
    thirteenth = forum.sessions.get(number=13)
    states = list(Application.objects.filter(session=thirteenth).values_list("state", flat=True))
    assert (len(states), states.count("admitted"), states.count("declined")) == (130, 128, 2)
    assert forum.sessions.filter(state="held").count() == len(SERIES)
    assert (thirteenth.state, thirteenth.starts_on.isoformat()) == ("closed", "2008-05-29")
    version = published_programme(thirteenth)
    assert version is not None
    assert version.number == 2
    assert {row.state for row in Delegation.objects.all()} == {"confirmed", "proposed", "draft"}
    assert sorted(set(Member.objects.values_list("state", flat=True))) == ["active", "applied"]
    assert Participant.objects.count() == 221
    assert all(account(part.key).check_password(PASSWORD) for part in PARTS)
    assert Deed.objects.filter(verb="application.admitted").count() == 128
    assert is_built()


def test_an_earlier_stage_stops_there() -> None:
    forum = build_demo(Stage.FORUM)
    assert forum.sessions.count() == len(SERIES)
    assert (Session.objects.filter(number=13).count(), Organisation.objects.count()) == (0, 0)


def test_a_second_start_keeps_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    forum = a_forum()
    call_command("build_demo")
    assert [row.pk for row in type(forum).objects.all()] == [forum.pk]
    assert PASSWORD in capsys.readouterr().out


def test_production_has_no_demo(settings: Any) -> None:
    settings.IS_DEMO = False
    with pytest.raises(CommandError, match="fondaco demo"):
        call_command("build_demo")
