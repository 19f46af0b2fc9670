"""How long mending a plan takes when some participants drop out, and whether only they and whom they meet see a change.

    python benchmarks/replan.py                              an invented event of 1,000 participants
    python benchmarks/replan.py problem.json result.json     any planned problem

Prints for each share of participants who drop out: seconds, meetings changed and what is proved, participants touched.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from fondaco.scheduling import (
    Assignment,
    GoalCode,
    Location,
    Meeting,
    Participant,
    ParticipantAway,
    Priority,
    Problem,
    Replanned,
    RunSettings,
    Slot,
    read_problem,
    read_result,
    replan,
    verify_replan,
)

SHARES = (0.01, 0.02, 0.05)
FROZEN_SLOTS = (0, 8)


def invented_plan(
    n_participants: int, *, n_slots: int = 24, each: int = 10, seed: int = 1
) -> tuple[Problem, list[Assignment]]:
    """An event with `each` requests per participant, a fifth of them wishes, planned first come, first served."""
    chance = Random(seed)
    half = n_participants // 2
    pairs = {(i, half + (i * 7 + step * step * 13 + step) % half) for i in range(half) for step in range(each)}
    meetings = tuple(
        Meeting(f"m{i}", f"p{a}", f"p{b}", Priority.WISH if chance.random() < 0.2 else Priority.MUST)
        for i, (a, b) in enumerate(sorted(pairs))
    )
    n_tables = max(1, half * 10 * 10 // (8 * n_slots))  # room for ten meetings each, at a load of 80 %
    problem = Problem(
        name=f"invented-{n_participants}",
        slots=tuple(Slot(f"s{t}", 30 * t, 30 * t + 25, stretch=t // (n_slots // 2)) for t in range(n_slots)),
        participants=tuple(Participant(f"p{i}") for i in range(2 * half)),
        locations=tuple(Location(f"t{i}") for i in range(n_tables)),
        meetings=meetings,
    )
    return problem, _first_come_first_served(problem, chance)


def _first_come_first_served(problem: Problem, chance: Random) -> list[Assignment]:
    taken: set[tuple[str, int]] = set()
    load = [0] * len(problem.slots)
    plan = []
    for meeting in chance.sample(problem.meetings, len(problem.meetings)):
        for slot in chance.sample(range(len(load)), len(load)):
            sides = {(meeting.first, slot), (meeting.second, slot)}
            if load[slot] < len(problem.locations) and not sides & taken:
                plan.append(Assignment(meeting.id, slot, problem.locations[load[slot]].id))
                taken |= sides
                load[slot] += 1
                break
    return plan


def drop_out(
    problem: Problem, agenda: Sequence[Assignment], share: float, frozen_until: int
) -> tuple[float, Replanned]:
    """Seconds and mended plan when a share of the participants does not come from the first open slot on."""
    chance = Random(7)
    away = chance.sample(problem.participants, max(1, round(share * len(problem.participants))))
    rest_of_the_day = tuple(range(frozen_until, len(problem.slots)))
    start = time.perf_counter()
    mended = replan(
        problem, agenda, [ParticipantAway(p.id, rest_of_the_day) for p in away], frozen_until, RunSettings()
    )
    return time.perf_counter() - start, mended


def main() -> None:
    """Read or invent a plan, let people drop out, print what happens."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="problem.json and result.json; none: an invented event")
    parser.add_argument("--participants", type=int, default=1000, help="of the invented event")
    parser.add_argument("--requests", type=int, default=10, help="per participant of the invented event")
    given = parser.parse_args()
    if given.files:
        problem = read_problem(given.files[0])
        agenda: Sequence[Assignment] = read_result(given.files[1], problem).assignments
    else:
        problem, agenda = invented_plan(given.participants, each=given.requests)
    print(f"{problem.name}: {len(problem.participants)} participants, {len(agenda)} of {len(problem.meetings)} placed")
    print("  away  frozen  seconds  changed  bound  touched  bound  placed again  status    verified")
    for frozen_until in FROZEN_SLOTS:
        for share in SHARES:
            seconds, mended = drop_out(problem, agenda, share, frozen_until)
            changed, touched = map(mended.result.goal, (GoalCode.CHANGED_MEETINGS, GoalCode.TOUCHED_PARTICIPANTS))
            violations = verify_replan(problem, agenda, frozen_until, mended)
            print(
                f"{share:6.0%}  {frozen_until:6}  {seconds:7.2f}  {changed.value:7}  {changed.bound:5}"
                f"  {touched.value:7}  {touched.bound:5}  {len(mended.added):12}  {mended.result.status:8}"
                f"  {not violations}"
            )


if __name__ == "__main__":
    main()
