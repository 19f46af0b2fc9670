"""Forms of sessions and their programme."""
