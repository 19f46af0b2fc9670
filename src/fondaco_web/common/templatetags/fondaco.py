"""Filters and tags of every template: texts in the reader's language, addresses, icons, states, tables, deeds."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from babel import Locale
from django import template
from django.conf import settings
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.templatetags.static import static
from django.utils.html import format_html, linebreaks, urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fondaco_web.common.deed_texts import changed_values, deed_sentence
from fondaco_web.common.models import Deed
from fondaco_web.common.numbers_and_days import days_in_words, roman_numeral
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


@register.filter
def paragraphs(texts: Mapping[str, str] | None) -> SafeString:
    """A long text in the reader's language as paragraphs with its links; marked where only another language has it."""
    found = fragment(texts)
    written = linebreaks(urlize(found.text, nofollow=True, autoescape=True), autoescape=False)
    if found.language == get_language() or not found.text:
        return mark_safe(written)  # urlize has escaped the text
    return format_html('<div lang="{}">{}</div>', found.language, mark_safe(written))


@register.filter
def roman(number: int) -> str:
    """A session's number as forums write it: 13 becomes XIII."""
    return roman_numeral(number)


@register.simple_tag
def period(first: date | None, last: date | None = None) -> str:
    """From a day to another, without saying month and year twice: "29–30 May 2008"."""
    return days_in_words(first, last)


@register.filter
def language_names(codes: Iterable[str] | str | None) -> str:
    """Names of languages in the reader's language: "it" or ["it", "ru"] become "Italian, Russian"."""
    locale = Locale.parse(get_language() or "en")
    listed = [codes] if isinstance(codes, str) else codes or []
    return ", ".join(locale.languages.get(code, code) for code in listed if code)


@register.simple_tag(takes_context=True)
def with_query(context: template.Context, **changes: object) -> str:
    """The current page's query string with some parameters changed (None removes one), for links that keep filters."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"?{query.urlencode()}"


@register.filter
def page_numbers(page: Page[Any]) -> list[int | None]:
    """The numbers that lead to other pages, with None for a gap."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return [number if isinstance(number, int) else None for number in numbers]


@register.filter
def has_required(form: BaseForm) -> bool:
    """Whether a visible field of the form must be filled in."""
    return any(field.field.required for field in form.visible_fields())


@register.filter
def anchor(field: BoundField) -> str:
    """The id to which a link to this field leads."""
    return f"{field.auto_id}_group" if field.use_fieldset else field.id_for_label


@register.filter
def file_name(stored: object) -> str:
    """The name of a stored file without its folder."""
    return PurePosixPath(str(stored)).name


@register.simple_tag(takes_context=True)
def page_in_languages(context: template.Context) -> list[dict[str, Any]]:
    """This page in every language, the first part of each address: `code`, `name`, `url`, `is_current`."""
    request = context["request"]
    path = request.get_full_path()
    codes = [code for code, _name in settings.LANGUAGES]
    first, _slash, rest = path.removeprefix("/").partition("/")
    rest = rest if first.partition("?")[0] in codes else ""
    return [
        {"code": code, "name": name, "url": f"/{code}/{rest}", "is_current": code == get_language()}
        for code, name in settings.LANGUAGES
    ]


@register.simple_tag
def icon(name: str, label: str = "", size: str = "") -> SafeString:
    """An icon of Bootstrap Italia ("user", "calendar"); without a label it is decoration."""
    return format_html(
        '<svg class="icon{}"{}><use href="{}#it-{}"></use></svg>',
        f" icon-{size}" if size else "",
        format_html(' role="img" aria-label="{}"', label) if label else mark_safe(' aria-hidden="true"'),
        static("common/bootstrap-italia/icons.svg"),
        name,
    )


@register.inclusion_tag("common/components/nav_item.html", takes_context=True)
def nav_item(context: template.Context, address: str, label: str, *, exact: bool = False) -> dict[str, Any]:
    """An entry of the main navigation, marked where the reader is in its part; nothing where there is no such page."""
    path = context["request"].path
    is_here = path == address if exact else path.startswith(address)
    return {"address": address, "label": label, "is_here": bool(address) and is_here, "is_page": path == address}


@register.inclusion_tag("common/components/sort_header.html", takes_context=True)
def sort_header(context: template.Context, name: str, label: str, css_class: str = "") -> dict[str, Any]:
    """A column's head that sorts by `name`: the parameter `sort` of the address is `name` or `-name`."""
    current = context["request"].GET.get("sort", "")
    ascending, descending = current == name, current == f"-{name}"
    query = with_query(context, sort=f"-{name}" if ascending else name, page=None)
    return {
        "label": label,
        "address": query,
        "direction": "ascending" if ascending else "descending" if descending else "",
        "css_class": css_class,
    }


STATE_LOOKS = {
    "good": "accepted admitted active approved confirmed open published held given clear",
    "waiting": "submitted pending waiting proposed applied returned forwarded requested invited convened registered",
    "bad": "rejected refused declined cancelled suspended revoked expired not_admitted",
    "active": "current in_progress next",
    "muted": "draft withdrawn closed ended archived erased",
}


@register.simple_tag
def state(value: str, label: str = "", look: str = "") -> SafeString:
    """A state as a badge; its colour only repeats the label. `look` overrides: good, waiting, bad, active, muted."""
    chosen = look or next((name for name, states in STATE_LOOKS.items() if value in states.split()), "active")
    return format_html('<span class="badge state-{}">{}</span>', chosen, label or getattr(value, "label", value))


@register.simple_tag
def deed_text(deed: Deed) -> str:
    """What was done, in words."""
    return deed_sentence(deed.verb)


@register.filter
def deed_changes(deed: Deed) -> list[dict[str, Any]]:
    """What a deed changed: a row `label`, `before`, `after` for each field."""
    return changed_values(deed)


@register.filter
def actor_name(deed: Deed) -> str:
    """Who did it."""
    return str(deed.actor) if deed.actor else _("the system")
