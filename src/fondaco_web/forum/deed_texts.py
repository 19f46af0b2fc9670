"""What the verbs of the forum's deeds say in the record."""

from django.utils.translation import gettext_lazy as _

DEED_TEXTS = {
    "forum.opened": _("opened the forum"),
    "forum.changed": _("changed the facts of the forum"),
    "party.changed": _("changed the facts of a party"),
    "region.added": _("added a region"),
    "region.changed": _("changed a region"),
    "sector.added": _("added a sector"),
    "sector.changed": _("changed a sector"),
    "role.granted": _("granted a role"),
    "role.revoked": _("ended a role"),
    "announcement.drafted": _("drafted an announcement"),
    "announcement.changed": _("changed an announcement"),
    "announcement.published": _("published an announcement"),
    "announcement.withdrawn": _("withdrew an announcement"),
    "announcement.discarded": _("discarded a draft announcement"),
}
