"""Registries of regions: one JSON file a country, with names, spellings, what makes a region, and what is left out.

Italy and Russia come with the package; another country is another file of the same form, see
docs/explanation/local-to-local.md.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fondaco.common.languages import LocalisedText
from fondaco.territory.errors import UnknownRegions, UnreadableTable
from fondaco.territory.local_to_local.regions import Region

FOLDER = files(__package__) / "data"


def normalised(name: str) -> str:
    """A name as spellings are compared: small letters and digits only, without accents, dashes, brackets."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain.casefold()).split())


@dataclass(frozen=True, slots=True)
class Part:
    """A smaller territory whose figures add up to a region's, such as a province."""

    code: str
    name: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisteredRegion:
    """A region with how tables call it.

    `parts` make it: the codes in any one entry of `complete` are all of it. A row called as in
    `spellings_with_others` counts the regions `others` as well.
    """

    region: Region
    spellings: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    complete: tuple[tuple[str, ...], ...] = ()
    spellings_with_others: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotARegion:
    """Rows that tables have and no region is, and why they are left out: totals, territories under restrictions."""

    spellings: tuple[str, ...]
    reason: LocalisedText


@dataclass(frozen=True, slots=True)
class Registry:
    """The regions of one country.

    Raises
    ------
    UnreadableTable
        Two regions share a spelling, or one counts a region that is not there.
    """

    country: str
    name: LocalisedText
    as_of: str
    regions: tuple[RegisteredRegion, ...]
    not_regions: tuple[NotARegion, ...] = ()

    def __post_init__(self) -> None:
        codes = {each.region.code for each in self.regions}
        faults = [
            f"region {each.region.code}: counts {other}, which is not in the registry"
            for each in self.regions
            for other in each.others
            if other not in codes
        ]
        seen: dict[str, str] = {}
        for spelling, owner in _spellings(self):
            if seen.setdefault(spelling, owner) != owner:
                faults.append(f"{spelling!r} is a spelling of both {seen[spelling]} and {owner}")
        if faults:
            raise UnreadableTable(f"registry of {self.country}", faults)


def registered_countries() -> tuple[str, ...]:
    """The countries whose registries come with the package."""
    return tuple(
        sorted(file.name.removesuffix(".json").upper() for file in FOLDER.iterdir() if file.name.endswith(".json"))
    )


def registry(country: str) -> Registry:
    """The registry of a country that comes with the package, by its ISO 3166-1 code."""
    if country.upper() not in registered_countries():
        known = ", ".join(registered_countries())
        raise UnreadableTable(f"registry of {country}", [f"there is none; expected one of {known}, or give a file"])
    file = FOLDER / f"{country.lower()}.json"
    return registry_from_json(file.read_text(encoding="utf-8"), name=file.name)


def read_registry(path: Path) -> Registry:
    """The registry in a file of your own. Errors as `registry_from_json`."""
    try:
        return registry_from_json(path.read_text(encoding="utf-8"), name=path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableTable(path.name, [f"cannot be read: {error}; expected a JSON file in UTF-8"]) from error


def registry_named(name: str) -> Registry:
    """The registry of a country by its code, such as "IT", or the one in the file of that name.

    Raises UnreadableTable where it is neither.
    """
    return registry(name) if name.upper() in registered_countries() else read_registry(Path(name))


def region_named(country: str, word: str) -> Region | None:
    """The region that `word` calls, by code or in any spelling of the country's own registry; None if there is none."""
    return _region_called(registry(country), word)


def region_in(registry: Registry, word: str) -> Region:
    """The region of a registry that `word` calls, by code or in any spelling.

    A bare name calls the region even where tables use it for a row that counts other regions as well. Raises
    UnknownRegions where there is none.
    """
    found = _region_called(registry, word)
    if found is None:
        some = ", ".join(each.region.code for each in registry.regions[:5])
        raise UnknownRegions(f"registry of {registry.country}", [f"{word!r} is no region; expected one of {some} …"])
    return found


def _region_called(registry: Registry, word: str) -> Region | None:
    key = normalised(word)
    for each in registry.regions:
        if key in {normalised(spelling) for spelling in (*own_spellings(each), *each.spellings_with_others)}:
            return each.region
    return None


def registry_from_json(text: str, *, name: str) -> Registry:
    """The registry that a document describes; `name` is the file's, for messages.

    Raises UnreadableTable where it is no registry, naming what is missing or of a wrong kind.
    """
    try:
        body = json.loads(text)
        return Registry(
            str(body["country"]),
            _text(body["name"]),
            str(body.get("as_of", "")),
            tuple(_region(each) for each in body["regions"]),
            tuple(NotARegion(_texts(each["spellings"]), _text(each["reason"])) for each in body.get("left_out", [])),
        )
    except json.JSONDecodeError as error:
        raise UnreadableTable(name, [f"line {error.lineno}: {error.msg}; expected JSON"]) from error
    except KeyError as error:
        raise UnreadableTable(name, [f"{error} is missing; see the registries that come with the package"]) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise UnreadableTable(name, [f"{error}; see the registries that come with the package"]) from error


def _region(body: Mapping[str, object]) -> RegisteredRegion:
    with_others = _mapping(body.get("with_others", {}))
    parts = tuple(_part(_mapping(each)) for each in _list(body.get("parts", [])))
    return RegisteredRegion(
        Region(
            str(body["code"]),
            _text(body["name"]),
            float(str(body.get("latitude", "nan"))),
            float(str(body.get("longitude", "nan"))),
            str(body.get("time_zone", "")),
        ),
        _texts(body.get("spellings", [])),
        parts,
        tuple(_texts(each) for each in _list(body.get("complete", [[part.code for part in parts]] if parts else []))),
        _texts(with_others.get("spellings", [])),
        _texts(with_others.get("counts", [])),
    )


def _part(body: Mapping[str, object]) -> Part:
    return Part(str(body["code"]), str(body["name"]), _texts(body.get("spellings", [])))


def _text(body: object) -> LocalisedText:
    names = _mapping(body)
    return LocalisedText(**{language: str(names.get(language, "")) for language in ("it", "ru", "en")})


def _texts(body: object) -> tuple[str, ...]:
    return tuple(str(each) for each in _list(body))


def _list(body: object) -> list[object]:
    if not isinstance(body, list):
        raise TypeError(f"{body!r} is no list")
    return body


def _mapping(body: object) -> Mapping[str, object]:
    if not isinstance(body, dict):
        raise TypeError(f"{body!r} is no object with keys")
    return body


def _spellings(registry: Registry) -> Iterator[tuple[str, str]]:
    for each in registry.regions:
        yield from _owned(own_spellings(each), each.region.code)
        yield from _owned(each.spellings_with_others, f"{each.region.code} with others")
        for part in each.parts:
            yield from _owned((part.code, part.name, *part.spellings), f"{each.region.code}, {part.code}")
    for at, each_not in enumerate(registry.not_regions):
        yield from _owned(each_not.spellings, f"left_out, entry {at + 1}")


def own_spellings(each: RegisteredRegion) -> tuple[str, ...]:
    """How a row of the region itself may be called; not by its bare name, where that counts other regions too."""
    taken = {normalised(spelling) for spelling in each.spellings_with_others}
    names = (each.region.name.it, each.region.name.ru, each.region.name.en)
    return (each.region.code, *each.spellings, *(name for name in names if name and normalised(name) not in taken))


def _owned(spellings: Iterable[str], owner: str) -> Iterator[tuple[str, str]]:
    return ((normalised(spelling), owner) for spelling in spellings)
