"""Problems and results as JSON files, with a version; every key is described in docs/reference/problem-json.md."""

import json
from pathlib import Path

from fondaco.scheduling.errors import InvalidInstanceFile, InvalidProblem
from fondaco.scheduling.json_values import Reader, Writer
from fondaco.scheduling.problem import Problem, Slot
from fondaco.scheduling.result import ScheduleResult

VERSION = 1
PROBLEM_FORMAT, RESULT_FORMAT = "fondaco.problem", "fondaco.result"
KIND = {PROBLEM_FORMAT: "a problem", RESULT_FORMAT: "a result"}


def problem_to_json(problem: Problem) -> str:
    """`problem` as a JSON document. Always the same text for the same problem."""
    return _document(PROBLEM_FORMAT, Writer("the problem", _slot_ids(problem)).plain(problem))


def problem_from_json(text: str | bytes, *, name: str) -> Problem:
    """The problem that a document describes; `name` is the file's, for messages.

    Raises InvalidInstanceFile, naming file, place inside the document, value and what was expected; InvalidProblem
    where the problem contradicts itself.
    """
    body = _body(text, name, PROBLEM_FORMAT)
    slots = Reader(name, {}).list_of(Slot, body.get("slots", []), "slots")
    reader = Reader(name, {slot.id: index for index, slot in enumerate(slots)})
    try:
        return reader.read(Problem, body, "")
    except InvalidProblem as error:
        raise InvalidProblem(f"{name}: {error}") from error


def result_to_json(result: ScheduleResult, problem: Problem) -> str:
    """`result` as a JSON document, its slots by the ids that `problem` gives them."""
    return _document(RESULT_FORMAT, Writer("the result", _slot_ids(problem)).plain(result))


def result_from_json(text: str | bytes, problem: Problem, *, name: str) -> ScheduleResult:
    """The result that a document describes, made for `problem`. Errors as `problem_from_json`.

    Whether it keeps the rules of `problem` is for `verify` to say.
    """
    reader = Reader(name, {slot: index for index, slot in enumerate(_slot_ids(problem))})
    return reader.read(ScheduleResult, _body(text, name, RESULT_FORMAT), "")


def read_problem(path: Path) -> Problem:
    """The problem in a JSON file. Errors as `problem_from_json`."""
    return problem_from_json(_content(path), name=path.name)


def read_result(path: Path, problem: Problem) -> ScheduleResult:
    """The result in a JSON file, made for `problem`. Errors as `problem_from_json`."""
    return result_from_json(_content(path), problem, name=path.name)


def _slot_ids(problem: Problem) -> tuple[str, ...]:
    return tuple(slot.id for slot in problem.slots)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidInstanceFile(f"{path.name}: cannot be read ({error.strerror}); expected a JSON file") from error


def _document(format_name: str, body: dict[str, object]) -> str:
    """One line for each item of a list, so that people can read it and compare two versions."""
    entries = []
    for key, value in {"format": format_name, "version": VERSION, **body}.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            written = "[\n" + ",\n".join(f"    {_line(each)}" for each in value) + "\n  ]"
        else:
            written = _line(value)
        entries.append(f"  {_line(key)}: {written}")
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _body(text: str | bytes, name: str, format_name: str) -> dict[str, object]:
    """The document without its heading, which is checked."""
    document = _parsed(text, name)
    if not isinstance(document, dict):
        raise InvalidInstanceFile(f'{name}: holds no object; expected {{"format": {format_name!r}, ...}}')
    found, version = document.pop("format", None), document.pop("version", None)
    if found != format_name:
        what = f" (this is {KIND[found]})" if isinstance(found, str) and found in KIND else ""
        raise InvalidInstanceFile(f"{name}: format is {found!r}{what}; expected {format_name!r}")
    if isinstance(version, int) and version > VERSION:
        raise InvalidInstanceFile(
            f"{name}: version is {version}, written by a newer Fondaco; this one reads up to version {VERSION}. "
            "Update Fondaco, or write the file again with this one"
        )
    if version != VERSION or isinstance(version, bool):
        raise InvalidInstanceFile(f"{name}: version is {version!r}; expected {VERSION}")
    return document


def _parsed(text: str | bytes, name: str) -> object:
    def no_number(word: str) -> object:
        raise InvalidInstanceFile(f"{name}: holds {word}, which is no number of JSON; expected a finite number")

    def each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                raise InvalidInstanceFile(f"{name}: the key {key!r} stands twice in one object; expected it once")
            found[key] = value
        return found

    try:
        decoded = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        return json.loads(decoded, parse_constant=no_number, object_pairs_hook=each_key_once)
    except UnicodeDecodeError as error:
        raise InvalidInstanceFile(f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InvalidInstanceFile(f"{name}: {where} is no JSON ({error.msg}); is the file complete?") from error
    except RecursionError as error:
        raise InvalidInstanceFile(f"{name}: is nested too deeply; expected a file as Fondaco writes it") from error
    except ValueError as error:
        raise InvalidInstanceFile(f"{name}: holds a number that is too long ({error})") from error
