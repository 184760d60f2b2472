"""The label of each line of a page: what is article, and which kind of furniture the rest is.

Lexicons speak first, then the run of prose as a whole, then the head and the tail around it.
The body loses nothing: inside the run, what no rule knows is body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dateline.clean.captions import is_caption, is_slug
from dateline.clean.dates import is_date_line, placed_date, states_publication
from dateline.clean.headlines import find_headline, same_words
from dateline.clean.lines import Line, shared
from dateline.clean.names import byline_names, has_by, is_agency, is_person
from dateline.clean.runs import find_run
from dateline.clean.splits import is_glued, is_signed_date
from dateline.knowledge.furniture import appeal_weight, label_of
from dateline.records import PartKind

_TO_READER = re.compile(r"\b(?:we|our|us|you|your|ours)\b|n't you\b", re.I)
_SHOUTED = re.compile(r"^(?:[A-Z][A-Z'’&.!?,:-]+\s){2,8}(?=[A-Z'‘“\"]?[A-Za-z])")
_APPEAL = 3
_WIDEST_APPEAL_GAP = 4
_HEAD_LINES = 60


@dataclass
class Page:
    """The lines of a page while they are being labelled; a label of None is still open."""

    lines: list[Line]
    labels: list[PartKind | None]
    first: int = 0
    last: int = 0
    headline: int | None = None
    soft: set[int] = field(default_factory=set)
    """Lines whose label comes from a lexicon that a headline may also fit."""


def label_lines(lines: list[Line], title: str | None = None) -> list[PartKind]:
    """The kind of part that each of `lines` is; `title` is what the page's code calls it."""
    page = Page(lines, [label_of(line.text) for line in lines])
    page.soft = {index for index, label in enumerate(page.labels) if label in {"teaser", "notice"}}
    _label_appeals(page)
    _label_shapes(page)
    run = find_run(lines, page.labels)
    if run is None:
        return _label_without_run(page, title)
    page.first, page.last = run
    _trim_appeals(page)
    _label_headline(page, title)
    _label_head(page)
    _label_inside(page)
    _label_tail(page)
    return [label or "body" for label in page.labels]


def _label_appeals(page: Page) -> None:
    """Paragraphs in which the outlet speaks of itself to its reader, and those between two."""
    appeals = [index for index, line in enumerate(page.lines) if _is_appeal(line)]
    marked = [
        *appeals,
        *(
            i
            for i, label in enumerate(page.labels)
            if label == "notice" and _is_appeal_head(page.lines[i])
        ),
    ]
    for index in appeals:
        page.labels[index] = page.labels[index] or "notice"
        page.soft.discard(index)
    marked.sort()
    for before, after in zip(marked, marked[1:], strict=False):
        between = range(before + 1, after)
        if len(between) <= _WIDEST_APPEAL_GAP and all(_speaks_to_reader(page, i) for i in between):
            for index in between:
                page.labels[index] = page.labels[index] or "notice"


def _trim_appeals(page: Page) -> None:
    """At the edges of the run a weaker sign is enough to see the outlet speak to its reader."""
    for edge, step in (("first", 1), ("last", -1)):
        index = getattr(page, edge)
        while page.first < page.last and (page.labels[index] or _is_weak_appeal(page.lines[index])):
            page.labels[index] = page.labels[index] or "notice"
            index += step
            setattr(page, edge, index)


def _is_weak_appeal(line: Line) -> bool:
    weak = line.words <= 40 and appeal_weight(line.unquoted) >= _APPEAL - 1
    return weak and _TO_READER.search(line.unquoted) is not None


def _is_appeal(line: Line) -> bool:
    weight = appeal_weight(line.unquoted)
    needed = _APPEAL if line.words >= 8 else _APPEAL - 1
    return weight >= needed and _TO_READER.search(line.unquoted) is not None and line.words < 200


def _is_appeal_head(line: Line) -> bool:
    return _TO_READER.search(line.unquoted) is not None


def _speaks_to_reader(page: Page, index: int) -> bool:
    line = page.lines[index]
    return (
        page.labels[index] is not None
        or line.words < 7
        or _TO_READER.search(line.unquoted) is not None
    )


def _label_shapes(page: Page) -> None:
    """Labels by the shape of a line alone: credits, bylines that say so, lines of dates."""
    for index, line in enumerate(page.lines):
        if page.labels[index] is not None:
            continue
        if is_caption(line):
            page.labels[index] = "caption"
        elif _is_byline(line) or is_glued(line.text) or is_signed_date(line.text):
            page.labels[index] = "byline"
        elif is_date_line(line.text) and (
            states_publication(line.text) or re.search(r"\b\d{4}\b", line.text)
        ):
            page.labels[index] = "dateline"
    for index, line in enumerate(page.lines):
        if page.labels[index] is None and is_slug(line) and _neighbour_repeats(page, index):
            page.labels[index] = "caption"


def _is_byline(line: Line) -> bool:
    """A line that opens with "By" and names somebody, with little else in it."""
    return (
        line.words <= 22
        and has_by(line.text)
        and not line.ends
        and bool(byline_names(line.text) or _short_by(line))
    )


def _short_by(line: Line) -> bool:
    return line.words <= 6 and line.text[:3] in {"By ", "BY ", "by "} and line.text[3:4].isupper()


def _neighbour_repeats(page: Page, index: int) -> bool:
    text = page.lines[index].text
    near = [one for one in (index - 1, index + 1) if 0 <= one < len(page.lines)]
    return any(
        page.labels[one] == "caption" and page.lines[one].text.startswith(text) for one in near
    )


def _label_without_run(page: Page, title: str | None) -> list[PartKind]:
    """A page without running text: short lines that no lexicon knows are its body."""
    headline = find_headline(page.lines, list(range(len(page.lines))), frozenset(), title)
    if headline is not None:
        page.labels[headline] = "headline"
    return [label or "body" for label in page.labels]


def _label_headline(page: Page, title: str | None) -> None:
    body = frozenset().union(
        *(
            page.lines[index].stems
            for index in range(page.first, page.last + 1)
            if page.labels[index] is None and page.lines[index].ends
        )
    )
    edge = next(
        (
            i
            for i in range(page.first, page.last + 1)
            if page.lines[i].ends and page.lines[i].words > 6
        ),
        page.first,
    )
    reach = [
        i for i in range(min(edge + 1, len(page.lines))) if page.labels[i] is None or i in page.soft
    ]
    candidates = [i for i in reach if i < edge or page.lines[i].headlike]
    page.headline = find_headline(page.lines, candidates, body, title)
    if page.headline is None:
        return
    words = page.lines[page.headline].text
    for index, line in enumerate(page.lines[: page.last + 1]):
        if index == page.headline or (
            page.labels[index] in {None, "teaser"} and same_words(line.text, words)
        ):
            page.labels[index] = "headline"


def _head_end(page: Page) -> int:
    """The index of the first line of running text that ends as a sentence: the head lies before it."""
    for index in range(page.first, page.last + 1):
        line = page.lines[index]
        if page.labels[index] is None and line.ends and line.words >= 7:
            return index
    return page.first


def _label_head(page: Page) -> None:
    end = _head_end(page)
    furnished = any(label not in {None, "headline"} for label in page.labels[:end])
    after_headline = max((i for i in range(end) if page.labels[i] == "headline"), default=-1)
    for index in range(end):
        if page.labels[index] is not None:
            continue
        page.labels[index] = _head_label(page, index, after_headline, furnished)


def _head_label(page: Page, index: int, headline: int, furnished: bool) -> PartKind | None:
    line = page.lines[index]
    if is_date_line(line.text) or placed_date(line.text):
        return "dateline"
    if _is_name_line(page, index) or (index > headline >= 0 and is_agency(line.text)):
        return "byline"
    if index < headline:
        return "teaser" if line.words >= 8 else "navigation"
    if line.words >= 7 or line.ends:
        return "body" if headline >= 0 or not furnished or line.words >= 7 else "navigation"
    if headline < 0 and not furnished:
        return "body"
    return "navigation"


def _is_name_line(page: Page, index: int) -> bool:
    """A person's name alone, or with an agency, that some sign near it shows to be a byline."""
    line = page.lines[index]
    names = byline_names(line.text)
    if not names or line.words > 12 or line.ends:
        return False
    if not is_person(line.text):
        return "," in line.text and line.words <= 8 and is_person(names[0], known=False)
    near = range(max(0, index - 2), min(len(page.lines), index + 3))
    signed = any(
        page.labels[one] in {"dateline", "byline", "bio"}
        or is_date_line(page.lines[one].text)
        for one in near
    )
    return is_person(line.text, known=not signed)


def _label_inside(page: Page) -> None:
    """Lines inside the run that no lexicon knows are body, but for other stories' links."""
    for index in range(_head_end(page), page.last + 1):
        line = page.lines[index]
        if page.labels[index] is not None:
            continue
        if _is_truncated_teaser(page, index):
            page.labels[index] = "teaser"
            if page.lines[index - 1].headlike and page.labels[index - 1] in {None, "body"}:
                page.labels[index - 1] = "teaser"
        elif (
            not line.ends
            and line.words >= 6
            and _SHOUTED.match(line.text)
            and not line.text.isupper()
        ):
            page.labels[index] = "teaser"
        else:
            page.labels[index] = "body"


def _is_truncated_teaser(page: Page, index: int) -> bool:
    """A paragraph that breaks off in an ellipsis under a line that could be its headline."""
    line = page.lines[index]
    return (
        line.truncated
        and line.words >= 10
        and index > 0
        and page.lines[index - 1].headlike
        and not page.lines[index - 1].ends
    )


def _label_tail(page: Page) -> None:
    zone: PartKind | None = None
    authors = _bio_names(page)
    for index in range(page.last + 1, len(page.lines)):
        line, label = page.lines[index], page.labels[index]
        if label is None:
            label = page.labels[index] = _tail_label(page, index, zone, authors)
        if label in {"teaser", "comment", "bio"} or (
            label in {"navigation", "notice"} and zone is None
        ):
            zone = label
        if (
            label == "teaser"
            and _is_truncated_teaser(page, index)
            and page.labels[index - 1] == "body"
        ):
            page.labels[index - 1] = "teaser"
        del line


def _bio_names(page: Page) -> set[str]:
    """The names with which the bios after the body begin."""
    found = set()
    for index in range(page.last + 1, len(page.lines)):
        if page.labels[index] == "bio":
            opening = re.split(
                r"\s(?:is|was|has|covers|writes|joined|reports)\s",
                page.lines[index].text[:80],
                maxsplit=1,
            )[0]
            if is_person(opening):
                found.add(opening)
    return found


def _tail_label(page: Page, index: int, zone: PartKind | None, authors: set[str]) -> PartKind:
    line = page.lines[index]
    if line.text in authors:
        return "byline"
    if is_date_line(line.text):
        return "dateline"
    if line.truncated and line.words >= 10 and (zone or _is_truncated_teaser(page, index)):
        return "teaser"
    if zone == "comment":
        return "comment"
    if _between_name_and_bio(page, index, authors):
        return "bio"
    if zone is None:
        follows = shared(line.stems, _stems_near(page))
        other = (
            line.headlike and line.words >= 5 and (_next_truncated(page, index) or follows < 0.15)
        )
        return "teaser" if other else "body"
    if _TO_READER.search(line.unquoted):
        return "notice"
    return "teaser" if line.words >= 5 else "navigation"


def _between_name_and_bio(page: Page, index: int, authors: set[str]) -> bool:
    after = page.labels[index + 1 : index + 3]
    before = {page.lines[one].text for one in range(max(0, index - 2), index)}
    return "bio" in after and bool(before & authors)


def _next_truncated(page: Page, index: int) -> bool:
    return index + 1 < len(page.lines) and page.lines[index + 1].truncated


def _stems_near(page: Page) -> frozenset[str]:
    return frozenset().union(
        *(page.lines[i].stems for i in range(max(page.first, page.last - 12), page.last + 1))
    )
