"""The interpreters of the demo session: too few, as always, and not all of them there all the time."""

from dataclasses import replace
from math import ceil
from random import Random

from fondaco.common.session import Attendee, InterpreterPerson, Period, WantedMeeting
from fondaco.demo.people import Registry
from fondaco.demo.programme import MEETING_POINT, moment
from fondaco.demo.sides import SIDES

MEETINGS_EACH = 13.1
FIRST_DAY = Period(moment(1, 8), moment(1, 20))
SECOND_DAY = Period(moment(2, 8), moment(2, 20))
EARLY_AFTERNOON = Period(moment(1, 14), moment(1, 15, 30))


def invent_interpreters(
    chance: Random, attendees: tuple[Attendee, ...], meetings: tuple[WantedMeeting, ...]
) -> tuple[InterpreterPerson, ...]:
    """Just about as many as the meetings need if nobody were ever absent or idle; one in eight has English too."""
    registry = Registry(chance, (person for one in attendees for person in one.people))
    n_interpreters = max(4, ceil(n_interpreted(attendees, meetings) / MEETINGS_EACH))
    found = [
        InterpreterPerson(f"I{number:02}", registry.person(chance.choice(SIDES)), ("it", "ru"))
        for number in range(1, n_interpreters + 1)
    ]
    for position in range(0, n_interpreters, 8):
        found[position] = replace(found[position], languages=("it", "ru", "en"), sites=(MEETING_POINT,))
    found[1] = replace(found[1], max_run=3)
    found[2] = replace(found[2], unavailable=(EARLY_AFTERNOON,))
    for position in range(3, n_interpreters, 9):
        found[position] = replace(found[position], unavailable=(chance.choice((FIRST_DAY, SECOND_DAY)),))
    return tuple(found)


def n_interpreted(attendees: tuple[Attendee, ...], meetings: tuple[WantedMeeting, ...]) -> int:
    """Meetings whose sides share no language."""
    languages = {one.id: set(one.languages) for one in attendees}
    return sum(not languages[one.first] & languages[one.second] for one in meetings)
