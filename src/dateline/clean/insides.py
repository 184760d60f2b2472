"""The inside of the run of running text: body, but for captions and links set into it."""

from __future__ import annotations

from collections import Counter

from dateline.clean.layouts import Layout, head_end, is_cut_off, told
from dateline.clean.links import POSTED, is_link
from dateline.records import PartKind

_MANY_LINES = 8
_TIDY_SHARE = 0.75
_RETOLD = 0.5
_FOREIGN = 0.2


def label_inside(layout: Layout) -> None:
    """Lines inside the run that no rule knows are body, but for other stories' links."""
    start = head_end(layout)
    story = _stems_of_prose(layout)
    tidy = _is_tidy(layout)
    for index in range(start, layout.last + 1):
        if layout.labels[index] is not None:
            continue
        if is_cut_off(layout, index):
            layout.labels[index] = "teaser"
            if layout.labels[index - 1] in {None, "body"}:
                layout.labels[index - 1] = "teaser"
        elif is_link(layout.lines[index]):
            layout.labels[index] = "teaser"
        else:
            aside = _aside_label(layout, index, story) if tidy else None
            layout.labels[index] = aside or "body"


def _is_tidy(layout: Layout) -> bool:
    """Whether the page ends its long lines as sentences, so that one that does not stands out."""
    long = [line for line in layout.lines[layout.first : layout.last + 1] if line.words >= 12]
    return len(long) >= _MANY_LINES and sum(line.ends for line in long) >= _TIDY_SHARE * len(long)


def _aside_label(layout: Layout, index: int, story: Counter[str]) -> PartKind | None:
    """The label of a long line that ends open, alone on a tidy page: a caption or a promo."""
    line = layout.lines[index]
    if line.ends or line.words < 9 or not line.headlike or POSTED.search(line.text):
        return None
    near = [one for one in (index - 1, index + 1) if layout.first <= one <= layout.last]
    if any(_is_listed(layout, one) for one in near):
        return None
    share = told(line, story)
    if share >= _RETOLD:
        return "caption"
    return "teaser" if share < _FOREIGN else None


def _is_listed(layout: Layout, index: int) -> bool:
    line = layout.lines[index]
    open_end = not line.ends and layout.labels[index] in {None, "body"}
    return open_end and (line.words < 9 or not line.headlike)


def _stems_of_prose(layout: Layout) -> Counter[str]:
    story: Counter[str] = Counter()
    for index in range(layout.first, layout.last + 1):
        if layout.labels[index] in {None, "headline"} and layout.lines[index].ends:
            story.update(layout.lines[index].stems)
    return story
