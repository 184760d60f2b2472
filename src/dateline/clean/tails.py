"""The tail of a page: bios, other stories, comments and notices after the running text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.clean.dates import is_date_line
from dateline.clean.layouts import Layout, is_cut_off, to_reader
from dateline.clean.lines import shared
from dateline.clean.names import is_person
from dateline.records import PartKind

_MUCH_BEHIND = 4
_ZONES = frozenset({"teaser", "comment", "bio"})
_FOREIGN = 0.15
_OPENING = re.compile(r"\s(?:is|was|has|covers|writes|joined|reports)\s")


def free_bios(layout: Layout) -> None:
    """What reads as a bio with much running text behind it is of somebody in the story."""
    behind = 0
    for index in range(len(layout.lines) - 1, -1, -1):
        line = layout.lines[index]
        if layout.labels[index] == "bio" and line.prose and behind >= _MUCH_BEHIND:
            layout.labels[index] = None
        behind += layout.labels[index] is None and line.prose


def label_tail(layout: Layout) -> None:
    """Label what follows the run: each sign of furniture says what unknown lines after it are."""
    tail = _Tail(layout, _bio_names(layout), _stems_near(layout))
    for index in range(layout.last + 1, len(layout.lines)):
        label = layout.labels[index] or tail.label(index)
        layout.labels[index] = label
        if label in _ZONES or (label in {"navigation", "notice"} and tail.zone is None):
            tail.zone = label
        cut_off = label == "teaser" and is_cut_off(layout, index)
        if cut_off and layout.labels[index - 1] == "body":
            layout.labels[index - 1] = "teaser"


def _bio_names(layout: Layout) -> frozenset[str]:
    """The names with which the bios after the body begin."""
    bios = (
        line.text[:80]
        for line, label in zip(layout.lines, layout.labels, strict=True)
        if label == "bio"
    )
    return frozenset(name for name in (_OPENING.split(bio)[0] for bio in bios) if is_person(name))


@dataclass
class _Tail:
    """The tail while it is labelled: whose bios it holds, what the body said, and the zone."""

    layout: Layout
    authors: frozenset[str]
    said: frozenset[str]
    zone: PartKind | None = None

    def label(self, index: int) -> PartKind:
        """The label of a line that no lexicon knows."""
        line = self.layout.lines[index]
        if line.text in self.authors:
            return "byline"
        if is_date_line(line.text):
            return "dateline"
        if _between_name_and_bio(self.layout, index, self.authors):
            return "bio"
        return self._by_zone(index)

    def _by_zone(self, index: int) -> PartKind:
        line = self.layout.lines[index]
        if line.truncated and line.words >= 10 and (self.zone or is_cut_off(self.layout, index)):
            return "teaser"
        if self.zone is None:
            return "teaser" if self._is_foreign(index) else "body"
        if self.zone == "comment" or to_reader(line):
            return "comment" if self.zone == "comment" else "notice"
        return "teaser" if line.words >= 5 else "navigation"

    def _is_foreign(self, index: int) -> bool:
        """Whether the line is the headline of another story."""
        line = self.layout.lines[index]
        other = _next_truncated(self.layout, index) or shared(line.stems, self.said) < _FOREIGN
        return line.headlike and line.words >= 5 and other


def _between_name_and_bio(layout: Layout, index: int, authors: frozenset[str]) -> bool:
    after = layout.labels[index + 1 : index + 3]
    before = {layout.lines[one].text for one in range(max(0, index - 2), index)}
    return "bio" in after and bool(before & authors)


def _next_truncated(layout: Layout, index: int) -> bool:
    return index + 1 < len(layout.lines) and layout.lines[index + 1].truncated


def _stems_near(layout: Layout) -> frozenset[str]:
    return frozenset().union(
        *(
            layout.lines[i].stems
            for i in range(max(layout.first, layout.last - 12), layout.last + 1)
        )
    )
