"""Maps, charts, reports and dossiers of what the territory kernel computes."""
