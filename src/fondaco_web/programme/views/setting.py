"""Pages about what a session needs: tables, rooms, places of the meeting point, interpreters."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.programme import services
from fondaco_web.programme.forms.setting import (
    InterpreterEditForm,
    InterpreterForm,
    LocationForm,
    LocationSeriesForm,
    RoomEditForm,
    RoomForm,
    TableEditForm,
    TableForm,
)
from fondaco_web.programme.models import Interpreter, MeetingLocation, Room, ThematicTable
from fondaco_web.programme.permissions import may_see_contacts
from fondaco_web.programme.selectors import (
    interpreters_of,
    locations_of,
    party_of_secretariat,
    rooms_of,
    tables_of,
)
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView, attempt

# --- thematic tables -----------------------------------------------------------------------------------------------


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


# --- rooms ---------------------------------------------------------------------------------------------------------


class Rooms(ManageView):
    """The rooms."""

    template_name = "programme/rooms.html"
    tab = "rooms"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(rooms=rooms_of(self.session))


class RoomAdd(ManageForm):
    """A new room."""

    tab = "rooms"
    heading = gettext_lazy("New room or bus")
    submit_label = gettext_lazy("Add the room")
    back = "programme:rooms"
    form_class = RoomForm

    def perform(self, form: RoomForm) -> HttpResponse:
        """Add it."""
        services.add_room(session=self.session, values=form.values(), by=self.request.user)
        return self.go(_("The room is added."), self.back)


class OneRoom(ManageView):
    """A page about the room that the address names."""

    room: Room
    tab = "rooms"

    def prepare(self, **kwargs: Any) -> None:
        """The room, in its session."""
        super().prepare(**kwargs)
        found = rooms_of(self.session).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.room = found


class RoomEdit(OneRoom, ManageForm):
    """A room as it stands."""

    heading = gettext_lazy("Edit the room")
    submit_label = gettext_lazy("Save")
    back = "programme:rooms"

    def form(self, **inputs: Any) -> DomainForm:
        """As it stands."""
        return RoomEditForm(initial=RoomForm.initial_of(self.room), **inputs)

    def perform(self, form: RoomEditForm) -> HttpResponse:
        """Save it."""
        services.change_room(
            room=self.room, values=form.values(), by=self.request.user, expected_version=form.seen_version
        )
        return self.go(_("The room is saved."), self.back)


class RoomRemove(OneRoom, ManageConfirm):
    """Removing a room."""

    heading = gettext_lazy("Remove this room?")
    submit_label = gettext_lazy("Remove")
    back = "programme:rooms"
    is_danger = True

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Remove it."""
        services.remove_room(room=self.room, by=self.request.user)
        return self.go(_("The room is removed."), self.back)


# --- places of the meeting point -----------------------------------------------------------------------------------


class Locations(ManageForm):
    """The numbered places, and the form that adds a whole series."""

    template_name = "programme/locations.html"
    tab = "locations"
    heading = gettext_lazy("Places of the meeting point")
    form_class = LocationSeriesForm

    def context(self) -> dict[str, Any]:
        """The places there are."""
        return {**super().context(), "locations": locations_of(self.session)}

    def perform(self, form: LocationSeriesForm) -> HttpResponse:
        """Add the series."""
        added = services.add_locations(session=self.session, series=form.values(), by=self.request.user)
        text = ngettext("%(number)s place is added.", "%(number)s places are added.", len(added))
        return self.go(text % {"number": len(added)}, "programme:locations")


class LocationsRemove(ManageView):
    """Removing the places that were ticked."""

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Remove them."""
        codes = request.POST.getlist("code")
        attempt(
            request,
            lambda: services.remove_locations(session=self.session, codes=codes, by=request.user),
            lambda n: ngettext("%(number)s place is removed.", "%(number)s places are removed.", n) % {"number": n},
        )
        return redirect(self.address("programme:locations"))


class LocationEdit(ManageForm):
    """One place."""

    location: MeetingLocation
    tab = "locations"
    heading = gettext_lazy("Edit the place")
    submit_label = gettext_lazy("Save")
    back = "programme:locations"

    def prepare(self, **kwargs: Any) -> None:
        """The place, in its session."""
        super().prepare(**kwargs)
        found = next((row for row in locations_of(self.session) if row.code == kwargs["code"]), None)
        if found is None:
            raise NotFound
        self.location = found

    def form(self, **inputs: Any) -> DomainForm:
        """As it stands."""
        initial = LocationForm.initial_of(self.location) | {"version": self.session.version}
        return LocationForm(initial=initial, **inputs)

    def perform(self, form: LocationForm) -> HttpResponse:
        """Save it."""
        services.change_location(
            session=self.session,
            code=self.location.code,
            values=form.values(),
            by=self.request.user,
            expected_version=form.seen_version,
        )
        return self.go(_("The place is saved."), self.back)


# --- interpreters --------------------------------------------------------------------------------------------------


class Interpreters(ManageView):
    """The interpreters; contacts only of those whom one's own party engages."""

    template_name = "programme/interpreters.html"
    tab = "interpreters"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        rows = interpreters_of(self.session)
        return self.page(interpreters=[(row, may_see_contacts(request.user, row)) for row in rows])


class InterpreterAdd(ManageForm):
    """A new interpreter, engaged by one's own party."""

    tab = "interpreters"
    heading = gettext_lazy("New interpreter")
    submit_label = gettext_lazy("Add the interpreter")
    back = "programme:interpreters"

    def form(self, **inputs: Any) -> DomainForm:
        """Empty."""
        return InterpreterForm(zone=self.session.time_zone, **inputs)

    def perform(self, form: InterpreterForm) -> HttpResponse:
        """Add the person."""
        party = party_of_secretariat(self.request.user, self.forum)
        services.add_interpreter(session=self.session, party=party, values=form.values(), by=self.request.user)
        return self.go(_("The interpreter is added."), self.back)


class OneInterpreter(ManageView):
    """A page about an interpreter of one's own party."""

    interpreter: Interpreter
    tab = "interpreters"

    def prepare(self, **kwargs: Any) -> None:
        """The interpreter, if the person may see contacts."""
        super().prepare(**kwargs)
        found = interpreters_of(self.session).filter(code=kwargs["code"]).first()
        if found is None or not may_see_contacts(self.request.user, found):
            raise NotFound
        self.interpreter = found


class InterpreterEdit(OneInterpreter, ManageForm):
    """An interpreter as entered."""

    heading = gettext_lazy("Edit the interpreter")
    submit_label = gettext_lazy("Save")
    back = "programme:interpreters"

    def form(self, **inputs: Any) -> DomainForm:
        """As entered."""
        zone = self.session.time_zone
        return InterpreterEditForm(zone=zone, initial=InterpreterForm.initial_of(self.interpreter, zone), **inputs)

    def perform(self, form: InterpreterEditForm) -> HttpResponse:
        """Save it."""
        services.change_interpreter(
            interpreter=self.interpreter, values=form.values(), by=self.request.user, expected_version=form.seen_version
        )
        return self.go(_("The interpreter is saved."), self.back)


class InterpreterRemove(OneInterpreter, ManageConfirm):
    """Forgetting an interpreter."""

    heading = gettext_lazy("Remove this interpreter?")
    consequence = gettext_lazy("Name and contacts are deleted for good.")
    submit_label = gettext_lazy("Remove")
    back = "programme:interpreters"
    is_danger = True

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Forget the person."""
        services.remove_interpreter(interpreter=self.interpreter, by=self.request.user)
        return self.go(_("The interpreter is removed."), self.back)
