"""Forms about what a session needs: tables, rooms, places, interpreters, documents."""

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.forum.models import Forum, Sector
from fondaco_web.programme.enums import DocumentAudience, DocumentKind, LocationKind
from fondaco_web.programme.models import Interpreter, MeetingLocation, Room, ThematicTable
from fondaco_web.programme.selectors import periods, sectors_of_forum
from fondaco_web.programme.services import InterpreterValues, LocationSeries, LocationValues, RoomValues, TableValues
from fondaco_web.programme.services.documents import DocumentValues
from fondaco_web.programme.times import local, moment_of


class TableForm(DomainForm):
    """A thematic table."""

    code = forms.SlugField(label=_("Code"), max_length=20, help_text=_("Short, for lists: letters, digits, hyphens."))
    title = TranslatedTextFormField(label=_("Title"), max_length=200)
    description = TranslatedTextFormField(label=_("Description"), required=False, long=True)
    sector = forms.ModelChoiceField(Sector.objects.none(), label=_("Sector"), required=False)

    def __init__(self, *args: Any, forum: Forum, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sector = self.fields["sector"]
        assert isinstance(sector, forms.ModelChoiceField)
        sector.queryset = sectors_of_forum(forum)

    def values(self) -> TableValues:
        """What was entered."""
        return TableValues(**{name: self.cleaned_data[name] for name in TableValues.__dataclass_fields__})

    @staticmethod
    def initial_of(table: ThematicTable) -> dict[str, Any]:
        """The form's beginning for a table."""
        return {name: getattr(table, name) for name in (*TableValues.__dataclass_fields__, "version")}


class TableEditForm(VersionedForm, TableForm):
    """A table as it stands."""


class RoomForm(DomainForm):
    """A room or a bus."""

    code = forms.SlugField(label=_("Code"), max_length=20, help_text=_("Short, for lists: letters, digits, hyphens."))
    name = TranslatedTextFormField(label=_("Name"), max_length=120)
    site = forms.CharField(label=_("Building or town"), max_length=80, required=False)
    capacity = forms.IntegerField(label=_("Seats"), min_value=1, max_value=32000, required=False)

    def values(self) -> RoomValues:
        """What was entered."""
        return RoomValues(**{name: self.cleaned_data[name] for name in RoomValues.__dataclass_fields__})

    @staticmethod
    def initial_of(room: Room) -> dict[str, Any]:
        """The form's beginning for a room."""
        return {name: getattr(room, name) for name in (*RoomValues.__dataclass_fields__, "version")}


class RoomEditForm(VersionedForm, RoomForm):
    """A room as it stands."""


class LocationSeriesForm(DomainForm):
    """Many places at once."""

    kind = forms.ChoiceField(label=_("Kind"), choices=LocationKind.choices)
    letters = forms.CharField(
        label=_("Letters before the number"),
        max_length=10,
        required=False,
        help_text=_("For instance A for A1, A2, A3"),
    )
    first = forms.IntegerField(label=_("From number"), min_value=0, max_value=99999, initial=1)
    last = forms.IntegerField(label=_("To number"), min_value=0, max_value=99999, initial=30)
    site = forms.CharField(label=_("Building or town"), max_length=80, required=False)
    capacity = forms.IntegerField(label=_("Meetings at once"), min_value=1, max_value=1000, initial=1)

    def values(self) -> LocationSeries:
        """What was entered."""
        entered = dict(self.cleaned_data)
        return LocationSeries(prefix=entered.pop("letters"), kind=LocationKind(entered.pop("kind")), **entered)


class LocationForm(VersionedForm):
    """One place of the meeting point."""

    code = forms.CharField(label=_("Number"), max_length=20)
    name = TranslatedTextFormField(label=_("Name"), required=False, max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=LocationKind.choices)
    site = forms.CharField(label=_("Building or town"), max_length=80, required=False)
    capacity = forms.IntegerField(label=_("Meetings at once"), min_value=1, max_value=1000)

    def values(self) -> LocationValues:
        """What was entered."""
        entered = {name: self.cleaned_data[name] for name in LocationValues.__dataclass_fields__}
        return LocationValues(**(entered | {"kind": LocationKind(entered["kind"])}))

    @staticmethod
    def initial_of(location: MeetingLocation) -> dict[str, Any]:
        """The form's beginning for a place."""
        return {name: getattr(location, name) for name in LocationValues.__dataclass_fields__}


class InterpreterForm(DomainForm):
    """An interpreter; times away are written line by line on the session's clock."""

    name = forms.CharField(label=pgettext_lazy("person", "Name"), max_length=120)
    languages = forms.MultipleChoiceField(
        label=_("Languages"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    unavailable = forms.CharField(
        label=_("Not available"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One period a line, on the session's clock, for instance: 2026-05-29 09:00-12:30"),
    )
    max_run = forms.IntegerField(label=_("At most meetings in a row"), min_value=1, max_value=100, required=False)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone

    def clean_unavailable(self) -> tuple[tuple[datetime, datetime], ...]:
        """The periods, in UTC; a line that cannot be read is named."""
        lines = enumerate(self.cleaned_data["unavailable"].splitlines(), start=1)
        return tuple(self.period(number, line.strip()) for number, line in lines if line.strip())

    def period(self, number: int, line: str) -> tuple[datetime, datetime]:
        """One line."""
        parts = {"number": number, "line": line}
        try:
            day, clocks = line.split()
            start, end = (datetime.strptime(f"{day} {clock}", "%Y-%m-%d %H:%M") for clock in clocks.split("-"))  # noqa: DTZ007  # a clock time
        except ValueError:
            text = _t("Line %(number)s, “%(line)s”: write it as 2026-05-29 09:00-12:30.")
            raise ValidationError(text % parts) from None
        if end <= start:
            raise ValidationError(_t("Line %(number)s, “%(line)s”: the end is not after the beginning.") % parts)
        try:
            return tuple(moment_of(at.date(), at.time(), self.zone) for at in (start, end))  # type: ignore[return-value]  # a pair
        except InvalidInput as error:
            raise ValidationError(str(error)) from None

    def values(self) -> InterpreterValues:
        """What was entered."""
        entered = {name: self.cleaned_data[name] for name in InterpreterValues.__dataclass_fields__}
        return InterpreterValues(**(entered | {"languages": tuple(entered["languages"])}))

    @staticmethod
    def initial_of(interpreter: Interpreter, zone: str) -> dict[str, Any]:
        """The form's beginning for an interpreter."""
        away = [(local(start, zone), local(end, zone)) for start, end in periods(interpreter.unavailable)]
        initial = {name: getattr(interpreter, name) for name in (*InterpreterValues.__dataclass_fields__, "version")}
        lines = [f"{start:%Y-%m-%d %H:%M}-{end:%H:%M}" for start, end in away]
        return initial | {"unavailable": "\n".join(lines)}


class InterpreterEditForm(VersionedForm, InterpreterForm):
    """An interpreter as entered."""


class DocumentForm(DomainForm):
    """A file for the session."""

    kind = forms.ChoiceField(label=_("Kind"), choices=DocumentKind.choices)
    title = TranslatedTextFormField(label=_("Title"), max_length=200)
    language = forms.ChoiceField(
        label=_("Language"), choices=[("", _("several, or none")), *settings.LANGUAGES], required=False
    )
    audience = forms.ChoiceField(
        label=_("Who may read it"), choices=DocumentAudience.choices, initial=DocumentAudience.SECRETARIAT
    )
    file = forms.FileField(label=_("File"), help_text=_("PDF, xlsx, docx, zip or HTML, at most 20 MB."))

    def values(self) -> DocumentValues:
        """What was entered."""
        entered = self.cleaned_data
        return DocumentValues(
            kind=DocumentKind(entered["kind"]),
            title=entered["title"],
            audience=DocumentAudience(entered["audience"]),
            language=entered["language"],
        )
