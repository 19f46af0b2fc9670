"""Rows with a version, and the append-only record of deeds."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _


class Versioned(models.Model):
    """A row that people edit: `version` grows with every change, so that nobody overwrites what they have not seen.

    `PERSONAL_FIELDS` names the fields whose values are personal data: the record of deeds says that they changed, not
    from what to what.
    """

    PERSONAL_FIELDS: frozenset[str] = frozenset()

    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True, editable=False)

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: Any) -> str:  # noqa: N802  # as Django names it
        """The label of a choice; Django's own way translates the labels of all choices for each one that is shown."""
        value = getattr(self, field.attname)
        label: str = force_str(dict(field.flatchoices).get(value, value), strings_only=True)
        return label


class Deed(models.Model):
    """Who did what for whom, when, before and after. Rows are only ever added; a trigger refuses changes.

    Objects, forum and organisation are plain numbers: the record outlives what it speaks of. The actor's row stays when
    an account is erased, without a name.
    """

    at = models.DateTimeField(_("when"), default=timezone.now, editable=False)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    verb = models.CharField(_("deed"), max_length=60)
    object_type = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    forum_id = models.BigIntegerField(null=True)
    for_organisation_id = models.BigIntegerField(null=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.TextField(_("reason"), blank=True)

    class Meta:
        indexes = (
            models.Index(fields=["object_type", "object_id", "at"], name="deed_about_object"),
            models.Index(fields=["forum_id", "at"], name="deed_in_forum"),
            models.Index(fields=["for_organisation_id", "at"], name="deed_for_organisation"),
        )

    def __str__(self) -> str:
        return f"{self.verb} {self.object_type} {self.object_id}"


class PendingImport(models.Model):
    """A table that somebody uploaded and has not confirmed yet; nobody else sees it, and after a day it goes."""

    code = models.CharField(max_length=12, unique=True, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    forum_id = models.BigIntegerField()
    purpose = models.CharField(max_length=40)
    table = models.JSONField()
    mapping = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.code
