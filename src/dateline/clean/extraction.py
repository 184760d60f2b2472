"""The body of an HTML page as lines: by trafilatura, with what it lost put back."""

from __future__ import annotations

from collections.abc import Iterator

import trafilatura
from lxml import etree, html

_BLOCKS = {"p", "head", "item", "cell", "quote", "code"}
_SHORTEST = 60


def body_lines(tree: html.HtmlElement) -> list[str]:
    """The lines of text that trafilatura takes for the article, one a paragraph."""
    markup = etree.tostring(tree, encoding="unicode", method="html")
    found = trafilatura.bare_extraction(
        markup, include_comments=False, include_tables=True, with_metadata=False
    )
    if found is None or found.body is None:
        return []
    return [line for line in lines_of(found.body) if line]


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
