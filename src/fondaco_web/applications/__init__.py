"""Applications to a session, their projects and wanted counterparts, and the delegations they make up."""
