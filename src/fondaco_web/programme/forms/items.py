"""Forms about items of the programme, its publication, and places in visits."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import formset_factory
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.models import ProgrammeItem, Room, Session, ThematicTable
from fondaco_web.programme.selectors import organisation_named, rooms_of, tables_of
from fondaco_web.programme.services.items import values_of
from fondaco_web.programme.values import ItemValues, SpeakerValues

LANGUAGE_CHOICES = [("", _("none")), *settings.LANGUAGES]


class SpeakerForm(DomainForm):
    """One speaker; the organisation is named by its code or its exact name."""

    name = forms.CharField(label=pgettext_lazy("person", "Name"), max_length=120)
    name_latin = forms.CharField(label=pgettext_lazy("person", "Name in Latin letters"), max_length=120, required=False)
    organisation = forms.CharField(
        label=_("Organisation"), max_length=200, required=False, help_text=_("Code, such as O-7K3F9QXA, or exact name")
    )
    role = TranslatedTextFormField(label=_("Office or position"), required=False, max_length=200)

    def __init__(self, *args: Any, session: Session, user: Any, known: dict[str, Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.session, self.user, self.known = session, user, known

    def clean_organisation(self) -> Organisation | None:
        """The organisation; one that the item names already is accepted whoever may see it."""
        text = self.cleaned_data["organisation"].strip()
        if not text:
            return None
        found = self.known.get(text) or organisation_named(text, self.session.forum, self.user)
        if found is None:
            message = _t("No organisation “%(text)s” was found. Write its code or its exact name, or leave this empty.")
            raise ValidationError(message % {"text": text})
        return found

    def values(self) -> SpeakerValues:
        """What was entered."""
        return SpeakerValues(**{name: self.cleaned_data[name] for name in SpeakerValues.__dataclass_fields__})


SpeakerFormSet = formset_factory(SpeakerForm, extra=1, max_num=40, absolute_max=60, can_delete=True)


class ItemForm(DomainForm):
    """An item of the programme with its speakers (`speakers`, a formset)."""

    kind = forms.ChoiceField(label=_("Kind"), choices=ItemKind.choices)
    title = TranslatedTextFormField(label=_("Title"), max_length=200)
    day = forms.DateField(label=_("Day"))
    begins = forms.TimeField(label=_("Begins"))
    ends = forms.TimeField(label=_("Ends"))
    ends_next_day = forms.BooleanField(label=_("It ends after midnight"), required=False)
    room = forms.ModelChoiceField(Room.objects.none(), label=_("Room or bus"), required=False)
    table = forms.ModelChoiceField(ThematicTable.objects.none(), label=_("Thematic table"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGE_CHOICES, required=False)
    interpretation = forms.MultipleChoiceField(
        label=_("Interpreted into"), choices=settings.LANGUAGES, required=False, widget=forms.CheckboxSelectMultiple
    )
    description = TranslatedTextFormField(label=_("Description"), required=False, long=True)
    capacity = forms.IntegerField(
        label=_("Places"),
        min_value=1,
        max_value=32000,
        required=False,
        help_text=_("Only for visits; empty: no limit."),
    )
    slot_minutes = forms.IntegerField(
        label=_("Minutes of a meeting"),
        min_value=1,
        max_value=600,
        required=False,
        help_text=_("Only for a meeting point."),
    )
    gap_minutes = forms.IntegerField(
        label=_("Minutes between meetings"),
        min_value=0,
        max_value=600,
        required=False,
        help_text=_("Only for a meeting point."),
    )

    def __init__(
        self, *args: Any, session: Session, user: Any, item: ProgrammeItem | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in (("room", rooms_of(session)), ("table", tables_of(session))):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = rows
        speakers = list(item.speakers.all()) if item else []
        known = {row.organisation.code: row.organisation for row in speakers if row.organisation}
        self.speakers = SpeakerFormSet(
            data=self.data if self.is_bound else None,
            prefix="speakers",
            initial=[self.initial_speaker(row) for row in values_of(item).speakers] if item else [],
            form_kwargs={"session": session, "user": user, "known": known},
        )

    @staticmethod
    def initial_speaker(row: SpeakerValues) -> dict[str, Any]:
        """A speaker as the formset begins with."""
        organisation = row.organisation.code if row.organisation else ""
        return {"name": row.name, "name_latin": row.name_latin, "role": row.role, "organisation": organisation}

    def is_valid(self) -> bool:
        """The item and all its speakers."""
        is_item_valid = super().is_valid()
        if not self.speakers.is_valid():
            self.add_error(None, _("Look at the speakers below."))
            return False
        return is_item_valid

    def values(self) -> ItemValues:
        """What was entered."""
        entered = {name: self.cleaned_data[name] for name in ItemValues.__dataclass_fields__ if name != "speakers"}
        rows = [form for form in self.speakers if form.has_changed() or form.initial]
        return ItemValues(
            **(entered | {"kind": ItemKind(entered["kind"]), "interpretation": tuple(entered["interpretation"])}),
            speakers=tuple(form.values() for form in rows if not form.cleaned_data.get("DELETE")),
        )

    @staticmethod
    def initial_of(item: ProgrammeItem) -> dict[str, Any]:
        """The form's beginning for an item."""
        values = values_of(item)
        initial = {name: getattr(values, name) for name in ItemValues.__dataclass_fields__ if name != "speakers"}
        return initial | {"version": item.version, "interpretation": list(values.interpretation)}

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields as they belong together, each group under its heading."""
        found = (
            (_("What"), ("kind", "title", "description")),
            (_("When"), ("day", "begins", "ends", "ends_next_day")),
            (_("Where"), ("room", "table", "capacity", "slot_minutes", "gap_minutes")),
            (_("Languages"), ("language", "interpretation")),
        )
        return [(legend, [self[name] for name in names]) for legend, names in found]


class ItemEditForm(VersionedForm, ItemForm):
    """An item as it stands."""


class MoveForm(VersionedForm):
    """Another beginning for an item."""

    day = forms.DateField(label=_("Day"))
    begins = forms.TimeField(label=_("Begins"))


class ReasonForm(DomainForm):
    """Why something is done; may be left empty."""

    reason = forms.CharField(label=_("Reason"), max_length=500, required=False)


class PublishForm(DomainForm):
    """A word to the public about a new version; `reviewed` marks the draft that was shown."""

    note = TranslatedTextFormField(
        label=_("Note to the public"), required=False, max_length=500, help_text=_("Shown above the list of changes.")
    )
    reviewed = forms.CharField(widget=forms.HiddenInput, max_length=64)


class PersonChoice(forms.ModelChoiceField[Person]):
    """People, each with the organisation."""

    def label_from_instance(self, obj: Person) -> str:
        """For instance “Anna Inventata, Azienda inventata”."""
        return f"{obj}, {obj.organisation}"


class BookForm(DomainForm):
    """For whom a place is asked."""

    person = PersonChoice(Person.objects.none(), label=_("For whom"), to_field_name="code", empty_label=None)

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        assert isinstance(person, forms.ModelChoiceField)
        person.queryset = people
