"""Pages about rooms and buses."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.programme import services
from fondaco_web.programme.forms.setting import (
    RoomEditForm,
    RoomForm,
)
from fondaco_web.programme.models import Room
from fondaco_web.programme.selectors import (
    rooms_of,
)
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView


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
