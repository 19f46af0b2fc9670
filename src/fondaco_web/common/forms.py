"""Forms as the design system draws them, and the base of forms that carry a version."""

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict

from fondaco_web.common.errors import DomainError


class ComponentRenderer(TemplatesSetting):
    """Draws every form, field and widget from templates of the app `common`."""

    form_template_name = "common/forms/form.html"
    field_template_name = "common/forms/field.html"
    formset_template_name = "common/forms/formset.html"


class DomainForm(forms.Form):
    """A form whose service may refuse: `add_domain_error` shows the refusal at the field it names."""

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

    @property
    def seen_version(self) -> int:
        """The version that the person has seen."""
        version: Any = self.cleaned_data["version"]
        return int(version)
