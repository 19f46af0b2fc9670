"""Choices of sessions and their programme."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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

    CONFIRMED = "confirmed", pgettext_lazy("place in a visit", "confirmed")
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


class ChangeKind(TextChoices):
    """What happened to an item of the programme between two versions."""

    ADDED = "added", _("added")
    REMOVED = "removed", _("removed")
    CANCELLED = "cancelled", _("cancelled")
    REINSTATED = "reinstated", _("takes place after all")
    MOVED = "moved", _("moved")
    ROOM = "room", _("other room")
    SPEAKERS = "speakers", _("other speakers")
    TEXT = "text", _("text changed")
    DETAILS = "details", _("details changed")
    SESSION = "session", _("place or dates of the session")


class ConflictKind(TextChoices):
    """What does not fit in a draft of the programme."""

    ROOM_TWICE = "room_twice", _("room used twice")
    SPEAKER_TWICE = "speaker_twice", _("speaker in two places")
    TABLE_TWICE = "table_twice", _("table in two places")
    OVER_CAPACITY = "over_capacity", _("more places than seats")
    OVERBOOKED = "overbooked", _("more people than places")
    OUTSIDE_SESSION = "outside_session", _("outside the days of the session")
    NO_INTERPRETER = "no_interpreter", _("interpreters lacking")
    MEETINGS_IN_PLENARY = "meetings_in_plenary", _("meetings during the plenary")
