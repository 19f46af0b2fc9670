"""Official numbers and activity codes: sets of rows."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError
from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.directory.activity_codes import normalised_activity
from fondaco_web.directory.enums import Classification, IdentifierScheme
from fondaco_web.directory.identifiers import FORMS, normalised


class NumbersForm(VersionedForm):
    """A field per scheme; an empty one means that there is no such number."""

    def __init__(self, *args: Any, numbers: Mapping[str, str], version: int, **kwargs: Any) -> None:
        super().__init__(*args, initial={**numbers, "version": version}, **kwargs)
        for scheme in IdentifierScheme:
            self.fields[scheme.value] = forms.CharField(
                label=scheme.label, required=False, max_length=60, help_text=FORMS[scheme]
            )

    def clean(self) -> dict[str, Any]:
        """Every wrong number is named at once, each at its field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for scheme, value in self.values().items():
            try:
                cleaned[scheme] = normalised(scheme, value, field=scheme)
            except DomainError as error:
                self.add_error(scheme, str(error))
        return cleaned

    def values(self) -> dict[str, str]:
        """The numbers entered, by scheme."""
        entered = {scheme.value: self.cleaned_data.get(scheme.value, "") for scheme in IdentifierScheme}
        return {scheme: value for scheme, value in entered.items() if value}


class ActivityForm(DomainForm):
    """One activity."""

    classification = forms.ChoiceField(label=_("Classification"), choices=Classification.choices)
    code = forms.CharField(label=_("Code"), max_length=12, help_text=_("For example 16.23."))

    def clean(self) -> dict[str, Any]:
        """The code in its normal form."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("code") and cleaned.get("classification"):
            try:
                cleaned["code"] = normalised_activity(cleaned["classification"], cleaned["code"])
            except DomainError as error:
                raise ValidationError({"code": str(error)}) from error
        return cleaned


ActivityFormSet = forms.formset_factory(ActivityForm, extra=2, max_num=40, absolute_max=60, can_delete=True)


class ActivitiesForm(VersionedForm):
    """The activities (`rows`, a set of ActivityForm): the first of each classification is the main one."""

    def __init__(self, *args: Any, activities: list[dict[str, str]], version: int, **kwargs: Any) -> None:
        super().__init__(*args, initial={"version": version}, **kwargs)
        inputs = {"data": self.data} if self.is_bound else {"initial": activities}
        self.rows = ActivityFormSet(prefix="rows", **inputs)

    def is_valid(self) -> bool:
        """The version and every row."""
        are_rows_valid = self.rows.is_valid()
        return super().is_valid() and are_rows_valid

    def values(self) -> list[tuple[str, str]]:
        """Classification and code of each row that is kept."""
        kept = [row.cleaned_data for row in self.rows if row.cleaned_data and not row.cleaned_data.get("DELETE")]
        return [(row["classification"], row["code"]) for row in kept if row.get("code")]
