"""The catalogues of the interface's texts: `python -m fondaco_web.translations update|check|compile`.

Texts are written in English in the source; each app has a catalogue for every other language in its own `locale`.
Nothing here needs settings, a database or GNU gettext.
"""
