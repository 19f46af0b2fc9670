"""Tables of applications: a row per organisation, with its projects and wanted counterparts in columns."""
