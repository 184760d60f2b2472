"""What the clues look at: an article's body cut into sentences, with its time expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dateline.read.time_meanings import Expression, Meaning
from dateline.read.times import find_expressions
from dateline.records import Article, PartKind, Span

_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"(?<!Sept)(?<!Oct)(?<!Nov)(?<!Dec)(?<!Jan)(?<!Feb)(?<!Aug)(?<!Sep)(?<!Mar)(?<!Apr)(?<!Lt)(?<!Col)"
    r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])|\n+"
)
_QUOTATION = re.compile(r"[“\"][^“”\"\n]{10,800}[”\"]")
FUTURE = re.compile(
    r"(?i)\b(?:will|won't|would|shall|scheduled|rescheduled|expected|plans?|planned|slated"
    r"|set to|due|upcoming|coming|ahead of|hopes?|expects?|until|is to|are to|to be"
    r"|(?-i:may)|could|aims?|intends?|preparing|prepares?|starts|begins|opens|ends|convenes"
    r"|reconvenes|runs|expires|closes|deadline|takes place|kicks off|awaits?|awaiting)\b"
)
_INFINITIVE = re.compile(
    r"(?i)\bto (?:address|appear|attend|begin|decide|discuss|face|gather|hold|host|launch|meet"
    r"|open|perform|play|release|resume|return|send|sign|speak|start|take|testify|travel|visit"
    r"|vote)\b"
)
_TWEETED = re.compile(r"\(@\w+\) \Z")
_AT_HAND = re.compile(
    r"(?i)(?:\b(?:by|until|till|no later than|as (?:early|soon) as|this coming|next)"
    r"(?: (?:the \w+ of|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,?)?|\bdeadline(?: of| is)?) \Z"
)
_BY_THEN = re.compile(r"(?i)\b(?:had|was|were)\b")
PAST = re.compile(
    r"(?i)\b(?:was|were|had|did|said|told|met|held|went|came|took|made|began|left|gave|saw"
    r"|found|won|lost|led"
    r"|since|after|earlier|last|fell|rose|became|ran|sent|got|put|shot|broke|spoke|wrote"
    r"|brought|[a-z]{2,}ed)\b"
)


@dataclass(frozen=True)
class Sighting:
    """A time expression of the body: where it stands, its meaning and the sentence around it."""

    span: Span
    meaning: Meaning
    sentence: str
    before: str
    after: str
    number: int
    quoted: bool = False

    @cached_property
    def ahead(self) -> bool:
        """Whether the words around speak of it as still to come."""
        future = max(_last(FUTURE, self.before), _last(_INFINITIVE, self.before))
        return self._is_ahead(future)

    @cached_property
    def surely_ahead(self) -> bool:
        """Whether they do so with more than an infinitive: "invited him to come in May" is past."""
        return self._is_ahead(_last(FUTURE, self.before))

    def _is_ahead(self, future: int) -> bool:
        """Whether it is still to come, where the last word of the future begins at `future`."""
        if _TWEETED.search(self.before):
            return False
        if _AT_HAND.search(self.before) and not _BY_THEN.search(self.after):
            return True
        past = _last(PAST, self.before)
        if future < 0 and past < 0:
            found, behind = FUTURE.search(self.after), PAST.search(self.after)
            return found is not None and (behind is None or found.start() <= behind.start())
        return future >= past  # "scheduled" and "expected" are both

    @cached_property
    def behind(self) -> bool:
        """Whether the words around speak of it as past."""
        return not self.ahead and bool(PAST.search(self.before) or PAST.search(self.after))


def _last(pattern: re.Pattern[str], text: str) -> int:
    place = -1
    for found in pattern.finditer(text):
        place = found.start()
    return place


@dataclass(frozen=True)
class View:
    """An article as the clues see it."""

    article: Article

    def parts_of(self, *kinds: PartKind) -> list[tuple[Span, str]]:
        """The stretches of the kinds that are named, with their text."""
        text = self.article.text
        return [
            (Span(part.start, part.end), text[part.start : part.end])
            for part in self.article.parts
            if part.kind in kinds
        ]

    @cached_property
    def told(self) -> list[tuple[Span, str]]:
        """The headline and body: all that may speak of the page's own time."""
        return self.parts_of("headline", "body")

    @cached_property
    def sentences(self) -> list[tuple[int, str]]:
        """The sentences of headline and body with their starts."""
        found: list[tuple[int, str]] = []
        for span, text in self.told:
            start = 0
            for end in [*_SENTENCE_END.finditer(text), None]:
                stop = end.start() + 1 if end else len(text)
                if text[start:stop].strip():
                    found.append((span.start + start, text[start:stop]))
                start = end.end() if end else stop
        return found

    @cached_property
    def sightings(self) -> list[Sighting]:
        """The time expressions of headline and body."""
        quotes = [
            range(span.start + found.start(), span.start + found.end())
            for span, text in self.told
            for found in _QUOTATION.finditer(text)
        ]
        return [
            _sighting(one, start, sentence, number, quotes)
            for number, (start, sentence) in enumerate(self.sentences)
            for one in find_expressions(sentence)
            if one.meaning.kind != "range"
        ]


def _sighting(
    one: Expression, start: int, sentence: str, number: int, quotes: list[range]
) -> Sighting:
    return Sighting(
        Span(start + one.start, start + one.end),
        one.meaning,
        sentence,
        sentence[max(0, one.start - 120) : one.start],
        sentence[one.end : one.end + 50],
        number,
        any(start + one.start in quote for quote in quotes),
    )
