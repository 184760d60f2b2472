"""The genre of an article, by what the page calls it and by its form."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dateline.clean.origins import texts_of
from dateline.knowledge.furniture import plain
from dateline.records import Genre, Part

_EDITORIAL = re.compile(
    r"\b(?:editorials?|opinions?|op-?eds?|comment is free|leader comment|leading articles?"
    r"|columnists?|letters to the editor|commentary|viewpoints?|our view|the .{2,30} view)\b"
)
_ANALYSIS = re.compile(r"\b(?:analysis|analyses|explainers?|explained|in depth|news analysis)\b")
_INTERVIEW = re.compile(r"\b(?:interviews?|q ?& ?a|questions and answers)\b")
_LIVE = re.compile(
    r"\b(?:live (?:updates?|blog|coverage|reports?|ticker)|as it happened|liveblog)\b"
)
_CRUMB = re.compile(r"[>›»→/]")
_QUESTION = re.compile(r"(?m)^\s{0,4}(?:Q\b\s?[:.)]|QUESTION\s?:|[A-Z][A-Z .]{3,30}\s?:)")
_STAMP = re.compile(
    r"(?m)^\s{0,4}(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:GMT|BST|ET|EST|EDT|UTC|CET|IST|PT)?\s?(?:$|[–—:-]))",
    re.I,
)
_SECTION_WORDS = 8
_MANY = 4


def genre_of(text: str, parts: tuple[Part, ...], section: str = "", url: str = "") -> Genre:
    """The genre of the article: `report` unless the page or its form shows another.

    `section` is what the page's code says of itself; a menu that offers opinions proves nothing.
    """
    title = plain(next(texts_of(text, parts, "headline"), ""))
    shown = " | ".join([*_sections(text, parts), plain(section), _path_words(url)])
    prefix = title.partition(":")[0] if ":" in title[:24] else ""
    if _LIVE.search(title) or len(_STAMP.findall(text)) >= _MANY:
        return "live"
    for pattern, genre in _GENRES:
        if pattern.search(shown) or pattern.search(prefix):
            return genre
    if len(_QUESTION.findall(text)) >= _MANY and ("interview" in title or "q&a" in title):
        return "interview"
    return "report"


_GENRES: tuple[tuple[re.Pattern[str], Genre], ...] = (
    (_LIVE, "live"),
    (_EDITORIAL, "editorial"),
    (_INTERVIEW, "interview"),
    (_ANALYSIS, "analysis"),
)


def _sections(text: str, parts: tuple[Part, ...]) -> list[str]:
    """The breadcrumbs, and single words of a section that stand alone before the headline."""
    found: list[str] = []
    for part in parts:
        if part.kind != "navigation":
            continue
        lines = [line.strip() for line in text[part.start : part.end].split("\n") if line.strip()]
        crumbs = [
            line
            for line in lines
            if _CRUMB.search(line) and len(line.split()) <= 2 * _SECTION_WORDS
        ]
        alone = lines if len(lines) <= 3 and "|" not in "".join(lines) else []
        found.extend(plain(line) for line in crumbs)
        found.extend(plain(line) for line in alone if len(line.split()) <= 3)
    return found


def _path_words(url: str) -> str:
    path = urlsplit(url).path.split("/")[:-1]
    return " ".join(word for word in path if word.isalpha()).lower()
