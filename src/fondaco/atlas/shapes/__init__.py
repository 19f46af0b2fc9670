"""Shapes that come with Fondaco, and how they were made."""
