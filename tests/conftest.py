"""For all tests: hypothesis draws the same examples each time and never fails for being slow; texts are compiled."""

from hypothesis import settings

from fondaco_web.translations.catalogues import compile_catalogues

settings.register_profile("fondaco", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("fondaco")
compile_catalogues()
