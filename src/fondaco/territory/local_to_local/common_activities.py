"""Two tables on the codes that both have, so that like is compared with like."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray

JOINED = "+"


@dataclass(frozen=True, slots=True, eq=False)
class Common:
    """What two tables have in common: codes in order, and the counts of both under them; what each loses."""

    codes: tuple[str, ...]
    counts_a: FloatArray
    counts_b: FloatArray
    left_out_a: tuple[str, ...]
    left_out_b: tuple[str, ...]


def on_common_codes(
    codes_a: tuple[str, ...], counts_a: FloatArray, codes_b: tuple[str, ...], counts_b: FloatArray
) -> Common:
    """Bring two tables, shape (n_regions, n_codes), to common codes.

    A code such as "B+C" stands for B and C together: a table that has only the parts gets their sum, and where both
    tables have all the parts the joined code is dropped, for it would count twice. Codes that one side lacks are left
    out and named.
    """
    tables = (
        {code: counts_a[:, at] for at, code in enumerate(codes_a)},
        {code: counts_b[:, at] for at, code in enumerate(codes_b)},
    )
    known = [_with_sums(table, wanted=other) for table, other in zip(tables, reversed(tables), strict=True)]
    both = set(known[0]) & set(known[1])
    codes = tuple(sorted(code for code in both if not _is_counted_in_parts(code, both)))
    codes = tuple(code for code in codes if not _is_inside_a_joined(code, codes))
    used = {part for code in codes for part in (code, *_parts(code))}
    columns = [
        np.column_stack([table[code] for code in codes]) if codes else np.zeros((len(counts), 0))
        for table, counts in zip(known, (counts_a, counts_b), strict=True)
    ]
    left_out = [tuple(code for code in own if not _is_used(code, used)) for own in (codes_a, codes_b)]
    return Common(codes, columns[0], columns[1], left_out[0], left_out[1])


def _parts(code: str) -> tuple[str, ...]:
    return tuple(code.split(JOINED)) if JOINED in code else ()


def _is_used(code: str, used: set[str]) -> bool:
    return code in used or (bool(_parts(code)) and set(_parts(code)) <= used)


def _with_sums(table: dict[str, FloatArray], *, wanted: dict[str, FloatArray]) -> dict[str, FloatArray]:
    sums = {
        code: np.sum([table[part] for part in _parts(code)], axis=0)
        for code in wanted
        if code not in table and _parts(code) and all(part in table for part in _parts(code))
    }
    return {**table, **sums}


def _is_counted_in_parts(code: str, codes: set[str]) -> bool:
    return bool(_parts(code)) and all(part in codes for part in _parts(code))


def _is_inside_a_joined(code: str, codes: tuple[str, ...]) -> bool:
    return any(code in _parts(other) for other in codes)
