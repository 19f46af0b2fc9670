"""The demonstration on the real files; that on the invented country is run by the tutorial's test."""

import re
from datetime import date
from pathlib import Path

from factories.shared_data import SHARED, needs_shared
from fondaco.atlas.demonstration import demonstrate_real, has_real_files
from fondaco.common.languages import Language, LocalisedText

SAYS = {
    Language.ITALIAN: ("Con chi: Abruzzo", "Con chi: Marche", "Regione di Lipetsk"),
    Language.RUSSIAN: ("С кем: Абруццо", "С кем: Марке", "Липецкая область"),
    Language.ENGLISH: ("With whom: Abruzzo", "With whom: Marche", "Lipetsk Oblast"),
}


def test_a_folder_without_the_files_is_no_ground_for_it(tmp_path: Path) -> None:
    assert not has_real_files(tmp_path)


@needs_shared
def test_real_files_give_a_report_and_a_dossier_in_every_language() -> None:
    steps: list[LocalisedText] = []
    shown = demonstrate_real(SHARED, date(2026, 1, 15), steps.append, runs=2)
    assert shown.summary == {"invented": False, "systems": 37, "provinces": 107, "subjects": 83}
    assert all(step.it and step.ru and step.en for step in steps)
    for language, words in SAYS.items():
        page = shown.files[f"report-{language}.html"].decode()
        assert [each for each in words if each not in page] == []
        assert re.findall(r"\{\w+\}", re.sub(r"<style>.*?</style>", "", page, flags=re.S)) == []
        assert shown.files[f"dossier-{language}.pdf"].startswith(b"%PDF-")
