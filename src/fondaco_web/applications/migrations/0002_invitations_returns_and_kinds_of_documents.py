"""Counterparts have codes and are invited; returned applications say why; documents of delegations have a kind."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0001_initial"),
        ("directory", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AddField(
            "application",
            "started_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            "application",
            "return_reason",
            models.TextField(blank=True, default="", verbose_name="what is to be completed"),
            preserve_default=False,
        ),
        migrations.AddField(
            "delegationdocument",
            "kind",
            models.CharField(
                choices=[
                    ("appointment", "letter of appointment"),
                    ("visa", "visa letter"),
                    ("insurance", "insurance"),
                    ("travel", "travel plan"),
                    ("other", "other"),
                ],
                default="other",
                max_length=12,
                verbose_name="kind",
            ),
        ),
        # Nothing was released before this migration: the table is empty, so one value for old rows is no clash.
        migrations.AddField(
            "wantedcounterpart",
            "code",
            models.CharField(default="", editable=False, max_length=12, unique=True),
            preserve_default=False,
        ),
        migrations.AddField(
            "wantedcounterpart",
            "invited_at",
            models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            "wantedcounterpart",
            "invited_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            "wantedcounterpart",
            "invited_organisation",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="directory.organisation",
            ),
        ),
    ]
