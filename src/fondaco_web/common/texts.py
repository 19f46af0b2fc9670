"""Texts written in several languages: the languages are data of each forum, so a text is a mapping, not columns."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

FALLBACKS = ("en", "it", "ru")


class Fragment(NamedTuple):
    """A piece of text and the language it is really written in."""

    text: str
    language: str


def fragment(texts: Mapping[str, str] | None, language: str | None = None) -> Fragment:
    """The text in `language` (the reader's, if none is given), else in the first language that has one."""
    wanted = language or get_language() or "en"
    for code in (wanted, *FALLBACKS, *(texts or {})):
        if texts and texts.get(code):
            return Fragment(texts[code], code)
    return Fragment("", wanted)


def in_language(texts: Mapping[str, str] | None, language: str | None = None) -> str:
    """The text alone; see `fragment`."""
    return fragment(texts, language).text


class TranslatedTextField(models.JSONField):
    """A text per language: {"it": "…", "ru": "…"}; languages without a text are left out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """In migrations a plain JSON column: they import nothing of the applications."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def formfield(self, **kwargs: Any) -> forms.Field:
        """One input per language."""
        options = {"required": not self.blank, "label": self.verbose_name, "help_text": self.help_text, **kwargs}
        return TranslatedTextFormField(**{k: v for k, v in options.items() if k in TranslatedTextFormField.OPTIONS})


class TranslatedTextWidget(forms.MultiWidget):
    """One input per language, each named and marked with its language."""

    template_name = "common/widgets/translated_text.html"

    def __init__(self, *, long: bool = False, attrs: dict[str, Any] | None = None) -> None:
        self.languages = [code for code, _name in settings.LANGUAGES]
        inner = forms.Textarea if long else forms.TextInput
        rows = {"rows": 4} if long else {}
        super().__init__({code: inner(attrs={"lang": code, **rows}) for code in self.languages}, attrs)

    def decompress(self, value: Mapping[str, str] | None) -> list[str]:
        """The inputs' values, in the order of the languages."""
        return [(value or {}).get(code, "") for code in self.languages]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds each input's language to the template's context."""
        context = super().get_context(name, value, attrs)
        for widget, (code, label) in zip(context["widget"]["subwidgets"], settings.LANGUAGES, strict=True):
            widget["language"], widget["language_name"] = code, label
        return context


class TranslatedTextFormField(forms.MultiValueField):
    """Reads one input per language into {"it": "…"}; required means: in at least one language."""

    OPTIONS = ("required", "label", "help_text", "initial", "long", "max_length")

    def __init__(self, *, long: bool = False, max_length: int | None = None, **kwargs: Any) -> None:
        self.languages = [code for code, _name in settings.LANGUAGES]
        fields = [forms.CharField(required=False, max_length=max_length) for _code in self.languages]
        super().__init__(fields=fields, require_all_fields=False, widget=TranslatedTextWidget(long=long), **kwargs)

    def compress(self, data_list: list[str]) -> dict[str, str]:
        """The mapping without empty texts."""
        return {code: text for code, text in zip(self.languages, data_list, strict=False) if text}

    def clean(self, value: Any) -> dict[str, str]:
        """As usual, with a message that says that one language is enough."""
        if self.required and not any(value or []):
            raise ValidationError(_("Write the text in at least one language."), code="required")
        cleaned: dict[str, str] = super().clean(value) or {}
        return cleaned
