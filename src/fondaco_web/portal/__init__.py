"""Public pages composed from several apps, feeds, and the signed-in person's own desk."""
