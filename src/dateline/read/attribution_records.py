"""An attribution before it is a claim: cue, source and content, each by its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.knowledge.attribution import AttributionCue
from dateline.read.attribution_matches import Stretch
from dateline.read.attribution_sources import Source
from dateline.read.parse import Block
from dateline.records import Attitude, Span


@dataclass(frozen=True)
class Holder:
    """A source in the article: its whole phrase, the core that names it, and the core's text."""

    whole: Span
    core: Span
    head: Span
    text: str


@dataclass(frozen=True)
class Attribution:
    """Who attributes what by which words; `root` heads the content where the parse has one."""

    block: Block
    content: Span
    cue: Span
    holder: Holder | None
    entry: AttributionCue
    attitude: Attitude
    root: Token | None = None
    relays: tuple[Holder, ...] = field(default=())


def relays_of(block: Block, source: Source | None) -> tuple[Holder, ...]:
    """The relay that `source` is, as a tuple that is empty where there is none."""
    holder = holder_of(block, source)
    return () if holder is None else (holder,)


def span_of(block: Block, stretch: Stretch) -> Span:
    """The span in the article of a stretch of tokens of `block`."""
    return block.span_of(block.doc[stretch[0] : stretch[1]])


def holder_of(block: Block, source: Source | None) -> Holder | None:
    """The holder that `source` is, or None."""
    if source is None:
        return None
    text = block.doc[source.core[0] : source.core[1]].text
    return Holder(
        span_of(block, source.whole), span_of(block, source.core), block.span_of(source.head), text
    )
