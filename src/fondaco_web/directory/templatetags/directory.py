"""Tags of the directory's pages."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(described: dict[str, Any]) -> SafeString:
    """`described` as a block of data in the page; it cannot end the block, and nothing runs it."""
    if not described:
        return SafeString("")
    written = json.dumps(described, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))
