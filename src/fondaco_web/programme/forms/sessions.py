"""Forms about sessions themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import regions_of_forum, sectors_of_forum
from fondaco_web.programme.times import time_zones
from fondaco_web.programme.values import Deadlines, SessionValues


def time_zone_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Time zones by continent."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for name in time_zones():
        area, _slash, place = name.partition("/")
        groups.setdefault(area, []).append((name, place.replace("_", " ")))
    return list(groups.items())


class RegionChoice(forms.ModelChoiceField[Region]):
    """Regions, each named with its party."""

    def label_from_instance(self, obj: Region) -> str:
        """For instance “Abruzzo (Italy)”."""
        return f"{obj} ({obj.party})"


class SessionFields(DomainForm):
    """What is entered about every session, also one of the past."""

    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=9999)
    title = TranslatedTextFormField(
        label=_("Title"), required=False, max_length=200, help_text=_("Only if it differs from number and city.")
    )
    host_party = forms.ModelChoiceField(Party.objects.none(), label=_("Host"))
    host_region = RegionChoice(Region.objects.none(), label=_("Host region"), required=False)
    city = TranslatedTextFormField(label=_("City"), max_length=80)
    is_online = forms.BooleanField(label=_("The session is held online"), required=False)
    starts_on = forms.DateField(label=_("First day"))
    ends_on = forms.DateField(label=_("Last day"))
    sectors = forms.ModelMultipleChoiceField(
        Sector.objects.none(), label=_("Sectors"), required=False, widget=forms.CheckboxSelectMultiple
    )
    summary = TranslatedTextFormField(label=_("Summary for the public"), required=False, long=True)

    def __init__(self, *args: Any, forum: Forum, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("host_party", Party.objects.filter(forum=forum).order_by("position"))
        self.choose("host_region", regions_of_forum(forum))
        self.choose("sectors", sectors_of_forum(forum))

    def choose(self, name: str, rows: Any) -> None:
        """Offer `rows` in the field `name`."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows

    def values(self) -> SessionValues:
        """What was entered."""
        entered = dict(self.cleaned_data)
        deadlines = {name: entered.pop(name, None) for name in Deadlines.__dataclass_fields__}
        entered["sectors"] = tuple(entered["sectors"])
        known = {name: entered[name] for name in SessionValues.__dataclass_fields__ if name in entered}
        return SessionValues(**known, deadlines=Deadlines(**deadlines))

    def group(self, *names: str) -> list[forms.BoundField]:
        """Some of the fields, as far as the form has them, to be drawn together."""
        return [self[name] for name in names if name in self.fields]

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields as they belong together, each group under its heading."""
        deadlines = tuple(Deadlines.__dataclass_fields__)
        found = [
            (
                _("Place"),
                self.group("number", "original", "host_party", "host_region", "city", "venue", "address", "is_online"),
            ),
            (_("Days"), self.group("starts_on", "ends_on", "date_note", "time_zone")),
            (_("Deadlines"), self.group(*deadlines)),
            (_("What it is about"), self.group("sectors", "title", "summary", "figures", "reason")),
        ]
        return [(legend, fields) for legend, fields in found if fields]


class PlannedSessionFields(SessionFields):
    """What is entered beside it about a session to come."""

    venue = TranslatedTextFormField(label=_("Venue"), required=False, max_length=200)
    address = forms.CharField(label=_("Address"), required=False, max_length=200)
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        help_text=_("The programme is shown on the clock of this place."),
        choices=time_zone_choices,
    )
    applications_open_on = forms.DateField(label=_("Applications open"), required=False)
    applications_close_on = forms.DateField(label=_("Deadline for applicants"), required=False)
    desks_close_on = forms.DateField(label=_("Deadline for the desks"), required=False)
    decisions_due_on = forms.DateField(label=_("Decisions due"), required=False)


class SessionAddForm(PlannedSessionFields):
    """A new session, blank or after an earlier one."""

    original = forms.ModelChoiceField(
        Session.objects.none(),
        label=_("Take over from"),
        required=False,
        empty_label=_("nothing: a blank session"),
        help_text=_(
            "Sectors, tables, rooms, seats, places and programme are taken over, at the same times of the clock; "
            "deadlines that you leave empty, too. Nothing personal is: no speakers, interpreters, bookings."
        ),
    )

    def __init__(self, *args: Any, sessions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("original", sessions)


class SessionEditForm(VersionedForm, PlannedSessionFields):
    """A session as it stands."""

    date_note = TranslatedTextFormField(label=_("What is known of the dates"), required=False, max_length=120)
    figures = TranslatedTextFormField(label=_("Figures and results"), required=False, long=True)
    reason = forms.CharField(
        label=_("Reason for the change"),
        required=False,
        max_length=500,
        help_text=_("Kept in the history. If the first day or the time zone changes, the programme moves with it."),
    )

    def __init__(self, *args: Any, is_held: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("starts_on", "ends_on"):
            self.fields[name].required = not is_held
        if not is_held:
            del self.fields["date_note"]


class PastSessionForm(SessionFields):
    """A session held before the forum came here: only what is still known."""

    starts_on = forms.DateField(label=_("First day"), required=False)
    ends_on = forms.DateField(label=_("Last day"), required=False)
    date_note = TranslatedTextFormField(
        label=_("What is known of the dates"),
        required=False,
        max_length=120,
        help_text=_("Where the days are not known, for instance: autumn 2013."),
    )
    figures = TranslatedTextFormField(label=_("Figures and results"), required=False, long=True)


class CancelForm(DomainForm):
    """Why the session does not take place."""

    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class QuotaForm(VersionedForm):
    """The seats of every region in one form."""

    def __init__(self, *args: Any, regions: list[Region], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.regions = {self.field_name(region): region for region in regions}
        for name, region in self.regions.items():
            self.fields[name] = forms.IntegerField(label=str(region), min_value=0, max_value=9999, required=False)

    @staticmethod
    def field_name(region: Region) -> str:
        """The name of the field of a region."""
        return f"seats_{region.party.code}_{region.code}"

    def seats(self) -> dict[Region, int | None]:
        """What was entered; None where there is no limit."""
        return {region: self.cleaned_data[name] for name, region in self.regions.items()}

    @property
    def parties(self) -> list[tuple[Party, list[forms.BoundField]]]:
        """The fields by party."""
        found: dict[int, tuple[Party, list[forms.BoundField]]] = {}
        for name, region in self.regions.items():
            found.setdefault(region.party_id, (region.party, []))[1].append(self[name])
        return list(found.values())
