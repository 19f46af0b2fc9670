"""What can be wrong with what the atlas is given."""

from fondaco.common.errors import FondacoError


class UnreadableBoundaries(FondacoError):
    """A file holds no boundaries, or a feature of it is wrong: names the file, the feature and the remedy."""

    code = "atlas.unreadable_boundaries"


class UndrawableFigure(FondacoError):
    """A map or a chart cannot be drawn: nothing is in it, a place has no shape, a value is infinite."""

    code = "atlas.undrawable_figure"
