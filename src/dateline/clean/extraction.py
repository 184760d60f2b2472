"""The body of an HTML page as lines: by trafilatura, with what it lost put back."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, islice

import trafilatura
from lxml import etree, html

_OUTSIDE = frozenset(
    {"aside", "footer", "nav", "form", "figure", "figcaption", "header", "blockquote"}
)
_SHORTEST = 40
_KEY = 60
_MOST_PARAGRAPHS = 4000
_ENOUGH_KEPT = 3


def body_lines(tree: html.HtmlElement) -> list[str]:
    """The lines of text that trafilatura takes for the article, one a paragraph."""
    markup = etree.tostring(tree, encoding="unicode", method="html")
    found = trafilatura.bare_extraction(
        markup, include_comments=False, include_tables=True, with_metadata=False
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    return with_lost([line for line in lines_of(found.body) if line], tree)


def with_lost(lines: list[str], tree: html.HtmlElement) -> list[str]:
    """`lines` with the paragraphs put back that stand in the same kind of container as theirs.

    An extractor may stop where an article goes on in a second container after an insert. A
    paragraph is put back when at least three that were kept have a parent of the same tag and
    class, and when it is no list of links.
    """
    ends = list(accumulate(len(_letters(line)) for line in lines))
    whole = "".join(_letters(line) for line in lines)
    paragraphs = list(islice(_paragraphs(tree), _MOST_PARAGRAPHS))
    found = [whole.find(_letters(text[:_KEY])) for _, text in paragraphs]
    kept = Counter(
        _container(one) for (one, _), where in zip(paragraphs, found, strict=True) if where >= 0
    )
    lost: dict[int, list[str]] = {}
    last = -1
    for (paragraph, text), where in zip(paragraphs, found, strict=True):
        if where >= 0:
            last = max(last, bisect_right(ends, where))
        elif kept[_container(paragraph)] >= _ENOUGH_KEPT and _is_text(paragraph, text):
            lost.setdefault(last, []).append(text)
    mended = list(lost.get(-1, []))
    for number, line in enumerate(lines):
        mended.extend((line, *lost.get(number, [])))
    return mended


def _paragraphs(tree: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    for paragraph in tree.iter("p"):
        text = " ".join(paragraph.text_content().split())
        if text:
            yield paragraph, text


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _container(paragraph: html.HtmlElement) -> tuple[str, str]:
    parent = paragraph.getparent()
    if parent is None:
        return ("", "")
    return (str(parent.tag), parent.get("class") or f"{id(parent)}")


def _is_text(paragraph: html.HtmlElement, text: str) -> bool:
    """Whether a paragraph is running text, outside what belongs to the page and not the article."""
    if len(text) < _SHORTEST or any(one.tag in _OUTSIDE for one in paragraph.iterancestors()):
        return False
    linked = sum(len(link.text_content()) for link in paragraph.iter("a"))
    return 2 * linked < len(text)


def lines_of(body: etree._Element) -> Iterator[str]:
    """The paragraphs of the tree that trafilatura makes, each as one line."""
    for element in body:
        if element.tag in {"list", "quote"} and len(element):
            yield from _inner(element)
        elif element.tag == "table":
            for row in element.iter("row"):
                yield " | ".join(filter(None, (text_of(cell) for cell in row)))
        elif element.tag not in {"graphic", "lb"}:
            yield from text_of(element).split("\n")


def _inner(element: etree._Element) -> Iterator[str]:
    if element.text and element.text.strip():
        yield " ".join(element.text.split())
    for child in element:
        yield from text_of(child).split("\n")
        if child.tail and child.tail.strip():
            yield " ".join(child.tail.split())


def text_of(element: etree._Element) -> str:
    """The text of `element` with single spaces, and a line break where it has one."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append("\n" if node.tag == "lb" else "")
            pieces.append(" ".join((node.text or "").replace("\n", " ").split(" ")))
        elif node is not element and node.tail:
            pieces.append(node.tail.replace("\n", " "))
    lines = ("".join(pieces)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
