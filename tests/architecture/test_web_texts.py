"""Every text of the platform is translated: completely, with the same placeholders, and in step with the source."""

from fondaco_web.translations.check import faults


def test_the_catalogues_are_complete_and_in_step() -> None:
    assert "\n".join(faults()) == ""
