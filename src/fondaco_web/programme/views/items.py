"""The programme editor: items of the draft, day by day on the session's clock."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.programme import services
from fondaco_web.programme.changes import ItemChange
from fondaco_web.programme.conflicts import Conflict, conflicts_by_item
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.forms.items import ItemEditForm, ItemForm, MoveForm, PublishForm, ReasonForm
from fondaco_web.programme.models import ProgrammeItem
from fondaco_web.programme.published import PublishedItem
from fondaco_web.programme.selectors import (
    change_log,
    conflicts_in_draft,
    draft_differences,
    draft_programme,
    items_of,
    published_programme,
)
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView, attempt


class Editor(ManageView):
    """The draft, day by day: conflicts and unpublished changes at each item."""

    template_name = "programme/editor.html"
    tab = "programme"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The draft."""
        draft = draft_programme(self.session)
        conflicts, differences = conflicts_in_draft(self.session, draft), draft_differences(self.session, draft)
        return self.page(
            days=[(day.day, rows_of(day.items, conflicts, differences)) for day in draft.days],
            draft=draft,
            conflicts=conflicts,
            differences=differences,
            version=published_programme(self.session),
        )


def rows_of(
    items: tuple[PublishedItem, ...], conflicts: list[Conflict], differences: tuple[ItemChange, ...]
) -> list[tuple[PublishedItem, list[Conflict], list[ItemChange]]]:
    """Each item with its conflicts and what is not yet published of it."""
    by_item = conflicts_by_item(conflicts)
    return [
        (
            item,
            by_item.get(item.code, []),
            [change for change in differences if change.item and change.item.code == item.code],
        )
        for item in items
    ]


class ItemAdd(ManageForm):
    """A new item; the address may name day and kind."""

    template_name = "programme/item_form.html"
    tab = "programme"
    heading = gettext_lazy("New item of the programme")
    submit_label = gettext_lazy("Add the item")
    back = "programme:editor"

    def form(self, **inputs: Any) -> DomainForm:
        """On the day and of the kind that the address names."""
        initial = {"day": self.wanted_day(), "kind": self.request.GET.get("kind", ItemKind.PLENARY)}
        return ItemForm(session=self.session, user=self.request.user, initial=initial, **inputs)

    def wanted_day(self) -> date | None:
        """The day in the address, else the first."""
        try:
            return parse_date(self.request.GET.get("day", "")) or self.session.starts_on
        except ValueError:
            return self.session.starts_on

    def perform(self, form: ItemForm) -> HttpResponse:
        """Add it."""
        services.add_item(session=self.session, values=form.values(), by=self.request.user)
        return self.go(_("The item is added to the draft."), self.back)


class OneItem(ManageView):
    """A page about the item that the address names."""

    item: ProgrammeItem
    tab = "programme"

    def prepare(self, **kwargs: Any) -> None:
        """The item, in its session."""
        super().prepare(**kwargs)
        found = items_of(self.session).select_related("session", "room", "table").filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.item = found

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page, with its item."""
        return super().page(status=status, item=self.item, **context)


class ItemEdit(OneItem, ManageForm):
    """An item as it stands, with its history."""

    template_name = "programme/item_form.html"
    heading = gettext_lazy("Edit the item")
    submit_label = gettext_lazy("Save")
    back = "programme:editor"

    def form(self, **inputs: Any) -> DomainForm:
        """As it stands."""
        initial = ItemForm.initial_of(self.item)
        return ItemEditForm(session=self.session, user=self.request.user, item=self.item, initial=initial, **inputs)

    def context(self) -> dict[str, Any]:
        """Conflicts at this item, and what was done to it."""
        conflicts = conflicts_by_item(conflicts_in_draft(self.session, draft_programme(self.session)))
        return {
            **super().context(),
            "conflicts": conflicts.get(self.item.code, []),
            "deeds": deeds_about(self.item)[:50],
        }

    def perform(self, form: ItemEditForm) -> HttpResponse:
        """Save it."""
        services.change_item(
            item=self.item, values=form.values(), by=self.request.user, expected_version=form.seen_version
        )
        return self.go(_("The item is saved in the draft."), self.back)


class ItemMove(OneItem, ManageForm):
    """Another time for an item, as long as before."""

    heading = gettext_lazy("Move the item")
    submit_label = gettext_lazy("Move")
    back = "programme:editor"

    def form(self, **inputs: Any) -> DomainForm:
        """Where it stands."""
        initial = {name: ItemForm.initial_of(self.item)[name] for name in ("day", "begins", "version")}
        return MoveForm(initial=initial, **inputs)

    def perform(self, form: MoveForm) -> HttpResponse:
        """Move it."""
        entered = form.cleaned_data
        services.move_item(
            item=self.item,
            day=entered["day"],
            begins=entered["begins"],
            by=self.request.user,
            expected_version=form.seen_version,
        )
        return self.go(_("The item is moved in the draft."), self.back)


class ItemDuplicate(OneItem):
    """The same item once more."""

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Make the copy, and go on to edit it."""
        copy = services.duplicate_item(item=self.item, by=request.user)
        return self.go(_("The item is duplicated; change what differs."), "programme:item_edit", code=copy.code)


class ItemCancel(OneItem, ManageConfirm):
    """An item that does not take place."""

    form_class = ReasonForm
    heading = gettext_lazy("Cancel this item?")
    consequence = gettext_lazy("It stays in the programme, marked as cancelled, once you publish the next version.")
    submit_label = gettext_lazy("Cancel the item")
    back = "programme:editor"
    is_danger = True

    def perform(self, form: ReasonForm) -> HttpResponse:
        """Cancel it."""
        services.cancel_item(item=self.item, by=self.request.user, reason=form.cleaned_data["reason"])
        return self.go(_("The item is cancelled in the draft."), self.back)


class ItemReinstate(OneItem):
    """A cancelled item takes place after all."""

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Reinstate it."""
        attempt(
            request,
            lambda: services.reinstate_item(item=self.item, by=request.user),
            lambda _item: _("The item takes place after all."),
        )
        return redirect(self.address("programme:editor"))


class ItemRemove(OneItem, ManageConfirm):
    """Taking an item out of the draft."""

    heading = gettext_lazy("Remove this item?")
    consequence = gettext_lazy("It disappears from the programme once you publish the next version.")
    submit_label = gettext_lazy("Remove")
    back = "programme:editor"
    is_danger = True

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Remove it."""
        services.remove_item(item=self.item, by=self.request.user)
        return self.go(_("The item is removed from the draft."), self.back)


class Publish(ManageForm):
    """What the next version changes, what does not fit, and the button."""

    template_name = "programme/publish.html"
    tab = "programme"
    heading = gettext_lazy("Publish the programme")
    submit_label = gettext_lazy("Publish")
    back = "programme:editor"

    def form(self, **inputs: Any) -> DomainForm:
        """The note, and the mark of the draft as it stands."""
        self.draft = draft_programme(self.session)
        return PublishForm(initial={"reviewed": services.draft_digest(self.draft)}, **inputs)

    def context(self) -> dict[str, Any]:
        """Differences and conflicts."""
        return {
            **super().context(),
            "draft": self.draft,
            "digest": services.draft_digest(self.draft),
            "differences": draft_differences(self.session, self.draft),
            "conflicts": conflicts_in_draft(self.session, self.draft),
            "version": published_programme(self.session),
        }

    def perform(self, form: PublishForm) -> HttpResponse:
        """Publish what was reviewed."""
        entered = form.cleaned_data
        version = services.publish_programme(
            session=self.session, note=entered["note"], reviewed=entered["reviewed"], by=self.request.user
        )
        return self.go(_("Version %(number)s is published.") % {"number": version.number}, "programme:versions")


class Versions(ManageView):
    """Every published version with what changed."""

    template_name = "programme/versions.html"
    tab = "programme"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(log=change_log(self.session))
