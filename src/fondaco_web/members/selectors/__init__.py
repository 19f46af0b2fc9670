"""What may be read of memberships, and by whom."""

from fondaco_web.members.selectors.members import (
    applicants_for,
    members_awaiting,
    members_in_view,
    members_visible_to,
    organisations_that_can_join,
)
from fondaco_web.members.selectors.papers import (
    Numbered,
    acts_of,
    acts_to_rely_on,
    deeds_of,
    events_of,
    mandates_in_force,
    mandates_of,
    people_of,
    public_acts_of,
    public_events_of,
    public_mandates_in_force,
)
from fondaco_web.members.selectors.register import RegisterFilter, filtered_register, register_of
from fondaco_web.members.selectors.tree import above, below, bodies_in_register, children_of, possible_parents

__all__ = [
    "Numbered",
    "RegisterFilter",
    "above",
    "acts_of",
    "acts_to_rely_on",
    "applicants_for",
    "below",
    "bodies_in_register",
    "children_of",
    "deeds_of",
    "events_of",
    "filtered_register",
    "mandates_in_force",
    "mandates_of",
    "members_awaiting",
    "members_in_view",
    "members_visible_to",
    "organisations_that_can_join",
    "people_of",
    "possible_parents",
    "public_acts_of",
    "public_events_of",
    "public_mandates_in_force",
    "register_of",
]
