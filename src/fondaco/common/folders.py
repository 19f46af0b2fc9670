"""Folders of results: written whole or not at all, and never over somebody's other files."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fondaco.common.errors import FondacoError

WORKSHOP = ".fondaco-"


class FolderInTheWay(FondacoError):
    """Output would fall into a folder that is not empty: names it and the remedy."""

    code = "common.folder_in_the_way"


def check_folder(folder: Path, *, mark: str, may_replace: bool) -> None:
    """Raise FolderInTheWay unless results can be written to `folder`: it is new, empty, or holds older ones to replace.

    `mark` is the name of a file that only a folder of such results has. Nothing is left behind; asked before long
    work, so that none is done in vain.
    """
    real = _real(folder)
    if real.is_symlink() or (real.exists() and not real.is_dir()):
        raise FolderInTheWay(f"{folder} is a file; name a folder for the results")
    check_can_be_written(real.parent)
    if not real.exists():
        return
    is_marked = (folder / mark).is_file()
    if any(folder.iterdir()) and not is_marked:
        raise FolderInTheWay(f"{folder} holds other files; name a new or an empty folder for the results")
    if is_marked and not may_replace:
        raise FolderInTheWay(f"{folder} holds older results; name another folder, or add --replace to overwrite them")


def check_can_be_written(folder: Path) -> None:
    """Raise FolderInTheWay unless files can be made in `folder`, or in the nearest one above that is there."""
    nearest = next(one for one in (folder, *folder.parents) if one.exists())
    if not nearest.is_dir():
        raise FolderInTheWay(f"{nearest} is a file, and no folder can be made in it; name another folder")
    try:
        with tempfile.TemporaryDirectory(prefix=WORKSHOP, dir=nearest):
            pass
    except OSError as error:
        raise FolderInTheWay(f"nothing can be written to {nearest} ({error.strerror}); name another folder") from error


@contextmanager
def written_whole(folder: Path, *, mark: str, may_replace: bool) -> Iterator[Path]:
    """An empty folder to write into, which takes the place of `folder` at the end of the block.

    Where the block or the move fails, what was in `folder` stays. Raises FolderInTheWay as `check_folder`.
    """
    check_folder(folder, mark=mark, may_replace=may_replace)
    folder = _real(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=WORKSHOP, dir=folder.parent) as workshop:
        made = Path(workshop) / "made"
        made.mkdir()
        yield made
        _put_in_place(made, folder, Path(workshop) / "before")


def _put_in_place(made: Path, folder: Path, aside: Path) -> None:
    """Move what was made to `folder`; what was there comes back if that fails."""
    if folder.exists():
        folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise


def _real(folder: Path) -> Path:
    """The folder itself where a link leads to it, so that it is written and not the link replaced."""
    return Path(os.path.realpath(folder))
