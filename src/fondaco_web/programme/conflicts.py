"""What does not fit in a draft of the programme. Conflicts are shown, they never stop anybody from saving."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations

from django.utils.translation import gettext as _

from fondaco_web.common.templatetags.fondaco import language_names
from fondaco_web.common.texts import in_language
from fondaco_web.programme.enums import ConflictKind, ItemKind
from fondaco_web.programme.published import PublishedItem, PublishedProgramme, PublishedSpeaker
from fondaco_web.programme.times import local


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that does not fit, told to a person, and the codes of the items concerned."""

    kind: ConflictKind
    items: tuple[str, ...]
    message: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class InterpreterTime:
    """What an interpreter can do: languages spoken, and periods in which the person is not there."""

    languages: frozenset[str]
    unavailable: tuple[tuple[datetime, datetime], ...] = ()

    def can_serve(self, item: PublishedItem, need: frozenset[str]) -> bool:
        """Whether the person speaks what is needed and is there from the beginning to the end."""
        is_away = any(start < item.ends_at and item.starts_at < end for start, end in self.unavailable)
        return need <= self.languages and not is_away


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft and what it is checked against: seats by room code, interpreters, confirmed places by item code."""

    programme: PublishedProgramme
    seats: Mapping[str, int] = field(default_factory=dict)
    interpreters: tuple[InterpreterTime, ...] = ()
    booked: Mapping[str, int] = field(default_factory=dict)

    @property
    def items(self) -> list[PublishedItem]:
        """The items that take place."""
        return [item for item in self.programme.items if not item.is_cancelled]

    def at_once(self) -> Iterator[tuple[PublishedItem, PublishedItem]]:
        """Pairs of items that overlap in time."""
        return ((one, other) for one, other in combinations(self.items, 2) if one.overlaps(other))


def conflicts_in(draft: Draft) -> list[Conflict]:
    """Everything that does not fit, errors first."""
    found = [conflict for rule in RULES for conflict in rule(draft)]
    return sorted(found, key=lambda conflict: conflict.is_warning)


def conflicts_by_item(conflicts: list[Conflict]) -> dict[str, list[Conflict]]:
    """The conflicts at each item they concern."""
    found: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        for code in conflict.items:
            found.setdefault(code, []).append(conflict)
    return found


def pair(kind: ConflictKind, text: str, items: tuple[PublishedItem, PublishedItem], **parts: str) -> Conflict:
    """A conflict between two items; `text` names them as %(one)s and %(other)s."""
    one, other = items
    names = {"one": in_language(one.title), "other": in_language(other.title)}
    return Conflict(kind, (one.code, other.code), text % (names | parts))


def rooms_used_twice(draft: Draft) -> Iterator[Conflict]:
    """Two items in one room at once."""
    for one, other in draft.at_once():
        if one.room and other.room and one.room.code == other.room.code:
            text = _("“%(one)s” and “%(other)s” are in the room “%(room)s” at the same time.")
            yield pair(ConflictKind.ROOM_TWICE, text, (one, other), room=in_language(one.room.name))


def tables_in_two_places(draft: Draft) -> Iterator[Conflict]:
    """Two items of one thematic table at once."""
    for one, other in draft.at_once():
        if one.table and other.table and one.table.code == other.table.code:
            text = _("The thematic table “%(table)s” is in “%(one)s” and in “%(other)s” at the same time.")
            yield pair(ConflictKind.TABLE_TWICE, text, (one, other), table=in_language(one.table.title))


def folded(name: str) -> str:
    """A name without accents, case and double spaces, for comparison."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return " ".join(plain.casefold().replace("ё", "е").split())


def same_speaker(one: PublishedSpeaker, other: PublishedSpeaker) -> bool:
    """Whether both may be one person: a name in common, in either script."""
    names = [{folded(speaker.name), folded(speaker.name_latin)} - {""} for speaker in (one, other)]
    return bool(names[0] & names[1])


def speakers_in_two_places(draft: Draft) -> Iterator[Conflict]:
    """One person speaks in two items at once; a warning only where the organisations differ: perhaps two persons."""
    for one, other in draft.at_once():
        for speaker in one.speakers:
            for namesake in (found for found in other.speakers if same_speaker(speaker, found)):
                text = _("%(name)s speaks in “%(one)s” and in “%(other)s” at the same time.")
                found = pair(ConflictKind.SPEAKER_TWICE, text, (one, other), name=speaker.name)
                organisations = {folded(speaker.organisation), folded(namesake.organisation)} - {""}
                yield Conflict(found.kind, found.items, found.message, is_warning=len(organisations) > 1)


def more_places_than_seats(draft: Draft) -> Iterator[Conflict]:
    """An item offers more places than its room or bus has."""
    for item in draft.items:
        seats = draft.seats.get(item.room.code) if item.room else None
        if item.room and item.capacity and seats is not None and item.capacity > seats:
            text = _("“%(item)s” offers %(places)s places, but “%(room)s” has %(seats)s seats.")
            parts = {"item": in_language(item.title), "places": item.capacity, "seats": seats}
            parts["room"] = in_language(item.room.name)
            yield Conflict(ConflictKind.OVER_CAPACITY, (item.code,), text % parts)


def more_people_than_places(draft: Draft) -> Iterator[Conflict]:
    """A visit in which more places are confirmed than it has: its capacity was lowered afterwards."""
    for item in draft.items:
        booked = draft.booked.get(item.code, 0)
        if item.capacity is not None and booked > item.capacity:
            text = _("“%(item)s” has %(places)s places, but %(booked)s are confirmed.")
            parts = {"item": in_language(item.title), "places": item.capacity, "booked": booked}
            yield Conflict(ConflictKind.OVERBOOKED, (item.code,), text % parts)


def items_outside_the_session(draft: Draft) -> Iterator[Conflict]:
    """An item that begins before the first day or after the last."""
    session = draft.programme.session
    first, last = session.starts_on, session.ends_on
    for item in draft.items:
        day = local(item.starts_at, session.time_zone).date()
        if first and last and not first <= day <= last:
            text = _("“%(item)s” is not on a day of the session.")
            yield Conflict(ConflictKind.OUTSIDE_SESSION, (item.code,), text % {"item": in_language(item.title)})


def meetings_during_the_plenary(draft: Draft) -> Iterator[Conflict]:
    """The meeting point is open while the plenary sits: allowed, but seldom wanted."""
    for one, other in draft.at_once():
        if {one.kind, other.kind} == {ItemKind.MEETING_POINT, ItemKind.PLENARY}:
            text = _("“%(one)s” and “%(other)s” overlap: who is in the plenary cannot meet anybody.")
            found = pair(ConflictKind.MEETINGS_IN_PLENARY, text, (one, other))
            yield Conflict(found.kind, found.items, found.message, is_warning=True)


Need = tuple[PublishedItem, frozenset[str]]


def interpreters_lacking(draft: Draft) -> Iterator[Conflict]:
    """An item is to be interpreted and no interpreter is left for it.

    At every moment at which such an item begins, the interpreters are given to all the items then running as well as
    can be (a maximum matching, by augmenting paths); what remains without one is a conflict.
    """
    told: set[tuple[str, frozenset[str]]] = set()
    for moment in sorted({item.starts_at for item in draft.items if item.interpretation}):
        running = [item for item in draft.items if item.starts_at <= moment < item.ends_at]
        needs = [(item, frozenset({item.language, into} - {""})) for item in running for into in item.interpretation]
        for item, languages in unserved(needs, draft.interpreters):
            if (item.code, languages) not in told:
                told.add((item.code, languages))
                text = _("No interpreter is free for %(languages)s in “%(item)s”.")
                parts = {"languages": " – ".join(map(language_names, sorted(languages)))}
                parts["item"] = in_language(item.title)
                yield Conflict(ConflictKind.NO_INTERPRETER, (item.code,), text % parts)


def unserved(needs: list[Need], interpreters: tuple[InterpreterTime, ...]) -> list[Need]:
    """The needs that remain when as many as possible are served, each by another interpreter."""
    serves: dict[int, int] = {}  # interpreter -> need

    def place(need: int, tried: set[int]) -> bool:
        item, languages = needs[need]
        for number, interpreter in enumerate(interpreters):
            if number not in tried and interpreter.can_serve(item, languages):
                tried.add(number)
                if number not in serves or place(serves[number], tried):
                    serves[number] = need
                    return True
        return False

    return [needs[need] for need in range(len(needs)) if not place(need, set())]


RULES: tuple[Callable[[Draft], Iterator[Conflict]], ...] = (
    rooms_used_twice,
    speakers_in_two_places,
    tables_in_two_places,
    more_places_than_seats,
    more_people_than_places,
    items_outside_the_session,
    interpreters_lacking,
    meetings_during_the_plenary,
)
