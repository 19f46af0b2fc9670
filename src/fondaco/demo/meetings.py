"""Who wants to meet whom at the demo session: some buyers everybody wants to see, most within their own sector."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from fondaco.common.languages import LocalisedText
from fondaco.common.session import Attendee, MeetingSlot, Priority, WantedMeeting
from fondaco.demo.attendees import is_desk
from fondaco.demo.programme import BLOCKS, MOST_MEETINGS, REGIONS_ROOM
from fondaco.demo.sides import SECTORS, SIDES
from fondaco.demo.topics import LOCAL_TO_LOCAL, TO_THE_DESK, TOPICS

MEETINGS_PER_ATTENDEE = 4.0
LOCAL_TO_LOCAL_PER_DESK = 4
MUST_SHARE = 0.2
MOST_MUSTS = 4
OVERSUBSCRIBED_BY = 1
N_FIXED = 6
N_ORDERED = 6


@dataclass
class Wishes:
    """The meetings wanted so far.

    `open_slots`: the positions of the slots in which each participant is there; `most`: how many meetings it can hold.
    """

    chance: Random
    open_slots: dict[str, frozenset[int]]
    most: dict[str, int]
    meetings: list[WantedMeeting] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)
    pairs: set[frozenset[str]] = field(default_factory=set)

    def add(self, asker: Attendee, other: Attendee, topics: Sequence[LocalisedText]) -> bool:
        """Take note of a new pair, unless one of them wants far more meetings than there is time for."""
        pair = frozenset((asker.id, other.id))
        if pair in self.pairs or any(
            self.count[one] >= self.most[one] + OVERSUBSCRIBED_BY for one in (asker.id, other.id)
        ):
            return False
        topic = self.chance.choice(topics).in_language(asker.language)
        self.meetings.append(WantedMeeting(f"M{len(self.meetings) + 1:03}", asker.id, other.id, topic=topic))
        self.pairs.add(pair)
        self.count.update(pair)
        return True


def invent_meetings(
    chance: Random, attendees: tuple[Attendee, ...], slots: tuple[MeetingSlot, ...]
) -> tuple[WantedMeeting, ...]:
    """Local to local, visits of firms to the other party's desks, and firms with firms; a fifth of them agreed."""
    open_slots = {one.id: open_slots_of(one, slots) for one in attendees}
    most = {one.id: min(len(open_slots[one.id]), one.max_meetings or MOST_MEETINGS) for one in attendees}
    wishes = Wishes(chance, open_slots, most)
    _local_to_local(wishes, attendees)
    _firms_with_desks(wishes, attendees)
    _firms_with_firms(wishes, attendees, round(MEETINGS_PER_ATTENDEE * len(attendees)))
    _fix_some(wishes, attendees, slots)
    _agree_on_some(wishes)
    _order_some(wishes, attendees)
    return tuple(wishes.meetings)


def open_slots_of(attendee: Attendee, slots: tuple[MeetingSlot, ...]) -> frozenset[int]:
    """Positions of the slots in which a participant is there and not elsewhere."""
    return frozenset(
        position
        for position, slot in enumerate(slots)
        if (attendee.arrival is None or attendee.arrival <= slot.period.start)
        and (attendee.departure is None or slot.period.end <= attendee.departure)
        and all(slot.period.end <= busy.start or busy.end <= slot.period.start for busy in attendee.unavailable)
    )


def _local_to_local(wishes: Wishes, attendees: tuple[Attendee, ...]) -> None:
    """Each desk of one party with some of the other, in turn, in the first block and in the regions' room: agreed."""
    ours, theirs = ([one for one in attendees if is_desk(one) and one.party == side.party.code] for side in SIDES)
    for position, desk in enumerate(ours):
        for turn in range(min(LOCAL_TO_LOCAL_PER_DESK, len(theirs))):
            partner = theirs[(position * LOCAL_TO_LOCAL_PER_DESK + turn) % len(theirs)]
            if wishes.add(desk, partner, LOCAL_TO_LOCAL):
                wishes.meetings[-1] = replace(
                    wishes.meetings[-1], place=REGIONS_ROOM, block=BLOCKS[0][0], priority=Priority.MUST
                )


def _firms_with_desks(wishes: Wishes, attendees: tuple[Attendee, ...]) -> None:
    """One firm in three wants to hear what a region of the other party offers; the host's desk is asked most."""
    for firm in attendees:
        if not is_desk(firm) and wishes.chance.random() < 1 / 3:
            desks = [one for one in attendees if is_desk(one) and one.party != firm.party]
            weights = [3 if position == 0 else 1 for position in range(len(desks))]
            wishes.add(firm, wishes.chance.choices(desks, weights)[0], TO_THE_DESK)


def _firms_with_firms(wishes: Wishes, attendees: tuple[Attendee, ...], n_meetings: int) -> None:
    """Until there are `n_meetings`: somebody asks somebody of the other party, mostly of the same sector."""
    firms = [one for one in attendees if not is_desk(one)]
    appeal = {one.id: 3.5 if wishes.chance.random() < 0.06 else wishes.chance.uniform(0.5, 1.5) for one in firms}
    for _ in range(50 * n_meetings):
        if len(wishes.meetings) >= n_meetings:
            return
        asker = wishes.chance.choice(firms)
        others = [one for one in firms if one.party != asker.party]
        sector = sector_of(asker)
        weights = [appeal[one.id] * (5.0 if sector_of(one) == sector else 1.0) for one in others]
        wishes.add(asker, wishes.chance.choices(others, weights)[0], TOPICS[sector])


def sector_of(attendee: Attendee) -> int:
    """The position of a firm's sector in `SECTORS`, in whatever language it is written."""
    return next(n for n, sector in enumerate(SECTORS) if attendee.sector in (sector.it, sector.ru, sector.en))


def _fix_some(wishes: Wishes, attendees: tuple[Attendee, ...], slots: tuple[MeetingSlot, ...]) -> None:
    """A few signings have a time of their own, each between two who are there throughout; two also have a table."""
    always_there = {one.id for one in attendees if len(wishes.open_slots[one.id]) == len(slots) and not is_desk(one)}
    for number in range(N_FIXED):
        free = [n for n, one in enumerate(wishes.meetings) if {one.first, one.second} <= always_there]
        if not free:
            return
        chosen = wishes.chance.choice(free)
        meeting = wishes.meetings[chosen]
        always_there -= {meeting.first, meeting.second}
        start = wishes.chance.choice(slots[4:]).period.start
        place = f"T{number + 1:02}" if number < 2 else ""
        wishes.meetings[chosen] = replace(meeting, fixed_start=start, place=place, priority=Priority.MUST)


def _agree_on_some(wishes: Wishes) -> None:
    """The co-chairs agreed on a fifth of the meetings: few of each participant, with time enough to hold them."""
    n_agreed: Counter[str] = Counter()
    positions = list(range(len(wishes.meetings)))
    wishes.chance.shuffle(positions)
    positions.sort(key=lambda position: wishes.meetings[position].priority is Priority.WISH)
    for position in positions:
        meeting = wishes.meetings[position]
        sides = (meeting.first, meeting.second)
        is_due = n_agreed.total() < 2 * MUST_SHARE * len(wishes.meetings)
        is_agreed = meeting.priority is Priority.MUST
        n_common = len(wishes.open_slots[meeting.first] & wishes.open_slots[meeting.second])
        is_easy = n_common >= 2 * MOST_MUSTS and all(n_agreed[side] < MOST_MUSTS for side in sides)
        if is_agreed or (is_due and is_easy):
            wishes.meetings[position] = replace(meeting, priority=Priority.MUST)
            n_agreed.update(sides)


def _order_some(wishes: Wishes, attendees: tuple[Attendee, ...]) -> None:
    """Some firms want to hear the region before they meet a partner."""
    for before, after in list(_desk_then_partner(wishes, attendees))[:N_ORDERED]:
        wishes.meetings[after] = replace(wishes.meetings[after], after=(wishes.meetings[before].id,))


def _desk_then_partner(wishes: Wishes, attendees: tuple[Attendee, ...]) -> Iterator[tuple[int, int]]:
    """Positions of a firm's meeting with a desk and of its next one with a firm, one pair a firm."""
    desks = {one.id for one in attendees if is_desk(one)}
    for before, visit in enumerate(wishes.meetings):
        if visit.second in desks and visit.first not in desks:
            for after, meeting in enumerate(wishes.meetings[before + 1 :], before + 1):
                if meeting.first == visit.first and meeting.fixed_start is None:
                    yield before, after
                    break
