"""One key for one name, however it is spelt: case, accents, punctuation and script are set aside.

Cyrillic is written in Latin letters, and the usual ways of doing so (passport, GOST, scientific, Italian and English
habit) are brought to one spelling, so that "завод", "zavod" and "Zavòd" meet, and so do "Щёлково" and "Shchyolkovo".
"""

import re
import unicodedata

PASSPORT = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu",
    "я": "ia", "і": "i", "ї": "i", "є": "ie", "ґ": "g", "ў": "u",
}  # fmt: skip  # ICAO Doc 9303, part 3, section 6 B
SPELT_OUT = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "№": "n"}
SEARCH = PASSPORT | SPELT_OUT | {"ъ": "", "ё": "e"}
HACHEKS = {"ž": "zh", "č": "ch", "š": "sh"}
LOOKALIKES = (
    (re.compile(r"s(?:h?ch|hh)"), "sc"),  # щ: shch, sch, shh
    (re.compile(r"tc|ts|tz"), "c"),  # ц
    (re.compile(r"zh|zj"), "j"),  # ж
    (re.compile(r"kh|ch"), "h"),  # х, ч and the Italian ch
    (re.compile(r"sh"), "s"),  # ш
    (re.compile(r"ks|x"), "x"),
    (re.compile(r"[yj](?=[aeou])|i(?=[aeou])"), "i"),  # я, ю, ё: ya, ja, ia
    (re.compile(r"(?<=[aeou])[yj]"), "i"),  # й
    (re.compile(r"[yj]"), "i"),  # ы, and a lone j
    (re.compile(r"ii+"), "i"),
    (re.compile(r"ie|io(?=l)"), "e"),  # е and ё: ye, yo
    (re.compile(r"([bcdfghklmnpqrstvwxz])\1"), r"\1"),
)
LEGAL_FORMS = frozenset(
    (
        "ooo", "oao", "zao", "pao", "ao", "nao", "ip", "fgup", "gup", "mup", "too", "srl", "srls", "spa", "sapa", "sas",
        "snc", "scarl", "scrl", "sca", "ss", "llc", "ltd", "plc", "inc", "gmbh", "ag", "sa", "bv", "oy", "ab", "kg",
    )
)  # fmt: skip
APOSTROPHES = re.compile(r"['’ʹʺ`´]")
NOT_A_WORD = re.compile(r"[^0-9a-z]+")
DOTTED = re.compile(r"\b(?:\w\.){2,}\w?", re.UNICODE)


def folded(text: str) -> str:
    """The words of `text` as a search key: lower-case Latin letters and digits, single spaces."""
    return " ".join(one_spelling(word) for word in latin_words(text))


def latin_words(text: str) -> list[str]:
    """The words of `text` in plain Latin letters, before spellings are brought together."""
    joined = DOTTED.sub(lambda found: found.group().replace(".", ""), text.casefold())
    composed = unicodedata.normalize("NFC", joined)
    letters = "".join(HACHEKS.get(letter, SEARCH.get(letter, letter)) for letter in composed)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(letter))
    return NOT_A_WORD.sub(" ", APOSTROPHES.sub("", bare)).split()


def one_spelling(word: str) -> str:
    """`word` with the habits of transliteration brought to one."""
    for pattern, spelling in LOOKALIKES:
        word = pattern.sub(spelling, word)
    return word


def without_legal_form(text: str) -> str:
    """The key of a name without its legal form (unless it is all there is), for finding the same company twice."""
    words = latin_words(text)
    kept = [word for word in words if word not in LEGAL_FORMS] or words
    return " ".join(one_spelling(word) for word in kept)


def passport_latin(text: str) -> str:
    """Cyrillic letters as in passports (ICAO Doc 9303), everything else as it is: a suggestion for the Latin name."""
    return "".join(as_in_passport(letter) for letter in text)


def as_in_passport(letter: str) -> str:
    """One letter, keeping its case."""
    latin = PASSPORT.get(letter.lower())
    if latin is None:
        return letter
    return latin.capitalize() if letter.isupper() else latin
