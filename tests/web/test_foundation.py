"""The tables can be made, and the record of deeds cannot be rewritten."""

import pytest
from django.db import DatabaseError, transaction

from factories.forums import a_forum, a_secretariat
from factories.organisations import a_person, an_organisation
from fondaco_web.common.audit import Change, deeds_about, record_deed, snapshot
from fondaco_web.common.models import Deed

pytestmark = pytest.mark.django_db


def test_a_deed_keeps_only_what_differs() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    record_deed(by, "forum.changed", forum, Change({"slug": "a", "x": 1}, {"slug": "b", "x": 1}), forum_id=forum.pk)
    deed = deeds_about(forum).get()
    assert (deed.actor, deed.before, deed.after) == (by, {"slug": "a"}, {"slug": "b"})


def test_the_database_refuses_to_change_a_deed() -> None:
    forum = a_forum()
    record_deed(None, "forum.opened", forum)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Deed.objects.update(verb="something.else")
    assert Deed.objects.get().verb == "forum.opened"


def test_a_personal_value_that_changed_is_told_without_saying_to_what() -> None:
    person = a_person(an_organisation(a_forum()), email="first@example.org", phone="1")
    before = snapshot(person, ("email", "phone"))
    person.email = "second@example.org"
    record_deed(None, "person.changed", person, Change(before, snapshot(person, ("email", "phone"))))
    deed = Deed.objects.get(verb="person.changed")
    assert (deed.before, deed.after) == ({"email": "•"}, {"email": "•"})
