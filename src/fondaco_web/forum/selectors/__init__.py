"""What may be read of the forum, and by whom."""

from fondaco_web.forum.selectors.announcements import announcements_visible_to, public_announcements
from fondaco_web.forum.selectors.deeds import (
    DeedFilter,
    actors_of,
    deeds_visible_to,
    filtered_deeds,
    name_subjects,
    verbs_of,
)
from fondaco_web.forum.selectors.parts import (
    active_sectors_of,
    forums_operated_by,
    parties_led_by,
    parties_of,
    regions_of,
    sectors_of,
)
from fondaco_web.forum.selectors.roles import RoleFilter, filtered_roles, roles_visible_to

__all__ = [
    "DeedFilter",
    "RoleFilter",
    "active_sectors_of",
    "actors_of",
    "announcements_visible_to",
    "deeds_visible_to",
    "filtered_deeds",
    "filtered_roles",
    "forums_operated_by",
    "name_subjects",
    "parties_led_by",
    "parties_of",
    "public_announcements",
    "regions_of",
    "roles_visible_to",
    "sectors_of",
    "verbs_of",
]
