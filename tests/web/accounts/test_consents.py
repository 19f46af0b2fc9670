"""Consents: given and withdrawn, every answer kept."""

import pytest
from django.test import Client

from factories.forums import a_user
from factories.sign_in import sign_in
from fondaco_web.accounts.enums import ConsentPurpose
from fondaco_web.accounts.models import Consent
from fondaco_web.accounts.notice import CONSENT_TEXT_VERSION
from fondaco_web.accounts.selectors import has_consented
from fondaco_web.accounts.services.consents import answer_consents

pytestmark = pytest.mark.django_db
TRAVEL = ConsentPurpose.TRAVEL


def test_nobody_has_consented_before_they_did() -> None:
    user = a_user()
    assert not any(has_consented(user, purpose) for purpose in ConsentPurpose)
    assert answer_consents(by=user, answers={TRAVEL: False}) == []


def test_the_latest_answer_counts_and_the_earlier_ones_stay() -> None:
    user, other = a_user(), a_user()
    answer_consents(by=user, answers={TRAVEL: True})
    answer_consents(by=user, answers={TRAVEL: True})
    assert has_consented(user, TRAVEL)
    assert not has_consented(other, TRAVEL)
    answer_consents(by=user, answers={TRAVEL: False})
    assert not has_consented(user, TRAVEL)
    rows = Consent.objects.order_by("pk").values_list("purpose", "is_given", "text_version")
    assert list(rows) == [("travel", True, CONSENT_TEXT_VERSION), ("travel", False, CONSENT_TEXT_VERSION)]


def test_a_yes_to_an_older_text_is_asked_again() -> None:
    user = a_user()
    Consent.objects.create(user=user, purpose=TRAVEL, is_given=True, text_version="2020-01")
    assert [row.text_version for row in answer_consents(by=user, answers={TRAVEL: True})] == [CONSENT_TEXT_VERSION]


def test_the_page_gives_and_withdraws(client: Client) -> None:
    user = a_user()
    sign_in(client, user)
    client.post("/en/account/privacy/", {"contact": "on", "photographs": "on"})
    assert {purpose for purpose in ConsentPurpose if has_consented(user, purpose)} == {"contact", "photographs"}
    client.post("/en/account/privacy/", {"contact": "on"})
    assert {purpose for purpose in ConsentPurpose if has_consented(user, purpose)} == {"contact"}
    html = client.get("/en/account/privacy/").content.decode()
    assert html.count("<strong>given</strong>") == 2
    assert html.count("<strong>withdrawn</strong>") == 1
