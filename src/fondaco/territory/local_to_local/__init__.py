"""Local to local: which regions of two countries have something for each other, and why."""
