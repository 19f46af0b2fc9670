"""One's own keys to the API."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _

from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.forms.own import TokenForm
from fondaco_web.accounts.selectors import token_of, tokens_of
from fondaco_web.accounts.services.tokens import create_token, revoke_token
from fondaco_web.common import clock
from fondaco_web.common.errors import NotFound
from fondaco_web.common.pages import OneForm, PageView


class TokensPage(PageView):
    """The tokens there are, and what became of them."""

    template_name = "accounts/tokens.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        """The list."""
        return self.page(tokens=tokens_of(self.user), now=clock.now())


@method_decorator(reauthentication_required, name="dispatch")
class TokenAddPage(OneForm):
    """Makes a token and shows its secret once, in the answer itself: it is kept nowhere."""

    template_name = "accounts/token_add.html"

    def form(self, **inputs: Any) -> TokenForm:
        """Reading, for three months, unless asked otherwise."""
        return TokenForm(**inputs)

    def perform(self, form: TokenForm) -> HttpResponse:
        """The page with the secret."""
        token, raw = create_token(
            by=self.user,
            name=form.cleaned_data["name"],
            scopes=[TokenScope(form.cleaned_data["scopes"])],
            expires_on=form.cleaned_data["expires_on"],
        )
        self.template_name = "accounts/token_made.html"
        response = self.page(token=token, raw=raw)
        response["Cache-Control"] = "no-store"
        return response


class TokenRevokePage(PageView):
    """Asks, then ends a token."""

    template_name = "accounts/token_revoke.html"

    def get(self, _request: HttpRequest, pk: int) -> HttpResponse:
        """The question."""
        token = token_of(self.user, pk)
        if token is None:
            raise NotFound
        return self.page(token=token)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The deed."""
        token = token_of(self.user, pk)
        if token is None:
            raise NotFound
        revoke_token(by=self.user, token=token)
        messages.success(request, _("The token is revoked: programs that use it are refused from now on."))
        return redirect("accounts:tokens")
