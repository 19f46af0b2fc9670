"""The record of deeds of a forum, as the secretariat of a party may read it.

A model tells by `DEEDS_SEEN_BY` whose deeds are whose: the lookup from its rows to their party, or EVERY_PARTY. What a
model does not tell is shown to nobody but through the organisation for which it was done.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils import timezone

from fondaco_web.accounts.models import User
from fondaco_web.common.models import Deed
from fondaco_web.forum.models import EVERY_PARTY, Forum, Party
from fondaco_web.forum.permissions import is_secretariat_in, standing_of


@dataclass(frozen=True, slots=True)
class DeedFilter:
    """Which deeds a list shows; empty fields show all. `organisation` is the code of one."""

    actor: User | None = None
    verb: str = ""
    organisation: str = ""
    since: date | None = None
    until: date | None = None


def deeds_visible_to(user: Any, forum: Forum) -> QuerySet[Deed]:
    """Deeds on what all parties share, and on what belongs to one's own party; the latest first."""
    if not is_secretariat_in(user, forum):
        return Deed.objects.none()
    parties = standing_of(user).secretariat_of
    seen = Q(for_organisation_id__in=organisations_of_parties(parties))
    for model in apps.get_models():
        lookup = getattr(model, "DEEDS_SEEN_BY", None)
        if lookup == EVERY_PARTY:
            seen |= Q(object_type=model._meta.label_lower)
        elif lookup is not None:
            mine = model._default_manager.filter(**{f"{lookup}__in": parties})
            seen |= Q(object_type=model._meta.label_lower, object_id__in=mine.values("pk"))
    return Deed.objects.filter(seen, forum_id=forum.pk).select_related("actor").order_by("-at", "-pk")


def organisations_of_parties(parties: Iterable[int]) -> QuerySet[Any, Any]:
    """Primary keys of the organisations of some parties (the directory stands above the forum: by relation only)."""
    return Party.objects.filter(pk__in=parties, organisations__isnull=False).values("organisations")


def filtered_deeds(deeds: QuerySet[Deed], choice: DeedFilter) -> QuerySet[Deed]:
    """The deeds that `choice` asks for; days are whole days of the current time zone."""
    if choice.actor:
        deeds = deeds.filter(actor=choice.actor)
    if choice.verb:
        deeds = deeds.filter(verb=choice.verb)
    if choice.organisation:
        deeds = deeds.filter(about_organisation(choice.organisation.strip().upper()))
    if choice.since:
        deeds = deeds.filter(at__gte=start_of(choice.since))
    if choice.until:
        deeds = deeds.filter(at__lt=start_of(choice.until + timedelta(days=1)))
    return deeds


def about_organisation(code: str) -> Q:
    """Deeds on the organisation with this code, on what belongs to it, and for it."""
    named = Party.objects.filter(organisations__code=code).values("organisations")
    found = Q(for_organisation_id__in=named) | Q(object_type="directory.organisation", object_id__in=named)
    for model in apps.get_models():
        lookup = getattr(model, "DEEDS_SEEN_BY", None) or ""
        if lookup.endswith("organisation__party"):
            mine = model._default_manager.filter(**{lookup.removesuffix("party") + "code": code})
            found |= Q(object_type=model._meta.label_lower, object_id__in=mine.values("pk"))
    return found


def start_of(day: date) -> datetime:
    """The first moment of a day."""
    return timezone.make_aware(datetime.combine(day, time.min))


def actors_of(deeds: QuerySet[Deed]) -> QuerySet[User]:
    """Whoever did one of `deeds`, by name."""
    return User.objects.filter(pk__in=deeds.order_by().values("actor")).order_by("full_name", "pk")


def verbs_of(deeds: QuerySet[Deed]) -> list[str]:
    """Every verb among `deeds`."""
    return list(deeds.order_by("verb").values_list("verb", flat=True).distinct())


def name_subjects(deeds: Sequence[Deed]) -> None:
    """Give each deed `subject_name`: what it was done to, empty where that is gone. One query per kind of object."""
    by_type: dict[str, list[Deed]] = {}
    for deed in deeds:
        by_type.setdefault(deed.object_type, []).append(deed)
    for label, same in by_type.items():
        model = apps.get_model(label)
        nearest = [field.name for field in model._meta.fields if field.is_relation]  # what names are put together from
        found = model._default_manager.select_related(*nearest).in_bulk({deed.object_id for deed in same})
        for deed in same:
            subject = found.get(deed.object_id)
            deed.subject_name = "" if subject is None else str(subject)  # type: ignore[attr-defined]  # for templates
