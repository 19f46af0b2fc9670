"""`fondaco territory demo`."""

import argparse
import webbrowser

from fondaco.atlas.demonstration import (
    Demonstration,
    demonstrate_invented,
    demonstrate_real,
    has_real_files,
)
from fondaco.atlas.report import report_file
from fondaco.cli.output import moment_of_printing
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder, progress_bar
from fondaco.common.languages import Language, LocalisedText


def run(arguments: argparse.Namespace) -> int:
    """Demonstrate on real files or on the invented country; write the report and open it."""
    check_output(arguments)
    teller = Teller(arguments)
    is_real = has_real_files(arguments.data) and not arguments.invented
    teller.line(texts.REAL_DATA if is_real else texts.INVENTED_DATA, folder=arguments.data)
    shown = _demonstrated(arguments, teller, is_real=is_real)
    with output_folder(arguments, shown.summary) as folder:
        for name, content in shown.files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
    page = report_file(Language(arguments.language))
    teller.written(page)
    if not arguments.no_open:
        webbrowser.open((arguments.out / page).resolve().as_uri())
    return 0


def _demonstrated(arguments: argparse.Namespace, teller: Teller, *, is_real: bool) -> Demonstration:
    with progress_bar(teller, texts.WORKING) as bar:

        def step(what: LocalisedText) -> None:
            bar.name(f"{teller.word(texts.WORKING)}: {teller.word(what)}")

        if is_real:
            return demonstrate_real(arguments.data, moment_of_printing().date(), step)
        return demonstrate_invented(step)
