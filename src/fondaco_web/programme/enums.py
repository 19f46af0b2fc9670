"""Choices of sessions and their programme."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SessionState(TextChoices):
    """How far a session is."""

    DRAFT = "draft", _("in preparation")
    CONVENED = "convened", _("convened")
    OPEN = "open", _("open for applications")
    CLOSED = "closed", _("applications closed")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


class ItemKind(TextChoices):
    """What a part of the programme is."""

    PLENARY = "plenary", _("plenary")
    THEMATIC_TABLE = "thematic_table", _("thematic table")
    SEMINAR = "seminar", _("seminar")
    OPEN_SPACE = "open_space", _("networking open space")
    MEETING_POINT = "meeting_point", _("meeting point")
    VISIT = "visit", _("company visit")
    SIGNING = "signing", _("signing of the protocol")
    BREAK = "break", _("break, lunch or reception")


class LocationKind(TextChoices):
    """What a place of the meeting point is."""

    TABLE = "table", _("table")
    BOOTH = "booth", _("booth")
    ROOM = "room", _("room")
    REMOTE = "remote", _("remote room")


class PlaceState(TextChoices):
    """Whether a person has a place in a visit."""

    CONFIRMED = "confirmed", _("confirmed")
    WAITING = "waiting", _("on the waiting list")
    CANCELLED = "cancelled", _("cancelled")


class DocumentKind(TextChoices):
    """What a document of a session is."""

    PROTOCOL = "protocol", _("protocol")
    AGENDAS = "agendas", _("agendas")
    PLAN = "plan", _("plan of meetings")
    PRACTICAL = "practical", _("practical information")
    OTHER = "other", _("other")


class DocumentAudience(TextChoices):
    """Who may read a document of a session."""

    PUBLIC = "public", _("everybody")
    FORUM = "forum", _("everybody who takes part in the forum")
    SECRETARIAT = "secretariat", _("the secretariats")
