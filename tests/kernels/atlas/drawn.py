"""Looks at a drawing as a reader would: where its texts stand, and what it may not contain."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from fondaco.atlas.drawing.letters import text_width

SVG = "{http://www.w3.org/2000/svg}"
FORBIDDEN = re.compile(
    r"<script|<style|\sstyle=|\son\w+=|javascript:|https?://(?!www\.w3\.org/2000/svg)|\bnan\b|\binf\b"
)


@dataclass(frozen=True)
class Text:
    words: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Text") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


def root_of(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def elements(svg: str, tag: str) -> list[ElementTree.Element]:
    return list(root_of(svg).iter(f"{SVG}{tag}"))


def titles(svg: str) -> list[str]:
    return [one.text or "" for one in elements(svg, "title")]


def texts(svg: str) -> list[Text]:
    found: list[Text] = []
    _gather(root_of(svg), 0.0, 0.0, found)
    return found


def _gather(node: ElementTree.Element, x: float, y: float, found: list[Text]) -> None:
    for child in node:
        moved = re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", child.get("transform", ""))
        if child.tag == f"{SVG}text":
            found.append(_box(child, x, y))
        else:
            _gather(child, x + float(moved[1]) if moved else x, y + float(moved[2]) if moved else y, found)


def _box(node: ElementTree.Element, x: float, y: float) -> Text:
    size, words = float(node.get("font-size", "12")), node.text or ""
    wide = text_width(words, size, is_bold=node.get("font-weight") == "600")
    before = {"middle": wide / 2, "end": wide}.get(node.get("text-anchor", "start"), 0.0)
    left, base = x + float(node.get("x", "0")), y + float(node.get("y", "0"))
    if "rotate(-90" in node.get("transform", ""):
        return Text(words, left - size * 0.72, base - wide, left + size * 0.2, base)
    return Text(words, left - before, base - size * 0.72, left - before + wide, base + size * 0.2)


def assert_is_sound(svg: str) -> None:
    """Well-formed, safe under a strict policy, spoken by screen readers, no text cut or over another."""
    root = root_of(svg)
    assert FORBIDDEN.findall(svg) == []
    assert root.get("role") == "img"
    known = {node.get("id") for node in root.iter() if node.get("id")}
    assert set((root.get("aria-labelledby") or "").split()) <= known
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= known
    _, _, width, height = (float(number) for number in (root.get("viewBox") or "").split())
    placed = texts(svg)
    assert [
        t for t in placed if t.left < -0.5 or t.top < -0.5 or t.right > width + 0.5 or t.bottom > height + 0.5
    ] == []
    assert [(a, b) for n, a in enumerate(placed) for b in placed[:n] if a.overlaps(b)] == []
