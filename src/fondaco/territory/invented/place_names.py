"""Names of places that do not exist, pronounceable in Italian or Russian."""

from enum import StrEnum

import numpy as np


class Tongue(StrEnum):
    """Whose ear a name is made for."""

    ITALIAN = "it"
    RUSSIAN = "ru"


SYLLABLES = {
    Tongue.ITALIAN: (
        "bal ber bor cal car cas cer col cor dol far fer fol gal gar gra lan lau lor mar mel mon mor nar or pal "
        "per pra ros sal san ser sol tar tor val var ver vil zan",
        "a e i o ba be ca co da di du ga ge gu la le li lo ma me mi mo na ne ni no ra re ri ro sa se si ta te ti "
        "to va ve",
        "bano bello chio cino dena dola gliano gnano lia lino lora mara mino nara nello neta nico rano ravo rello "
        "rigo rino rona rosa sano scola sena sina tello teno tona vara vello vico vigo zano zola",
    ),
    Tongue.RUSSIAN: (
        "бе бер бо бра ве вол вят гор гра дон ду жи за зе зар ка ке ко кра лу ля ма мед мо му ни но оль ор пе по "
        "пет ра ре са се сер со ста су та те то тро ту хо че чер ша ще яр",
        "ба бе бо ва ве го да до ди за ка ко ла ле ли ло лу ма ме ми на не ни но ра ре ри ро са се си со та те ти "
        "то ча ше",
        "бино бово ваново вино вка гино горск гово дино дово жино жск зино кино ково лино лово мино мовка мск "
        "ново нск ринка рино рово сино слав тино товка чино шино",
    ),
}


def invented_names(n: int, tongue: Tongue, *, seed: int) -> tuple[str, ...]:
    """`n` different names, the same for the same seed."""
    first, middle, last = (table.split() for table in SYLLABLES[tongue])
    chance = np.random.default_rng([seed, len(first)])
    names: dict[str, None] = {}
    while len(names) < n:
        n_middle = int(chance.integers(0, 2)) if len(names) < 4 * len(first) else int(chance.integers(1, 3))
        parts = [first[chance.integers(len(first))], *(middle[chance.integers(len(middle))] for _ in range(n_middle))]
        name = "".join([*parts, last[chance.integers(len(last))]])
        names.setdefault(name[0].upper() + name[1:])
    return tuple(names)


CYRILLIC, LATIN = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    ("a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia"),
)


def in_latin(name: str) -> str:
    """A name in Latin letters, as Russian passports write it; what is Latin already stays."""
    letters = dict(zip(CYRILLIC, LATIN.split(" "), strict=True))
    written = "".join(letters.get(letter.lower(), letter) for letter in name)
    return written[:1].upper() + written[1:]
