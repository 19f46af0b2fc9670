"""Layouts of files that statistical offices publish, by name."""

from dataclasses import replace

from fondaco.territory.errors import InvalidParams
from fondaco.territory.readers.employment_files import WIDE
from fondaco.territory.readers.flows_files import COMMUNITY_FLOWS
from fondaco.territory.readers.layouts import (
    COMMUTING,
    EmploymentLayout,
    FlowsLayout,
    MembershipLayout,
    TextStyle,
)
from fondaco.territory.readers.membership_files import CLUSTERS
from fondaco.territory.readers.sized_files import SIZED
from fondaco.territory.readers.sums import Whole
from fondaco.territory.sources import Measure, Source

Layout = FlowsLayout | EmploymentLayout | MembershipLayout

ISTAT_COMMUTING_2011 = FlowsLayout(
    live=("province_live", "community_live"),
    work=("province_work", "community_work"),
    count="persons",
    where=(("record", "S"), ("motive", "2"), ("where_to", "1"), ("where_to", "2")),
    sums_rows=True,
    style=TextStyle(
        encoding="latin-1",
        separator=" ",
        columns=(
            *("record", "household", "province_live", "community_live", "sex", "motive", "where_to"),
            *("province_work", "community_work", "country", "means", "leaves_at", "takes", "estimate", "persons"),
        ),
    ),
    source=replace(
        COMMUTING,
        title="Matrice del pendolarismo",
        publisher="ISTAT",
        period="census of 9 October 2011",
        note="people who travel daily to work inside Italy; those who work abroad are left out",
    ),
)

ISTAT_COMMUTING_2021 = FlowsLayout(
    live=("Procom_res",),
    work=("Procom_lav",),
    count="Pendolari",
    style=TextStyle(separator="\t"),
    source=replace(
        COMMUTING,
        title="Matrice di pendolarismo per lavoro",
        publisher="ISTAT",
        period="permanent census, 31 December 2021",
        note="estimated from registers; people who travel to work on three days a week or more, inside Italy",
    ),
)

_FRAME = Source(
    "Frame territoriale", "ISTAT", "2023", Measure.EMPLOYEES, "CC BY", "persons employed in local units, annual mean"
)
ISTAT_FRAME_SYSTEMS = EmploymentLayout(
    place=("cod_sl",), place_name="sl", count="addetti", whole="TOTAL", classification="ATECO 2007", source=_FRAME
)
ISTAT_FRAME_COMMUNITIES = replace(ISTAT_FRAME_SYSTEMS, place=("cod_comune",), place_name="comune")

ISTAT_PROVINCES_SECTIONS = EmploymentLayout(
    classification="ATECO 2007",
    source=replace(
        _FRAME,
        title="persons employed by province and section",
        note="persons employed in local units; sections hide what a province is known for",
    ),
)

ROSSTAT_STYLE = TextStyle(decimal=".", nil=("-", "–", "—"), missing=("", "…", "...", ".."))
ROSSTAT_REGIONS_SECTIONS = EmploymentLayout(
    wholes=(
        Whole(
            "Архангельская область",
            (
                "Ненецкий автономный округ (Архангельская область)",
                "Архангельская область (кроме Ненецкого автономного округа)",
            ),
        ),
        Whole(
            "Тюменская область",
            (
                "Ханты-Мансийский автономный округ - Югра (Тюменская область)",
                "Ямало-Ненецкий автономный округ (Тюменская область)",
                "Тюменская область (кроме Ханты-Мансийского автономного округа-Югры"
                " и Ямало-Ненецкого автономного округа)",
            ),
        ),
    ),
    total_place="Российская Федерация",
    classification="OKVED2",
    style=ROSSTAT_STYLE,
    source=Source(
        "organisations by region and section of OKVED2",
        "Rosstat",
        "2022",
        Measure.ORGANISATIONS,
        note="registered organisations at their seat, not persons employed: coarser, and drawn to the capitals",
    ),
)
# As the office's own files are saved: Windows-1251, decimal comma, spaces between thousands.
ROSSTAT_AS_PUBLISHED = replace(
    ROSSTAT_REGIONS_SECTIONS,
    style=replace(ROSSTAT_STYLE, encoding="windows-1251", decimal=",", thousands=" ", separator=";"),
    source=replace(ROSSTAT_REGIONS_SECTIONS.source, period="not stated"),
)

_EUROSTAT = TextStyle(
    decimal=".",
    missing=("", ":", ": ", "-"),
    suppressed=("c", ":c", ": c", "C"),
    flags="bcdefiknprsuz",
)
_BUSINESS = Source(
    "structural business statistics", "Eurostat", "not stated", Measure.EMPLOYEES, "CC BY 4.0", "persons employed"
)
EUROSTAT_SDMX = EmploymentLayout(
    place=("geo",),
    activity="nace_r2",
    count="OBS_VALUE",
    flag="OBS_FLAG",
    classification="NACE Rev. 2",
    compact_codes=True,
    style=replace(_EUROSTAT, separator=","),
    source=_BUSINESS,
)
EUROSTAT_TSV = EmploymentLayout(
    place=("geo",),
    activity="nace_r2",
    count="2020",
    classification="NACE Rev. 2",
    compact_codes=True,
    style=_EUROSTAT,
    source=_BUSINESS,
)

_SYSTEMS = Source("Sistemi locali del lavoro", "ISTAT", "2021", Measure.COMMUTERS, "CC BY")
ISTAT_SYSTEMS_2021 = MembershipLayout(
    community="PRO_COM_T",
    system="COD_SLL",
    community_name="COMUNE",
    system_name="DEN_SLL",
    region="DEN_REG_SLL",
    province="DEN_UTS_COM",
    source=_SYSTEMS,
)
ISTAT_TAXONOMY_2021 = MembershipLayout(
    community="SLL_2021_T",
    system="Cod_gruppo",
    community_name="DEN_SLL_2021",
    system_name="DEN_Gruppo",
    region="Den_classe",
    source=replace(_SYSTEMS, title="Specializzazione prevalente dei sistemi locali", period="2021, February 2026"),
)

LAYOUTS: dict[str, Layout] = {
    "flows": COMMUNITY_FLOWS,
    "istat-commuting-2011": ISTAT_COMMUTING_2011,
    "istat-commuting-2021": ISTAT_COMMUTING_2021,
    "wide": WIDE,
    "sized": SIZED,
    "istat-frame-systems": ISTAT_FRAME_SYSTEMS,
    "istat-frame-communities": ISTAT_FRAME_COMMUNITIES,
    "istat-provinces-sections": ISTAT_PROVINCES_SECTIONS,
    "rosstat-regions-sections": ROSSTAT_REGIONS_SECTIONS,
    "rosstat-as-published": ROSSTAT_AS_PUBLISHED,
    "eurostat-sdmx": EUROSTAT_SDMX,
    "eurostat-tsv": EUROSTAT_TSV,
    "clusters": CLUSTERS,
    "istat-systems-2021": ISTAT_SYSTEMS_2021,
    "istat-taxonomy-2021": ISTAT_TAXONOMY_2021,
}


def layout_named(name: str) -> Layout:
    """A known layout.

    Raises
    ------
    InvalidParams
        There is none of that name.
    """
    if name not in LAYOUTS:
        raise InvalidParams("layout", [f"{name!r} is unknown; expected one of {', '.join(LAYOUTS)}"])
    return LAYOUTS[name]
