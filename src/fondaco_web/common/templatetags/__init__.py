"""Template tags and filters, built into every template."""
