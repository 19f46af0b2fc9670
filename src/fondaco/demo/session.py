"""The demo session as a whole."""

from random import Random

from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import ForumSession
from fondaco.demo.attendees import invent_attendees, is_desk
from fondaco.demo.interpreters import invent_interpreters
from fondaco.demo.meetings import invent_meetings
from fondaco.demo.programme import RULES, TRANSFERS, ZONE, booths, regions_room, slot_grid, tables
from fondaco.demo.sides import SIDES

SEED = 13
FEWEST_ATTENDEES = 40
TABLES_PER_ATTENDEE = 40 / 130
NAME = Text(
    "XIII sessione della Task force italo-russa sui distretti e le PMI",
    "XIII сессия Российско-итальянской рабочей группы по промышленным округам и МСП",
    "XIII session of the Italian-Russian task force on districts and SMEs",
)
HOST = Text("Regione di Lipetsk", "Липецкая область", "Lipetsk Region")


def demo_session(*, seed: int = SEED, n_attendees: int = 130) -> ForumSession:
    """Replay the XIII session, Lipetsk, 29-30 May 2008, with invented participants; the same again for the same seed.

    Tables, interpreters and meetings grow with `n_attendees`. The parts draw from chances of their own, so that
    changing how meetings are invented does not rename the participants. Raises ValueError below 40 participants.
    """
    if n_attendees < FEWEST_ATTENDEES:
        raise ValueError(f"n_attendees is {n_attendees}; expected {FEWEST_ATTENDEES} or more")
    slots = slot_grid()
    attendees = invent_attendees(Random(f"attendees {seed}"), n_attendees)
    meetings = invent_meetings(Random(f"meetings {seed}"), attendees, slots)
    desks = [[one.id for one in attendees if is_desk(one) and one.party == side.party.code] for side in SIDES]
    return ForumSession(
        code="XIII-LIPETSK-2008",
        name=NAME,
        host=HOST,
        time_zone=ZONE.key,
        slots=slots,
        places=(
            *tables(round(n_attendees * TABLES_PER_ATTENDEE)),
            *booths(tuple(of_a_side[0] for of_a_side in desks)),
            regions_room(min(map(len, desks))),
        ),
        attendees=attendees,
        meetings=meetings,
        interpreters=invent_interpreters(Random(f"interpreters {seed}"), attendees, meetings),
        transfers=TRANSFERS,
        parties=tuple(side.party for side in SIDES),
        rules=RULES,
        is_invented=True,
    )
