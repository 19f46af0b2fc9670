"""Announcements: published ones for everybody, drafts for the party that writes them."""

from typing import Any

from django.db.models import F, Q, QuerySet

from fondaco_web.forum.models import Announcement, Forum
from fondaco_web.forum.permissions import standing_of

PUBLISHED = Q(published_at__isnull=False, withdrawn_at__isnull=True)


def public_announcements(forum: Forum) -> QuerySet[Announcement]:
    """What everybody reads, the latest first."""
    return forum.announcements.filter(PUBLISHED).select_related("author_party").order_by("-published_at", "-pk")


def announcements_visible_to(user: Any, forum: Forum) -> QuerySet[Announcement]:
    """Published ones, and those of one's own party in any state; drafts first, then the latest."""
    mine = Q(author_party__in=standing_of(user).secretariat_of)
    return (
        forum.announcements.filter(PUBLISHED | mine)
        .select_related("author_party")
        .order_by(F("published_at").desc(nulls_first=True), "-pk")
    )
