"""The lines of a text, with what labelling asks of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dateline.knowledge.furniture import function_words

_WORD = re.compile(r"[^\W\d_][\w'’.-]*", re.UNICODE)
_TERMINAL = re.compile(r"""[.!?…。][\s"'`”’»)\]]{0,6}(?:\[\d{1,3}\]){0,5}$""")
_BRACKETED = re.compile(r"[.!?][\"”']?\s?\([^()]{1,60}\)$")
_TRUNCATED = re.compile(r"(?:\w\s?(?:…|\.{3,4})|\[(?:…|\.{3})\])$")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")
_LOOKED_AT = 6000
_NARROWEST = 40
_WIDEST = 120
_WRAPPED_LEAST = 3
_WRAPPED_SHARE = 0.15


@dataclass(frozen=True)
class Line:
    """One line that is not blank: where its bare text lies, and the text."""

    start: int
    end: int
    text: str
    gap: bool
    """Whether a blank line stands before it."""

    @cached_property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())

    @cached_property
    def ends(self) -> bool:
        """Whether the line ends as a sentence does."""
        return _TERMINAL.search(self.text[-40:]) is not None and not self.truncated

    @cached_property
    def truncated(self) -> bool:
        """Whether the line breaks off in an ellipsis, as summaries of other stories do."""
        return _TRUNCATED.search(self.text[-40:]) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether the line reads as running text: whole sentences, or very many words."""
        return (self.words >= 7 and self.ends) or self.words >= 28

    @cached_property
    def stems(self) -> frozenset[str]:
        """The content words, cut to six letters so that their forms meet."""
        return stems_of(self.text)

    @cached_property
    def unquoted(self) -> str:
        """The text without what stands between double quotation marks."""
        return _QUOTED.sub(" ", self.text[:_LOOKED_AT])

    @cached_property
    def headlike(self) -> bool:
        """Whether the line could be a headline: no full stop, a capital first, not too long."""
        bare = self.text.lstrip("‘’“”\"'«([×—–-•* ")
        if not 3 <= self.words <= 26 or not bare or self.text.endswith((":", ",", ";")):
            return False
        if _BRACKETED.search(self.text[-80:]):
            return False
        if self.ends and not self.text.rstrip("”’\"'").endswith(("?", "!")):
            return False
        return bare[0].isupper() or bare[0].isdigit() or bare[0] in "£$€#"


def split_lines(text: str) -> list[Line]:
    r"""The lines of `text` that are not blank, in order; a paragraph broken into lines is one.

    >>> [(one.start, one.text) for one in split_lines("a\n\n  b c ")]
    [(0, 'a'), (5, 'b c')]
    """
    lines: list[Line] = []
    position, gap = 0, True
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = position + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(bare), bare, gap))
        gap = not bare
        position += len(raw) + 1
    return _unwrapped(text, lines)


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """The lines with those joined that a fixed width broke: the next goes on in lower case.

    Where that is the habit of the text, a line that is long and does not end a sentence is
    taken to go on even where the next begins with a capital.
    """
    pairs = [(one, two) for one, two in pairwise(lines) if not two.gap]
    going_on = sum(_goes_on(one, two) for one, two in pairs)
    habit = going_on >= _WRAPPED_LEAST and going_on >= _WRAPPED_SHARE * len(pairs)
    if not habit:
        return lines
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before and not line.gap and (_goes_on(before, line) or _is_broken(before)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        group[0]
        if len(group) == 1
        else Line(group[0].start, group[-1].end, text[group[0].start : group[-1].end], group[0].gap)
        for group in groups
    ]


def _goes_on(line: Line, following: Line) -> bool:
    first = following.text.lstrip("“\"'‘(")[:1]
    return first.islower() and _is_broken(line) and following.words > 1


def _is_broken(line: Line) -> bool:
    return _NARROWEST <= len(line.text) <= _WIDEST and not line.ends and not line.text.endswith(":")


def stems_of(text: str) -> frozenset[str]:
    """The content words of `text`, cut to six letters.

    >>> sorted(stems_of("The ministers signed in Faro"))
    ['faro', 'minist', 'signed']
    """
    common = function_words()["en"]
    words = (
        word.lower().removesuffix("'s").removesuffix("’s").strip(".'’-")
        for word in _WORD.findall(text[:_LOOKED_AT])
    )
    return frozenset(word[:6] for word in words if len(word) > 2 and word not in common)


def shared(stems: frozenset[str], others: frozenset[str]) -> float:
    """The share of `stems` that is found among `others`; 0 where there are none."""
    return len(stems & others) / len(stems) if stems else 0.0
