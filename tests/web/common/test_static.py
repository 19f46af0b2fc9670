"""Style sheets, scripts and typefaces: all there, all our own, and fit for production."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.templatetags.static import static
from pytest_django.fixtures import Settings

from fondaco_web.settings import base


def test_files_get_names_by_content_for_production(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = base.STORAGES
    call_command("collectstatic", interactive=False, verbosity=0)
    address = static("common/fonts.css")
    assert re.fullmatch(r"/static/common/fonts\.[0-9a-f]{12}\.css", address)
    written = (tmp_path / address.removeprefix("/static/")).read_text()
    for name in re.findall(r'url\("([^"]+)"\)', written):
        assert (tmp_path / "common" / name).is_file(), name


@pytest.mark.parametrize("name", ["fonts.css", "fondaco.css", "print.css", "bootstrap-italia/bootstrap-italia.min.css"])
def test_style_sheets_load_nothing_from_elsewhere(name: str) -> None:
    found = finders.find(f"common/{name}")
    assert isinstance(found, str)
    addresses = re.findall(r'(?:url\(|@import\s*)["\']?([^"\')]+)', Path(found).read_text(encoding="utf-8"))
    assert [address for address in addresses if re.match(r"(https?:)?//", address)] == []
    assert not [
        address for address in addresses if address.startswith("data:") and not address.startswith("data:image")
    ]


def test_every_icon_used_is_in_the_sprite() -> None:
    sprite = Path(str(finders.find("common/bootstrap-italia/icons.svg"))).read_text(encoding="utf-8")
    there = set(re.findall(r'<symbol id="it-([a-z0-9-]+)"', sprite))
    templates = base.ROOT.glob("*/templates/**/*.html")
    used = {
        name
        for file in templates
        for name in re.findall(r'{% icon "([a-z0-9-]+)"|icon="([a-z0-9-]+)"', file.read_text(encoding="utf-8"))
        for name in name
        if name
    }
    assert used - there == set()
    assert used


def test_cyrillic_and_latin_letters_have_one_family() -> None:
    sheet = Path(str(finders.find("common/fonts.css"))).read_text(encoding="utf-8")
    faces = re.findall(r"@font-face \{(.*?)\}", sheet, re.DOTALL)
    for weight in (400, 600, 700):
        ranges = " ".join(face for face in faces if f"font-weight: {weight}" in face)
        assert "U+0000-00FF" in ranges
        assert "U+0400-045F" in ranges
    assert set(re.findall(r'font-family: "([^"]+)"', sheet)) == {"Titillium Web"}
