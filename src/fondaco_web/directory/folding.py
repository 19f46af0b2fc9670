"""Texts folded for search: case, accents, punctuation and script make no difference.

Cyrillic is written in Latin letters, then the spellings of one sound in ICAO 9303 (passports), GOST, the scientific
system and common English and Italian use are brought to one: "завод" and "zavod", "Щёкино", "Shchekino" and
"Ščëkino", "Липецкая", "Lipetskaya", "Lipetskaia" and "Lipeckaja" meet. What is lost is the difference between a few
sounds (ж and з, ш and с, ч and х): a search finds a little more, never less.
"""

import re
from unicodedata import combining, normalize

PASSPORT = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu",
    "я": "ia", "і": "i", "ї": "i", "є": "ie", "ґ": "g", "ў": "u",
}  # fmt: skip

# Letters that Unicode does not take apart, or whose accent is the sound itself.
LETTERS = str.maketrans(
    PASSPORT
    | {"ъ": "", "є": "e", "ž": "zh", "š": "sh", "č": "ch", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
    | {"æ": "ae", "œ": "oe", "ı": "i", "x": "ks", "w": "v"}
)
SOFT_SIGNS = re.compile(r"[ʹʺʼ'’`´\"″′]")
ELISIONS = re.compile(r"\b(l|d|un|all|dall|dell|nell|sull|coll|quell|sant)['’`´](?=\w)")
ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.\s?)+[^\W\d_]\b\.?")
# In this order, until nothing changes.
SOUNDS = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"shch|sch|sh", "s"),
        (r"zh", "z"),
        (r"kh|ch", "h"),
        (r"t[sz]", "c"),
        (r"sc(?=[ei])", "s"),
        (r"[iyj]{2,}", "i"),
        (r"(?:(?<=[aeou])|\b)[iyj]e", "e"),
        (r"(?<=[^\W\d_aeiouyj])[yj][eo]", "e"),
        (r"[yj]", "i"),
    )
)

LEGAL_FORMS = frozenset({
    "ooo", "oao", "zao", "pao", "nao", "ao", "ip", "fgup", "gup", "mup", "nko", "srl", "srls", "spa", "snc", "sas",
    "sapa", "scarl", "scrl", "scpa", "soc", "coop", "onlus", "llc", "ltd", "plc", "inc", "jsc", "gmbh", "ag", "kg",
    "sarl", "sa", "bv", "nv", "oy", "ab",
})  # fmt: skip
LONG_FORMS = (
    "общество с ограниченной ответственностью", "публичное акционерное общество", "открытое акционерное общество",
    "закрытое акционерное общество", "акционерное общество", "индивидуальный предприниматель",
    "società a responsabilità limitata", "società per azioni", "società cooperativa", "società in nome collettivo",
    "limited liability company", "joint stock company",
)  # fmt: skip


def folded(text: str) -> str:
    """The key of `text`: small letters and digits, words with one space between them; folding it again changes nothing.

    Abbreviations lose their points ("S.r.l." is "srl"), soft signs go, an Italian elision parts words ("l'aquila" is
    "l aquila").
    """
    small = normalize("NFC", normalize("NFKC", text).casefold())
    small = ABBREVIATION.sub(without_points, small)
    small = ELISIONS.sub(r"\1 ", small)
    small = SOFT_SIGNS.sub("", small).translate(LETTERS)
    bare = "".join(letter for letter in normalize("NFKD", small) if not combining(letter)).translate(LETTERS)
    words = "".join(letter if letter.isalnum() else " " for letter in bare).split()
    return with_one_spelling(" ".join(words))


def without_points(found: re.Match[str]) -> str:
    """An abbreviation written as one word."""
    return "".join(letter for letter in found[0] if letter.isalnum()) + " "


def with_one_spelling(latin: str) -> str:
    """Every spelling of a sound brought to one."""
    previous = ""
    while latin != previous:
        previous = latin
        for pattern, key in SOUNDS:
            latin = pattern.sub(key, latin)
    return latin


FOLDED_LONG_FORMS = tuple(folded(form) for form in LONG_FORMS)


def without_legal_form(text: str) -> str:
    """The folded name of an organisation without its legal form: "ООО «Завод»" and "Завод" have one core."""
    key = f" {folded(text)} "
    for form in FOLDED_LONG_FORMS:
        key = key.replace(f" {form} ", " ")
    words = key.split()
    return " ".join(word for word in words if word not in LEGAL_FORMS) or " ".join(words)


def passport_latin(text: str) -> str:
    """`text` with its Cyrillic letters as passports write them (ICAO Doc 9303, part 3, section 6)."""
    return "".join(in_passport(text, place) for place in range(len(text)))


def in_passport(text: str, place: int) -> str:
    """One letter in passport Latin; a capital digraph is all capitals only inside a word of capitals."""
    letter = text[place]
    latin = PASSPORT.get(letter.lower())
    if latin is None or letter.islower():
        return letter if latin is None else latin
    neighbours = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return latin.upper() if any(other.isupper() for other in neighbours) else latin.capitalize()
