"""What the record of deeds says about organisations, their offers, people and accounts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "organisation.registered": _("registered the organisation"),
    "organisation.changed": _("changed the profile"),
    "organisation.visibility_changed": _("changed who may read the profile"),
    "organisation.identifiers_set": _("changed the official numbers"),
    "organisation.activities_set": _("changed the activities"),
    "organisation.confirmed": _("confirmed the organisation"),
    "organisation.archived": _("archived the organisation"),
    "organisation.restored": _("brought the organisation back from the archive"),
    "organisation.merged": _("merged the organisation into another and archived it"),
    "organisation.took_over": _("merged another organisation into this one"),
    "offer.added": _("added an offer or a wish"),
    "offer.changed": _("changed an offer or a wish"),
    "offer.renewed": _("renewed an offer or a wish"),
    "offer.withdrawn": _("withdrew an offer or a wish"),
    "person.added": _("added a person"),
    "person.changed": _("changed a person’s record"),
    "person.erased": _("erased a person’s data"),
    "organisation.account_granted": _("let a person act for the organisation"),
    "organisation.account_changed": _("changed whether a person may invite others"),
    "organisation_account.revoked": _("no longer acts for the organisation"),
    "organisation.account_revoked": _("ended that a person acts for the organisation"),
    "organisations.exported": _("exported organisations"),
}
