"""Filters of public pages."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.forms import DomainForm
from fondaco_web.common.templatetags.fondaco import language_names
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.published import ProgrammeDay, PublishedItem


class ProgrammeFilter(DomainForm):
    """Which parts of a programme are shown; only what occurs in it can be chosen."""

    kind = forms.ChoiceField(label=_("What"), required=False)
    language = forms.ChoiceField(
        label=_("Can be followed in"), required=False, help_text=_("spoken, or interpreted into it")
    )

    def __init__(self, *args: Any, items: Iterable[PublishedItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = {item.kind for item in items}
        spoken = {language for item in items for language in languages_of(item)}
        self.fields["kind"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
            ("", _("Everything")),
            *((kind.value, kind.label) for kind in ItemKind if kind.value in kinds),
        ]
        self.fields["language"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
            ("", _("Any language")),
            *((code, language_names(code)) for code in sorted(spoken)),
        ]

    @property
    def is_narrowing(self) -> bool:
        """Whether something is left out."""
        return self.is_bound and self.is_valid() and any(self.cleaned_data.values())

    def filtered(self, days: Iterable[ProgrammeDay]) -> list[ProgrammeDay]:
        """The days with the parts asked for; days without any are left out."""
        if not self.is_narrowing:
            return list(days)
        narrowed = (replace(day, items=tuple(item for item in day.items if self.shows(item))) for day in days)
        return [day for day in narrowed if day.items]

    def shows(self, item: PublishedItem) -> bool:
        """Whether `item` is asked for."""
        kind, language = self.cleaned_data["kind"], self.cleaned_data["language"]
        return (not kind or item.kind == kind) and (not language or language in languages_of(item))


def languages_of(item: PublishedItem) -> set[str]:
    """The languages in which a part can be followed."""
    return {item.language, *item.interpretation} - {""}
