"""The slot grid: the meeting points of a programme, cut into meetings and pauses."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from fondaco.common.session import MeetingSlot, Period
from fondaco.workbook import slot_id
from fondaco_web.applications.bridge.texts import tidy
from fondaco_web.common.texts import in_language
from fondaco_web.programme.models import ProgrammeItem


def slots_of(items: Sequence[ProgrammeItem], zone: ZoneInfo, language: str) -> tuple[MeetingSlot, ...]:
    """The slots of the meeting points `items` (those with a length of meetings), in order of time.

    A block is one item, named by its title; days are counted from the first with a slot.
    """
    blocks = block_names(items, zone, language)
    found = [(period, blocks[item.pk]) for item in items for period in periods_in(item, zone)]
    found.sort(key=lambda pair: pair[0].start)
    days = sorted({period.start.date() for period, _block in found})
    return tuple(slot_at(period, block, days.index(period.start.date()) + 1) for period, block in found)


def slot_at(period: Period, block: str, day: int) -> MeetingSlot:
    """A slot with its usual name."""
    return MeetingSlot(slot_id(day, period), period, block, day)


def periods_in(item: ProgrammeItem, zone: ZoneInfo) -> Iterator[Period]:
    """The meetings that fit into a meeting point one after the other, on the host's clock."""
    if not item.slot_minutes:
        return
    length, gap = timedelta(minutes=item.slot_minutes), timedelta(minutes=item.gap_minutes or 0)
    start = item.starts_at
    while start + length <= item.ends_at:
        yield Period(start.astimezone(zone), (start + length).astimezone(zone))
        start += length + gap


def block_names(items: Sequence[ProgrammeItem], zone: ZoneInfo, language: str) -> dict[int, str]:
    """A name for each item: its title; where several have the same, with day and time."""
    titles = {item.pk: tidy(in_language(item.title, language)) or item.code for item in items}
    often = Counter(title.casefold() for title in titles.values())
    return {
        item.pk: titles[item.pk]
        if often[titles[item.pk].casefold()] == 1
        else f"{titles[item.pk]}, {item.starts_at.astimezone(zone):%d.%m %H:%M}"
        for item in items
    }


def overlapping(items: Sequence[ProgrammeItem]) -> list[tuple[ProgrammeItem, ProgrammeItem]]:
    """Meeting points that stand at the same time, one after the other."""
    ordered = sorted(items, key=lambda item: item.starts_at)
    return [(before, after) for before, after in pairwise(ordered) if after.starts_at < before.ends_at]


def first_and_last(slots: Sequence[MeetingSlot]) -> tuple[datetime, datetime] | None:
    """When the first meeting begins and the last one ends."""
    if not slots:
        return None
    return slots[0].period.start, max(slot.period.end for slot in slots)
