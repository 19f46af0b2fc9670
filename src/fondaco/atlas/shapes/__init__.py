"""Shapes that come with Fondaco, and how they were made."""

from fondaco.atlas.shapes.bundled import italian_provinces, italian_regions, russian_subjects

__all__ = ["italian_provinces", "italian_regions", "russian_subjects"]
