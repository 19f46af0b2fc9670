"""Catalogues are drawn from Python and templates, keep what people translated, and are checked form by form."""

import gettext
from pathlib import Path

import pytest

from fondaco_web.translations.catalogues import compile_catalogues, path_of, read, rendered, renewed, write
from fondaco_web.translations.check import faults
from fondaco_web.translations.extract import texts_of_app

PAGE = """{% extends "x.html" %}{# Translators: above the list #}
{% block title %}{% trans "Members" %}{% endblock %}
<p>{% blocktrans trimmed with name=member.name %}
    Welcome, {{ name }}!
{% endblocktrans %}</p>
    {% if x %}
  {% blocktrans trimmed count n=members|length %}One member{% plural %}{{ n }} members{% endblocktrans %}{% endif %}
{% trans "May" context "month" %} {{ _("Draft") }} {{ value|default:_("none given") }} it's
"""
CODE = '''"""Doc."""
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
A = _("Region " "of %(name)s")
B = ngettext("%(n)s day", "%(n)s days", 3)
C = pgettext("verb", "Open")
'''


@pytest.fixture
def platform(tmp_path: Path) -> Path:
    app = tmp_path / "web" / "guests"
    (app / "templates" / "guests").mkdir(parents=True)
    (app / "apps.py").write_text('"""App."""\n')
    (app / "models.py").write_text(CODE)
    (app / "templates" / "guests" / "list.html").write_text(PAGE)
    return tmp_path / "web"


def update(platform: Path, language: str, **translations: str | tuple[str, ...]) -> None:
    """Renew the catalogue and fill in translations; a word of the English text names it."""
    app = platform / "guests"
    catalogue = renewed(read(path_of(app, language), language), texts_of_app(app))
    for message in catalogue:
        for word, translation in translations.items():
            if message.id and word in (message.id if isinstance(message.id, str) else message.id[0]).split():
                message.string = translation
    write(path_of(app, language), rendered(catalogue))


def faults_in(platform: Path, language: str) -> list[str]:
    return [fault.removeprefix(f"guests/{language}: ") for fault in faults(platform) if f"/{language}:" in fault]


ITALIAN = {
    "Members": "Membri",
    "Welcome,": "Benvenuto, %(name)s!",
    "member": ("Un membro", "%(n)s membri"),
    "May": "maggio",
    "Draft": "Bozza",
    "none": "non indicato",
    "Region": "Regione %(name)s",
    "%(n)s": ("%(n)s giorno", "%(n)s giorni"),
    "Open": "Aprire",
}


def test_texts_of_code_and_templates_are_found_with_context_and_plural(platform: Path) -> None:
    found = {(text.id, text.context) for text in texts_of_app(platform / "guests") if text.id}
    assert found == {
        ("Members", None),
        ("Welcome, %(name)s!", None),
        (("One member", "%(n)s members"), None),
        ("May", "month"),
        ("Draft", None),
        ("none given", None),
        ("Region of %(name)s", None),
        (("%(n)s day", "%(n)s days"), None),
        ("Open", "verb"),
    }


def test_a_complete_catalogue_has_no_fault(platform: Path) -> None:
    update(platform, "it", **ITALIAN)
    assert faults_in(platform, "it") == []


def test_a_missing_catalogue_names_every_text(platform: Path) -> None:
    assert sum("not translated" in fault for fault in faults_in(platform, "ru")) == 9


def test_the_russian_form_that_also_means_21_needs_its_number(platform: Path) -> None:
    update(platform, "ru", member=("Один участник", "%(n)s участника", "%(n)s участников"))
    assert any("'Один участник' has []" in fault for fault in faults_in(platform, "ru"))


def test_two_forms_are_too_few_for_russian(platform: Path) -> None:
    update(platform, "ru", **{"%(n)s": ("%(n)s день", "%(n)s дня")})
    assert "not translated in every form: '%(n)s day'" in faults_in(platform, "ru")


def test_a_lost_placeholder_is_found(platform: Path) -> None:
    update(platform, "it", **ITALIAN | {"Region": "Regione"})
    assert faults_in(platform, "it") == ["placeholders differ: 'Region of %(name)s' has ['%(name)s'], 'Regione' has []"]


def test_a_fuzzy_translation_does_not_count(platform: Path) -> None:
    update(platform, "it", **ITALIAN)
    path = path_of(platform / "guests", "it")
    path.write_text(path.read_text().replace('msgid "Members"', '#, fuzzy\nmsgid "Members"'))
    assert "marked fuzzy: 'Members'" in faults_in(platform, "it")


def test_a_reworded_text_is_untranslated_and_the_others_stay(platform: Path) -> None:
    update(platform, "it", **ITALIAN)
    (platform / "guests" / "models.py").write_text(CODE.replace("Open", "Close"))
    assert any("not in step" in fault for fault in faults_in(platform, "it"))
    update(platform, "it")
    assert faults_in(platform, "it") == ["not translated in every form: 'Close'"]
    assert "Aprire" not in path_of(platform / "guests", "it").read_text()


def test_one_text_translated_in_two_ways_is_told(platform: Path) -> None:
    other = platform / "hosts"
    other.mkdir()
    (other / "apps.py").write_text('"""App."""\n')
    (other / "models.py").write_text('A = _("Members")\n')
    update(platform, "it", **ITALIAN)
    catalogue = renewed(read(path_of(other, "it"), "it"), texts_of_app(other))
    catalogue.get("Members").string = "Soci"
    write(path_of(other, "it"), rendered(catalogue))
    assert [fault for fault in faults(platform) if "use a context" in fault] == [
        "hosts/it: 'Members' is 'Soci' here and 'Membri' in guests; use a context"
    ]


def test_a_text_outside_every_app_is_told(platform: Path) -> None:
    (platform / "urls.py").write_text('A = _("Nowhere")\n')
    assert "urls.py: 'Nowhere' stands in no app" in list(faults(platform))


def test_catalogues_are_compiled_once_and_read_by_gettext(platform: Path) -> None:
    update(platform, "it", **ITALIAN)
    (written,) = compile_catalogues(platform)
    assert compile_catalogues(platform) == []
    with written.open("rb") as stream:
        catalogue = gettext.GNUTranslations(stream)
    assert catalogue.ngettext("One member", "%(n)s members", 5) == "%(n)s membri"
    assert catalogue.pgettext("month", "May") == "maggio"
