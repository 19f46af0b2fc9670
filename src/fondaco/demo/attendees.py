"""Who takes part in the demo session: regional desks, bodies and firms of the two parties, and when they are there."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from fondaco.common.languages import Language
from fondaco.common.session import Attendee, Period
from fondaco.demo.people import Registry
from fondaco.demo.programme import moment
from fondaco.demo.sides import INSTITUTIONS, ITALY, RUSSIA, SECTORS, Region, Side

ITALIAN_SHARE = 0.45
SPEAKS_ENGLISH, SPEAKS_THE_OTHER, ONLY_ENGLISH, IS_BODY = 0.42, 0.08, 0.03, 0.14

VISIT_TO_THE_ZONE = Period(moment(2, 11, 20), moment(2, 13, 20))
PRESS_BRIEFING = Period(moment(1, 14, 30), moment(1, 15, 30))
DRAFTING_THE_PROTOCOL = Period(moment(2, 12, 20), moment(2, 13, 20))


def invent_attendees(chance: Random, n_attendees: int) -> tuple[Attendee, ...]:
    """Italians and Russians about half and half; first the desk of each region, then everybody else.

    The first desk of each side is that of the host and of the region that joins: they have a booth and draft the
    protocol.
    """
    registry = Registry(chance)
    n_italian = round(n_attendees * ITALIAN_SHARE)
    return (
        *_delegation(chance, registry, ITALY, n_italian),
        *_delegation(chance, registry, RUSSIA, n_attendees - n_italian),
    )


def is_desk(attendee: Attendee) -> bool:
    """Whether it is the desk of a region, which holds the local-to-local meetings."""
    return attendee.sector in (INSTITUTIONS.it, INSTITUTIONS.ru)


def _delegation(chance: Random, registry: Registry, side: Side, n_attendees: int) -> Iterator[Attendee]:
    desks = side.regions[: max(1, min(len(side.regions), n_attendees // 3))]
    names = _organisations(chance, side)
    for number in range(n_attendees):
        region = desks[number] if number < len(desks) else _region(chance, desks)
        person = Attendee(
            f"{side.party.code}-{number + 1:03}",
            organisation="",
            party=side.party.code,
            region=region.name,
            people=tuple(registry.person(side) for _ in range(chance.choice((1, 1, 1, 2, 2, 3)))),
            languages=_languages(chance, side),
            language=side.language,
            home_zone=region.zone,
        )
        if number < len(desks):
            organisation, sector = (
                side.desk.format(region=region.of or region.name),
                INSTITUTIONS.in_language(side.language),
            )
            busy = (DRAFTING_THE_PROTOCOL,) if number == 0 else ()
            yield replace(person, organisation=organisation, sector=sector, unavailable=busy)
        else:
            organisation, sector = next(names)
            yield _with_habits(chance, replace(person, organisation=organisation, sector=sector))


def _region(chance: Random, regions: tuple[Region, ...]) -> Region:
    return chance.choices(regions, [region.share for region in regions])[0]


def _languages(chance: Random, side: Side) -> tuple[str, ...]:
    other = RUSSIA if side is ITALY else ITALY
    spoken: list[str] = [side.language.value]
    if chance.random() < SPEAKS_ENGLISH:
        spoken.append(Language.ENGLISH.value)
    if chance.random() < SPEAKS_THE_OTHER:
        spoken.append(other.language.value)
    return tuple(spoken)


def _organisations(chance: Random, side: Side) -> Iterator[tuple[str, str]]:
    """Names and sectors, without end; none twice (a second round of a name gets a number)."""
    towns = itertools.cycle(chance.sample(side.towns, len(side.towns)))
    given: dict[str, int] = {}
    for town in towns:
        sector = chance.randrange(len(SECTORS))
        if chance.random() < IS_BODY:
            name = chance.choice(side.bodies).format(town=town)
        else:
            word = chance.choice(side.firm_words[sector])
            name = side.firm.format(word=word, town=town, form=chance.choice(side.forms))
        given[name] = given.get(name, 0) + 1
        yield (name if given[name] == 1 else f"{name} {given[name]}"), SECTORS[sector].in_language(side.language)


def _with_habits(chance: Random, attendee: Attendee) -> Attendee:
    """Late arrivals, early departures, appointments elsewhere, guests who speak English only."""
    if chance.random() < ONLY_ENGLISH:
        attendee = replace(attendee, languages=(Language.ENGLISH.value,), language=Language.ENGLISH)
    if chance.random() < 0.1:
        attendee = replace(attendee, max_meetings=chance.choice((4, 5, 6)))
    draw = chance.random()
    if draw < 0.08:
        return replace(attendee, arrival=chance.choice((moment(1, 15, 30), moment(1, 16, 45))))
    if draw < 0.12:
        return replace(attendee, arrival=moment(2, 8, 30))
    if draw < 0.20:
        return replace(attendee, departure=chance.choice((moment(2, 11), moment(2, 12))))
    if draw < 0.23:
        return replace(attendee, departure=moment(1, 18, 30))
    if draw < 0.31:
        return replace(attendee, unavailable=(VISIT_TO_THE_ZONE,))
    if draw < 0.35:
        return replace(attendee, unavailable=(PRESS_BRIEFING,))
    return attendee
