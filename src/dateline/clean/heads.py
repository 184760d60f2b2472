"""The head of a page: headline, byline, dates and standfirst before the running text."""

from __future__ import annotations

from dateline.clean.dates import is_date_line, placed_date
from dateline.clean.headlines import find_headline, same_words
from dateline.clean.layouts import Layout, head_end
from dateline.clean.names import byline_names, is_agency, is_person
from dateline.records import PartKind


def label_headline(layout: Layout, title: str | None) -> None:
    """Label the headline wherever it stands above the running text, repetitions too."""
    body = frozenset().union(
        *(
            layout.lines[index].stems
            for index in range(layout.first, layout.last + 1)
            if layout.labels[index] is None and layout.lines[index].ends
        )
    )
    reach = range(_first_sentence(layout) + 1)
    candidates = [i for i in reach if layout.labels[i] is None or i in layout.soft]
    layout.headline = find_headline(layout.lines, candidates, body, title)
    if layout.headline is None:
        return
    words = layout.lines[layout.headline].text
    for index, line in enumerate(layout.lines[: layout.last + 1]):
        if index == layout.headline or (
            layout.labels[index] in {None, "teaser"} and same_words(line.text, words)
        ):
            layout.labels[index] = "headline"


def _first_sentence(layout: Layout) -> int:
    """The index of the first line that is a sentence and no headline; those end without a stop."""
    for index, line in enumerate(layout.lines[: layout.last + 1]):
        open_label = layout.labels[index] is None
        if open_label and line.ends and line.words > 2 and not line.headlike:
            return index
    return layout.first


def label_head(layout: Layout) -> None:
    """Label what stands before the running text and no lexicon knows."""
    end = head_end(layout)
    furnished = any(label not in {None, "headline"} for label in layout.labels[:end])
    after_headline = max((i for i in range(end) if layout.labels[i] == "headline"), default=-1)
    for index in range(end):
        if layout.labels[index] is not None:
            continue
        layout.labels[index] = _head_label(layout, index, after_headline, furnished)


def _head_label(layout: Layout, index: int, headline: int, furnished: bool) -> PartKind | None:
    line = layout.lines[index]
    if is_date_line(line.text) or placed_date(line.text):
        return "dateline"
    if _is_name_line(layout, index) or (index > headline >= 0 and is_agency(line.text)):
        return "byline"
    if index < headline and not (
        line.prose and line.ends and layout.labels[index + 1] in {None, "headline", "body"}
    ):
        return "teaser" if line.words >= 8 else "navigation"
    if line.words >= 7 or line.ends:
        return "body" if headline >= 0 or not furnished or line.words >= 7 else "navigation"
    if headline < 0 and not furnished:
        return "body"
    return "navigation"


def _is_name_line(layout: Layout, index: int) -> bool:
    """A person's name alone, or with an agency, that some sign near it shows to be a byline."""
    line = layout.lines[index]
    names = byline_names(line.text)
    if not names or line.words > 12 or line.ends:
        return False
    if not is_person(line.text):
        return "," in line.text and line.words <= 8 and is_person(names[0], known=False)
    near = range(max(0, index - 2), min(len(layout.lines), index + 3))
    signed = any(
        layout.labels[one] in {"dateline", "byline", "bio"} or is_date_line(layout.lines[one].text)
        for one in near
    )
    return is_person(line.text, known=not signed)
