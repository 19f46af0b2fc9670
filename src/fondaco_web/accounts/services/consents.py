"""Consents, one per purpose: given or withdrawn at any time, every answer kept with the version of the text."""

from collections.abc import Mapping

from django.db import transaction

from fondaco_web.accounts.enums import ConsentPurpose
from fondaco_web.accounts.models import Consent, User
from fondaco_web.accounts.notice import CONSENT_TEXT_VERSION
from fondaco_web.accounts.selectors import consents_of


@transaction.atomic
def answer_consents(*, by: User, answers: Mapping[ConsentPurpose, bool]) -> list[Consent]:
    """Record the answers that differ from the latest ones, or that were given to an older text."""
    User.objects.select_for_update().get(pk=by.pk)
    latest = consents_of(by)
    return [
        Consent.objects.create(user=by, purpose=purpose, is_given=is_given, text_version=CONSENT_TEXT_VERSION)
        for purpose, is_given in answers.items()
        if is_new_answer(latest.get(purpose), is_given)
    ]


def is_new_answer(latest: Consent | None, is_given: bool) -> bool:
    """Whether an answer says more than the latest one; not having answered is a no."""
    if latest is None:
        return is_given
    return latest.is_given != is_given or (is_given and latest.text_version != CONSENT_TEXT_VERSION)
