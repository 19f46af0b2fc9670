"""The full-text index over `directory_searchentry`, in the way of each database."""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE directory_searchentry_fts USING fts5(
        names, text, content='directory_searchentry', content_rowid='organisation_id',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3')""",
    """CREATE TRIGGER directory_searchentry_added AFTER INSERT ON directory_searchentry BEGIN
        INSERT INTO directory_searchentry_fts(rowid, names, text) VALUES (new.organisation_id, new.names, new.text);
    END""",
    """CREATE TRIGGER directory_searchentry_removed AFTER DELETE ON directory_searchentry BEGIN
        INSERT INTO directory_searchentry_fts(directory_searchentry_fts, rowid, names, text)
        VALUES ('delete', old.organisation_id, old.names, old.text);
    END""",
    """CREATE TRIGGER directory_searchentry_changed AFTER UPDATE ON directory_searchentry BEGIN
        INSERT INTO directory_searchentry_fts(directory_searchentry_fts, rowid, names, text)
        VALUES ('delete', old.organisation_id, old.names, old.text);
        INSERT INTO directory_searchentry_fts(rowid, names, text) VALUES (new.organisation_id, new.names, new.text);
    END""",
)
POSTGRESQL = (
    """ALTER TABLE directory_searchentry ADD COLUMN vector tsvector GENERATED ALWAYS AS
        (array_to_tsvector(array_remove(string_to_array(names || ' ' || text, ' '), ''))) STORED""",
    "CREATE INDEX directory_searchentry_vector ON directory_searchentry USING gin (vector)",
)
UNDO = {
    "sqlite": (
        "DROP TRIGGER directory_searchentry_added",
        "DROP TRIGGER directory_searchentry_removed",
        "DROP TRIGGER directory_searchentry_changed",
        "DROP TABLE directory_searchentry_fts",
    ),
    "postgresql": ("ALTER TABLE directory_searchentry DROP COLUMN vector",),
}
DO = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def add_index(_apps, schema_editor):
    """Make the index."""
    for statement in DO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(_apps, schema_editor):
    """Take it away."""
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("directory", "0002_search_and_list_indexes")]
    operations = [migrations.RunPython(add_index, drop_index)]
