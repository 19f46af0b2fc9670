"""What every change to an organisation has in common: the right to do it, the lock, the deed, the search entry."""

from typing import Any

from django.db import models

from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import NotAllowed, NotFound
from fondaco_web.common.versions import locked
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import is_owner, may_change_organisation, may_see_organisation


def organisation_to_change(organisation: Organisation, by: Any, expected_version: int | None = None) -> Organisation:
    """The organisation, locked, for somebody who may change it.

    Raises NotFound for those who may not even see it, NotAllowed for those who may only read it.
    """
    if not may_change_organisation(by, organisation):
        raise NotAllowed if may_see_organisation(by, organisation) else NotFound
    return locked(organisation, expected_version)


def record(
    by: Any, verb: str, organisation: Organisation, change: Change | None = None, *, about: models.Model | None = None
) -> None:
    """One deed on the organisation, or on `about` where that is a part of it; told for whom, where it is not by its own
    people."""
    record_deed(
        by,
        verb,
        about or organisation,
        change,
        forum_id=organisation.party.forum_id,
        for_organisation_id=None if by is not None and is_owner(by, organisation) else organisation.pk,
    )
