"""Asks the platform for one row of the access table as one actor, and says in a word what came of it."""

import io
import zipfile
from collections.abc import Callable
from http.cookies import SimpleCookie
from typing import Any, NamedTuple

from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from architecture.access_world import World
from architecture.addresses import Address
from factories.visits import signed_in
from fondaco_web.api.root import make_api

SIGN_IN = "/account/login/"
WRITING = ("INSERT", "UPDATE", "DELETE")
KEPT_OF_VISITS = ("django_session", "usersessions", "accounts_apitoken")  # when somebody was last there
WORDS = {401: "sign-in", 403: "refused", 404: "hidden", 405: "no"}
DONE = frozenset({"go", "page", "file", "done", "412", "409", "422"})


class Operation(NamedTuple):
    """An operation of the API, named by its method and path."""

    method: str
    path: str


class Answer(NamedTuple):
    """What came back: status, address of a redirect, kind of content, text, and which tables a GET wrote to."""

    status: int
    location: str
    kind: str
    text: str
    written: tuple[str, ...]

    @property
    def word(self) -> str:
        """What it is, in a word."""
        if self.location and self.status in {301, 302, 303}:
            return "sign-in" if SIGN_IN in self.location else "go"
        if self.status == 200:
            return "page" if self.kind.startswith("text/html") else "file"
        return WORDS.get(self.status, "done" if self.status in {201, 204} else str(self.status))


class Asker:
    """A client for each actor; every answer also goes to `heard`, with the request and the actor."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.heard: Callable[[str, str, Answer], None] = lambda _request, _actor, _answer: None
        self.clients = {name: signed_in(user) if user else Client() for name, user in world.actors.items()}
        self.cookies = {name: client.cookies.output(header="", sep=";") for name, client in self.clients.items()}
        for client in self.clients.values():
            client.raise_request_exception = False

    def cell(self, row: str, address: Address, actor: str) -> str:
        """What `actor` meets at an address: GET, then a POST of the form, empty but for what chooses a row."""
        with translation.override("en"):
            at = reverse(address.name, kwargs=self.world.values(row, address.parameters))
        read = self.ask(row, actor, "GET", at)
        view = getattr(address.view, "view_class", None)
        if view is not None and not hasattr(view, "post"):
            return read.word
        return word_for(
            read.word, self.ask(row, actor, "POST", at, data=self.world.bodies.get(row.partition(" [")[0], {})).word
        )

    def api_cell(self, row: str, operation: Operation, actor: str) -> str:
        """What the holder of `actor`'s token is answered, in a word."""
        word = self.answer(row, operation, actor).word
        if operation.method == "GET":
            return "data" if word == "file" else word
        return {"409": "closed", "422": "refused", "done": "deed", "file": "deed"}.get(word, word)

    def answer(self, row: str, operation: Operation, actor: str) -> Answer:
        """What the holder of `actor`'s token is answered at an operation."""
        names = tuple(part.strip("{}") for part in operation.path.split("/") if part.startswith("{"))
        at = "/api/v1" + operation.path.format(**self.world.values(row.partition(" ")[2], names))
        headers = {"If-Match": "*"}
        if actor in self.world.tokens:
            headers["Authorization"] = f"Bearer {self.world.tokens[actor]}"
        body = self.world.bodies.get(row.partition(" [")[0], {})
        return self.ask(row, actor, operation.method, at, data=body, headers=headers, content_type="application/json")

    def ask(self, row: str, actor: str, method: str, at: str, **extra: Any) -> Answer:
        """One request; whatever it changes is undone."""
        client = self.clients[actor]
        client.cookies = SimpleCookie(self.cookies[actor])
        cache.clear()
        written: list[str] = []
        with transaction.atomic(), connection.execute_wrapper(noting_writes(written)):
            response = getattr(client, method.lower())(at, **(extra if method != "GET" else without_body(extra)))
            answer = answer_from(response, tuple(written))
            transaction.set_rollback(True)
        self.heard(f"{method} {row}", actor, answer)
        return answer


def without_body(extra: dict[str, Any]) -> dict[str, Any]:
    """What a GET sends."""
    return {name: value for name, value in extra.items() if name == "headers"}


def noting_writes(written: list[str]) -> Callable[..., Any]:
    """Notes each statement that changes rows, except the note of when somebody was last there."""

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(WRITING) and not any(table in sql for table in KEPT_OF_VISITS):
            written.append(sql[:80])
        return execute(sql, params, many, context)

    return note


def answer_from(response: Any, written: tuple[str, ...]) -> Answer:
    """The answer with its text; of a workbook, the text of its sheets."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    if body.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            body = b"".join(parts.read(name) for name in parts.namelist())
    text = body.decode("utf-8", errors="replace")
    return Answer(response.status_code, response.headers.get("Location", ""), kind, text, written)


def word_for(read: str, sent: str) -> str:
    """The word of a cell, from what GET and POST were answered."""
    if sent == "no" or (read == sent and read != "page"):
        return read
    if read == "page" and sent in DONE:
        return "form"
    if read == "page" and sent == "hidden":
        return "read"
    if read == "no":
        return "deed" if sent in DONE else sent
    return f"{read}/{sent}"


def operations() -> list[Operation]:
    """All of them, by path."""
    paths = make_api().get_openapi_schema(path_prefix="")["paths"]
    return [Operation(method.upper(), path) for path in sorted(paths) for method in sorted(paths[path])]
