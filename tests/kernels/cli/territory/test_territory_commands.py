"""`fondaco territory …` on small files that are written here: from files to files, and what bad ones are answered."""

import csv
import json
import re
from pathlib import Path

import pytest

from architecture.sources import DOCS
from fondaco.territory.invented.flows import invented_flows
from kernels.cli.commands import Run

SECTIONS = ("A", "B", "C", "F", "G", "I")
EVERY_LANGUAGE = pytest.mark.parametrize(
    ("language", "says"), [("it", "sistemi locali del lavoro"), ("ru", "Локальных систем"), ("en", "labour systems")]
)


@pytest.fixture(scope="module")
def flows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Commuting between 80 invented communities, with boundaries beside it."""
    folder = tmp_path_factory.mktemp("flows")
    made = invented_flows(80, seed=3)
    table, codes = made.flows, made.flows.communities
    with (folder / "flows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("community_live", "community_work", "amount"))
        for a, b, n in zip(table.origins.tolist(), table.destinations.tolist(), table.counts.tolist(), strict=True):
            writer.writerow((codes[a], codes[b], int(n)))
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "Polygon", "coordinates": [[[x / 100, y / 100] for x, y in [*ring, ring[0]]]]},
        }
        for code, ring in zip(codes, (ring.tolist() for ring in made.geography.boundaries), strict=True)
    ]
    collection = {"type": "FeatureCollection", "features": features}
    (folder / "boundaries.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return folder / "flows.csv"


def written(path: Path, rows: list[tuple[object, ...]]) -> Path:
    """A CSV file of rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def table_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def undocumented(folder: Path) -> list[str]:
    """Files and columns of a folder of results that the reference does not name."""
    page = (DOCS / "reference" / "territory-outputs.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([^`]+)`", page))
    known = told | {f"{name}_{what}" for name in told for what in ("state", "lower", "upper")}
    known |= {f"{order}{what}" for order in told for what in told if what.startswith("_")}
    columns = [f"{file.name}: {column}" for file in folder.glob("*.csv") for column in heading_of(file)]
    return [each for each in columns if each.split(": ")[1] not in known] + [
        file.name for file in folder.glob("*.csv") if file.name not in told
    ]


def heading_of(path: Path) -> list[str]:
    """The names of a table's columns."""
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


@pytest.fixture
def employment(tmp_path: Path) -> Path:
    """Persons employed in four places; one cell is withheld."""
    rows: list[tuple[object, ...]] = [("place", *SECTIONS)]
    rows += [("Abruzzo", 50, 1, 300, 60, 200, 90), ("Marche", 40, 2, 500, 50, 190, 60)]
    rows += [("Puglia", 200, 3, 150, 80, 260, 120), ("Liguria", 20, 1, 120, "*", 240, 200)]
    return written(tmp_path / "italy.csv", rows)


@EVERY_LANGUAGE
def test_flows_become_systems_with_a_map(run: Run, flows: Path, tmp_path: Path, language: str, says: str) -> None:
    out = tmp_path / "systems"
    boundaries = flows.with_name("boundaries.geojson")
    code, printed, _ = run(
        "territory", "delineate", flows, "--boundaries", boundaries, "--runs", 5, "--language", language, "--out", out
    )
    assert (code, says in printed) == (0, True)
    systems = table_of(out / "systems.csv")
    assert sum(int(row["n_communities"]) for row in systems) == 80
    assert {row["is_valid"] for row in systems} == {"True"}
    assert {row["system"] for row in table_of(out / "communities.csv")} == {row["system"] for row in systems}
    assert (out / "map.svg").read_text(encoding="utf-8").startswith("<svg")
    assert len(table_of(out / "membership.csv")) == 80


def test_a_system_may_span_a_border(run: Run, tmp_path: Path) -> None:
    head = ("community_live", "community_work", "amount")
    italy = written(
        tmp_path / "it.csv", [head, ("gorizia", "gorizia", 9000), ("gorizia", "nova", 5000), ("udine", "udine", 20000)]
    )
    slovenia = written(
        tmp_path / "si.csv", [head, ("nova", "nova", 6000), ("nova", "gorizia", 4000), ("udine-vas", "nova", 100)]
    )
    code, _, err = run("territory", "delineate", f"IT={italy}", f"SI={slovenia}", "--out", tmp_path / "o")
    assert (code, err) == (0, "")
    countries = {row["name"]: row["countries"] for row in table_of(tmp_path / "o" / "systems.csv")}
    assert countries == {"gorizia": "IT+SI"}
    reasons = {row["community"]: row["unassigned_code"] for row in table_of(tmp_path / "o" / "communities.csv")}
    assert reasons["udine"] != ""


def test_the_result_is_printed_as_json_alone(run: Run, flows: Path, tmp_path: Path) -> None:
    code, printed, _ = run("territory", "delineate", flows, "--mode", "clean", "--json", "--out", tmp_path / "o")
    assert (code, json.loads(printed)) == (0, json.loads((tmp_path / "o" / "result.json").read_text("utf-8")))


def test_thresholds_that_contradict_themselves_are_refused_and_nothing_is_written(
    run: Run, flows: Path, tmp_path: Path
) -> None:
    code, _, err = run("territory", "delineate", flows, "--min-size", 20000, "--out", tmp_path / "o")
    assert (code, "min_size < target_size" in err, (tmp_path / "o").exists()) == (2, True, False)


def test_wrong_rows_are_all_named(run: Run, tmp_path: Path) -> None:
    rows = [("community_live", "community_work", "amount"), (1, 1, 5), (1, 2, -3), (2, 1, "many")]
    code, _, err = run("territory", "delineate", written(tmp_path / "bad.csv", rows), "--out", tmp_path / "o")
    assert code == 2
    assert "line 3, column 'amount': -3" in err
    assert "line 4, column 'amount': 'many'" in err


def test_older_results_are_overwritten_only_when_asked(run: Run, employment: Path, tmp_path: Path) -> None:
    words = ("territory", "profile", employment, "--out", tmp_path / "o")
    assert run(*words)[0] == 0
    assert run(*words)[0] == 2
    assert run(*words, "--replace")[0] == 0


def test_a_withheld_cell_stays_unknown_in_the_profile(run: Run, employment: Path, tmp_path: Path) -> None:
    out = tmp_path / "o"
    assert run("territory", "profile", employment, "--place", "marche", "--out", out)[0] == 0
    cells = {(row["place"], row["activity"]): row for row in table_of(out / "profile.csv")}
    withheld = cells["Liguria", "F"]
    assert (withheld["count"], withheld["count_state"], withheld["location_quotient"]) == ("", "suppressed", "")
    assert cells["Marche", "C"]["location_quotient"] != cells["Marche", "C"]["share"]
    assert (out / "profile-1.svg").is_file()
    assert undocumented(out) == []


def test_a_place_that_is_not_in_the_table_is_named(run: Run, employment: Path, tmp_path: Path) -> None:
    code, _, err = run("territory", "profile", employment, "--place", "Atlantide", "--out", tmp_path / "o")
    assert (code, "'Atlantide' is not in the table" in err) == (2, True)


def by_size(tmp_path: Path, *, withheld: str = "") -> Path:
    """Three systems, one of which makes shoes in small units; its small shoemakers may be withheld."""
    rows: list[tuple[object, ...]] = [("place", "activity", "size", "count", "units")]
    for place, shoes in (("Calzaturopoli", 900), ("Altrove", 10), ("Cittavecchia", 12)):
        rows += [(place, "15", "small", withheld if withheld and shoes == 900 else shoes, 60)]
        rows += [(place, "15", "medium", 40, 0 if shoes < 100 else 1), (place, "15", "large", 0, 0)]
        rows += [(place, "47", "small", 900, 300), (place, "47", "medium", 80, 1), (place, "47", "large", 0, 0)]
        rows += [(place, "62", "small", 400, 90), (place, "62", "medium", 0, 0), (place, "62", "large", 0, 0)]
        rows += [(place, "10", "small", 60, 9), (place, "10", "medium", 0, 0), (place, "10", "large", 300, 1)]
    return written(tmp_path / "sized.csv", rows)


def verdicts_of(out: Path) -> dict[str, str]:
    """The certain verdict on each system."""
    return {row["place"]: row["verdict"] for row in table_of(out / "districts.csv")}


def test_systems_go_through_the_four_steps(run: Run, tmp_path: Path) -> None:
    table, out = by_size(tmp_path), tmp_path / "o"
    code, printed, err = run("territory", "districts", table, "--classification", "NACE Rev. 2", "--out", out)
    assert (code, err) == (0, "")
    assert verdicts_of(out) == {"Calzaturopoli": "passed", "Altrove": "failed", "Cittavecchia": "failed"}
    assert "Calzaturopoli" in printed
    assert {row["place"] for row in table_of(out / "steps.csv")} == set(verdicts_of(out))
    assert undocumented(out) == []


def test_a_withheld_cell_leaves_the_verdict_open_until_totals_are_given(run: Run, tmp_path: Path) -> None:
    table, out = by_size(tmp_path, withheld="*"), tmp_path / "o"
    words = ("territory", "districts", table, "--classification", "NACE Rev. 2")
    assert run(*words, "--out", out)[0] == 0
    assert verdicts_of(out)["Calzaturopoli"] == "unknown"
    totals = written(tmp_path / "totals.csv", [("place", "15"), ("Calzaturopoli", 940)])
    assert run(*words, "--totals", totals, "--out", out, "--replace")[0] == 0
    assert verdicts_of(out)["Calzaturopoli"] == "passed"
    strange = written(tmp_path / "strange.csv", [("place", "15"), ("Atlantide", 940)])
    code, _, err = run(*words, "--totals", strange, "--out", tmp_path / "p")
    assert (code, "place Atlantide: is not in the table" in err) == (2, True)


@pytest.fixture
def russia(tmp_path: Path) -> Path:
    """Organisations in three subjects of the Russian Federation."""
    rows: list[tuple[object, ...]] = [("region", *SECTIONS)]
    rows += [("Липецкая область", 90, 4, 250, 70, 300, 40), ("Пензенская область", 70, 2, 260, 50, 240, 30)]
    rows += [("Краснодарский край", 400, 9, 500, 200, 900, 300)]
    return written(tmp_path / "russia.csv", rows)


def test_counterparts_are_ranked_and_their_terms_sum_to_the_score(
    run: Run, employment: Path, russia: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o"
    code, printed, err = run(
        "territory", "pair", employment, russia, "--country-a", "IT", "--country-b", "RU", "--region", "Marche",
        "--top", 2, "--out", out,
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert "Marche" in printed
    pairs = {(row["region_a"], row["region_b"]): row for row in table_of(out / "pairs.csv")}
    assert len(pairs) == 12
    sums = dict.fromkeys(pairs, 0.0)
    for row in table_of(out / "terms.csv"):
        sums[row["region_a"], row["region_b"]] += float(row["contribution_combined"] or 0)
    assert sums == {pair: pytest.approx(float(row["combined_score"])) for pair, row in pairs.items()}
    assert (out / "map-IT-57.svg").is_file()
    assert undocumented(out) == []


def test_an_unknown_region_is_named(run: Run, employment: Path, russia: Path, tmp_path: Path) -> None:
    code, _, err = run(
        "territory", "pair", employment, russia, "--country-a", "IT", "--country-b", "RU", "--region", "Atlantide",
        "--out", tmp_path / "o",
    )  # fmt: skip
    assert (code, "Atlantide" in err) == (2, True)


def test_a_dossier_is_printed_in_three_languages(run: Run, russia: Path, tmp_path: Path) -> None:
    out = tmp_path / "o"
    code, printed, _ = run(
        "territory", "dossier", russia, "--country", "RU", "--place", "Липецкая область", "--sector", "C",
        "--jurisdiction", "ru", "--jurisdiction", "eu", "--on", "2026-01-15", "--out", out,
    )  # fmt: skip
    assert (code, "dossier-en.pdf" in printed) == (0, True)
    assert [(out / f"dossier-{each}.pdf").read_bytes()[:5] for each in ("it", "ru", "en")] == [b"%PDF-"] * 3
    assert json.loads((out / "result.json").read_text("utf-8"))["evaluated_on"] == "2026-01-15"
    assert {row["jurisdiction"] for row in table_of(out / "rules.csv")} >= {"ru", "eu"}
    assert undocumented(out) == []


def test_rules_of_an_unknown_jurisdiction_are_refused(run: Run, russia: Path, tmp_path: Path) -> None:
    words = ("--place", "Липецкая область", "--sector", "C", "--jurisdiction", "atlantis", "--out", tmp_path / "o")
    code, _, err = run("territory", "dossier", russia, *words)
    assert (code, "atlantis" in err) == (2, True)


def test_a_place_of_a_dossier_is_found_by_name_and_refused_when_it_is_none(
    run: Run, russia: Path, tmp_path: Path
) -> None:
    words = ("territory", "dossier", russia, "--sector", "C", "--out", tmp_path / "o")
    assert run(*words, "--place", "липецкая область")[0] == 0
    code, _, err = run(*words, "--replace", "--place", "Атлантида")
    assert (code, "'Атлантида' is not in the table" in err) == (2, True)
