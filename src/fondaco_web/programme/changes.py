"""What differs between two versions of a programme: computed, never written by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fondaco_web.programme.enums import ChangeKind
from fondaco_web.programme.published import PublishedItem, PublishedProgramme


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One thing that changed about one item; about the session itself where there is no item."""

    kind: ChangeKind
    before: PublishedItem | None = None
    after: PublishedItem | None = None

    @property
    def item(self) -> PublishedItem | None:
        """The item as it is now, or as it was if it is gone."""
        return self.after or self.before


ASPECTS: tuple[tuple[ChangeKind, Callable[[PublishedItem], Any]], ...] = (
    (ChangeKind.MOVED, lambda item: (item.starts_at, item.ends_at)),
    (ChangeKind.ROOM, lambda item: item.room),
    (ChangeKind.SPEAKERS, lambda item: item.speakers),
    (ChangeKind.TEXT, lambda item: (item.title, item.description)),
    (
        ChangeKind.DETAILS,
        lambda item: (
            item.kind,
            item.table,
            item.language,
            item.interpretation,
            item.capacity,
            item.slot_minutes,
            item.gap_minutes,
        ),
    ),
)


def changes_between(old: PublishedProgramme | None, new: PublishedProgramme) -> tuple[ItemChange, ...]:
    """Everything that changed, in the order of the programme; nothing where there is no older one."""
    if old is None:
        return ()
    before, after = ({item.code: item for item in programme.items} for programme in (old, new))
    found = [ItemChange(ChangeKind.SESSION)] if old.session != new.session else []
    for code, item in after.items():
        found += changes_of(before[code], item) if code in before else [ItemChange(ChangeKind.ADDED, None, item)]
    found += [ItemChange(ChangeKind.REMOVED, item, None) for code, item in before.items() if code not in after]
    return tuple(sorted(found, key=_place))


def changes_of(old: PublishedItem, new: PublishedItem) -> list[ItemChange]:
    """What changed about one item, one entry per aspect."""
    kinds = [kind for kind, aspect in ASPECTS if aspect(old) != aspect(new)]
    if old.is_cancelled != new.is_cancelled:
        kinds.insert(0, ChangeKind.CANCELLED if new.is_cancelled else ChangeKind.REINSTATED)
    return [ItemChange(kind, old, new) for kind in kinds]


def _place(change: ItemChange) -> tuple[bool, str, str]:
    item = change.item
    return (item is not None, item.starts_at.isoformat() if item else "", item.code if item else "")
