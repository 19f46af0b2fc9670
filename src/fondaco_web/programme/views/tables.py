"""Pages about thematic tables."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.programme import services
from fondaco_web.programme.forms.setting import (
    TableEditForm,
    TableForm,
)
from fondaco_web.programme.models import ThematicTable
from fondaco_web.programme.selectors import (
    tables_of,
)
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView


class Tables(ManageView):
    """The thematic tables."""

    template_name = "programme/tables.html"
    tab = "tables"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(tables=tables_of(self.session))


class TableAdd(ManageForm):
    """A new table."""

    tab = "tables"
    heading = gettext_lazy("New thematic table")
    submit_label = gettext_lazy("Add the table")
    back = "programme:tables"

    def form(self, **inputs: Any) -> DomainForm:
        """Empty."""
        return TableForm(forum=self.forum, **inputs)

    def perform(self, form: TableForm) -> HttpResponse:
        """Add it."""
        services.add_table(session=self.session, values=form.values(), by=self.request.user)
        return self.go(_("The table is added."), self.back)


class OneTable(ManageView):
    """A page about the table that the address names."""

    table: ThematicTable
    tab = "tables"
    back = "programme:tables"

    def prepare(self, **kwargs: Any) -> None:
        """The table, in its session."""
        super().prepare(**kwargs)
        found = tables_of(self.session).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.table = found


class TableEdit(OneTable, ManageForm):
    """A table as it stands."""

    heading = gettext_lazy("Edit the thematic table")
    submit_label = gettext_lazy("Save")
    back = "programme:tables"

    def form(self, **inputs: Any) -> DomainForm:
        """As it stands."""
        return TableEditForm(forum=self.forum, initial=TableForm.initial_of(self.table), **inputs)

    def perform(self, form: TableEditForm) -> HttpResponse:
        """Save it."""
        services.change_table(
            table=self.table, values=form.values(), by=self.request.user, expected_version=form.seen_version
        )
        return self.go(_("The table is saved."), self.back)


class TableMove(OneTable):
    """Up or down in the order."""

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Move it."""
        services.move_table(table=self.table, up=request.POST.get("direction") == "up", by=request.user)
        return redirect(self.address(self.back))


class TableRemove(OneTable, ManageConfirm):
    """Removing a table."""

    heading = gettext_lazy("Remove this thematic table?")
    submit_label = gettext_lazy("Remove")
    back = "programme:tables"
    is_danger = True

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Remove it."""
        services.remove_table(table=self.table, by=self.request.user)
        return self.go(_("The table is removed."), self.back)
