"""Pages of sessions and their programme."""
