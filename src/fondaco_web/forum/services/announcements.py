"""Writes, publishes and withdraws announcements. Withdrawing can be undone: publishing again shows the same text."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.forum.errors import AnnouncementNotReady
from fondaco_web.forum.models import Announcement, Party
from fondaco_web.forum.permissions import is_secretariat_of, may_change_announcement, may_see_announcement
from fondaco_web.forum.services import checks

TEXT_FIELDS = ("title", "body")
STATE_FIELDS = ("published_at", "withdrawn_at")


@transaction.atomic
def draft_announcement(*, by: User, party: Party, title: Mapping[str, str], body: Mapping[str, str]) -> Announcement:
    """Begin an announcement of a party; nobody else sees it before it is published."""
    if not is_secretariat_of(by, party):
        raise NotFound
    announcement = Announcement.objects.create(
        forum_id=party.forum_id,
        author_party=party,
        code=new_code("N"),
        title=checks.written_text(title, "title"),
        body=dict(body),
    )
    after = snapshot(announcement, TEXT_FIELDS)
    record_deed(by, "announcement.drafted", announcement, Change(after=after), forum_id=party.forum_id)
    return announcement


@transaction.atomic
def edit_announcement(
    *, by: User, announcement: Announcement, values: Mapping[str, Any], expected_version: int
) -> Announcement:
    """Change the text; of a published announcement the record keeps the earlier wording."""
    current = changeable(by, announcement, expected_version)
    new = checks.only(values, TEXT_FIELDS)
    if "title" in new:
        new["title"] = checks.written_text(new["title"], "title")
    if current.is_public and "body" in new:
        new["body"] = checks.written_text(new["body"], "body")
    return save(by, "announcement.changed", current, new)


@transaction.atomic
def publish_announcement(*, by: User, announcement: Announcement, expected_version: int | None = None) -> Announcement:
    """Show it to everybody; of a withdrawn one this undoes the withdrawal."""
    current = changeable(by, announcement, expected_version)
    if current.is_public:
        raise AnnouncementNotReady(_("This announcement is already published."))
    checks.written_text(current.body, "body")
    return save(
        by,
        "announcement.published",
        current,
        {"published_at": current.published_at or clock.now(), "withdrawn_at": None},
    )


@transaction.atomic
def withdraw_announcement(*, by: User, announcement: Announcement) -> Announcement:
    """Take a published announcement off the public pages."""
    current = changeable(by, announcement)
    if not current.is_public:
        raise AnnouncementNotReady(_("Only a published announcement can be withdrawn; this one is not."))
    return save(by, "announcement.withdrawn", current, {"withdrawn_at": clock.now()})


@transaction.atomic
def discard_announcement(*, by: User, announcement: Announcement) -> None:
    """Throw a draft away; what was ever published stays on record and is withdrawn instead."""
    current = changeable(by, announcement)
    if current.published_at is not None:
        raise AnnouncementNotReady(_("It has been published, so it stays on record; withdraw it instead."))
    before = snapshot(current, TEXT_FIELDS)
    record_deed(by, "announcement.discarded", current, Change(before=before), forum_id=current.forum_id)
    current.delete()


def changeable(by: User, announcement: Announcement, expected_version: int | None = None) -> Announcement:
    """The announcement, locked, if `by` may change it."""
    if not may_change_announcement(by, announcement):
        raise NotAllowed if may_see_announcement(by, announcement) else NotFound
    return locked(announcement, expected_version)


def save(by: User, verb: str, current: Announcement, values: Mapping[str, Any]) -> Announcement:
    """Save the next version and record the deed."""
    before = snapshot(current, values)
    save_next_version(current, values)
    change = Change(before, snapshot(current, values))
    record_deed(by, verb, current, change, forum_id=current.forum_id)
    return current
