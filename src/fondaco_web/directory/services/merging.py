"""Makes one organisation of two that are the same."""

from typing import Any

from django.apps import apps
from django.db import DatabaseError, transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.common import clock
from fondaco_web.common.audit import Change
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.errors import CannotMerge
from fondaco_web.directory.models import ActivityCode, Identifier, Organisation, OrganisationAccount, SearchEntry
from fondaco_web.directory.permissions import forget_organisations, may_merge_organisations, may_see_organisation
from fondaco_web.directory.services.indexing import index_organisations
from fondaco_web.directory.services.recording import record

KEPT_APART = (OrganisationAccount, SearchEntry)  # what is not simply moved


@transaction.atomic
def merge_organisations(*, by: Any, organisation: Organisation, into: Organisation, reason: str) -> Organisation:
    """Move everything of `organisation` to `into` and archive it; its profile stays as it was. The secretariat's deed.

    Numbers and activities that `into` has already stay with the archived one. Raises CannotMerge where both have
    something of which there can be one only, as two applications to one session.
    """
    for row in (organisation, into):
        if not may_merge_organisations(by, row):
            raise NotAllowed if may_see_organisation(by, row) else NotFound
    if organisation.pk == into.pk or organisation.party_id != into.party_id:
        raise InvalidInput(_("Choose another organisation of the same party."), field="into")
    first, second = sorted((organisation, into), key=lambda row: row.pk)  # always in one order: no deadlock
    rows = {row.pk: row for row in (locked(first), locked(second))}
    source, target = rows[organisation.pk], rows[into.pk]
    if OrganisationState.ARCHIVED in (source.state, target.state):
        raise CannotMerge(_("One of the two is archived; restore it first."), field="into")
    moved = {model: n_rows for model in models_with_organisation() if (n_rows := move_rows(model, source, target))}
    move_accounts(source, target)
    save_next_version(source, {"state": OrganisationState.ARCHIVED})
    save_next_version(target, {})
    index_organisations([source.pk, target.pk])
    after = {"into": target.code, "moved": {model._meta.label_lower: n_rows for model, n_rows in moved.items()}}
    record(
        by,
        "organisation.merged",
        source,
        Change({"state": organisation.state}, {"state": source.state} | after, reason),
    )
    record(by, "organisation.took_over", target, Change(after={"from": source.code}, reason=reason))
    forget_organisations(by)
    return target


def models_with_organisation() -> list[Any]:
    """Every model with a relation to organisations that is moved row by row."""
    return [
        model
        for model in apps.get_models()
        if model not in KEPT_APART and any(field.related_model is Organisation for field in relations(model))
    ]


def relations(model: Any) -> list[Any]:
    """The foreign keys of a model."""
    return [field for field in model._meta.get_fields() if field.many_to_one and field.concrete]


def move_rows(model: Any, source: Organisation, target: Organisation) -> int:
    """Let the rows of `model` that belong to `source` belong to `target`; the number of those moved."""
    names = [field.name for field in relations(model) if field.related_model is Organisation]
    rows = [(row, name) for name in names for row in model._base_manager.filter(**{name: source})]
    return sum(move_row(row, name, target) for row, name in rows if row != target)


def move_row(row: Any, field: str, target: Organisation) -> int:
    """Move one row; what is there once only already stays, where that loses nothing."""
    setattr(row, field, target)
    try:
        with transaction.atomic():
            row.save(update_fields=[field])
    except DatabaseError as error:
        if isinstance(row, Identifier | ActivityCode):
            return 0
        raise CannotMerge(
            _("Both have the same once: %(what)s. Settle that first.") % {"what": row._meta.verbose_name}, field="into"
        ) from error
    return 1


def move_accounts(source: Organisation, target: Organisation) -> None:
    """Whoever acts for `source` acts for `target` from now on; the old rows are ended."""
    acting = set(target.accounts.filter(revoked_at=None).values_list("user_id", flat=True))
    for account in source.accounts.filter(revoked_at=None):
        account.revoked_at = clock.now()
        account.save(update_fields=["revoked_at"])
        if account.user_id not in acting:
            OrganisationAccount.objects.create(
                user_id=account.user_id, organisation=target, is_administrator=account.is_administrator,
                granted_by_id=account.granted_by_id,
            )  # fmt: skip
