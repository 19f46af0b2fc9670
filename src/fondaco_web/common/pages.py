"""Pages: private by default, and with one form that loses nothing that was entered."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views import View

from fondaco_web.common.errors import ChangedMeanwhile, DomainError, NotAllowed, NotFound
from fondaco_web.common.forms import DomainForm, VersionedForm


class PageView(View):
    """A page. Private unless the class says `is_public = True`."""

    is_public = False
    template_name = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Sign-in first, then what `prepare` looks up, then the page."""
        if not self.is_public and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        self.prepare(**kwargs)
        return super().dispatch(request, *args, **kwargs)

    def prepare(self, *_args: Any, **_kwargs: Any) -> None:
        """Look up, through selectors, the objects that the address names; raise NotFound where there is none."""

    @property
    def user(self) -> Any:
        """Who asks; on a private page somebody who is signed in."""
        return self.request.user

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page itself, from `template_name`."""
        return render(self.request, self.template_name, context, status=status)


class OneForm(PageView):
    """One form: shows it, and on POST makes one service call.

    What the service refuses is shown in the form with everything the person entered; where somebody else saved
    meanwhile, each field that differs also shows what was saved.
    """

    form_class: type[DomainForm]

    def form(self, **inputs: Any) -> DomainForm:
        """The form, with the choices and initial values of this page; `inputs` are `data` and `files` on POST."""
        return self.form_class(**inputs)

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
        form = self.form(data=request.POST, files=request.FILES)
        if form.is_valid():
            try:
                return self.perform(form)
            except (NotFound, NotAllowed):
                raise
            except ChangedMeanwhile as error:
                form = self.compared(error)
            except DomainError as error:
                form.add_domain_error(error)
        return self.page(form=form, status=422, **self.context())

    def compared(self, error: ChangedMeanwhile) -> DomainForm:
        """The person's entries over the row as it stands now, each difference shown; the next save follows it."""
        self.prepare(**self.kwargs)
        form = self.form(data=self.request.POST, files=self.request.FILES)
        form.is_valid()
        if isinstance(form, VersionedForm):
            form.accept_current_version(error.current_version)
            form.show_what_was_saved()
        form.add_domain_error(error)
        return form
