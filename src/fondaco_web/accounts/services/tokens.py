"""Keys to the API. Only a digest is kept: whoever loses a token makes another."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from django.db import transaction

from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.errors import ExpiryOutOfRange
from fondaco_web.accounts.models import ApiToken, User
from fondaco_web.accounts.permissions import must_add_second_factor
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import NotFound

PREFIX = "fondaco_"
LONGEST_LIFE = timedelta(days=365)


@transaction.atomic
def create_token(*, by: User, name: str, scopes: Sequence[TokenScope], expires_on: date) -> tuple[ApiToken, str]:
    """A token of `by`, and its secret, which is never shown again. It expires at the end of `expires_on` (UTC).

    Raises ExpiryOutOfRange for a day that is past or more than a year ahead.
    """
    latest = clock.today() + LONGEST_LIFE
    if not clock.today() < expires_on <= latest:
        raise ExpiryOutOfRange(expires_on, latest)
    raw = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=by,
        name=name.strip(),
        digest=digest_of(raw),
        scopes=sorted(set(scopes)),
        expires_at=datetime.combine(expires_on, time.max, tzinfo=UTC),
    )
    record_deed(by, "token.created", token, Change(after={"scopes": token.scopes, "expires_on": str(expires_on)}))
    return token, raw


@transaction.atomic
def revoke_token(*, by: User, token: ApiToken) -> ApiToken:
    """End a token of one's own; twice does no harm."""
    found = ApiToken.objects.select_for_update().filter(pk=token.pk, user=by).first()
    if found is None:
        raise NotFound
    if found.revoked_at is None:
        found.revoked_at = clock.now()
        found.save(update_fields=["revoked_at"])
        record_deed(by, "token.revoked", found)
    return found


def user_of_token(raw: str) -> tuple[User, ApiToken] | None:
    """Whose token this is, if it is valid now. Looked up by digest, so that time tells nothing about other tokens.

    A holder whose role asks for a second factor and who has none yet goes no further with a token either.
    """
    if not raw.startswith(PREFIX):
        return None
    now = clock.now()
    token = (
        ApiToken.objects.select_related("user")
        .filter(digest=digest_of(raw), revoked_at__isnull=True, expires_at__gt=now, user__is_active=True)
        .first()
    )
    if token is None or must_add_second_factor(token.user):
        return None
    if token.last_used_on != now.date():
        ApiToken.objects.filter(pk=token.pk).update(last_used_on=now.date())
    return token.user, token


def digest_of(raw: str) -> str:
    """What is kept of a secret of 256 random bits: a plain digest is enough."""
    return hashlib.sha256(raw.encode()).hexdigest()
