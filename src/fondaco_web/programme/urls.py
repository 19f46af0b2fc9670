"""Addresses of the app `programme`."""

from django.urls import URLPattern, path

from fondaco_web.programme.views import (
    documents,
    interpreters,
    items,
    locations,
    paper,
    rooms,
    sessions,
    tables,
    visits,
)

app_name = "programme"
MANAGE = "<int:number>/manage/"
ITEM = f"{MANAGE}programme/items/<str:code>/"
INTERPRETER = f"{MANAGE}interpreters/<str:code>/"
urlpatterns: list[URLPattern] = [
    path("manage/", sessions.SessionList.as_view(), name="session_list"),
    path("add/", sessions.SessionAdd.as_view(), name="session_add"),
    path("add-past/", sessions.SessionAddPast.as_view(), name="session_add_past"),
    path(MANAGE, sessions.Manage.as_view(), name="manage"),
    path(f"{MANAGE}edit/", sessions.SessionEdit.as_view(), name="session_edit"),
    path(f"{MANAGE}state/<slug:step>/", sessions.SessionState.as_view(), name="session_state"),
    path(f"{MANAGE}seats/", sessions.Quotas.as_view(), name="quotas"),
    path(f"{MANAGE}tables/", tables.Tables.as_view(), name="tables"),
    path(f"{MANAGE}tables/add/", tables.TableAdd.as_view(), name="table_add"),
    path(f"{MANAGE}tables/edit/<slug:code>/", tables.TableEdit.as_view(), name="table_edit"),
    path(f"{MANAGE}tables/move/<slug:code>/", tables.TableMove.as_view(), name="table_move"),
    path(f"{MANAGE}tables/remove/<slug:code>/", tables.TableRemove.as_view(), name="table_remove"),
    path(f"{MANAGE}rooms/", rooms.Rooms.as_view(), name="rooms"),
    path(f"{MANAGE}rooms/add/", rooms.RoomAdd.as_view(), name="room_add"),
    path(f"{MANAGE}rooms/edit/<slug:code>/", rooms.RoomEdit.as_view(), name="room_edit"),
    path(f"{MANAGE}rooms/remove/<slug:code>/", rooms.RoomRemove.as_view(), name="room_remove"),
    path(f"{MANAGE}places/", locations.Locations.as_view(), name="locations"),
    path(f"{MANAGE}places/remove/", locations.LocationsRemove.as_view(), name="locations_remove"),
    path(f"{MANAGE}places/edit/<str:code>/", locations.LocationEdit.as_view(), name="location_edit"),
    path(f"{MANAGE}interpreters/", interpreters.Interpreters.as_view(), name="interpreters"),
    path(f"{MANAGE}interpreters/add/", interpreters.InterpreterAdd.as_view(), name="interpreter_add"),
    path(INTERPRETER, interpreters.InterpreterEdit.as_view(), name="interpreter_edit"),
    path(
        f"{MANAGE}interpreters/<str:code>/remove/", interpreters.InterpreterRemove.as_view(), name="interpreter_remove"
    ),
    path(f"{MANAGE}programme/", items.Editor.as_view(), name="editor"),
    path(f"{MANAGE}programme/add/", items.ItemAdd.as_view(), name="item_add"),
    path(f"{MANAGE}programme/publish/", items.Publish.as_view(), name="publish"),
    path(f"{MANAGE}programme/versions/", items.Versions.as_view(), name="versions"),
    path(ITEM, items.ItemEdit.as_view(), name="item_edit"),
    path(f"{ITEM}move/", items.ItemMove.as_view(), name="item_move"),
    path(f"{ITEM}duplicate/", items.ItemDuplicate.as_view(), name="item_duplicate"),
    path(f"{ITEM}cancel/", items.ItemCancel.as_view(), name="item_cancel"),
    path(f"{ITEM}reinstate/", items.ItemReinstate.as_view(), name="item_reinstate"),
    path(f"{ITEM}remove/", items.ItemRemove.as_view(), name="item_remove"),
    path(f"{MANAGE}visits/", visits.VisitBookings.as_view(), name="visit_bookings"),
    path(f"{MANAGE}documents/", documents.Documents.as_view(), name="documents"),
    path(f"{MANAGE}documents/add/", documents.DocumentAdd.as_view(), name="document_add"),
    path(f"{MANAGE}documents/<str:code>/remove/", documents.DocumentRemove.as_view(), name="document_remove"),
    path("<int:number>/programme.pdf", paper.Print.as_view(), name="print"),
    path("<int:number>/documents/<str:code>/", documents.Document.as_view(), name="document"),
    path("<int:number>/visits/", visits.Visits.as_view(), name="visits"),
    path("<int:number>/visits/<str:code>/book/", visits.VisitBook.as_view(), name="visit_book"),
    path("<int:number>/visits/<str:code>/give-back/", visits.VisitGiveBack.as_view(), name="visit_give_back"),
]
