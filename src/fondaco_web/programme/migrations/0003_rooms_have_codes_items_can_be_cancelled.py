import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Rooms are addressed by code, interpreters are engaged by a party, items can be cancelled."""

    dependencies = [("forum", "0001_initial"), ("programme", "0002_held_sessions_may_lack_dates")]

    operations = [
        migrations.AddField(
            model_name="room",
            name="code",
            field=models.SlugField(default="room", max_length=20, verbose_name="code"),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(fields=("session", "code"), name="room_code_once"),
        ),
        migrations.AddField(
            model_name="programmeitem",
            name="is_cancelled",
            field=models.BooleanField(default=False, editable=False, verbose_name="cancelled"),
        ),
        migrations.AddField(
            model_name="interpreter",
            name="party",
            field=models.ForeignKey(
                default=0,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="forum.party",
                verbose_name="engaged by",
            ),
            preserve_default=False,
        ),
    ]
