"""Small marks of several forms, so that series differ without colour."""

from fondaco.atlas.drawing.svg import Attribute, Attributes, element, short

FORMS = ("circle", "square", "triangle", "diamond", "cross", "ring")


def mark(form: str, x: float, y: float, size: float, colour: str, **attributes: Attribute) -> str:
    """A mark with its middle at a point; `size` is half its width."""
    if form in ("circle", "ring"):
        fill = "#ffffff" if form == "ring" else colour
        return element("circle", {"cx": x, "cy": y, "r": size, "fill": fill, "stroke": colour, **attributes})
    corners = {
        "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        "triangle": ((0, -1.2), (1.2, 1), (-1.2, 1)),
        "diamond": ((0, -1.4), (1.2, 0), (0, 1.4), (-1.2, 0)),
        "cross": ((-1, -1), (1, 1), (0, 0), (1, -1), (-1, 1), (0, 0)),
    }[form]
    path = "M" + "L".join(f"{short(x + a * size)} {short(y + b * size)}" for a, b in corners) + "z"
    given: Attributes = {"d": path, "fill": colour, "stroke": colour}
    return element("path", {**given, **attributes})
