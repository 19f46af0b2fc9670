"""Starts Django for a command."""

import os

import django
from django.core.exceptions import ImproperlyConfigured

from fondaco_web.operations.errors import NotConfigured
from fondaco_web.translations.catalogues import compile_catalogues

PRODUCTION = "fondaco_web.settings.prod"


def start_django() -> None:
    """Load settings (DJANGO_SETTINGS_MODULE, else those of production) and apps, with compiled catalogues.

    Raises
    ------
    NotConfigured
        A variable is missing or not understood; the message names it.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", PRODUCTION)
    compile_catalogues()
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise NotConfigured(str(error)) from error
