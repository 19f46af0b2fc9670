"""What stands around every figure: its title, what it says to those who cannot see it, and its source."""

import hashlib
from dataclasses import dataclass

from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.letters import FAMILY, wrapped
from fondaco.atlas.drawing.svg import Attribute, Attributes, element, words
from fondaco.atlas.errors import UndrawableFigure
from fondaco.common.languages import Language

NARROWEST, WIDEST = 280, 2000
LEADING = 1.3
GAP = 8.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What every map and chart is given besides its figures.

    Parameters
    ----------
    title, subtitle
        In the reader's language; the subtitle says what is measured, and in which unit.
    description
        For screen readers, what the figure shows; empty: written from the figures.
    source
        Who published the figures, and their year.
    note
        What a reader must know, such as coarse figures.
    width
        Of the drawing: 720 for a page, 360 for a telephone. Letters keep their size, the figure adapts.
    """

    title: str
    language: Language
    subtitle: str = ""
    description: str = ""
    source: str = ""
    note: str = ""
    width: int = 720

    def __post_init__(self) -> None:
        if not NARROWEST <= self.width <= WIDEST:
            raise UndrawableFigure(f"width: {self.width}; from {NARROWEST} to {WIDEST} can be drawn")

    @property
    def is_compact(self) -> bool:
        """Whether the figure is for a narrow screen."""
        return self.width < 520

    @property
    def tallest(self) -> float:
        """How high a map may be."""
        return self.width * (1.25 if self.is_compact else 1.0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inside of a figure: its elements from y = 0, its height, and what it says in words."""

    body: str
    height: float
    summary: str
    shapes_source: str = ""
    note: str = ""
    definitions: str = ""


KEY = "\x01"
"""Stands in a drawing for what makes the ids of this figure its own; filled in by `framed`. No text can contain it."""


def framed(frame: Frame, drawing: Drawing) -> str:
    """The figure as a complete SVG document, the same for the same input."""
    head, top = text_block(frame.title, look.HEADING, frame.width, 0, is_bold=True)
    below, top = (
        text_block(frame.subtitle, look.TEXT, frame.width, top, colour=look.QUIET) if frame.subtitle else ("", top)
    )
    top += GAP
    foot, bottom = _foot(frame, drawing, top + drawing.height + GAP)
    body = element("g", {"transform": f"translate(0 {top:.1f})"}, drawing.body)
    patterns = {"u": look.unknown_pattern(KEY), "s": look.suppressed_pattern(KEY), "w": look.warning_pattern(KEY)}
    used = drawing.definitions + "".join(one for sign, one in patterns.items() if f"url(#{KEY}{sign})" in body)
    description = frame.description or drawing.summary
    inside = "".join((
        element("title", {"id": f"{KEY}t"}, words(frame.title) or " "),
        element("desc", {"id": f"{KEY}d"}, words(description) or " "),
        element("defs", {}, used) if used else "",
        element("rect", {"width": frame.width, "height": bottom, "fill": look.PAPER}),
        head, below, body, foot,
    ))  # fmt: skip
    document = element("svg", _root(frame, bottom), inside)
    return document.replace(KEY, "f" + hashlib.sha256(document.encode()).hexdigest()[:10])


def _root(frame: Frame, height: float) -> Attributes:
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {frame.width} {height:.0f}",
        "width": frame.width,
        "height": round(height),
        "role": "img",
        "aria_labelledby": f"{KEY}t {KEY}d",
        "lang": frame.language.value,
        "font_family": FAMILY,
        "font_size": look.TEXT,
        "fill": look.INK,
    }


def _foot(frame: Frame, drawing: Drawing, top: float) -> tuple[str, float]:
    language = frame.language
    sources = [texts.SOURCE.in_language(language).format(source=frame.source)] if frame.source else []
    if drawing.shapes_source:
        sources.append(texts.SHAPES.in_language(language).format(source=drawing.shapes_source))
    source = "; ".join(sources)
    parts = [part for part in (frame.note, drawing.note, source[:1].upper() + source[1:]) if part]
    written = []
    for part in parts:
        block, top = text_block(part, look.SMALL, frame.width, top, colour=look.QUIET)
        written.append(block)
    return "".join(written), top + 4


def text_block(
    text: str, size: float, width: float, top: float, *, is_bold: bool = False, colour: str = look.INK
) -> tuple[str, float]:
    """Lines of text from the left edge, and where the next thing begins."""
    lines = wrapped(text, size, width - 2, is_bold=is_bold)
    written = "".join(
        element(
            "text",
            {"x": 0, "y": top + size * (1 + LEADING * nth), "font_size": size, "fill": colour,
             "font_weight": 600 if is_bold else None},
            words(one),
        )
        for nth, one in enumerate(lines)
    )  # fmt: skip
    return written, top + size * LEADING * len(lines) + 3


def label(text: str, x: float, y: float, size: float = look.TEXT, **attributes: Attribute) -> str:
    """A line of text; by default it begins at x and stands on y."""
    return element("text", {"x": x, "y": y, "font_size": size, **attributes}, words(text))


def halo(text: str, x: float, y: float, size: float = look.SMALL, **attributes: Attribute) -> str:
    """A line of text in the middle over a drawing, with a light edge around its letters."""
    around: Attributes = {"text_anchor": "middle", "stroke": look.PAPER, "stroke_width": 4, "stroke_linejoin": "round"}
    return label(text, x, y, size, **{**around, "paint_order": "stroke", **attributes})
