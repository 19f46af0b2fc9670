"""Settings for all tests: hypothesis draws the same examples in every run and never fails for being slow."""

from hypothesis import settings

settings.register_profile("fondaco", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("fondaco")
