"""What the verbs of the members' deeds say in the record."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

DEED_TEXTS = {
    "member.applied": pgettext_lazy("deed", "applied to join"),
    "member.scope_changed": _("changed the scope of the adhesion"),
    "member.admitted": _("admitted the member"),
    "member.refused": _("refused the application to join"),
    "member.suspended": _("suspended the membership"),
    "member.resumed": _("resumed the membership"),
    "member.withdrawn": _("withdrew from the forum"),
    "act.recorded": _("recorded an act"),
    "act.corrected": _("corrected an act"),
    "mandate.added": _("gave a mandate"),
    "mandate.ended": _("set the end of a mandate"),
    "organisation.placed": _("changed the place in the hierarchy"),
}
