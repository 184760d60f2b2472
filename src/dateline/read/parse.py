"""The parse that every reader works on: one spaCy document for each paragraph that is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from dateline.records import PartKind, Span


@dataclass(frozen=True)
class Block:
    """One parsed paragraph: its kind of part, where it starts in the article, and the parse.

    `start` is in code points of `Article.text`, so a token's place there is `start + token.idx`.
    """

    kind: PartKind
    start: int
    doc: Doc

    def span_of(self, phrase: Token | Phrase) -> Span:
        """The span of a token or phrase of this block in `Article.text`."""
        if isinstance(phrase, Token):
            first = self.start + phrase.idx
            return Span(first, first + len(phrase.text))
        return Span(self.start + phrase.start_char, self.start + phrase.end_char)


@dataclass(frozen=True)
class Parse:
    """The parsed paragraphs of one article, in order of the text."""

    blocks: tuple[Block, ...]

    def of_kind(self, *kinds: PartKind) -> Iterator[Block]:
        """The blocks whose part is one of `kinds`, in order of the text."""
        return (block for block in self.blocks if block.kind in kinds)
