"""What a profile still lacks to be found and understood by others."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.clock import today
from fondaco_web.directory.models import Identifier, Offer, Organisation


def missing_parts(organisation: Organisation) -> list[tuple[str, str | Promise]]:
    """The pages (by name) on which something is missing, and what."""
    described = organisation.description
    offers = Offer.objects.filter(organisation=organisation, withdrawn_at=None, expires_on__gte=today())
    checks = (
        ("directory:numbers", Identifier.objects.filter(organisation=organisation).exists(), _("an official number")),
        ("directory:edit", bool(described), _("a profile text")),
        ("directory:edit", not described or len(described) > 1, _("the profile text in a second language")),
        ("directory:edit", organisation.sectors.exists(), _("sectors")),
        ("directory:edit", bool(organisation.languages), _("languages spoken")),
        ("directory:edit", bool(organisation.contact_email), _("a contact e-mail")),
        ("directory:offers", offers.exists(), _("what it offers or seeks")),
    )
    return [(page, label) for page, is_there, label in checks if not is_there]
