"""Refuses changes to recorded deeds in the database itself."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER common_deed_no_update BEFORE UPDATE ON common_deed
BEGIN SELECT RAISE(ABORT, 'recorded deeds are never changed'); END
"""
POSTGRESQL = """
CREATE FUNCTION common_deed_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'recorded deeds are never changed'; END $$;
CREATE TRIGGER common_deed_no_update BEFORE UPDATE ON common_deed FOR EACH ROW EXECUTE FUNCTION common_deed_refuse()
"""
UNDO = {
    "sqlite": "DROP TRIGGER common_deed_no_update",
    "postgresql": "DROP TRIGGER common_deed_no_update ON common_deed; DROP FUNCTION common_deed_refuse()",
}


def add_trigger(apps, schema_editor):
    """Create the trigger of this database."""
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
    schema_editor.execute(statements[schema_editor.connection.vendor])


def drop_trigger(apps, schema_editor):
    """Drop it again."""
    schema_editor.execute(UNDO[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    """Adds the trigger."""

    dependencies = [("common", "0001_initial")]
    operations = [migrations.RunPython(add_trigger, drop_trigger)]
