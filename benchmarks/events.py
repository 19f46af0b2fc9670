"""Invented events of any size, one family for each thing that makes large events hard. Same seed, same event.

Everybody belongs to one of two parties of equal size and asks to meet 6 to 14 of the other, 10 on average, in 24 slots;
everything else is the family's:

- `ample`: one stretch of 24 slots; as many tables as could ever be used.
- `tight`: the same with 10 % more tables than the least number that could hold all meetings.
- `away`: one stretch; 15 % of the participants come late, leave early or have a few other appointments.
- `days`: three days of 8 slots, 15 % of the participants away for a part of them.
- `crowded`: a third more requests than tables and slots hold; 30 % of them were agreed (must), the others are wishes.
- `languages`: three languages, half of the meetings need one of few interpreters, who rest after six slots.
- `mixed`: three days; 5 % of the meetings are fixed, 5 % of the participants have booths, rooms beside the tables.

`forum` is the main job of the product, at its own size: 130 participants of two parties, some 600 meetings, 40 tables,
interpreters scarce, two days of 12 slots, a tenth of the participants away for a part, a few meetings in order.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from fondaco.scheduling import Interpreter, Location, LocationKind, Meeting, Participant, Priority, Problem, Slot

N_SLOTS = 24
FEWEST, MOST = 6, 14


def grid(*lengths: int) -> tuple[Slot, ...]:
    """Stretches of so many slots of 20 minutes, one each day from nine o'clock."""
    return tuple(
        Slot(f"d{day}s{index}", day * 1440 + 540 + 20 * index, day * 1440 + 560 + 20 * index, f"day {day}", day)
        for day, length in enumerate(lengths)
        for index in range(length)
    )


def tables(number: int) -> tuple[Location, ...]:
    """So many equal tables."""
    return tuple(Location(f"t{index}") for index in range(number))


def pairs(n_participants: int, chance: Random, mean: int = 10) -> list[tuple[int, int]]:
    """Who asks for whom, party against party, nobody twice; everybody has about `mean` meetings."""
    half = n_participants // 2
    wanted = [_ends(range(half), chance, mean), _ends(range(half, 2 * half), chance, mean)]
    found: set[tuple[int, int]] = set()
    for _ in range(20):
        rest: tuple[list[int], list[int]] = ([], [])
        for first, second in zip(*wanted, strict=False):
            if (first, second) in found:
                rest[0].append(first)
                rest[1].append(second)
            else:
                found.add((first, second))
        chance.shuffle(rest[1])
        wanted = list(rest)
    return sorted(found)


def ample(n_participants: int, seed: int) -> Problem:
    """Nothing is scarce but time."""
    chance = Random(seed)
    return _event(grid(N_SLOTS), _people(n_participants), tables(n_participants // 2), pairs(n_participants, chance))


def tight(n_participants: int, seed: int) -> Problem:
    """A tenth more tables than the least."""
    wanted = pairs(n_participants, Random(seed))
    least = -(-len(wanted) // N_SLOTS)
    return _event(grid(N_SLOTS), _people(n_participants), tables(-(-least * 11 // 10)), wanted)


def away(n_participants: int, seed: int) -> Problem:
    """Some come late, leave early or have other appointments, in one stretch."""
    return _with_absences(ample(n_participants, seed), Random(seed + 1), 0.15)


def days(n_participants: int, seed: int) -> Problem:
    """The same over three days."""
    return replace(away(n_participants, seed), slots=grid(8, 8, 8))


def crowded(n_participants: int, seed: int) -> Problem:
    """More requests than places."""
    chance = Random(seed)
    event = ample(n_participants, seed)
    some = tuple(replace(m, priority=Priority.MUST if chance.random() < 0.3 else Priority.WISH) for m in event.meetings)
    return replace(event, meetings=some, locations=tables(len(some) * 3 // (4 * N_SLOTS)))


def languages(n_participants: int, seed: int) -> Problem:
    """Interpreters are just enough."""
    chance = Random(seed)
    event = tight(n_participants, seed)
    half = n_participants // 2
    own = [("it",), ("it", "en")], [("ru",), ("ru", "en")]
    spoken = tuple(replace(p, languages=chance.choice(own[i >= half])) for i, p in enumerate(event.participants))
    speak = {p.id: set(p.languages) for p in spoken}
    n_needing = sum(not speak[m.first] & speak[m.second] for m in event.meetings)
    number = -(-n_needing * 13 // (10 * N_SLOTS))
    crew = tuple(
        Interpreter(f"i{index}", ("it", "ru", "en") if index % 3 else ("it", "ru"), max_run=6)
        for index in range(number)
    )
    return replace(event, participants=spoken, interpreters=crew)


def mixed(n_participants: int, seed: int) -> Problem:
    """Booths, rooms and fixed meetings over three days."""
    chance = Random(seed)
    event = days(n_participants, seed)
    booths = tuple(
        Location(f"b{index}", LocationKind.BOOTH, owner=event.participants[index].id)
        for index in range(0, n_participants // 2, 10)
    )
    rooms = tuple(Location(f"r{index}", LocationKind.ROOM, capacity=4) for index in range(n_participants // 100))
    n_shared = n_participants * 10 // 2 // N_SLOTS
    located = replace(event, locations=(*booths, *rooms, *tables(n_shared)))
    return replace(located, meetings=tuple(_some_fixed(located, chance)))


def forum(n_participants: int, seed: int) -> Problem:
    """A session like the thirteenth: everything at once, at a medium size."""
    chance = Random(seed)
    wanted = pairs(n_participants, chance, mean=9)
    event = _event(grid(12, 12), _people(n_participants), tables(40 * n_participants // 130), wanted)
    half, own = n_participants // 2, ([("it",), ("it",), ("it", "en")], [("ru",), ("ru",), ("ru", "en")])
    spoken = tuple(replace(p, languages=chance.choice(own[i >= half])) for i, p in enumerate(event.participants))
    crew = tuple(
        Interpreter(f"i{index}", ("it", "ru", "en"), unavailable=(0, 1) if index % 5 == 0 else (), max_run=5)
        for index in range(34 * n_participants // 130)
    )
    some = [replace(m, priority=chance.choice([Priority.MUST, Priority.WISH])) for m in event.meetings]
    for earlier, later in zip(range(0, 20, 2), range(1, 20, 2), strict=True):
        some[later] = replace(some[later], after=(some[earlier].id,))
    event = replace(event, participants=spoken, interpreters=crew, meetings=tuple(some))
    return _with_absences(event, chance, 0.1)


FAMILIES: dict[str, Callable[[int, int], Problem]] = {
    "ample": ample,
    "tight": tight,
    "away": away,
    "days": days,
    "crowded": crowded,
    "languages": languages,
    "mixed": mixed,
    "forum": forum,
}


def _people(number: int) -> tuple[Participant, ...]:
    return tuple(Participant(f"p{index}") for index in range(number // 2 * 2))


def _ends(party: range, chance: Random, mean: int) -> list[int]:
    """Every participant as often as they meet; both parties have the same number of ends."""
    spread = min(MOST - 10, 10 - FEWEST)
    degrees = [mean + chance.randint(-spread, spread) for _ in party]
    surplus = sum(degrees) - mean * len(party)
    while surplus:
        chosen = chance.randrange(len(party))
        step = 1 if surplus > 0 else -1
        if mean - spread <= degrees[chosen] - step <= mean + spread:
            degrees[chosen] -= step
            surplus -= step
    ends = [person for person, degree in zip(party, degrees, strict=True) for _ in range(degree)]
    chance.shuffle(ends)
    return ends


def _event(
    slots: tuple[Slot, ...],
    people: tuple[Participant, ...],
    places: tuple[Location, ...],
    wanted: list[tuple[int, int]],
) -> Problem:
    chosen = tuple(Meeting(f"m{i}", people[a].id, people[b].id) for i, (a, b) in enumerate(wanted))
    return Problem(slots, people, places, chosen)


def _with_absences(event: Problem, chance: Random, share: float) -> Problem:
    n_slots = len(event.slots)

    def absence() -> tuple[int, ...]:
        kind, length = chance.choice(["late", "early", "appointments"]), chance.randint(2, n_slots // 3)
        if kind == "late":
            return tuple(range(length))
        if kind == "early":
            return tuple(range(n_slots - length, n_slots))
        return tuple(sorted(chance.sample(range(n_slots), chance.randint(2, 4))))

    people = (replace(p, unavailable=absence()) if chance.random() < share else p for p in event.participants)
    return replace(event, participants=tuple(people))


def _some_fixed(event: Problem, chance: Random) -> list[Meeting]:
    """One meeting in twenty stands where somebody has put it already; nobody is in two places."""
    busy = {person.id: set(person.unavailable) for person in event.participants}
    booths = {location.owner for location in event.locations if location.owner}
    chosen = []
    for meeting in event.meetings:
        slot = chance.randrange(len(event.slots))
        sides = (meeting.first, meeting.second)
        can = chance.random() < 0.05 and not booths & set(sides) and all(slot not in busy[side] for side in sides)
        for side in sides if can else ():
            busy[side].add(slot)
        chosen.append(replace(meeting, fixed_slot=slot) if can else meeting)
    return chosen
