"""The description of the API is the committed one, and whatever is sent to it is answered as described."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from factories.forums import a_forum, a_secretariat
from factories.organisations import an_organisation, an_owner
from factories.sessions import a_session, an_application
from fondaco_web.api.root import openapi_text
from fondaco_web.directory.enums import Visibility
from web.api.test_resources import as_holder

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
COMMITTED = Path(__file__).parents[3] / "docs" / "reference" / "openapi.json"


def test_the_committed_description_is_in_step() -> None:
    written = json.loads(COMMITTED.read_text(encoding="utf-8"))
    assert written == json.loads(openapi_text()), "run: fondaco manage write_openapi"


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@pytest.fixture
def open_connections() -> Iterator[None]:
    """As Django's own test client does: a request ends without closing the connection that holds the test's world."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def world(db: None, open_connections: None) -> dict[str, Any]:  # noqa: ARG001  # asks for both
    """A forum in which the addresses of the schema can lead somewhere, and a token of somebody who may a lot."""
    forum = a_forum()
    session = a_session(forum)
    organisation = an_organisation(forum, visibility=Visibility.PUBLIC)
    application = an_application(session, organisation)
    token = as_holder(a_secretariat(forum))["HTTP_AUTHORIZATION"]
    an_owner(organisation)
    return {"token": token, "forum": forum.slug, "number": 13, "codes": [organisation.code, application.code]}


@schema.parametrize()
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_declared(case: Any, world: dict[str, Any]) -> None:
    if "forum" in case.path_parameters:
        case.path_parameters["forum"] = world["forum"]
    if "number" in case.path_parameters:
        case.path_parameters["number"] = world["number"]
    if "code" in case.path_parameters and len(str(case.path_parameters["code"])) % 2:
        case.path_parameters["code"] = world["codes"]["applications" in case.path]
    case.call_and_validate(headers={"Authorization": world["token"], "If-Match": "*"}, checks=CHECKS)
