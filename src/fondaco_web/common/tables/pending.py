"""Tables that wait for their owner's confirmation: kept until it comes, at most a day."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction

from fondaco_web.common.clock import now
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.table import Table

KEPT_FOR = timedelta(days=1)


@transaction.atomic
def keep_table(
    *, by: models.Model, forum_id: int, purpose: str, table: Table, mapping: Mapping[int, str]
) -> PendingImport:
    """Keep an uploaded table for its owner until it is confirmed; tables past their time go at the same moment."""
    drop_expired_tables()
    return PendingImport.objects.create(
        code=new_code("T"),
        owner_id=by.pk,
        forum_id=forum_id,
        purpose=purpose,
        table=table.as_json(),
        mapping=as_keys(mapping),
        expires_at=now() + KEPT_FOR,
    )


def pending_import(by: models.Model | AnonymousUser, *, forum_id: int, purpose: str, code: str) -> PendingImport:
    """The table that `by` uploaded under this code. Raises NotFound: another's, one past its time, none."""
    kept = PendingImport.objects.filter(
        owner=by.pk, forum_id=forum_id, purpose=purpose, code=code, expires_at__gt=now()
    ).first()
    if kept is None:
        raise NotFound
    return kept


@transaction.atomic
def map_columns(*, kept: PendingImport, mapping: Mapping[int, str]) -> None:
    """Remember what the owner says the columns mean."""
    kept.mapping = as_keys(mapping)
    kept.save(update_fields=["mapping"])


@transaction.atomic
def claim_table(*, kept: PendingImport) -> Table:
    """Take the table away for good, to import it in this transaction. Raises NotFound where it was taken already."""
    n_deleted, _by_model = PendingImport.objects.filter(pk=kept.pk).delete()
    if not n_deleted:
        raise NotFound
    return Table.from_json(kept.table)


@transaction.atomic
def drop_table(*, kept: PendingImport) -> None:
    """Forget a table without importing it."""
    kept.delete()


def drop_expired_tables() -> int:
    """Forget the tables whose owners did not come back; the number of tables."""
    return PendingImport.objects.filter(expires_at__lte=now()).delete()[0]


def as_keys(mapping: Mapping[int, str]) -> dict[str, Any]:
    """A mapping as JSON keeps it."""
    return {str(position): key for position, key in sorted(mapping.items())}


def mapping_of(kept: PendingImport) -> dict[int, str]:
    """What the columns mean, by position."""
    return {int(position): key for position, key in kept.mapping.items()}
