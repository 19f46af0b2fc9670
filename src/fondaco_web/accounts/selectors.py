"""Reads of accounts: always one's own."""

from allauth.account.models import EmailAddress
from django.db.models import QuerySet

from fondaco_web.accounts.enums import ConsentPurpose
from fondaco_web.accounts.models import ApiToken, Consent, User


def addresses_of(user: User) -> QuerySet[EmailAddress]:
    """The addresses of `user`, the main one first."""
    rows: QuerySet[EmailAddress] = EmailAddress.objects.filter(user=user).order_by("-primary", "email")
    return rows


def confirmed_addresses(user: User) -> list[str]:
    """The addresses that `user` has proved to be theirs."""
    return list(EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True))


def consents_of(user: User) -> dict[ConsentPurpose, Consent]:
    """The latest answer of `user` to each purpose they have answered."""
    rows = Consent.objects.filter(user=user).order_by("at", "pk")
    return {ConsentPurpose(row.purpose): row for row in rows}


def consent_history(user: User) -> QuerySet[Consent]:
    """Every answer of `user`, the latest first."""
    return Consent.objects.filter(user=user).order_by("-at", "-pk")


def has_consented(user: User, purpose: ConsentPurpose) -> bool:
    """Whether the latest answer of `user` to `purpose` is yes."""
    latest = Consent.objects.filter(user=user, purpose=purpose).order_by("-at", "-pk").first()
    return latest is not None and latest.is_given


def tokens_of(user: User) -> QuerySet[ApiToken]:
    """The tokens of `user`, the newest first."""
    return ApiToken.objects.filter(user=user).order_by("-created_at", "-pk")


def token_of(user: User, pk: int) -> ApiToken | None:
    """One token of `user`."""
    return tokens_of(user).filter(pk=pk).first()
