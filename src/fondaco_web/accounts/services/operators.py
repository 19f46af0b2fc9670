"""The operator of the installation."""

from allauth.account.models import EmailAddress
from django.db import transaction

from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import invite_account
from fondaco_web.common.audit import record_deed


@transaction.atomic
def make_operator(*, email: str, full_name: str, language: str) -> tuple[User, bool]:
    """Invite the operator; the second value says whether they still have to take up the invitation.

    Only whoever runs the installation can call this, from its command line.
    """
    user = invite_account(by=None, email=email, full_name=full_name, language=language)
    user.is_superuser = True
    user.save(update_fields=["is_superuser"])
    record_deed(None, "operator.appointed", user)
    return user, not EmailAddress.objects.filter(user=user, verified=True).exists()
