"""An uploaded table is its owner's alone, is taken once, and goes after a day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factories.forums import a_user
from fondaco_web.accounts.models import User
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.pending import (
    claim_table,
    drop_expired_tables,
    drop_table,
    keep_table,
    map_columns,
    mapping_of,
    pending_import,
)
from fondaco_web.common.tables.table import Table, TableRow

pytestmark = pytest.mark.django_db
TABLE = Table("a.csv", "a", ("Name", "City"), (TableRow(2, ("Alfa", "Roma")), TableRow(5, ("Beta", ""), (1,))))


def kept_for(owner: User) -> PendingImport:
    return keep_table(by=owner, forum_id=1, purpose="organisations", table=TABLE, mapping={0: "name"})


def found(by: User, code: str, *, forum_id: int = 1, purpose: str = "organisations") -> PendingImport:
    return pending_import(by, forum_id=forum_id, purpose=purpose, code=code)


def test_the_owner_finds_the_table_as_it_was() -> None:
    owner = a_user()
    kept = found(owner, kept_for(owner).code)
    assert Table.from_json(kept.table) == TABLE
    assert mapping_of(kept) == {0: "name"}


def test_nobody_else_finds_it_nor_does_another_forum_or_purpose() -> None:
    owner = a_user()
    code = kept_for(owner).code
    with pytest.raises(NotFound):
        found(a_user(), code)
    with pytest.raises(NotFound):
        found(owner, code, forum_id=2)
    with pytest.raises(NotFound):
        found(owner, code, purpose="applications:13")


def test_a_corrected_mapping_is_remembered() -> None:
    owner = a_user()
    kept = kept_for(owner)
    map_columns(kept=kept, mapping={1: "name", 0: "city"})
    assert mapping_of(found(owner, kept.code)) == {0: "city", 1: "name"}


def test_a_table_is_taken_once() -> None:
    owner = a_user()
    kept = kept_for(owner)
    again = found(owner, kept.code)
    assert claim_table(kept=kept) == TABLE
    with pytest.raises(NotFound):
        claim_table(kept=again)


def test_a_dropped_table_is_gone() -> None:
    owner = a_user()
    kept = kept_for(owner)
    code = kept.code
    drop_table(kept=kept)
    with pytest.raises(NotFound):
        found(owner, code)


def test_after_a_day_a_table_is_found_no_more_and_goes() -> None:
    owner = a_user()
    old, fresh = kept_for(owner), kept_for(owner)
    PendingImport.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(NotFound):
        found(owner, old.code)
    assert drop_expired_tables() == 1
    assert list(PendingImport.objects.all()) == [fresh]
