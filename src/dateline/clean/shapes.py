"""Labels by the shape of a line or of a few neighbours: credits, bylines, dates, galleries."""

from __future__ import annotations

import re
from itertools import groupby

from dateline.clean.captions import is_caption
from dateline.clean.dates import is_date_line, states_publication
from dateline.clean.layouts import Layout
from dateline.clean.lines import Line
from dateline.clean.names import byline_names, has_by
from dateline.clean.splits import is_glued, is_signed_date

_SLIDES = 4


def label_shapes(layout: Layout) -> None:
    """Labels by the shape of a line alone: credits, bylines that say so, lines of dates."""
    for index, line in enumerate(layout.lines):
        if layout.labels[index] is not None:
            continue
        if is_caption(line):
            layout.labels[index] = "caption"
        elif _is_byline(line) or is_glued(line.text) or is_signed_date(line.text):
            layout.labels[index] = "byline"
        elif is_date_line(line.text) and (
            states_publication(line.text) or re.search(r"\b\d{4}\b", line.text)
        ):
            layout.labels[index] = "dateline"


def label_slugs(layout: Layout) -> None:
    """Label the slug of a picture, which the caption beside it says again."""
    for index, line in enumerate(layout.lines):
        if (
            layout.labels[index] is None
            and 1 < line.words <= 9
            and _neighbour_repeats(layout, index)
        ):
            layout.labels[index] = "caption"


def label_gallery(layout: Layout) -> None:
    """Neighbouring lines that all open with the same words are the slides of a gallery."""
    openings = [" ".join(line.text.split()[:4]) for line in layout.lines]
    for opening, group in groupby(range(len(openings)), key=openings.__getitem__):
        slides = list(group)
        if len(slides) >= _SLIDES and len(opening) >= 12:
            for index in slides:
                layout.labels[index] = layout.labels[index] or "caption"


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


def _neighbour_repeats(layout: Layout, index: int) -> bool:
    text = layout.lines[index].text
    near = [one for one in (index - 1, index + 1) if 0 <= one < len(layout.lines)]
    return any(
        layout.labels[one] == "caption" and layout.lines[one].text.startswith(text) for one in near
    )
