"""Forms as the design system draws them, and the base of forms that carry a version."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict
from django.utils.translation import gettext as _

from fondaco_web.common.errors import DomainError


class ComponentRenderer(TemplatesSetting):
    """Draws every form, field and widget from templates of the app `common`."""

    form_template_name = "common/forms/form.html"
    field_template_name = "common/forms/field.html"
    formset_template_name = "common/forms/formset.html"


class NativeDate(forms.DateInput):
    """The browser's own input for a day."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class NativeTime(forms.TimeInput):
    """The browser's own input for a time of day."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class NativeMoment(forms.DateTimeInput):
    """The browser's own input for a day and time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


NATIVE_INPUTS: dict[type[forms.Widget], type[forms.Widget]] = {
    forms.DateInput: NativeDate,
    forms.TimeInput: NativeTime,
    forms.DateTimeInput: NativeMoment,
}


def use_native_inputs(form: forms.BaseForm) -> None:
    """Give days and times the browser's own inputs, where the form has chosen no other."""
    for field in form.fields.values():
        native = NATIVE_INPUTS.get(type(field.widget))
        if native is not None:
            given = field.widget
            field.widget = native(given.attrs)
            field.widget.is_required = given.is_required


def shown(field: forms.Field, value: Any) -> str:
    """A field's value as a person reads it: labels of choices, texts with their language."""
    if isinstance(value, Mapping):
        return "; ".join(f"{language}: {text}" for language, text in value.items())
    if isinstance(value, list | tuple | set):
        return ", ".join(shown(field, part) for part in value)
    if isinstance(field, forms.BooleanField):
        return str(_("yes") if value else _("no"))
    choices = dict(getattr(field, "choices", None) or ())
    return str(choices.get(value, "" if value is None else value))


class DomainForm(forms.Form):
    """A form whose service may refuse: `add_domain_error` shows the refusal at the field it names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        use_native_inputs(self)

    def add_domain_error(self, error: DomainError) -> None:
        """Show `error` at its field, else above the form."""
        self.add_error(error.field if error.field in self.fields else None, str(error))


class VersionedForm(DomainForm):
    """A form over a row that others may edit too: it carries the version that the person has seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def accept_current_version(self, version: int) -> None:
        """After a refusal for a change meanwhile: the next save is meant to follow `version`."""
        entries = QueryDict(mutable=True)
        entries.update(self.data)  # a QueryDict: lists of values are kept
        entries[self.add_prefix("version")] = str(version)
        self.data = entries

    def show_what_was_saved(self) -> None:
        """At each field that differs from the row as it stands (the form's initial values), show the saved value."""
        for name in self.changed_data:
            if name != "version":
                saved = shown(self.fields[name], self.get_initial_for_field(self.fields[name], name))
                self.add_error(
                    name, _("Saved meanwhile by somebody else: %(value)s") % {"value": saved or _("nothing")}
                )

    @property
    def seen_version(self) -> int:
        """The version that the person has seen."""
        version: Any = self.cleaned_data["version"]
        return int(version)
