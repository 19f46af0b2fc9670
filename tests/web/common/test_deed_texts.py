"""The record of deeds in words."""

import ast

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from factories.forums import a_forum, a_secretariat
from fondaco_web.common.audit import HIDDEN, Change, record_deed
from fondaco_web.common.deed_texts import SENTENCES, changed_values, deed_sentence
from fondaco_web.common.models import Deed
from fondaco_web.settings.base import ROOT

pytestmark = pytest.mark.django_db


def deed(before: dict[str, object], after: dict[str, object]) -> Deed:
    forum = a_forum()
    return record_deed(a_secretariat(forum), "forum.changed", forum, Change(before, after, "agreed"))


def test_changes_are_told_with_the_labels_of_the_fields() -> None:
    done = deed({"name": {"en": "Old"}, "is_invented": True}, {"name": {"en": "New"}, "is_invented": False})
    assert changed_values(done) == [
        {"label": "Demo with invented people", "before": "yes", "after": "no", "is_hidden": False},
        {"label": "Name", "before": "Old", "after": "New", "is_hidden": False},
    ]


def test_days_are_written_for_the_reader() -> None:
    done = deed({"founded_on": None}, {"founded_on": "2002-04-03"})
    with override("ru"):
        assert changed_values(done)[0]["after"] == "3 апреля 2002 г."


def test_hidden_values_are_told_as_changed_only() -> None:
    done = deed({"contact_email": HIDDEN}, {"contact_email": ""})
    html = render_to_string("common/components/deeds.html", {"deeds": [done]})
    assert HIDDEN not in html
    assert "<em>changed</em>" in html


def test_field_that_is_no_more_is_still_told() -> None:
    assert changed_values(deed({"gone": "a"}, {"gone": "b"}))[0]["label"] == "Gone"


def test_unknown_verb_is_told_plainly() -> None:
    assert deed_sentence("something.unheard") == "made a change"


def test_history_tells_who_when_and_why() -> None:
    done = deed({"slug": "a"}, {"slug": "b"})
    html = render_to_string("common/components/deeds.html", {"deeds": [done]})
    assert str(done.actor) in html
    assert "agreed" in html
    assert f'datetime="{done.at.isoformat()[:16]}' in html


def verbs_recorded() -> dict[str, str]:
    """Every verb that stands in a call of `record_deed`, and the file it stands in."""
    found = {}
    for file in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record_deed":
                for argument in node.args[1:2]:
                    if isinstance(argument, ast.Constant):
                        found[str(argument.value)] = file.name
    return found


def test_every_verb_is_told_in_words() -> None:
    recorded = verbs_recorded()
    assert len(recorded) > 10
    assert {verb: file for verb, file in recorded.items() if verb not in SENTENCES} == {}
