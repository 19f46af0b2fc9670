"""The documentation holds together: links lead somewhere, every page is reachable, pictures are small."""

import re
from pathlib import Path

from architecture.sources import DOCS, ROOT, pages, place

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = ("http://", "https://", "mailto:")
LARGEST_PICTURE_BYTES = 300_000


def links_in(page: Path) -> list[str]:
    return LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))


def anchors_in(page: Path) -> set[str]:
    """Anchors of the headings, as Git forges make them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def fault_of(page: Path, link: str) -> str | None:
    if link.startswith("/"):
        return "is absolute: write it relative to the page"
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if ROOT not in (target, *target.parents):
        return "leads out of the repository"
    if not target.exists():
        return "leads nowhere"
    if anchor and target.suffix == ".md" and anchor not in anchors_in(target):
        return f"names no heading of {place(target)}"
    return None


def test_relative_links_lead_somewhere() -> None:
    faults = [
        f"{place(page)}: {link} {fault}"
        for page in pages()
        for link in links_in(page)
        if not link.startswith(ELSEWHERE) and (fault := fault_of(page, link))
    ]
    assert faults == []


def test_every_page_of_docs_is_reached_from_the_index() -> None:
    reached, waiting = set(), [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            targets = ((page.parent / link.partition("#")[0]).resolve() for link in links_in(page))
            waiting += [target for target in targets if target.suffix == ".md" and target.exists()]
    assert [place(page) for page in DOCS.rglob("*.md") if page not in reached] == []


def test_pictures_are_small_and_used() -> None:
    used = {(page.parent / link).resolve() for page in pages() for link in links_in(page) if "://" not in link}
    pictures = [picture for picture in (DOCS / "images").glob("*") if picture.suffix in {".png", ".jpg", ".svg"}]
    assert [place(picture) for picture in pictures if picture not in used] == []
    assert [place(picture) for picture in pictures if picture.stat().st_size > LARGEST_PICTURE_BYTES] == []
