"""When posts began and ended by what the pages tell: "took over on 31 October", "since 2016"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.knowledge.offices import post_noun
from dateline.link.entity_groups import normal_post
from dateline.link.pile import Pile
from dateline.records import Entity, Mention, Time

REACH = 60
"""How many characters may lie between a person's name and the verb of taking up a post."""

TAIL = 70
"""How many characters may lie between that verb and the day it names."""

_START = re.compile(
    r"\b(?:took over|takes over|(?:will|to) take over|took office|takes office|took up|"
    r"(?:was|were|been|is) (?:sworn in|elected|appointed|named|installed|inaugurated|promoted)|"
    r"became|succeeded|assumed|(?:has|have) (?:been|led|headed|served|run)|has held)\b"
)
_END = re.compile(
    r"\b(?:resigned|resigns|quit|quits|stepped down|steps down|(?:will|to|would) step down|"
    r"stood down|stands down|(?:will|to) stand down|left office|leaves office|retired|retires|"
    r"(?:will|to) (?:resign|retire|leave|depart)|departed|"
    r"(?:was|been|is) (?:sacked|fired|dismissed|ousted|removed|forced out|suspended))\b"
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_NEVER = re.compile(
    r"\b(?:not|never|n[’']t|denied|denies|refused|if|whether|rumou?rs|could|might|may)\b"
)


@dataclass(frozen=True)
class Bound:
    """The first or last day of somebody's post, as one sentence tells it."""

    ends: bool
    post: str
    earliest: date | None
    latest: date | None


def bounds_of(pile: Pile, entity: Entity) -> tuple[Bound, ...]:
    """What the pages say of the days on which the person took up or left a post.

    `Bound.post` is the normal form of the post that the sentence names, "" where it names none.
    """
    found: set[Bound] = set()
    by_sentence: dict[tuple[str, int, int], list[Mention]] = defaultdict(list)
    for identity in entity.mentions:
        mention = pile.mention_by_id.get(identity)
        if mention is not None and mention.form != "title":
            sentence = pile.sentence_of(mention.article, mention.head)
            by_sentence[mention.article, *sentence].append(mention)
    for (article, start, end), mentions in sorted(by_sentence.items()):
        text = pile.article_by_id[article].text
        for time in pile.times_between(article, start, end):
            if time.when is not None and time.type == "DATE":
                found.update(_told(text, mentions, time, (start, end)))
    return tuple(sorted(found, key=lambda one: (one.ends, one.post, str(one.earliest))))


def _told(
    text: str, mentions: list[Mention], time: Time, sentence: tuple[int, int]
) -> Iterator[Bound]:
    """The bound that a time in a sentence sets, where a verb of office stands before it."""
    assert time.when is not None  # only resolved times are asked
    for mention in mentions:
        after = text[mention.head.end : time.span.start]
        if mention.head.end > time.span.start or len(after) > REACH + TAIL:
            continue
        since = _SINCE.search(after) is not None
        for pattern, ends in ((_START, False), (_END, True)):
            verb = pattern.search(after)
            if verb is None or verb.start() > REACH or len(after) - verb.end() > TAIL:
                continue
            held = verb.group().startswith(("has ", "have "))
            if _NEVER.search(after) or (held and not since) or (since and ends):
                continue
            post = _named_post(text, mention, (verb.end() + mention.head.end, sentence[1]))
            yield Bound(ends, post, time.when.earliest, time.when.latest)
            break


def _named_post(text: str, mention: Mention, place: tuple[int, int]) -> str:
    """The post that stands behind the verb, or beside the person's name in the sentence."""
    rest = text[place[0] : place[1]].lower()
    behind = re.match(r"\s*(?:down\s+|over\s+)?(?:as\s+)?(?:the\s+|its\s+|a\s+)?([a-z -]+)", rest)
    words = behind.group(1).split() if behind else []
    for length in (3, 2, 1):
        title = " ".join(words[:length])
        if len(words) >= length and post_noun(title) is not None:
            return normal_post(title)
    return normal_post(mention.titles[0].title) if mention.titles else ""
