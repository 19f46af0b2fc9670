"""What an application still lacks before it can be handed in, each with the step where it is filled in."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import ApplicationStep as Step
from fondaco_web.applications.models import Application
from fondaco_web.directory.enums import OrganisationKind


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing: required before handing in, or only advised; `or_step` could make it good as well."""

    step: Step
    text: "str | Promise"
    is_required: bool = True
    or_step: Step | None = None


@dataclass(frozen=True, slots=True)
class Completeness:
    """Everything that an application lacks."""

    gaps: tuple[Gap, ...]

    @property
    def missing(self) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.gaps if gap.is_required)

    @property
    def advice(self) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.gaps if not gap.is_required)

    def is_step_complete(self, step: Step) -> bool:
        """Whether nothing required is missing in `step`."""
        return all(step not in {gap.step, gap.or_step} for gap in self.missing)

    @property
    def steps_done(self) -> int:
        return sum(self.is_step_complete(step) for step in FILLED_IN)


FILLED_IN = (Step.PROFILE, Step.THEMES, Step.PROJECTS, Step.COUNTERPARTS, Step.PEOPLE)


def completeness_of(application: Application) -> Completeness:
    """What `application` lacks, in the order of the steps."""
    gaps = (*profile(application), *themes(application), *wishes(application), *people(application))
    return Completeness(tuple(sorted(gaps, key=lambda gap: list(Step).index(gap.step))))


def profile(application: Application) -> Iterator[Gap]:
    """The organisation presents itself to the other side."""
    organisation = application.organisation
    if not organisation.description:
        yield Gap(Step.PROFILE, _("a profile of the organisation"))
    if not organisation.sectors.exists():
        yield Gap(Step.PROFILE, _("the organisation's sectors"))
    if not organisation.languages:
        yield Gap(Step.PROFILE, _("the languages the organisation speaks"))
    if organisation.kind == OrganisationKind.COMPANY and not organisation.identifiers.exists():
        yield Gap(Step.PROFILE, _("an official identifier of the company"), is_required=False)


def themes(application: Application) -> Iterator[Gap]:
    """What the applicant comes for."""
    if not application.themes.exists():
        yield Gap(Step.THEMES, _("at least one theme"))
    if not application.objectives:
        yield Gap(Step.THEMES, _("the objectives"))


def wishes(application: Application) -> Iterator[Gap]:
    """Projects to present, or counterparts to meet; both are better."""
    projects = list(application.projects.all())
    n_counterparts = application.counterparts.count()
    if not projects and not n_counterparts:
        yield Gap(Step.PROJECTS, _("a project or a counterpart you want to meet"), or_step=Step.COUNTERPARTS)
    elif not projects:
        yield Gap(Step.PROJECTS, _("a project to present at a thematic table"), is_required=False)
    elif not n_counterparts:
        yield Gap(Step.COUNTERPARTS, _("the counterparts you want to meet, so that they can be invited"), False)
    if any(project.table_id is None for project in projects):
        yield Gap(Step.PROJECTS, _("the thematic table of a project"), is_required=False)
    if any(not project.summary for project in projects):
        yield Gap(Step.PROJECTS, _("the summary of a project"))


def people(application: Application) -> Iterator[Gap]:
    """Who comes; visa letters need names as in the passport."""
    participants = list(application.participants.select_related("person"))
    if not participants:
        yield Gap(Step.PEOPLE, _("at least one person who takes part"))
    if any(
        p.needs_visa_letter and not (p.person.family_name_latin and p.person.given_name_latin) for p in participants
    ):
        yield Gap(Step.PEOPLE, _("the name as in the passport of everybody who needs a visa letter"))
    if not application.is_remote and any(not (p.arrival_at and p.departure_at) for p in participants):
        yield Gap(Step.PEOPLE, _("arrival and departure (can be added until the session)"), is_required=False)
