"""What valid mode changed in the areas of the published method, and whether it kept as many of them."""

from dataclasses import dataclass

from fondaco.common.languages import LocalisedText


@dataclass(frozen=True, slots=True)
class Repair:
    """The published method's areas before the repair, and what became of them.

    `…_before`: the areas of mode `clean`; `n_in_pieces_before` is None where no borders were given. The last five count
    moves of communities by their kind of event, a community that moved twice counting twice.
    """

    n_areas_before: int
    n_invalid_before: int
    n_in_pieces_before: int | None
    internal_share_before: float
    n_areas: int
    internal_share: float
    n_set_apart: int
    n_dissolved: int
    n_mended: int
    n_better_tied: int
    n_founded: int

    @property
    def keeps_the_number(self) -> bool:
        """Whether there are at least as many areas as before, invalid ones and those in pieces counted."""
        return self.n_areas >= self.n_areas_before

    @property
    def keeps_the_share(self) -> bool:
        """Whether at least as large a share of all persons lives and works in one area as before."""
        return self.internal_share >= self.internal_share_before

    @property
    def shortfalls(self) -> tuple[LocalisedText, ...]:
        """What could not be kept, and how hard it was tried; empty where number and share were."""
        texts = []
        if not self.keeps_the_number:
            texts.append(_fewer(self.n_areas, self.n_areas_before, self.n_invalid_before))
        if not self.keeps_the_share:
            texts.append(_less_inside(self.internal_share, self.internal_share_before))
        return tuple(texts)


def _fewer(n: int, before: int, invalid: int) -> LocalisedText:
    return LocalisedText(
        it=f"{n} sistemi validi invece dei {before} del metodo pubblicato (non validi: {invalid}): attorno a ciascun "
        "comune si è tentato di formarne un altro, ma ogni tentativo lasciava un sistema non valido o diviso.",
        ru=f"Состоятельных систем {n} вместо {before} по опубликованному методу (несостоятельных: {invalid}): "
        "вокруг каждой территории делалась попытка образовать ещё одну систему, но всякий раз оставалась система "
        "несостоятельная или состоящая из разрозненных частей.",
        en=f"{n} valid systems instead of the published method's {before} (invalid: {invalid}): around every "
        "community a further one was tried, and each time some system was left invalid or in pieces.",
    )


def _less_inside(share: float, before: float) -> LocalisedText:
    now, then = f"{100 * share:.2f} %", f"{100 * before:.2f} %"
    return LocalisedText(
        it=f"Vive e lavora nello stesso sistema il {now} degli occupati invece del {then}: per ogni sistema si è "
        "tentato di scioglierlo e di formarne un altro altrove, ma nessuno scambio ne avrebbe trattenuti di più.",
        ru=f"Живут и работают в одной системе {now} работников вместо {then}: каждую систему "
        "пробовали упразднить и образовать вместо неё другую, но ни одна замена не увеличила эту долю.",
        en=f"{now} of workers live and work in one system instead of {then}: each system was tried dissolved, with "
        "another founded elsewhere, and no such exchange would have kept more inside.",
    )
