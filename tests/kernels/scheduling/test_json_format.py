"""JSON files: what is written is read back the same; what is wrong is named with its place; the reference is true."""

import json
import re
from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from architecture.sources import DOCS
from fondaco.scheduling import (
    Assignment,
    Goal,
    GoalCode,
    Interpreter,
    LeftOut,
    Location,
    LocationKind,
    Meeting,
    Participant,
    Priority,
    Problem,
    ReasonCode,
    Requirement,
    RunFacts,
    ScheduleResult,
    Slot,
    Status,
    Transfer,
    problem_from_json,
    problem_to_json,
    read_problem,
    read_result,
    result_from_json,
    result_to_json,
)
from fondaco.scheduling.errors import InvalidInstanceFile, InvalidProblem
from kernels.scheduling.checked_plan import PROBLEM, RESULT

DESCRIBED = (
    Problem, Slot, Participant, Location, Meeting, Interpreter, Transfer,
    ScheduleResult, Assignment, LeftOut, Goal, RunFacts, Requirement,
)  # fmt: skip
PROBLEM_TEXT = problem_to_json(PROBLEM)
RESULT_TEXT = result_to_json(RESULT, PROBLEM)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Any names, any numbers, every optional field set or not."""
    names = st.lists(st.text(min_size=1, max_size=5), min_size=2, max_size=4, unique=True)
    n_slots = draw(st.integers(1, 4))
    slot_ids = draw(st.lists(st.text(min_size=1, max_size=3), min_size=n_slots, max_size=n_slots, unique=True))
    session, site = draw(st.text(max_size=3)), draw(st.text(max_size=3))
    some_slots = st.lists(st.integers(0, n_slots - 1), max_size=3).map(tuple)
    maybe_small = st.none() | st.integers(1, 9)
    languages = st.lists(st.text(max_size=2), max_size=2).map(tuple)
    people = [
        Participant(name, draw(languages), draw(some_slots), draw(maybe_small), is_remote=draw(st.booleans()))
        for name in draw(names)
    ]
    kinds = st.sampled_from([LocationKind.ROOM, LocationKind.REMOTE])
    places = [Location(n, draw(kinds), site, draw(st.integers(1, 5)), None, draw(some_slots)) for n in draw(names)]
    return Problem(
        slots=tuple(Slot(name, 10 * i, 10 * i + 5, session, i // 2) for i, name in enumerate(slot_ids)),
        participants=tuple(people),
        locations=(*places, *[Location("booth", LocationKind.BOOTH, owner=people[0].id)][: draw(st.integers(0, 1))]),
        meetings=(
            Meeting("one", people[0].id, people[1].id, draw(st.sampled_from(Priority)), (session,)),
            Meeting("two", people[1].id, people[0].id, fixed_slot=0, fixed_location=places[0].id, after=("one",)),
        ),
        interpreters=(Interpreter("i", ("it", "ru"), draw(some_slots), draw(maybe_small), (site,)),),
        transfers=(Transfer(site, site, draw(st.integers(0, 999))),),
        fairness=draw(maybe_small),
        name=draw(st.text(max_size=9)),
    )


@st.composite
def results(draw: st.DrawFn) -> ScheduleResult:
    """A result for the checked problem, right or wrong."""
    ids, slots = st.text(max_size=4), st.integers(0, len(PROBLEM.slots) - 1)
    several = st.lists(ids, max_size=2).map(tuple)
    seconds = st.floats(allow_nan=False, allow_infinity=False)
    texts = st.builds(Assignment, ids, slots, ids, st.none() | ids)
    reasons = st.builds(
        LeftOut, ids, st.sampled_from(ReasonCode), ids, st.booleans(), several, st.lists(slots).map(tuple)
    )
    return ScheduleResult(
        draw(st.sampled_from(Status)),
        tuple(draw(st.lists(texts, max_size=3))),
        tuple(draw(st.lists(reasons, max_size=3))),
        tuple(Goal(code, draw(st.integers(0, 9)), draw(st.integers(0, 9))) for code in GoalCode),
        RunFacts(draw(st.integers()), draw(seconds), draw(seconds), draw(several), draw(ids)),
        tuple(draw(st.lists(st.builds(Requirement, ids, several, ids), max_size=2))),
    )


@settings(max_examples=60, deadline=None)
@given(problems())
def test_a_problem_is_read_back_as_it_was_written(problem: Problem) -> None:
    text = problem_to_json(problem)
    assert problem_from_json(text.encode(), name="p") == problem
    assert problem_to_json(problem_from_json(text, name="p")) == text


@settings(max_examples=60, deadline=None)
@given(results())
def test_a_result_is_read_back_as_it_was_written(result: ScheduleResult) -> None:
    assert result_from_json(result_to_json(result, PROBLEM).encode(), PROBLEM, name="r") == result


def test_files_are_read_from_disk(tmp_path: Path) -> None:
    for name, text in (("problem.json", PROBLEM_TEXT), ("result.json", RESULT_TEXT)):
        (tmp_path / name).write_text(text, encoding="utf-8-sig")
    assert read_problem(tmp_path / "problem.json") == PROBLEM
    assert read_result(tmp_path / "result.json", PROBLEM) == RESULT


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInstanceFile, match=re.escape("no.json: cannot be read (No such file or directory)")):
        read_problem(tmp_path / "no.json")


def test_people_can_read_it() -> None:
    lines = PROBLEM_TEXT.splitlines()
    assert lines[1:3] == ['  "format": "fondaco.problem",', '  "version": 1,']
    assert '    {"id": "jd", "first": "j", "second": "d", "fixed_slot": "s2"},' in lines


def test_slots_keep_their_meaning_when_one_is_put_in_before() -> None:
    earlier = replace(PROBLEM.slots[0], id="early", start_minute=-30, end_minute=-10)
    more = replace(PROBLEM, slots=(earlier, *PROBLEM.slots))
    assert [a.slot for a in result_from_json(RESULT_TEXT, more, name="r").assignments] == [1, 3, 3, 5, 1, 5, 7]


def changed(text: str, change: Callable[[dict[str, object]], object]) -> str:
    document = json.loads(text)
    change(document)
    return json.dumps(document)


def item(key: str, index: int, **values: object) -> Callable[[dict[str, object]], object]:
    return lambda document: document[key][index].update(values)  # type: ignore[index]  # a list of objects


def with_one_null(document: dict[str, object]) -> None:
    document["meetings"] = [None]


WRONG_PROBLEMS: list[tuple[str, str | bytes]] = [
    ("p.json: meetings[3].first is 5; expected a text", changed(PROBLEM_TEXT, item("meetings", 3, first=5))),
    (
        "p.json: meetings[0].frist is no known key; expected 'first', which is nearest",
        changed(PROBLEM_TEXT, item("meetings", 0, frist="a")),
    ),
    (
        "p.json: meetings[2].fixed_slot is 's22'; expected the id of a slot: 's2', which is nearest",
        changed(PROBLEM_TEXT, item("meetings", 2, fixed_slot="s22")),
    ),
    (
        "p.json: meetings[2].fixed_slot is 2; expected the id of a slot: 's2', which is nearest",
        changed(PROBLEM_TEXT, item("meetings", 2, fixed_slot=2)),
    ),
    (
        "p.json: meetings[1].priority is 'high'; expected 'must' or 'wish'",
        changed(PROBLEM_TEXT, item("meetings", 1, priority="high")),
    ),
    (
        "p.json: slots[0].start_minute is true; expected a whole number between -2147483647 and 2147483647",
        changed(PROBLEM_TEXT, item("slots", 0, start_minute=True)),
    ),
    (
        "p.json: slots[0].end_minute is 9999999999; expected a whole number between -2147483647 and 2147483647",
        changed(PROBLEM_TEXT, item("slots", 0, end_minute=9_999_999_999)),
    ),
    (
        "p.json: participants[4].is_remote is 'yes'; expected true or false",
        changed(PROBLEM_TEXT, item("participants", 4, is_remote="yes")),
    ),
    (
        "p.json: participants[5].max_meetings is 2.5; expected a whole number between -2147483647 and 2147483647",
        changed(PROBLEM_TEXT, item("participants", 5, max_meetings=2.5)),
    ),
    (
        "p.json: participants[0].languages is 'it'; expected a list [...]",
        changed(PROBLEM_TEXT, item("participants", 0, languages="it")),
    ),
    (
        "p.json: participants[0].languages[1] is null; expected a text",
        changed(PROBLEM_TEXT, item("participants", 0, languages=["it", None])),
    ),
    (
        "p.json: participants[0].id is '\\ud800'; expected a text",
        changed(PROBLEM_TEXT, item("participants", 0, id="\ud800")),
    ),
    ("p.json: slots[0].id is missing; expected a text", changed(PROBLEM_TEXT, lambda d: d["slots"][0].pop("id"))),
    ("p.json: meetings is missing; expected a list [...]", changed(PROBLEM_TEXT, lambda d: d.pop("meetings"))),
    (
        "p.json: meetings[0] is null; expected an object {...}",
        changed(PROBLEM_TEXT, lambda d: d.update(meetings=[None])),
    ),
    ("p.json: slots is an object; expected a list [...]", changed(PROBLEM_TEXT, lambda d: d.update(slots={}))),
    ("p.json: holds no object; expected {\"format\": 'fondaco.problem', ...}", "[]"),
    ("p.json: format is 'fondaco.result' (this is a result); expected 'fondaco.problem'", RESULT_TEXT),
    ("p.json: format is None; expected 'fondaco.problem'", "{}"),
    (
        "p.json: version is 2, written by a newer Fondaco; this one reads up to version 1. Update Fondaco, or write "
        "the file again with this one",
        changed(PROBLEM_TEXT, lambda d: d.update(version=2)),
    ),
    ("p.json: version is '1'; expected 1", changed(PROBLEM_TEXT, lambda d: d.update(version="1"))),
    ("p.json: version is True; expected 1", changed(PROBLEM_TEXT, lambda d: d.update(version=True))),
    (
        "p.json: holds NaN, which is no number of JSON; expected a finite number",
        PROBLEM_TEXT.replace('"fairness": 1', '"fairness": NaN'),
    ),
    (
        "p.json: the key 'fairness' stands twice in one object; expected it once",
        PROBLEM_TEXT.replace('"fairness": 1', '"fairness": 1, "fairness": 2'),
    ),
    ("p.json: line 1, column 1 is no JSON (Expecting value); is the file complete?", ""),
    ("p.json: line 4, column 14 is no JSON (Expecting value); is the file complete?", PROBLEM_TEXT[:62]),
    ("p.json: byte 0 is not UTF-8; save the file as UTF-8", b"\xff\xfe{}"),
    ("p.json: is nested too deeply; expected a file as Fondaco writes it", "[" * 1_000_000),
    ("p.json: holds a number that is too long", '{"format": ' + "9" * 5000 + "}"),
]


@pytest.mark.parametrize(("message", "text"), WRONG_PROBLEMS, ids=[message[8:50] for message, _ in WRONG_PROBLEMS])
def test_a_wrong_problem_file_is_refused_with_place_and_value(message: str, text: str | bytes) -> None:
    with pytest.raises(InvalidInstanceFile) as caught:
        problem_from_json(text, name="p.json")
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 300


def test_a_file_cut_anywhere_is_refused() -> None:
    for end in range(0, len(RESULT_TEXT) - 2, 7):
        with pytest.raises(InvalidInstanceFile, match=r"^r\.json: "):
            result_from_json(RESULT_TEXT[:end], PROBLEM, name="r.json")


@pytest.mark.parametrize(
    ("message", "change"),
    [
        ("r.json: facts.seconds is 'long'; expected a number", lambda d: d["facts"].update(seconds="long")),
        ("r.json: facts is missing; expected an object {...}", lambda d: d.pop("facts")),
        (
            "r.json: assignments[0].slot is 'q'; expected the id of a slot: one of s0, s1, s2, s3, s4, s5, s6",
            item("assignments", 0, slot="q"),
        ),
        (
            "r.json: status is 'perfect'; expected 'optimal' or 'feasible' or 'contradiction' or 'unknown'",
            lambda d: d.update(status="perfect"),
        ),
    ],
)
def test_a_wrong_result_file_is_refused(message: str, change: Callable[[dict[str, object]], object]) -> None:
    with pytest.raises(InvalidInstanceFile) as caught:
        result_from_json(changed(RESULT_TEXT, change), PROBLEM, name="r.json")
    assert str(caught.value) == message


def test_a_number_beyond_every_limit_is_refused() -> None:
    with pytest.raises(InvalidInstanceFile, match=r"facts\.seconds is inf; expected a number"):
        result_from_json(RESULT_TEXT.replace('"seconds": 0.5', '"seconds": 1e999'), PROBLEM, name="r.json")


def test_a_problem_that_contradicts_itself_names_the_file() -> None:
    with pytest.raises(InvalidProblem, match=r"^p\.json: meeting 'ab' is with 'zz', who is no participant"):
        problem_from_json(changed(PROBLEM_TEXT, item("meetings", 0, second="zz")), name="p.json")


def test_a_result_of_another_problem_is_not_written() -> None:
    wrong = replace(RESULT, assignments=(Assignment("ab", 7, "t0"),))
    with pytest.raises(InvalidInstanceFile, match="the result names slot 7; expected 0 to 6"):
        result_to_json(wrong, PROBLEM)


def keys_in_reference(title: str) -> list[tuple[str, str]]:
    page = (DOCS / "reference" / "problem-json.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \| (required|`[^`]+`) \| .+ \|$", section, re.MULTILINE)


@pytest.mark.parametrize("kind", DESCRIBED, ids=lambda kind: kind.__name__)
def test_the_reference_names_every_key_and_its_default(kind: type) -> None:
    expected = [
        (field.name, "required" if field.default is MISSING else f"`{json.dumps(field.default)}`")
        for field in fields(kind)  # type: ignore[arg-type]  # a dataclass
    ]
    assert keys_in_reference(kind.__name__) == expected


@pytest.mark.parametrize(
    "choices", [LocationKind, Priority, Status, ReasonCode, GoalCode], ids=lambda kind: kind.__name__
)
def test_the_reference_names_every_choice(choices: type[StrEnum]) -> None:
    page = (DOCS / "reference" / "problem-json.md").read_text(encoding="utf-8")
    assert [choice.value for choice in choices if f'`"{choice.value}"`' not in page] == []
