"""Filters and tags of every template: texts in the reader's language, each with its `lang`."""

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from fondaco_web.common.texts import fragment, in_language

register = template.Library()


@register.filter
def localised(texts: Mapping[str, str] | None) -> SafeString:
    """The text in the reader's language; where only another language has it, marked with that language."""
    found = fragment(texts)
    if found.language == get_language() or not found.text:
        return format_html("{}", found.text)
    return format_html('<span lang="{}">{}</span>', found.language, found.text)


@register.filter
def plain(texts: Mapping[str, str] | None) -> str:
    """The text alone, for attributes and titles."""
    return in_language(texts)


@register.simple_tag(takes_context=True)
def with_query(context: template.Context, **changes: object) -> SafeString:
    """The current page's query string with some parameters changed (None removes one), for links that keep filters."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = str(value)
    return mark_safe("?" + query.urlencode()) if query else SafeString("?")  # urlencode escapes
