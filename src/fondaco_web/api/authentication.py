"""Who asks: the holder of a token, or nobody where an operation is open to the public."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja.security import HttpBearer

from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.services.tokens import user_of_token
from fondaco_web.common.errors import NotAllowed


class BearerToken(HttpBearer):
    """Takes a token with `scope`; the holder becomes `request.user`."""

    openapi_description = "A token made on the page 'API tokens' of one's account"

    def __init__(self, scope: TokenScope) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The holder of the token, or None."""
        found = user_of_token(token)
        if found is None:
            return None
        user, api_token = found
        if not api_token.allows(self.scope):
            raise NotAllowed(_("This token may only read. Make one that may also change."))
        request.user = user
        return user


class Nobody:
    """Lets a request without any Authorization header through as nobody in particular."""

    def __call__(self, request: HttpRequest) -> Any:
        """The anonymous user; None where a header was sent, so that a wrong token is told and not ignored."""
        if "Authorization" in request.headers:
            return None
        request.user = AnonymousUser()
        return request.user


READ = BearerToken(TokenScope.READ)
WRITE = BearerToken(TokenScope.WRITE)
ANYBODY = [READ, Nobody()]
