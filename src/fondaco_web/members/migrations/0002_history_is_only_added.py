"""Refuses changes to the history of memberships and to recorded acts in the database itself."""

from django.db import migrations

TABLES = ("members_membershipevent", "members_adhesionact")
SQLITE = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'the history of memberships is never rewritten'); END
"""
POSTGRESQL = """
CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the history of memberships is never rewritten'; END $$;
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse()
"""
UNDO = {
    "sqlite": "DROP TRIGGER {table}_no_update",
    "postgresql": "DROP TRIGGER {table}_no_update ON {table}; DROP FUNCTION {table}_refuse()",
}


def add_triggers(apps, schema_editor):
    """Create the triggers of this database."""
    statement = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for table in TABLES:
        schema_editor.execute(statement.format(table=table))


def drop_triggers(apps, schema_editor):
    """Drop them again."""
    for table in TABLES:
        schema_editor.execute(UNDO[schema_editor.connection.vendor].format(table=table))


class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("members", "0001_initial")]
    operations = [migrations.RunPython(add_triggers, drop_triggers)]
