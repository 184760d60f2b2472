"""The label of each line of a page: what is article, and which kind of furniture the rest is.

Lexicons speak first, then the run of prose as a whole, then the head and the tail around it.
The body loses nothing: inside the run, what no rule knows is body.
"""

from __future__ import annotations

from dateline.clean.appeals import label_appeals, trim_appeals
from dateline.clean.headlines import find_headline, same_words
from dateline.clean.heads import label_head, label_headline
from dateline.clean.insides import label_inside
from dateline.clean.layouts import Layout
from dateline.clean.lines import Line
from dateline.clean.links import glued_promos, is_link, label_promos
from dateline.clean.runs import find_run
from dateline.clean.shapes import label_gallery, label_shapes, label_slugs
from dateline.clean.tails import free_bios, label_tail
from dateline.knowledge.furniture import label_of
from dateline.records import PartKind


def label_lines(lines: list[Line], title: str | None = None) -> list[PartKind]:
    """The kind of part that each of `lines` is; `title` is what the page's code calls it."""
    layout = _by_words(lines)
    label_gallery(layout)
    label_slugs(layout)
    label_promos(layout)
    free_bios(layout)
    run = find_run(lines, layout.labels)
    if run is None:
        return _without_run(layout, title)
    layout.first, layout.last = run
    trim_appeals(layout)
    label_headline(layout, title)
    label_head(layout)
    label_inside(layout)
    label_tail(layout)
    return _with_body(layout)


def label_extracted(lines: list[Line], title: str | None = None) -> list[PartKind]:
    """As `label_lines`, for lines that were already taken out of markup as the article's.

    What the lexicons do not know is body, wherever it stands.
    """
    layout = _by_words(lines)
    label_slugs(layout)
    promos = glued_promos(lines)
    for index, line in enumerate(lines):
        if title and layout.labels[index] in {None, "teaser"} and same_words(line.text, title):
            layout.labels[index] = "headline"
        elif layout.labels[index] is None and (is_link(line) or index in promos):
            layout.labels[index] = "teaser"
    return [label or "body" for label in layout.labels]


def _by_words(lines: list[Line]) -> Layout:
    """The page with the labels that lines get by themselves."""
    layout = Layout(lines, [label_of(line.text) for line in lines])
    layout.soft = {index for index, label in enumerate(layout.labels) if label == "teaser"}
    label_appeals(layout)
    label_shapes(layout)
    return layout


def _without_run(layout: Layout, title: str | None) -> list[PartKind]:
    """A page without running text: short lines that no lexicon knows are its body."""
    headline = find_headline(layout.lines, list(range(len(layout.lines))), frozenset(), title)
    if headline is not None:
        layout.labels[headline] = "headline"
    return _with_body(layout)


def _with_body(layout: Layout) -> list[PartKind]:
    """The labels, what is still open as body; where nothing is, the captions are the article."""
    labels: list[PartKind] = [label or "body" for label in layout.labels]
    if "body" in labels:
        return labels
    told = [
        line.prose and label == "caption" for line, label in zip(layout.lines, labels, strict=True)
    ]
    return ["body" if caption else label for label, caption in zip(labels, told, strict=True)]
