"""Pages outside of a forum: about one's own account, and with one form."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views import View

from fondaco_web.common.errors import DomainError, NotAllowed, NotFound
from fondaco_web.common.forms import DomainForm


class AccountView(View):
    """A page about one's own account; anonymous people are sent to sign-in first."""

    is_public = False
    template_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Sign-in first, then the page."""
        if not self.is_public and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return super().dispatch(request, *args, **kwargs)

    @property
    def person(self) -> Any:
        """Who is signed in."""
        return self.request.user

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page itself, from `template_name`."""
        return render(self.request, self.template_name, context, status=status)


class AccountFormView(AccountView):
    """A page with one form: shows it, and on POST makes one service call; what is refused is shown in the form."""

    def form(self, **inputs: Any) -> DomainForm:
        """The form of this page; `inputs` is `data` on POST."""
        raise NotImplementedError

    def perform(self, form: Any) -> HttpResponse:
        """Call the service with the cleaned form; returns where to go next."""
        raise NotImplementedError

    def context(self) -> dict[str, Any]:
        """What the template needs beside `form`."""
        return {}

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The form as it stands."""
        return self.page(form=self.form(), **self.context())

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Do it, or show why not."""
        form = self.form(data=request.POST)
        if form.is_valid():
            try:
                return self.perform(form)
            except (NotFound, NotAllowed):
                raise
            except DomainError as error:
                form.add_domain_error(error)
        return self.page(form=form, status=422, **self.context())
