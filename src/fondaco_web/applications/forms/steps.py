"""The steps of an application, each with its own form."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import ProjectStage, WishPriority
from fondaco_web.applications.models import Application
from fondaco_web.applications.selectors.parts import (
    other_parties,
    other_regions,
    people_to_choose,
    sectors_of,
    tables_of,
)
from fondaco_web.applications.services.entry import MOST_MEETINGS
from fondaco_web.common.forms import VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.directory.models import Person
from fondaco_web.forum.models import Party, Region, Sector
from fondaco_web.programme.models import ThematicTable


class Moment(forms.DateTimeField):
    """A clock time of the session's place, on the browser's own picker."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, required=False, **kwargs)


class ThemesForm(VersionedForm):
    """What the applicant comes for."""

    themes = forms.ModelMultipleChoiceField(
        queryset=ThematicTable.objects.none(),
        label=_("Themes"),
        help_text=_("The thematic tables at which you want to take part."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    objectives = TranslatedTextFormField(
        long=True,
        required=False,
        max_length=3000,
        label=_("Objectives"),
        help_text=_("What you want to achieve at this session. One language is enough; the other side reads it too."),
    )

    def __init__(self, *, application: Application, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fields["themes"].queryset = tables_of(application)  # type: ignore[attr-defined]  # a model choice field


class NeedsForm(VersionedForm):
    """What the organisation needs at the session."""

    language = forms.ChoiceField(
        label=_("Language of the documents"), help_text=_("Agenda and lists come in this language.")
    )
    needs_interpreter = forms.BooleanField(label=_("We need an interpreter for our meetings"), required=False)
    is_remote = forms.BooleanField(
        label=_("We take part remotely"), required=False, help_text=_("Meetings are held by video.")
    )
    max_meetings = forms.IntegerField(
        label=_("At most this many meetings"),
        required=False,
        min_value=1,
        max_value=MOST_MEETINGS,
        help_text=_("Leave it empty for as many as fit."),
    )

    def __init__(self, *, application: Application, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        names = dict(settings.LANGUAGES)
        languages = [(code, names.get(code, code)) for code in application.session.forum.languages]
        self.fields["language"].choices = languages  # type: ignore[attr-defined]  # a choice field


class ProjectForm(VersionedForm):
    """One project."""

    title = TranslatedTextFormField(label=_("Title"), max_length=200)
    summary = TranslatedTextFormField(
        label=_("Summary"),
        long=True,
        required=False,
        max_length=3000,
        help_text=_("What it is about, what you bring, what you look for. It is presented at the table in this form."),
    )
    table = forms.ModelChoiceField(
        queryset=ThematicTable.objects.none(),
        label=_("Thematic table"),
        required=False,
        empty_label=_("not decided yet"),
    )
    stage = forms.ChoiceField(label=_("How far it is"), choices=ProjectStage.choices)
    value_eur = forms.IntegerField(label=_("Value in euro"), required=False, min_value=0, max_value=10**12)

    def __init__(self, *, application: Application, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fields["table"].queryset = tables_of(application)  # type: ignore[attr-defined]  # a model choice field


class WishForm(VersionedForm):
    """How much a counterpart is wanted, and what for."""

    priority = forms.ChoiceField(label=_("How much"), choices=WishPriority.choices, initial=WishPriority.WISH)
    topic = forms.CharField(
        label=_("What you want to talk about"),
        max_length=200,
        required=False,
        help_text=_("For the secretariat of the other side, which invites them."),
    )


class DescribedWishForm(WishForm):
    """A counterpart that the applicant does not know by name."""

    description = TranslatedTextFormField(
        label=_("Whom you want to meet"),
        long=True,
        max_length=1000,
        help_text=_("For instance: a maker of laminated timber with its own forest, 50 to 250 persons."),
    )
    party = forms.ModelChoiceField(
        queryset=Party.objects.none(), label=_("Party"), required=False, empty_label=_("any")
    )
    region = forms.ModelChoiceField(
        queryset=Region.objects.none(), label=_("Region"), required=False, empty_label=_("any")
    )
    sector = forms.ModelChoiceField(
        queryset=Sector.objects.none(), label=_("Sector"), required=False, empty_label=_("any")
    )

    field_order = ("description", "region", "sector", "party", "priority", "topic")

    def __init__(self, *, application: Application, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        parties = other_parties(application)
        choices = {"party": parties, "region": other_regions(application), "sector": sectors_of(application)}
        for name, queryset in choices.items():
            self.fields[name].queryset = queryset  # type: ignore[attr-defined]  # a model choice field
        if parties.count() < 2:
            del self.fields["party"]


class ParticipantForm(VersionedForm):
    """What is to be known of a person who comes."""

    needs_visa_letter = forms.BooleanField(label=_("Needs a visa letter"), required=False)
    arrival_at = Moment(label=_("Arrival"))
    departure_at = Moment(label=_("Departure"))
    accessibility_needs = forms.CharField(
        label=_("Accessibility needs"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Health data: written down only with the person's consent, passed to the venue only."),
    )
    is_consent_stated = forms.BooleanField(
        label=_("The person agrees that these needs are written down and passed to the venue"), required=False
    )

    def __init__(self, *, zone: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("arrival_at", "departure_at"):
            self.fields[name].help_text = _("Clock of the session: %(zone)s") % {"zone": zone.replace("_", " ")}


class NewParticipantForm(ParticipantForm):
    """A person of the organisation who comes."""

    person = forms.ModelChoiceField(queryset=Person.objects.none(), label=_("Person"), to_field_name="code")
    field_order = ("person",)

    def __init__(self, *, application: Application, **kwargs: Any) -> None:
        super().__init__(zone=application.session.time_zone, **kwargs)
        self.fields["person"].queryset = people_to_choose(application)  # type: ignore[attr-defined]  # a model choice field


class SearchForm(forms.Form):
    """A search over organisations; it stays in the address."""

    q = forms.CharField(label=_("Name of the organisation"), required=False, max_length=100)
