"""Every number on a printed page, whatever the language it is written in."""

import re
from collections import Counter

from fondaco.common.languages import Language

SPACE = " \u00a0\u202f"
GROUPED = {Language.ITALIAN: ".", Language.RUSSIAN: SPACE, Language.ENGLISH: ","}
POINT = {Language.ITALIAN: ",", Language.RUSSIAN: ",", Language.ENGLISH: "."}
PAGE_NUMBER = re.compile(r"(?:Pagina \d+ di|Страница \d+ из|Page \d+ of) \d+")


def numbers_in(text: str, language: Language) -> Counter[str]:
    """The numbers of a text with their counts, as plain decimals; those that belong to a date one by one."""
    group, point = re.escape(GROUPED[language]), re.escape(POINT[language])
    number = re.compile(rf"(?<!\d)\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)(?:{point}\d+)?|\d+(?:{point}\d+)?")
    found = number.findall(PAGE_NUMBER.sub("", text))
    return Counter(plain(each, language) for each in found)


def plain(written: str, language: Language) -> str:
    """'1.580,50' in Italian is 1580.5."""
    digits = "".join(each for each in written if each not in GROUPED[language])
    whole, _, fraction = digits.replace(POINT[language], ".").partition(".")
    return f"{int(whole)}.{fraction.rstrip('0')}".rstrip(".")
