"""Filters of the lists; they stay in the address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.selectors.delegations import regions_visible_to
from fondaco_web.applications.selectors.wanted import tables_of_session
from fondaco_web.forum.models import Party
from fondaco_web.programme.models import Session

NEEDS = (
    ("interpreter", _("interpreter")),
    ("visa", _("visa letter")),
    ("accessibility", _("accessibility")),
    ("remote", _("remote")),
)
DECISIONS = (("open", _("not decided yet")), ("taken", _("decided")))


class WorkListFilters(forms.Form):
    """What a desk or secretariat looks for."""

    q = forms.CharField(label=_("Name or code"), required=False, max_length=100)
    state = forms.ChoiceField(label=_("State"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    table = forms.ChoiceField(label=_("Thematic table"), required=False)
    needs = forms.ChoiceField(label=_("Needs"), required=False, choices=[("", _("all")), *NEEDS])
    decision = forms.ChoiceField(label=_("Decision"), required=False, choices=[("", _("all")), *DECISIONS])

    def __init__(self, *, user: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        everything = ("", _("all"))
        regions = sorted(((r.code, str(r)) for r in regions_visible_to(user, session)), key=lambda pair: pair[1])
        tables = [(table.code, str(table)) for table in tables_of_session(session)]
        choices: dict[str, list[tuple[str, Any]]] = {
            "state": list(ApplicationState.choices),
            "region": regions,
            "table": tables,
        }
        for name, listed in choices.items():
            self.fields[name].choices = [everything, *listed]  # type: ignore[attr-defined]  # a choice field
        if len(regions) < 2:
            del self.fields["region"]


class ProjectFilters(forms.Form):
    """Which projects to show."""

    q = forms.CharField(label=_("Words in the title or the organisation's name"), required=False, max_length=100)
    table = forms.ChoiceField(label=_("Thematic table"), required=False)
    party = forms.ChoiceField(label=_("Party"), required=False)

    def __init__(self, *, session: Session, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        everything = ("", _("all"))
        tables = [(table.code, str(table)) for table in tables_of_session(session)]
        parties = [
            (party.code, str(party)) for party in Party.objects.filter(forum=session.forum_id).order_by("position")
        ]
        for name, listed in (("table", tables), ("party", parties)):
            self.fields[name].choices = [everything, *listed]  # type: ignore[attr-defined]  # a choice field
