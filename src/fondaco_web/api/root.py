"""The API itself: its version, its errors, its resources, and its description as an OpenAPI document."""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from fondaco_web.api import applications, forums, members, organisations, sessions
from fondaco_web.api.problems import MEDIA_TYPE, speak_problems

DESCRIPTION = """Read for all that is public; read and change for what the token's holder may.

Texts in several languages are objects such as `{"it": "…", "ru": "…"}`. Every object carries an `ETag`; a change must
name it in `If-Match` and is answered 412 where somebody else saved first. Unknown and forbidden objects are both
answered 404. Errors are problem documents (RFC 9457)."""


class Api(NinjaAPI):
    """NinjaAPI whose description names the media type of problems."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """As usual, with problems under their own media type."""
        schema = super().get_openapi_schema(**options)
        for operations in schema["paths"].values():
            for operation in operations.values():
                for answer in operation["responses"].values():
                    content = answer.get("content", {})
                    json = content.get("application/json", {})
                    if json.get("schema", {}).get("$ref", "").endswith("/Problem"):
                        answer["content"] = {MEDIA_TYPE: json}
        return schema


def make_api() -> NinjaAPI:
    """The API with every resource; the interactive page is left out, it would load scripts from elsewhere."""
    api = Api(title="Fondaco", version="1", description=DESCRIPTION, docs_url=None, urls_namespace="api")
    speak_problems(api)
    for resource in (forums, sessions, members, organisations, applications):
        api.add_router("", resource.router)
    return api
