"""The commands of `fondaco territory` and their options; each runs in a module of its own name."""

import argparse
import importlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from fondaco.common.languages import Language
from fondaco.territory import Mode
from fondaco.territory.classifications import EDITIONS
from fondaco.territory.labour_systems import PRESETS
from fondaco.territory.local_to_local import Order
from fondaco.territory.specialisation import ProfileParams

LANGUAGES = [language.value for language in Language]
TABLE = "CSV (also .gz), xlsx or Parquet"
REAL_FILES = Path("../shared/data/territory")
AddCommand = Callable[[str, str], argparse.ArgumentParser]


def add_territory(add_command: AddCommand, formatter: type[argparse.HelpFormatter]) -> None:
    """Add `territory` and its own commands."""
    territory = add_command("territory", "Local labour systems, specialisation, districts, local to local, dossiers.")
    commands = territory.add_subparsers(metavar="COMMAND", required=True)

    def add(name: str, says: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says, formatter_class=formatter)

    for one in (_add_delineate, _add_profile, _add_districts, _add_pair, _add_dossier, _add_demo):
        one(add)


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is no day; write it as 2026-11-25") from None


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """Runs the module of a command, which is imported only then: maps and kernels take a while to load."""

    def run(arguments: argparse.Namespace) -> int:
        code: int = importlib.import_module(f"fondaco.cli.territory.{name}").run(arguments)
        return code

    return run


def _add_delineate(add: AddCommand) -> None:
    command = add("delineate", "Group communities into local labour systems, from commuting flows.")
    command.add_argument(
        "flows", nargs="+", metavar="FLOWS", help=f"{TABLE}; for runs across borders one a country, as IT=flows.csv"
    )
    command.add_argument("--layout", default=None, metavar="FILE", help="TOML or JSON: what the columns are called")
    command.add_argument("--names", type=Path, default=None, metavar="FILE", help="a table of codes and names")
    command.add_argument("--mode", choices=[mode.value for mode in Mode], default="valid", help="form of the algorithm")
    command.add_argument("--preset", choices=[preset.name for preset in PRESETS], default="example", help="thresholds")
    for name, says in (
        ("--min-size", "resident workers that a system needs at least"),
        ("--target-size", "resident workers from which on size no longer counts"),
        ("--min-self-containment", "share of workers who live and work inside, at least"),
        ("--target-self-containment", "the share that a small system needs"),
    ):
        command.add_argument(name, type=float, default=None, metavar="N", help=f"{says}; instead of the preset's")
    _add_boundaries(command)
    command.add_argument(
        "--runs", type=int, default=0, metavar="N", help="resampled runs that tell stable borders from fragile ones"
    )
    command.add_argument("--seed", type=int, default=0, help="of the resampling")
    command.add_argument("--workers", type=int, default=2, help="processor cores to use for resampled runs")
    _add_output(command)
    command.set_defaults(run=_later("delineate"))


def _add_profile(add: AddCommand) -> None:
    command = add("profile", "What places are specialised in: quotients, concentration, complexity, relatedness.")
    _add_table(command)
    command.add_argument("--sized", type=Path, default=None, metavar="TABLE", help="the same by size of the unit")
    command.add_argument("--sized-layout", default=None, metavar="LAYOUT", help="name or file, of that table")
    command.add_argument(
        "--min-jobs", type=float, default=ProfileParams().min_jobs, help="places with fewer persons get no quotients"
    )
    command.add_argument(
        "--place", action="append", default=[], metavar="CODE", help="draw a chart of this place; may be repeated"
    )
    _add_output(command)
    command.set_defaults(run=_later("profile"))


def _add_districts(add: AddCommand) -> None:
    command = add("districts", "Industrial districts, by the four steps of Sforzi and ISTAT, each with its trace.")
    _add_table(command)
    command.add_argument(
        "--classification", choices=tuple(EDITIONS), default=None, help="of the activities; by default the layout's"
    )
    command.add_argument(
        "--totals", type=Path, default=None, metavar="TABLE", help="places x activities, published over all sizes"
    )
    command.add_argument("--totals-layout", default=None, metavar="LAYOUT", help="name or file, of that table")
    command.add_argument(
        "--rounding-base", type=int, default=1, metavar="N", help="counts were rounded to multiples of this, such as 3"
    )
    _add_residents(command)
    _add_boundaries(command)
    _add_output(command)
    command.set_defaults(run=_later("districts"))


def _add_pair(add: AddCommand) -> None:
    command = add("pair", "Rank pairs of regions of two countries, local to local, and say why.")
    for side in "ab":
        command.add_argument(f"table_{side}", type=Path, metavar=f"TABLE_{side.upper()}", help=TABLE)
    for side in "ab":
        command.add_argument(
            f"--layout-{side}", default=None, metavar="LAYOUT", help="name or file of the layout; see the reference"
        )
    for side, example in zip("ab", ("IT", "RU"), strict=True):
        command.add_argument(
            f"--country-{side}", required=True, metavar="CODE",
            help=f"ISO 3166-1 code, such as {example}, or a file with its regions",
        )  # fmt: skip
    command.add_argument(
        "--region", action="append", default=[], metavar="CODE", help="rank the counterparts of this region"
    )
    command.add_argument("--order", choices=[order.value for order in Order], default="combined", help="ranked by")
    command.add_argument("--top", type=int, default=10, help="how many pairs are explained")
    command.add_argument("--seed", type=int, default=0, help="of the comparison with chance")
    _add_output(command)
    command.set_defaults(run=_later("pair"))


def _add_dossier(add: AddCommand) -> None:
    command = add("dossier", "Whether the technical and legal preconditions of a district exist in a place.")
    _add_table(command)
    command.add_argument("--place", required=True, metavar="CODE", help="code or name, as in the table or registry")
    command.add_argument("--sector", required=True, metavar="CODE", help="activity, as in the table")
    command.add_argument("--sector-name", default=None, metavar="TEXT", help="what people call it")
    command.add_argument("--country", default=None, metavar="CODE", help="of the place: brings its regions' names")
    command.add_argument("--sized", type=Path, default=None, metavar="TABLE", help="the same by size of the unit")
    command.add_argument("--sized-layout", default=None, metavar="LAYOUT", help="name or file, of that table")
    _add_residents(command)
    command.add_argument(
        "--jurisdiction", action="append", default=[], metavar="CODE", help="rules to go through: it, ru, eu, or a file"
    )
    command.add_argument(
        "--evidence", type=Path, default=None, metavar="FILE", help="JSON: what is known and since when"
    )
    command.add_argument("--on", type=_day, default=None, metavar="DATE", help="day of evaluation; today")
    _add_output(command)
    command.set_defaults(run=_later("dossier"))


def _add_demo(add: AddCommand) -> None:
    command = add("demo", "See all of it at work, on real data where they are, else on an invented country.")
    command.add_argument(
        "--out", type=Path, default=Path("territory-demo"), metavar="DIR", help="folder for the report"
    )
    command.add_argument(
        "--data", type=Path, default=REAL_FILES, metavar="DIR", help="folder of the real files, where there is one"
    )
    command.add_argument("--invented", action="store_true", help="the invented country, even where real data are")
    command.add_argument("--language", choices=LANGUAGES, default="en", help="of the messages and of the first page")
    command.add_argument("--no-open", action="store_true", help="do not open the report")
    command.set_defaults(run=_later("demo"), replace=True, json=False)


def _add_table(command: argparse.ArgumentParser) -> None:
    command.add_argument("table", type=Path, metavar="TABLE", help=TABLE)
    command.add_argument(
        "--layout", default=None, metavar="LAYOUT", help="name or file of the layout; by default places x activities"
    )


def _add_residents(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--residents", type=Path, default=None, metavar="TABLE",
        help="place and residents: also the five indices of the decree of 21 April 1993",
    )  # fmt: skip


def _add_boundaries(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--boundaries",
        type=Path,
        default=None,
        metavar="FILE",
        help="GeoJSON or TopoJSON: draws a map, and tells who borders",
    )
    command.add_argument("--code", default="code", metavar="NAME", help="property of the boundaries that has the code")


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the results")
    command.add_argument(
        "--json", action="store_true", help="print the result as JSON; the rest goes to standard error"
    )
    command.add_argument("--language", choices=LANGUAGES, default="en", help="of messages, maps and papers")
    command.add_argument("--replace", action="store_true", help="overwrite older results in the folder")
