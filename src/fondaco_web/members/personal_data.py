"""What the register of members keeps about account holders: mandates as representatives."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of, register_export
from fondaco_web.directory.personal_data import persons_of
from fondaco_web.members.models import Mandate


def mandates(user: User) -> Iterable[Entry]:
    """Members for which the person speaks or spoke."""
    rows = Mandate.objects.filter(person__in=persons_of(user)).select_related("member__organisation", "act")
    return (entry_of(row, "member", "role", "starts_on", "ends_on", "act") for row in rows.order_by("pk"))


register_export("mandates", mandates, _("Mandates"))
