"""Writes on sessions: one module per thing that is written."""

from fondaco_web.programme.services.documents import add_document, remove_document
from fondaco_web.programme.services.interpreters import (
    InterpreterValues,
    add_interpreter,
    change_interpreter,
    remove_interpreter,
)
from fondaco_web.programme.services.items import (
    add_item,
    cancel_item,
    change_item,
    duplicate_item,
    move_item,
    reinstate_item,
    remove_item,
)
from fondaco_web.programme.services.locations import (
    LocationSeries,
    LocationValues,
    add_locations,
    change_location,
    remove_locations,
)
from fondaco_web.programme.services.publishing import draft_digest, publish_programme
from fondaco_web.programme.services.quotas import set_quotas
from fondaco_web.programme.services.rooms import RoomValues, add_room, change_room, remove_room
from fondaco_web.programme.services.sessions import (
    change_session,
    clone_session,
    discard_session,
    open_session,
    record_past_session,
)
from fondaco_web.programme.services.states import (
    cancel,
    close_applications,
    convene,
    mark_held,
    open_applications,
)
from fondaco_web.programme.services.tables import TableValues, add_table, change_table, move_table, remove_table
from fondaco_web.programme.services.visits import book_visit_place, cancel_visit_place

__all__ = [
    "InterpreterValues",
    "LocationSeries",
    "LocationValues",
    "RoomValues",
    "TableValues",
    "add_document",
    "add_interpreter",
    "add_item",
    "add_locations",
    "add_room",
    "add_table",
    "book_visit_place",
    "cancel",
    "cancel_item",
    "cancel_visit_place",
    "change_interpreter",
    "change_item",
    "change_location",
    "change_room",
    "change_session",
    "change_table",
    "clone_session",
    "close_applications",
    "convene",
    "discard_session",
    "draft_digest",
    "duplicate_item",
    "mark_held",
    "move_item",
    "move_table",
    "open_applications",
    "open_session",
    "publish_programme",
    "record_past_session",
    "reinstate_item",
    "remove_document",
    "remove_interpreter",
    "remove_item",
    "remove_locations",
    "remove_room",
    "remove_table",
    "set_quotas",
]
