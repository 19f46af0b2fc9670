"""Organisations and their people: one profile across sessions, and the search over them."""
