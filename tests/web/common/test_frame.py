"""The frame of every page: languages, account, demo banner, messages, errors, security policy."""

import re

import pytest
from django.test import Client

from factories.forums import a_forum, a_user
from fondaco_web.forum.models import Forum

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gallery")]


@pytest.fixture(autouse=True)
def forum() -> Forum:
    forum = a_forum()
    forum.administration = {"it": "Ministero inventato", "en": "Invented ministry"}
    forum.save()
    return forum


def page(client: Client, address: str = "/en/gallery/list/") -> str:
    return client.get(address).content.decode()


def test_languages_lead_to_the_same_page_with_its_filters(client: Client) -> None:
    html = page(client, "/it/gallery/list/?q=legno&page=2")
    for code in ("it", "ru", "en"):
        assert f'href="/{code}/gallery/list/?q=legno&amp;page=2" lang="{code}" hreflang="{code}"' in html
    assert re.search(r'hreflang="it" aria-current="true"', html)
    assert '<html lang="it">' in html


def test_header_names_forum_and_administration(client: Client) -> None:
    html = page(client)
    assert "Invented ministry" in html
    assert '<span lang="it">Ministero inventato</span>' not in html


def test_administration_written_in_another_language_is_marked(client: Client) -> None:
    assert '<span lang="en">Invented ministry</span>' in page(client, "/ru/gallery/list/")


@pytest.mark.parametrize("is_invented", [True, False])
def test_demo_banner_is_shown_only_for_an_invented_forum(client: Client, is_invented: bool) -> None:
    Forum.objects.update(is_invented=is_invented)
    assert ("demo-banner" in page(client)) is is_invented


def test_sign_out_is_a_post(client: Client) -> None:
    client.force_login(a_user(full_name="Anna Inventata"))
    html = page(client)
    assert '<form method="post" action="/en/account/logout/">' in html
    assert "Anna Inventata" in html


def test_messages_are_alerts(client: Client) -> None:
    html = page(client)
    assert 'alert alert-success mt-4" role="status">Saved.' in html
    assert 'alert alert-danger mt-4" role="alert">Not saved.' in html


def test_pages_hold_no_inline_style_or_script(client: Client) -> None:
    for address in ("/en/gallery/list/", "/en/gallery/form/", "/en/gallery/confirm/"):
        html = page(client, address)
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", html)


def test_policy_allows_nothing_of_other_sites(client: Client) -> None:
    policy = client.get("/en/gallery/list/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_unknown_page_is_shown_in_the_frame(client: Client) -> None:
    answer = client.get("/en/gallery/nothing/")
    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content
    assert b"it-header-wrapper" in answer.content


def test_form_without_token_is_refused_with_advice() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/en/gallery/form/", {"name": "x"})
    assert answer.status_code == 403
    assert b"The form could not be accepted" in answer.content


def test_fault_is_told_in_three_languages_without_the_database(client: Client) -> None:
    client.raise_request_exception = False
    html = page(client, "/it/gallery/broken/")
    assert "Something went wrong" in html
    assert "L’errore è nostro" in html
    assert "Это наша ошибка" in html


def test_pagination_keeps_filters_and_names_the_current_page(client: Client) -> None:
    html = page(client, "/en/gallery/list/?kind=a&page=3")
    assert (
        'aria-current="page" href="?kind=a&amp;page=3"' in html or 'aria-current="page" href="?kind=a&page=3"' in html
    )
    assert re.search(r'rel="next" href="\?kind=a&(amp;)?page=4"', html)
    assert re.search(r'href="\?kind=a&(amp;)?page=50"', html)


def test_sorting_toggles_and_returns_to_the_first_page(client: Client) -> None:
    html = page(client, "/en/gallery/list/?sort=n&page=3")
    assert 'aria-sort="ascending"' in html
    assert 'href="?sort=-n"' in html
