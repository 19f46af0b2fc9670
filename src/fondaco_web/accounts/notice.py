"""Versions of the texts that people read and agree to. Change the version with the text: answers are kept by it."""

NOTICE_VERSION = "2026-11"
CONSENT_TEXT_VERSION = "2026-11"
