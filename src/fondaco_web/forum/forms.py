"""Forms of the settings pages."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.forms import DomainForm, VersionedForm
from fondaco_web.common.texts import TranslatedTextFormField
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Party, Region
from fondaco_web.forum.selectors import DeedFilter, RoleFilter, parties_of, regions_of

LINE_SEPARATOR = ";"


class ForumForm(VersionedForm):
    """The forum's own facts."""

    name = TranslatedTextFormField(label=_("Name"))
    administration = TranslatedTextFormField(
        label=_("Administration"), required=False, help_text=_("Stands in the header of every page.")
    )
    description = TranslatedTextFormField(label=_("What the forum is"), required=False, long=True)
    legal_basis = TranslatedTextFormField(
        label=_("Legal basis"),
        required=False,
        long=True,
        help_text=_("The agreement or act that set it up."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Working languages"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    founded_on = forms.DateField(label=_("Founded on"), required=False)
    contact_email = forms.EmailField(label=_("E-mail of the secretariat"), required=False)


class PartyForm(VersionedForm):
    """Names of a party, its ministry and language."""

    name = TranslatedTextFormField(label=_("Name"))
    ministry = TranslatedTextFormField(label=_("Ministry"), required=False)
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Letters to its people are written in it.")
    )


class NewRegionForm(DomainForm):
    """A region to add."""

    code = forms.CharField(
        label=_("Code"), max_length=10, help_text=_("ISO 3166-2 where there is one, for example IT-65.")
    )
    name = TranslatedTextFormField(label=_("Name"))


class RegionForm(VersionedForm):
    """Names of a region."""

    name = TranslatedTextFormField(label=_("Name"))


class NaceField(forms.CharField):
    """NACE codes, separated by commas or spaces."""

    def prepare_value(self, value: Any) -> Any:
        """A list as one line."""
        return ", ".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        """The codes as a list; their form is judged by the service."""
        return [code for code in re.split(r"[\s,;]+", super().clean(value) or "") if code]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other codes were entered."""
        return sorted(initial or []) != sorted(self.clean(data))


class SectorFields(forms.Form):
    """What a new sector and a known one have in common."""

    name = TranslatedTextFormField(label=_("Name"))
    nace_codes = NaceField(
        label=_("NACE codes"),
        required=False,
        help_text=_("Divisions or groups of NACE Rev. 2, separated by commas, for example 16, 31.0."),
    )


class NewSectorForm(SectorFields, DomainForm):
    """A sector to add."""

    code = forms.CharField(
        label=_("Code"), max_length=30, help_text=_("Small Latin letters and hyphens, for example agri-food.")
    )
    field_order = ("code", "name", "nace_codes")


class SectorForm(SectorFields, VersionedForm):
    """Names and codes of a sector, and whether it is in use."""

    is_active = forms.BooleanField(
        label=_("In use"),
        required=False,
        help_text=_("Sessions that already have it keep it; new ones do not offer it."),
    )


class RoleForm(DomainForm):
    """A role to grant."""

    role = forms.ChoiceField(label=_("Role"))
    party = forms.ModelChoiceField(
        Party.objects.none(), label=_("Party"), to_field_name="code", required=False,
        help_text=_("For the secretariat and the co-chair."),
    )  # fmt: skip
    region = forms.ModelChoiceField(
        Region.objects.none(), label=_("Region"), to_field_name="code", required=False,
        help_text=_("For the regional desk."),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail address of the person"), help_text=_("Who has no account yet receives an invitation.")
    )
    full_name = forms.CharField(label=_("Name of the person"), max_length=120, required=False)
    starts_on = forms.DateField(label=_("From"), required=False, help_text=_("Empty: from today."))
    ends_on = forms.DateField(label=_("Until"), required=False, help_text=_("Empty: until somebody ends it."))

    def __init__(self, *args: Any, parties: Any, roles: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in roles]  # type: ignore[attr-defined]
        self.fields["party"].queryset = parties  # type: ignore[attr-defined]
        regions = Region.objects.filter(party__in=parties).order_by("party__position", "code")
        self.fields["region"].queryset = regions  # type: ignore[attr-defined]
        if len(parties) == 1:
            self.initial.setdefault("party", parties[0].code)
        if Role.DESK not in roles:
            del self.fields["region"]


class ReasonForm(DomainForm):
    """A deed that asks why."""

    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}), help_text=_("Kept on record.")
    )


class NewAnnouncementForm(DomainForm):
    """An announcement to begin."""

    title = TranslatedTextFormField(label=_("Title"), max_length=200)
    body = TranslatedTextFormField(
        label=_("Text"), required=False, long=True, help_text=_("An empty line begins a new paragraph.")
    )
    party = forms.ModelChoiceField(Party.objects.none(), label=_("Issued by"), to_field_name="code", empty_label=None)

    def __init__(self, *args: Any, parties: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = parties  # type: ignore[attr-defined]
        if len(parties) == 1:
            self.fields["party"].widget = forms.HiddenInput()
            self.initial["party"] = parties[0].code


class AnnouncementForm(VersionedForm):
    """Title and text of an announcement."""

    title = TranslatedTextFormField(label=_("Title"), max_length=200)
    body = TranslatedTextFormField(
        label=_("Text"), required=False, long=True, help_text=_("An empty line begins a new paragraph.")
    )


class RoleFilterForm(DomainForm):
    """Filters of the list of roles."""

    when = forms.ChoiceField(
        label=_("Shown"),
        required=False,
        choices=[("current", _("roles in force")), ("ended", _("ended roles")), ("all", _("all"))],
    )
    role = forms.ChoiceField(label=_("Role"), required=False, choices=[("", _("every role")), *Role.choices])
    party = forms.ModelChoiceField(
        Party.objects.none(), label=_("Party"), to_field_name="code", required=False, empty_label=_("every party")
    )
    region = forms.ModelChoiceField(
        Region.objects.none(), label=_("Region"), to_field_name="code", required=False, empty_label=_("every region")
    )

    def __init__(self, *args: Any, forum: Forum, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].queryset = parties_of(forum)  # type: ignore[attr-defined]
        self.fields["region"].queryset = regions_of(forum)  # type: ignore[attr-defined]

    def choice(self) -> RoleFilter:
        """What was chosen; wrong values filter nothing."""
        self.full_clean()
        chosen = self.cleaned_data
        return RoleFilter(
            chosen.get("when") or "current", chosen.get("role") or "", chosen.get("party"), chosen.get("region")
        )


class DeedFilterForm(DomainForm):
    """Filters of the record of deeds."""

    actor = forms.ModelChoiceField(User.objects.none(), label=_("Who"), required=False, empty_label=_("everybody"))
    verb = forms.ChoiceField(label=_("Deed"), required=False)
    organisation = forms.CharField(
        label=_("Organisation"), required=False, max_length=12, help_text=_("Its code, for example O-7K3F9QXA.")
    )
    since = forms.DateField(label=_("From"), required=False)
    until = forms.DateField(label=_("Until"), required=False)

    def __init__(self, *args: Any, actors: Any, verbs: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = actors  # type: ignore[attr-defined]
        self.fields["verb"].choices = [("", _("every deed")), *verbs]  # type: ignore[attr-defined]

    def choice(self) -> DeedFilter:
        """What was chosen; wrong values filter nothing."""
        self.full_clean()
        chosen = self.cleaned_data
        return DeedFilter(
            chosen.get("actor"),
            chosen.get("verb") or "",
            chosen.get("organisation") or "",
            chosen.get("since"),
            chosen.get("until"),
        )


class PartsField(forms.CharField):
    """One part a line: its code, then its name in Italian, Russian and English, separated by semicolons."""

    widget = forms.Textarea(attrs={"rows": 5, "spellcheck": "false"})

    def clean(self, value: Any) -> Any:
        """The lines as (code, names); a faulty line is named with its number."""
        lines = (super().clean(value) or "").splitlines()
        return [self.part(number, line) for number, line in enumerate(lines, start=1) if line.strip()]

    def part(self, number: int, line: str) -> tuple[str, dict[str, str]]:
        """One line as code and names."""
        code, *names = (cell.strip() for cell in line.split(LINE_SEPARATOR))
        languages = [language for language, _name in settings.LANGUAGES]
        if not code or not any(names) or len(names) > len(languages):
            raise ValidationError(
                _("Line %(number)s reads “%(line)s”; write the code and one to three names, separated by semicolons.")
                % {"number": number, "line": line.strip()[:60]}
            )
        return code, {language: name for language, name in zip(languages, names, strict=False) if name}


class NewForumForm(DomainForm):
    """A forum to open; its parties are a formset of NewPartyForm."""

    slug = forms.SlugField(
        label=_("Address"), max_length=40, help_text=_("The word in every address, for example task-force.")
    )
    name = TranslatedTextFormField(label=_("Name"))
    administration = TranslatedTextFormField(
        label=_("Administration"), required=False, help_text=_("Stands in the header of every page.")
    )
    legal_basis = TranslatedTextFormField(label=_("Legal basis"), required=False, long=True)
    languages = forms.MultipleChoiceField(
        label=_("Working languages"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    founded_on = forms.DateField(label=_("Founded on"), required=False)
    contact_email = forms.EmailField(label=_("E-mail of the secretariat"), required=False)
    sectors = PartsField(
        label=_("Sectors"),
        required=False,
        help_text=_("One a line: code; Italian name; Russian name; English name. More can be added later."),
    )


class NewPartyForm(DomainForm):
    """A party of a forum to open."""

    code = forms.CharField(label=_("Code"), max_length=3, help_text=_("Of the country, for example IT."))
    name = TranslatedTextFormField(label=_("Name"))
    ministry = TranslatedTextFormField(label=_("Ministry"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, initial="en")
    secretariat_email = forms.EmailField(
        label=_("E-mail address of the first secretariat"), help_text=_("Receives an invitation.")
    )
    secretariat_name = forms.CharField(label=_("Name of the first secretariat"), max_length=120, required=False)
    regions = PartsField(
        label=_("Regions"),
        required=False,
        help_text=_("One a line: code; Italian name; Russian name; English name. More can be added later."),
    )
