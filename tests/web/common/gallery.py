"""Every component on pages of their own, for the tests and to look at: never part of the platform's addresses."""

from typing import Any

from django import forms
from django.conf.urls.i18n import i18n_patterns
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from fondaco_web.common.forms import DomainForm
from fondaco_web.common.models import Deed
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.forum.models import Forum
from fondaco_web.urls import urlpatterns as platform_addresses


class SampleForm(DomainForm):
    """One field of each sort."""

    name = forms.CharField(label="Name", help_text="As in the register.")
    text = forms.CharField(label="Text", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    title = TranslatedTextFormField(label="Title", help_text="At least one language.")
    kind = forms.ChoiceField(label="Kind", choices=[("a", "First"), ("b", "Second")])
    size = forms.ChoiceField(label="Size", choices=[("s", "Small"), ("l", "Large")], widget=forms.RadioSelect)
    languages = forms.MultipleChoiceField(
        label="Languages", choices=[("it", "Italian"), ("ru", "Russian")], widget=forms.CheckboxSelectMultiple
    )
    day = forms.DateField(label="Day")
    at = forms.DateTimeField(label="Moment", required=False)
    clock = forms.TimeField(label="Time", required=False)
    seats = forms.IntegerField(label="Seats", required=False)
    paper = forms.FileField(label="Paper", required=False)
    consent = forms.BooleanField(label="I consent", help_text="You may take it back.")


class RowForm(DomainForm):
    """A row of a set."""

    code = forms.CharField(label="Code")
    n = forms.IntegerField(label="Number")


class FilterForm(DomainForm):
    """A filter of a list."""

    q = forms.CharField(label="Search", required=False)
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "All"), ("a", "First")])


RowSet = forms.formset_factory(RowForm, extra=1, can_delete=True)


def form_page(request: HttpRequest) -> HttpResponse:
    form = SampleForm(request.POST or None)
    rows = RowSet(request.POST or None, prefix="rows")
    context = {"form": form, "rows": rows}
    return render(request, "gallery/form.html", context, status=422 if form.is_bound and not form.is_valid() else 200)


def list_page(request: HttpRequest) -> HttpResponse:
    request.forum = Forum.objects.first()  # type: ignore[attr-defined]
    messages.success(request, "Saved.")
    messages.error(request, "Not saved.")
    context: dict[str, Any] = {
        "page": Paginator(range(500), 10).get_page(request.GET.get("page")),
        "form": FilterForm(request.GET or None),
        "deeds": list(Deed.objects.order_by("pk")),
        "actions": [("admit", "Admit"), ("refuse", "Refuse")],
    }
    return render(request, "gallery/list.html", context)


def confirm_page(request: HttpRequest) -> HttpResponse:
    context = {
        "question": "Withdraw?",
        "consequence": "It ends.",
        "submit_label": "Withdraw",
        "cancel_url": "/en/form/",
    }
    return render(request, "common/confirm.html", context)


def broken_page(_request: HttpRequest) -> HttpResponse:
    raise RuntimeError("broken")


pages = [
    path("form/", form_page),
    path("list/", list_page),
    path("confirm/", confirm_page),
    path("broken/", broken_page),
]
urlpatterns = [*i18n_patterns(path("gallery/", include(pages))), *platform_addresses]
