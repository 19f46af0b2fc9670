"""Choices of applications and delegations."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ApplicationState(TextChoices):
    """How far an application is: from the applicant through the desk to the secretariat's decision."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted to the desk")
    RETURNED = "returned", _("returned for completion")
    FORWARDED = "forwarded", _("proposed by the desk")
    ADMITTED = "admitted", pgettext_lazy("application", "admitted")
    WAITING = "waiting", _("on the waiting list")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("application", "withdrawn")


class ProjectStage(TextChoices):
    """How far a project is."""

    IDEA = "idea", _("idea")
    CONTACTS = "contacts", _("contacts under way")
    AGREED = "agreed", _("agreed in principle")
    RUNNING = "running", _("running")


class WishPriority(TextChoices):
    """How much a counterpart is wanted."""

    MUST = "must", _("essential")
    WISH = "wish", _("welcome")


class DelegationRole(TextChoices):
    """What a person is in a delegation or at a session."""

    HEAD = "head", _("head of delegation")
    OFFICIAL = "official", _("official")
    COMPANY = "company", _("company representative")
    EXPERT = "expert", _("expert")
    INTERPRETER = "interpreter", _("interpreter")
    STAFF = "staff", _("staff")


class DelegationState(TextChoices):
    """How far a delegation is."""

    DRAFT = "draft", _("being put together")
    PROPOSED = "proposed", _("proposed to the secretariat")
    CONFIRMED = "confirmed", pgettext_lazy("delegation", "confirmed")


class DelegationDocumentKind(TextChoices):
    """What a file of a delegation is."""

    APPOINTMENT = "appointment", _("letter of appointment")
    VISA = "visa", _("visa letter")
    INSURANCE = "insurance", _("insurance")
    TRAVEL = "travel", _("travel plan")
    OTHER = "other", _("other")


class ApplicationStep(TextChoices):
    """A page of the application form."""

    PROFILE = "profile", _("Organisation")
    THEMES = "themes", _("Themes and objectives")
    PROJECTS = "projects", _("Projects")
    COUNTERPARTS = "counterparts", _("Counterparts")
    PEOPLE = "people", _("People and needs")
    REVIEW = "review", _("Review and submit")


class PlanRunState(TextChoices):
    """How far the planner is with a session."""

    REQUESTED = "requested", _("waiting for the planner")
    RUNNING = "running", _("being planned")
    DONE = "done", _("planned")
    FAILED = "failed", _("not planned")

    @classmethod
    def open_states(cls) -> tuple["PlanRunState", ...]:
        """The states of a run that has not ended."""
        return cls.REQUESTED, cls.RUNNING
