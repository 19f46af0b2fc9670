"""Forms as they are drawn: labels, help, errors and where they point to."""

import re
from datetime import date

import pytest
from django.test import Client

from web.common.gallery import RowSet, SampleForm

pytestmark = pytest.mark.usefixtures("gallery")

GOOD = {
    "name": "Anna",
    "title_it": "Titolo",
    "kind": "a",
    "size": "s",
    "languages": ["it"],
    "day": "2008-05-29",
    "consent": "on",
}


def test_every_input_has_its_own_label() -> None:
    html = str(SampleForm())
    for name in re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', html):
        assert f'for="{name}"' in html


def test_help_and_errors_are_tied_to_the_input() -> None:
    html = str(SampleForm({}))
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_error"' in html
    assert '<fieldset id="id_title_group" aria-describedby="id_title_helptext id_title_error">' in html


def test_error_summary_leads_to_the_fields() -> None:
    html = str(SampleForm({}))
    for target in ("id_name", "id_title_group", "id_size_group", "id_consent"):
        assert f'<a href="#{target}">' in html
        assert f'id="{target}"' in html


def test_valid_form_shows_no_summary() -> None:
    form = SampleForm(GOOD)
    assert form.is_valid(), form.errors
    assert "error-summary" not in str(form)


def test_required_inputs_are_marked_and_optional_ones_are_not() -> None:
    form = SampleForm()
    assert "required-mark" in form["name"].as_field_group()
    assert "required-mark" not in form["text"].as_field_group()


def test_translated_text_has_one_marked_input_per_language() -> None:
    html = SampleForm(initial={"title": {"ru": "Заголовок"}})["title"].as_field_group()
    assert re.search(r'<input type="text" name="title_ru" value="Заголовок" lang="ru"', html)
    assert len(re.findall(r"<input", html)) == 3
    assert "<legend>" in html


def test_days_use_the_browsers_input_and_keep_their_value() -> None:
    html = str(SampleForm(initial={"day": date(2008, 5, 29)})["day"])
    assert 'type="date"' in html
    assert 'value="2008-05-29"' in html


def test_moment_of_the_browser_is_understood() -> None:
    form = SampleForm({**GOOD, "at": "2008-05-29T10:30", "clock": "10:30"})
    assert form.is_valid(), form.errors
    assert str(form.cleaned_data["at"])[:16] == "2008-05-29 10:30"


def test_rows_can_be_filled_in_without_scripts_and_added_with_them() -> None:
    html = str(RowSet(prefix="rows"))
    assert 'name="rows-0-code"' in html
    assert 'name="rows-TOTAL_FORMS"' in html
    assert re.search(r"<template data-empty-row>.*rows-__prefix__-code", html, re.DOTALL)


@pytest.mark.django_db
def test_refused_form_keeps_what_was_entered(client: Client) -> None:
    answer = client.post("/en/gallery/form/", {"name": "", "text": "a long text", "rows-TOTAL_FORMS": "x"})
    assert answer.status_code == 422
    assert "a long text" in answer.content.decode()
