"""The API itself: its version, its errors, its resources, and its description as an OpenAPI document."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from fondaco_web.api import application_parts, applications, forums, members, organisations, owned_parts, sessions
from fondaco_web.api.authentication import Nobody
from fondaco_web.api.conditional import with_etag
from fondaco_web.api.problems import MEDIA_TYPE, speak_problems

DESCRIPTION = """Read for all that is public; read and change for what the token's holder may.

Texts in several languages are objects such as `{"it": "…", "ru": "…"}`. Every object carries an `ETag`; a change must
name it in `If-Match` and is answered 412 where somebody else saved first. Unknown and forbidden objects are both
answered 404. Errors are problem documents (RFC 9457)."""


class Api(NinjaAPI):
    """NinjaAPI whose description tells the media type of problems, and which operations need no token."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """As usual, with what NinjaAPI leaves out."""
        schema = super().get_openapi_schema(**options)
        for operations in schema["paths"].values():
            for operation in operations.values():
                if operation["operationId"] in self.open_to_anybody():
                    operation["security"].append({})
                for answer in operation["responses"].values():
                    tell_media_type(answer)
        return schema

    def create_response(self, request: HttpRequest, data: Any, **options: Any) -> HttpResponse:
        """As usual, with the ETag of the object told."""
        return with_etag(request, super().create_response(request, data, **options))

    def open_to_anybody(self) -> set[str]:
        """The ids of operations that nobody in particular may use."""
        operations = (
            operation
            for _prefix, router in self._routers
            for path in router.path_operations.values()
            for operation in path.operations
        )
        return {
            operation.operation_id or self.get_openapi_operation_id(operation)
            for operation in operations
            if any(isinstance(callback, Nobody) for callback in operation.auth_callbacks)
        }


def tell_media_type(answer: dict[str, Any]) -> None:
    """Describe a problem under the media type it is sent with."""
    json_content = answer.get("content", {}).get("application/json", {})
    if json_content.get("schema", {}).get("$ref", "").endswith("/Problem"):
        answer["content"] = {MEDIA_TYPE: json_content}


def make_api() -> NinjaAPI:
    """The API with every resource; the interactive page is left out, it would load scripts from elsewhere."""
    api = Api(title="Fondaco", version="1", description=DESCRIPTION, docs_url=None, urls_namespace="api")
    speak_problems(api)
    for resource in (forums, sessions, members, organisations, owned_parts, applications, application_parts):
        api.add_router("", resource.router)
    return api


def openapi_text() -> str:
    """The description of the API as it is committed: docs/reference/openapi.json."""
    schema = make_api().get_openapi_schema(path_prefix="/api/v1/")
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"
