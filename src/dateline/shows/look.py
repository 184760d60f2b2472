"""What a view is given to look at, and how it cites and lays out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.link.pile import Pile
from dateline.records import Article, Citation, Entity, Happening, Record, When
from dateline.shows.phrases import plain, shortened

QUOTE_LENGTH = 110


@dataclass(frozen=True)
class Look:
    """A record to be shown in lines of `width` characters; `everything` hides nothing."""

    record: Record
    width: int = 80
    everything: bool = False
    article: str | None = None

    @cached_property
    def pile(self) -> Pile:
        """The look-ups over the record."""
        linked = self.record.linked
        return Pile(self.record.articles, self.record.readings, linked.entities, linked.lineages)

    @cached_property
    def happening_by_id(self) -> dict[str, Happening]:
        """The happenings under their ids."""
        return {one.id: one for one in self.record.linked.happenings}

    @cached_property
    def entity_by_id(self) -> dict[str, Entity]:
        """The entities under their ids."""
        return self.pile.entity_by_id

    @cached_property
    def published(self) -> When:
        """From the first day on which a page can have been published to the last."""
        days = [one.dating.when for one in self.record.readings]
        first = min((one.earliest for one in days if one.earliest), default=None)
        return When(first, max((one.latest for one in days if one.latest), default=None))

    def name(self, article: str) -> str:
        """The path or address of an article, which a reader knows it by."""
        return name_of(self.pile.article_by_id[article])

    def cite(self, citation: Citation, length: int = QUOTE_LENGTH) -> str:
        """The words cited, in ‹ › amid their line where they are few: path and first character."""
        before, words, after = context_of(self.text_of(citation.article), citation, length)
        marked = f"{before}‹{words}›{after}" if before or after else words
        return f"“{marked}” {self.name(citation.article)}:{citation.start}"

    def quote(self, citation: Citation) -> str:
        """All the words cited, and where they stand: path and first character."""
        words = plain(self.text_of(citation.article)[citation.start : citation.end])
        return f"“{words}” {self.name(citation.article)}:{citation.start}"

    def text_of(self, article: str) -> str:
        """The text of an article."""
        return self.pile.article_by_id[article].text

    def witnesses(self, happening: Happening) -> tuple[str, ...]:
        """The ids of the articles that tell of a happening."""
        events = (self.pile.event_by_id.get(one) for one in happening.events)
        return tuple(sorted({event.article for event in events if event}))

    def roots(self, happening: Happening) -> int:
        """The most independent sources that any value of a happening has."""
        counts = [one.roots for one in happening.when]
        counts += [one.roots for one in (*happening.places, *happening.participants)]
        return max(counts, default=1)

    def wrapped(self, text: str, indent: int = 0, hang: int = 0) -> Iterator[str]:
        """`text` in lines: the first indented by `indent`, the others by `hang` more."""
        yield from textwrap.wrap(
            text,
            max(self.width, indent + hang + 20),
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        ) or [""]

    def cited(self, citations: Iterable[Citation], indent: int, most: int = 3) -> Iterator[str]:
        """A line for each of the first citations, and how many more there are."""
        every = list(citations)
        shown = every if self.everything else every[:most]
        for citation in shown:
            yield from self.wrapped(self.cite(citation), indent, 2)
        if len(every) > len(shown):
            yield f"{' ' * indent}and {len(every) - len(shown)} more"


def name_of(article: Article) -> str:
    """The path, else the address, else the id of an article."""
    return plain(article.path or article.url or article.id)


def context_of(text: str, cited: Citation, length: int) -> tuple[str, str, str]:
    """The cited words, between as much of their line as `length` has room for.

    >>> context_of("The old queen came to town on Friday.", Citation("article-1", 14, 18), 24)
    ('… old queen ', 'came', ' to town …')
    """
    start, end = cited.start, cited.end
    if end - start >= length:
        return "", shortened(text[start:end], length), ""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    room = (length - (end - start)) // 2
    left, right = max(first, start - room), min(last, end + room)
    while first < left < start and not text[left - 1].isspace():
        left += 1
    while end < right < last and not text[right].isspace():
        right -= 1
    before = ("… " if left > first else "") + _edged(text[left:start])
    after = _edged(text[end:right]) + (" …" if right < last else "")
    return before if start > first else "", plain(text[start:end]), after


def _edged(text: str) -> str:
    """`text` on one line, with one space at an edge where it had any."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return f"{left}{plain(text)}{right}"
