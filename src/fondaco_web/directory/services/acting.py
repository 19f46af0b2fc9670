"""Who may act for an organisation, and how what they do is recorded."""

from collections.abc import Callable
from typing import Any

from django.db import models

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import NotAllowed, NotFound
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import is_owner, may_change_organisation, may_see_organisation

Rule = Callable[[Any, Organisation], bool]


def require(by: User, organisation: Organisation, rule: Rule = may_change_organisation) -> None:
    """NotAllowed where `by` sees the organisation but the rule forbids the deed, NotFound where they do not see it."""
    if rule(by, organisation):
        return
    raise NotAllowed if may_see_organisation(by, organisation) else NotFound


def record(
    by: User | None,
    verb: str,
    organisation: Organisation,
    change: Change | None = None,
    *,
    of: models.Model | None = None,
) -> None:
    """Record a deed done to the organisation, or to a part `of` it; on its behalf where `by` is not of it."""
    record_deed(
        by,
        verb,
        of or organisation,
        change,
        forum_id=organisation.party.forum_id,
        for_organisation_id=None if by is not None and is_owner(by, organisation) else organisation.pk,
    )
