"""Every change of the forum: its own facts, parties, regions, sectors, roles and announcements."""

from fondaco_web.forum.services.announcements import (
    discard_announcement,
    draft_announcement,
    edit_announcement,
    publish_announcement,
    withdraw_announcement,
)
from fondaco_web.forum.services.founding import NewForum, NewParty, NewRegion, NewSector, open_forum
from fondaco_web.forum.services.parts import (
    add_region,
    add_sector,
    change_forum,
    change_party,
    change_region,
    change_sector,
)
from fondaco_web.forum.services.roles import RoleGrant, grant_role, revoke_role

__all__ = [
    "NewForum",
    "NewParty",
    "NewRegion",
    "NewSector",
    "RoleGrant",
    "add_region",
    "add_sector",
    "change_forum",
    "change_party",
    "change_region",
    "change_sector",
    "discard_announcement",
    "draft_announcement",
    "edit_announcement",
    "grant_role",
    "open_forum",
    "publish_announcement",
    "revoke_role",
    "withdraw_announcement",
]
