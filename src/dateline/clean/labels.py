"""The label of each line of a page: what is article, and which kind of furniture the rest is.

Lexicons speak first, then the run of prose as a whole, then the head and the tail around it.
The body loses nothing: inside the run, what no rule knows is body.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby

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
_TOO_TOPICAL = 0.45
_MUCH_BEHIND = 4
_SLIDES = 4
_MANY_LINES = 8
_TIDY_SHARE = 0.75
_RETOLD = 0.5
_FOREIGN = 0.2
_RELATED = re.compile(
    r"^(?:(?:Related|RELATED|Recommended|RECOMMENDED)(?: (?:stories|articles?|news|story))?|READ MORE|MOST READ"
    r"|[Mm]ore (?:on|from|in) [\w &'’-]{3,40}?(?= [A-Z]{2,} ))\s(?=[A-Z“‘'\"\d])"
)
_POSTED = re.compile(r"pic\.twitter|https?:|@\w|#\w|^[•*–—-]|\.\.\.$")


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
    _free_bios(page)
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
    weights = [appeal_weight(line.unquoted) for line in page.lines]
    story: Counter[str] = Counter()
    for line, weight in zip(page.lines, weights, strict=True):
        if weight < _APPEAL and line.prose:
            story.update(line.stems)
    appeals = [i for i, line in enumerate(page.lines) if _is_appeal(line, weights[i], story)]
    heads = [i for i, label in enumerate(page.labels) if label == "notice" and _to_reader(page.lines[i])]
    for index in appeals:
        page.labels[index] = page.labels[index] or "notice"
        page.soft.discard(index)
    marked = sorted({*appeals, *heads})
    for before, after in zip(marked, marked[1:], strict=False):
        between = range(before + 1, after)
        if len(between) <= _WIDEST_APPEAL_GAP and all(_fills(page, i, story) for i in between):
            for index in between:
                page.labels[index] = page.labels[index] or "notice"


def _free_bios(page: Page) -> None:
    """What reads as a bio with much running text behind it is of somebody in the story."""
    behind = 0
    for index in range(len(page.lines) - 1, -1, -1):
        line = page.lines[index]
        if page.labels[index] == "bio" and line.prose and behind >= _MUCH_BEHIND:
            page.labels[index] = None
        behind += page.labels[index] is None and line.prose


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
    return weak and _to_reader(line)


def _is_appeal(line: Line, weight: int, story: Counter[str]) -> bool:
    """Whether the phrases of `line` outweigh its length, and it is not about the story itself."""
    if weight < _APPEAL - 1 or line.words >= 200 or not _to_reader(line):
        return False
    if line.words < 8:
        return True
    needed = _APPEAL + (line.words > 25) + (line.words > 60)
    return weight >= needed and (weight >= 2 * needed or _told(line, story) < _TOO_TOPICAL)


def _told(line: Line, story: Counter[str]) -> float:
    """The share of the line's content words that other paragraphs of the page use as well."""
    own = 1 if line.prose else 0
    others = sum(story[stem] > own for stem in line.stems)
    return others / len(line.stems) if line.stems else 0.0


def _to_reader(line: Line) -> bool:
    return _TO_READER.search(line.unquoted) is not None


def _fills(page: Page, index: int, story: Counter[str]) -> bool:
    """Whether a line between two appeals is one more sentence of theirs."""
    line = page.lines[index]
    if page.labels[index] is not None or line.words < 7:
        return True
    return _to_reader(line) and _told(line, story) < _TOO_TOPICAL


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
    _label_gallery(page)
    for index, line in enumerate(page.lines):
        if page.labels[index] is None and is_slug(line) and _neighbour_repeats(page, index):
            page.labels[index] = "caption"


def _label_gallery(page: Page) -> None:
    """Neighbouring lines that all open with the same words are the slides of a gallery."""
    openings = [" ".join(line.text.split()[:4]) for line in page.lines]
    for opening, group in groupby(range(len(openings)), key=openings.__getitem__):
        slides = list(group)
        if len(slides) >= _SLIDES and len(opening) >= 12:
            for index in slides:
                page.labels[index] = page.labels[index] or "caption"


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
    if index < headline and not (line.prose and line.ends and page.labels[index + 1] in {None, "headline", "body"}):
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
    """Lines inside the run that no rule knows are body, but for other stories' links."""
    start = _head_end(page)
    story = _stems_of_prose(page)
    tidy = _is_tidy(page)
    for index in range(start, page.last + 1):
        if page.labels[index] is not None:
            continue
        if _is_truncated_teaser(page, index):
            page.labels[index] = "teaser"
            if page.labels[index - 1] in {None, "body"}:
                page.labels[index - 1] = "teaser"
        elif _is_link(page.lines[index]):
            page.labels[index] = "teaser"
        else:
            aside = _aside_label(page, index, story) if tidy else None
            page.labels[index] = aside or "body"


def _is_link(line: Line) -> bool:
    """Whether a line promotes another story: "Related" or a shout before its headline."""
    if line.ends or not 5 <= line.words <= 60:
        return False
    shouts = _SHOUTED.match(line.text) is not None and not line.text.isupper()
    return shouts or _RELATED.match(line.text) is not None


def _is_tidy(page: Page) -> bool:
    """Whether the page ends its long lines as sentences, so that one that does not stands out."""
    long = [line for line in page.lines[page.first : page.last + 1] if line.words >= 12]
    return len(long) >= _MANY_LINES and sum(line.ends for line in long) >= _TIDY_SHARE * len(long)


def _aside_label(page: Page, index: int, story: Counter[str]) -> PartKind | None:
    """On a tidy page, a long line alone without a full stop is a caption, or another's headline."""
    line = page.lines[index]
    if line.ends or line.words < 9 or not line.headlike or _POSTED.search(line.text):
        return None
    near = [one for one in (index - 1, index + 1) if page.first <= one <= page.last]
    if any(_is_listed(page, one) for one in near):
        return None
    told = _told(line, story)
    if told >= _RETOLD:
        return "caption"
    return "teaser" if told < _FOREIGN else None


def _is_listed(page: Page, index: int) -> bool:
    line = page.lines[index]
    open_end = not line.ends and page.labels[index] in {None, "body"}
    return open_end and (line.words < 9 or not line.headlike)


def _stems_of_prose(page: Page) -> Counter[str]:
    story: Counter[str] = Counter()
    for index in range(page.first, page.last + 1):
        if page.labels[index] in {None, "headline"} and page.lines[index].ends:
            story.update(page.lines[index].stems)
    return story


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
    if _to_reader(line):
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
