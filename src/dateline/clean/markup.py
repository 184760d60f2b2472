"""HTML pages into drafts: the body by trafilatura, the facts by the page's own metadata."""

from __future__ import annotations

import logging

from lxml import etree, html

from dateline.clean.captures import cover, pieces_of_lines
from dateline.clean.drafts import Draft, with_metadata
from dateline.clean.extraction import body_lines
from dateline.clean.facts import Facts, find_facts
from dateline.clean.headlines import same_words
from dateline.clean.labels import label_extracted
from dateline.clean.lines import Line, split_lines
from dateline.clean.splits import Piece
from dateline.errors import ItemError
from dateline.records import PartKind

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_DEEPEST = 400
_MOST_ELEMENTS = 150_000


def html_draft(markup: str, location: str) -> Draft:
    """The draft of the page in `markup`. Raises `ItemError` where it holds no article.

    The text is composed: headline, byline, the dates as the page shows them, the lines that
    trafilatura takes for the body with labels of ours, captions, and the metadata.
    """
    tree = parse(markup, location)
    facts = find_facts(tree)
    lines = body_lines(tree)
    if not lines:
        raise ItemError("the page has no body text", where=location, remedy="save the page again")
    return _compose(facts, lines)


def parse(markup: str, location: str) -> html.HtmlElement:
    """The tree of `markup`, read without network and without entities of its own."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    bare = "".join(letter for letter in markup if letter >= " " or letter in "\t\n")
    try:
        tree = html.document_fromstring(bare.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ItemError(
            f"the markup cannot be read: {error}", where=location, remedy="save the page again"
        ) from error
    _check_size(tree, location)
    return tree


def _check_size(tree: html.HtmlElement, location: str) -> None:
    """Nothing for a tree of the size of a page; an `ItemError` for one that no page has."""
    deepest = level = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        elements += event == "start"
        deepest = max(deepest, level)
    if deepest > _DEEPEST or elements > _MOST_ELEMENTS:
        raise ItemError(
            f"the markup has {elements} elements, {deepest} deep: no page has",
            where=location,
            remedy="save the page again, or as text",
        )


def _compose(facts: Facts, found: list[str]) -> Draft:
    top: list[tuple[str, PartKind]] = []
    if facts.title:
        top.append((facts.title, "headline"))
    if facts.byline:
        top.append((facts.byline, "byline"))
    top.extend((shown, "dateline") for shown in facts.shown_dates)
    wanted = [line for line in found if not (facts.title and same_words(line, facts.title))]
    head = "".join(f"{text}\n" for text, _ in top)
    text = f"{head}\n" if head else ""
    shift = len(text)
    body = "\n\n".join(wanted)
    pieces: list[Piece] = []
    position = 0
    for line, kind in top:
        pieces.append((position, position + len(line), kind))
        position += len(line) + 1
    lines = split_lines(body)
    labels = label_extracted(lines, facts.title)
    for start, end, kind in pieces_of_lines(lines, labels):
        pieces.append((start + shift, end + shift, kind))
    text += body
    for caption in facts.captions:
        if caption not in wanted:
            text += "\n\n"
            pieces.append((len(text), len(text) + len(caption), "caption"))
            text += caption
    whole, parts = with_metadata(text, cover(text, pieces), facts.stated)
    return Draft(whole, parts, facts.title, facts.authors, facts.outlet, facts.url, facts.section)


__all__ = ["Line", "html_draft", "parse"]
