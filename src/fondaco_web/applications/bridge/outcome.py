"""What a plan reached, and its papers packed to be handed out."""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.programme.enums import DocumentKind

MOST_IN_A_ZIP = 400


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """How many meetings of each kind were wanted and placed, and whether more is impossible."""

    status: str
    n_placed: int
    n_left_out: int
    n_agreed_placed: int
    n_wished_placed: int
    n_breaks: int | None
    seconds: float

    def as_json(self) -> dict[str, str | int | float | None]:
        """The figures as JSON keeps them."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file to hang on the session."""

    name: str
    title: Promise | str
    kind: DocumentKind
    content: bytes


def figures_in(folder: Path) -> PlanFigures:
    """The figures of the plan in a folder."""
    result = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    goals = {goal["code"]: goal["value"] for goal in result["goals"]}
    return PlanFigures(
        status=result["status"],
        n_placed=len(result["assignments"]),
        n_left_out=len(result["left_out"]),
        n_agreed_placed=goals.get("placed_must", 0),
        n_wished_placed=goals.get("placed_wish", 0),
        n_breaks=goals.get("breaks"),
        seconds=round(result["facts"]["seconds"], 1),
    )


def parcels_of(folder: Path) -> Iterator[Parcel]:
    """The plan as a few files: report, schedule, agendas, calendars, lists, and what `fondaco replan` reads."""
    yield Parcel("report.html", _("Plan of meetings: report"), DocumentKind.PLAN, (folder / "report.html").read_bytes())
    yield Parcel(
        "schedule.xlsx", _("Plan of meetings: schedule"), DocumentKind.PLAN, (folder / "schedule.xlsx").read_bytes()
    )
    yield from agendas_in(folder / "agendas")
    yield Parcel(
        "lists.zip",
        _("Sign-in list, table cards, interpreters (PDF)"),
        DocumentKind.PLAN,
        packed(sorted(folder.glob("*.pdf"))),
    )
    sources = [path for path in folder.iterdir() if path.suffix in {".json", ".xlsx"}]
    title = _("The plan's folder, for “fondaco verify” and “fondaco replan”")
    yield Parcel("plan.zip", title, DocumentKind.PLAN, packed(sources))


def agendas_in(folder: Path) -> Iterator[Parcel]:
    """Agendas for the printer and one by one, and calendars; so many in a zip as a document may be large."""
    for_print = sorted(folder.glob("all*.pdf"))
    for path in for_print:
        yield Parcel(path.name, _("Agendas for the printer (PDF)"), DocumentKind.AGENDAS, path.read_bytes())
    singles = sorted(path for path in folder.glob("*.pdf") if path not in for_print)
    for start in range(0, len(singles), MOST_IN_A_ZIP):
        content = packed(singles[start : start + MOST_IN_A_ZIP])
        yield Parcel("agendas.zip", _("Agendas one by one (PDF)"), DocumentKind.AGENDAS, content)
    yield Parcel(
        "calendars.zip", _("Calendars one by one (ICS)"), DocumentKind.AGENDAS, packed(sorted(folder.glob("*.ics")))
    )


def packed(files: Sequence[Path]) -> bytes:
    """Some files as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path, path.name)
    return stream.getvalue()
