"""Tags of the public pages: structured data, addresses in other languages."""

import json
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from fondaco_web.common.templatetags.fondaco import page_in_languages

register = template.Library()
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def structured_data(described: dict[str, Any]) -> SafeString:
    """`described` as a block of JSON-LD: data, not a script that would run; nothing where there is nothing to say."""
    if not described:
        return SafeString("")
    written = json.dumps(described, ensure_ascii=False).translate(ESCAPES)  # no "</script>" can end the block
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))


@register.simple_tag(takes_context=True)
def alternate_addresses(context: template.Context) -> list[dict[str, str]]:
    """The page's full address in each language (`language`, `url`), without filters."""
    request: HttpRequest = context["request"]
    return [
        {"language": entry["code"], "url": request.build_absolute_uri(entry["url"].partition("?")[0])}
        for entry in page_in_languages(context)
    ]


@register.simple_tag(takes_context=True)
def this_address(context: template.Context) -> str:
    """The page's own full address, without filters."""
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(request.path)
