"""The programme as a self-contained document: what a published version holds, what the public reads.

The JSON form is described in docs/reference/programme.md. Texts are in all languages, moments are UTC.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.times import local

FORMAT = "fondaco-programme/1"
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PublishedSpeaker:
    """Who speaks, as announced; `organisation` is its name in the original script."""

    name: str
    name_latin: str
    role: Texts
    organisation: str


@dataclass(frozen=True, slots=True)
class PublishedRoom:
    """A room, or a bus."""

    code: str
    name: Texts
    site: str


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A thematic table."""

    code: str
    title: Texts


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """A part of the programme. `changed_in` is the number of the version in which it last became what it is."""

    code: str
    kind: str
    title: Texts
    description: Texts
    starts_at: datetime
    ends_at: datetime
    room: PublishedRoom | None
    table: PublishedTable | None
    language: str
    interpretation: tuple[str, ...]
    capacity: int | None
    slot_minutes: int | None
    gap_minutes: int | None
    is_cancelled: bool
    speakers: tuple[PublishedSpeaker, ...]
    changed_in: int = 0

    @property
    def kind_label(self) -> str:
        """The kind in the reader's language."""
        return str(ItemKind(self.kind).label)

    @property
    def n_slots(self) -> int:
        """How many meetings one after the other fit in a meeting point."""
        if not self.slot_minutes:
            return 0
        minutes, gap = int((self.ends_at - self.starts_at).total_seconds() // 60), self.gap_minutes or 0
        return (minutes + gap) // (self.slot_minutes + gap)

    def overlaps(self, other: "PublishedItem") -> bool:
        """Whether there is a moment in both."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """A day of the programme in the session's time zone."""

    day: date
    items: tuple[PublishedItem, ...]


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What the programme says of the session itself."""

    forum: str
    number: int
    title: Texts
    city: Texts
    venue: Texts
    address: str
    time_zone: str
    starts_on: date | None
    ends_on: date | None
    is_online: bool


@dataclass(frozen=True, slots=True)
class PublishedProgramme:
    """A whole programme. `withdrawn` are items of earlier versions, kept so that calendars can cancel them."""

    session: SessionFacts
    items: tuple[PublishedItem, ...]
    withdrawn: tuple[PublishedItem, ...] = ()

    @property
    def days(self) -> tuple[ProgrammeDay, ...]:
        """Every day of the session, and every other day that has an item, in order."""
        first, last = self.session.starts_on, self.session.ends_on
        by_day: dict[date, list[PublishedItem]] = {}
        if first and last:
            by_day = {first + timedelta(days=ahead): [] for ahead in range((last - first).days + 1)}
        for item in self.items:
            by_day.setdefault(local(item.starts_at, self.session.time_zone).date(), []).append(item)
        return tuple(ProgrammeDay(day, tuple(items)) for day, items in sorted(by_day.items()))

    def item(self, code: str) -> PublishedItem | None:
        """The item with this code, if there is one."""
        return next((item for item in self.items if item.code == code), None)


def to_json(programme: PublishedProgramme) -> dict[str, Any]:
    """The programme as JSON can hold it."""
    return {"format": FORMAT, **asdict(programme, dict_factory=_json_object)}


def _json_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: _json_value(value) for name, value in pairs}


def _json_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def from_json(content: Mapping[str, Any]) -> PublishedProgramme:
    """The programme that `to_json` wrote."""
    if content.get("format") != FORMAT:
        raise ValueError(f"format is '{content.get('format')}', not '{FORMAT}'")
    facts = dict(content["session"])
    facts |= {name: date.fromisoformat(facts[name]) for name in ("starts_on", "ends_on") if facts[name]}
    return PublishedProgramme(
        SessionFacts(**facts),
        tuple(map(_item, content["items"])),
        tuple(map(_item, content["withdrawn"])),
    )


def _item(entry: Mapping[str, Any]) -> PublishedItem:
    fields = dict(entry)
    fields |= {name: datetime.fromisoformat(fields[name]) for name in ("starts_at", "ends_at")}
    fields["room"] = PublishedRoom(**fields["room"]) if fields["room"] else None
    fields["table"] = PublishedTable(**fields["table"]) if fields["table"] else None
    fields["interpretation"] = tuple(fields["interpretation"])
    fields["speakers"] = tuple(PublishedSpeaker(**speaker) for speaker in fields["speakers"])
    return PublishedItem(**fields)


def same_item(one: PublishedItem, other: PublishedItem) -> bool:
    """Whether both say the same, whenever they came to say it."""
    return replace(one, changed_in=0) == replace(other, changed_in=0)


def as_version(draft: PublishedProgramme, before: PublishedProgramme | None, number: int) -> PublishedProgramme:
    """`draft` as version `number` after `before`: each item says when it last changed, removed items are kept apart."""
    known = {item.code: item for item in (before.items if before else ())}
    gone = {item.code: item for item in (before.withdrawn if before else ())}
    is_moved = before is not None and before.session != draft.session
    stamp = partial(_stamped, known=known, number=number, all_changed=is_moved)
    codes = {item.code for item in draft.items}
    withdrawn = gone | {code: replace(item, changed_in=number) for code, item in known.items() if code not in codes}
    return PublishedProgramme(
        draft.session,
        tuple(stamp(item) for item in draft.items),
        tuple(item for code, item in sorted(withdrawn.items()) if code not in codes),
    )


def _stamped(
    item: PublishedItem, *, known: Mapping[str, PublishedItem], number: int, all_changed: bool
) -> PublishedItem:
    before = known.get(item.code)
    is_same = before is not None and same_item(before, item) and not all_changed
    return replace(item, changed_in=before.changed_in if before and is_same else number)
