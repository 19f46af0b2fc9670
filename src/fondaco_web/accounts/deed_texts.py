"""The deeds of accounts in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "account.invited": _("invited a person"),
    "account.invitation_accepted": _("took up the invitation"),
    "account.erased": _("erased the account"),
    "operator.appointed": _("appointed the operator"),
    "token.created": _("made an API token"),
    "token.revoked": _("revoked an API token"),
}
