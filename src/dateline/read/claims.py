"""Attribution: who says what, by which words, through whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from spacy.tokens import Token

from dateline.ids import id_of
from dateline.read.attribution_checks import is_plausible
from dateline.read.attribution_contents import find_content
from dateline.read.attribution_matches import (
    Match,
    attitude_of,
    cue_stretch,
    match_cues,
    withholder_of,
)
from dateline.read.attribution_records import Attribution, Holder, holder_of, relays_of, span_of
from dateline.read.attribution_sources import outlet_told, source_of
from dateline.read.claim_frames import find_frames, find_labels
from dateline.read.claim_quotes import Speech, attribute_quotes
from dateline.read.parse import Block, Parse
from dateline.read.status import find_status, main_event
from dateline.records import Article, Claim, Mention, Party, Span, Status

DEEDS = frozenset(
    [
        "intend",
        "intent",
        "decline",
        "support",
        "promote",
        "findings",
        "discuss",
        "feelings",
        "no answer",
        "praise",
        "show",
        "express",
        "retract",
        "stance",
        "likely",
        "upset",
        "sure",
        "accept",
        "appear",
        "order",
        "criticise",
        "view",
    ]
)
"""The groups of cues that tell what somebody does or feels: no claim where another claims it."""

RELAYING = frozenset({"asserts", "expects"})

MOST_RELAYS = 8
"""Links of a chain that are kept: real ones have two or three, nonsense text has thousands."""


def find_claims(article: Article, parse: Parse, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims of `article` in order of the text: those of its headline and its body.

    What the author says in the page's own voice is no claim.
    """
    found: list[Attribution] = []
    speech: Speech | None = None
    for block in parse.of_kind("headline", "body"):
        quoted, speech = attribute_quotes(block, speech)
        found.extend(_of_block(block, quoted))
    return tuple(_claims(article, _distinct(found), mentions))


def _claims(
    article: Article, kept: list[Attribution], mentions: tuple[Mention, ...]
) -> Iterator[Claim]:
    """The claims of `kept`, each looked at beside its own paragraph alone.

    Relays and holders stand in the same paragraph; without that bound the time would grow with
    the square of the text.
    """
    paragraphs = groupby(sorted(kept, key=_paragraph), key=_paragraph)
    claims: list[Claim] = []
    for start, members in paragraphs:
        near = list(members)
        end = start + len(near[0].block.doc.text)
        first = bisect_left(mentions, start, key=_place)
        named = mentions[first : bisect_left(mentions, end, key=_place)]
        claims.extend(_claim(article, one, _relays(one, near), named) for one in near)
    order = {(one.content, one.cue): place for place, one in enumerate(kept)}
    yield from sorted(claims, key=lambda claim: order[(claim.span, claim.cue)])


def _paragraph(attribution: Attribution) -> int:
    return attribution.block.start


def _place(mention: Mention) -> int:
    return mention.span.start


def _of_block(block: Block, quoted: list[Attribution]) -> Iterator[Attribution]:
    yield from quoted
    labels = list(find_labels(block))
    yield from labels
    frames = list(find_frames(block))
    taken = [one.cue for one in [*quoted, *labels]]
    framed = [one.cue for one in frames]
    worded = [one for one in _worded(block) if not _any_overlaps(one.cue, framed)]
    cues = [one.cue for one in worded]
    worded = [one for one in worded if not any(_is_part(one.cue, cue) for cue in cues)]
    every = [*quoted, *labels, *frames, *worded]
    for one in [*frames, *worded]:
        inside = any(_within(one.cue, whole.content) for whole in quoted)
        if inside or _any_overlaps(one.cue, taken) or not _stands(one, every):
            continue
        yield one


def _stands(one: Attribution, every: list[Attribution]) -> bool:
    """Whether a claim inside the content of another is one: somebody's word, and not a deed.

    In "denied that it had ignored the warnings" nobody but the denier speaks; a plan or a report
    that is the very thing announced or denied has no holder of its own.
    """
    whole = [other for other in every if other is not one and _within(one.cue, other.content)]
    if not whole:
        return True
    if one.entry.kind == "noun" and one.holder is None:
        return False
    return one.entry.group not in DEEDS or one.entry.kind not in {"verb", "adjective"}


def _worded(block: Block) -> Iterator[Attribution]:
    """The attributions of `block` that a verb, noun or adjective carries."""
    made: list[Attribution] = []
    withheld: set[Token] = set()
    for token in reversed(block.doc):
        if token in withheld:
            continue
        for match in match_cues(token):
            one = _attribution(block, match)
            if one is not None:
                made.append(one)
                above = withholder_of(match)
                withheld.update([above] if above is not None else [])
                break
    yield from reversed(made)


def _attribution(block: Block, match: Match) -> Attribution | None:
    content = find_content(match)
    if content is None:
        return None
    source = source_of(match)
    if not is_plausible(match, content, source):
        return None
    return Attribution(
        block,
        span_of(block, content.stretch),
        span_of(block, cue_stretch(match)),
        holder_of(block, source),
        match.entry,
        attitude_of(match),
        content.root,
        relays_of(block, outlet_told(match)),
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_part(inner: Span, outer: Span) -> bool:
    return inner != outer and _within(inner, outer)


def _any_overlaps(one: Span, others: list[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _distinct(found: list[Attribution]) -> list[Attribution]:
    """Each attribution once, in order of the text."""
    kept: dict[tuple[Span, Span], Attribution] = {}
    for one in found:
        kept.setdefault((one.cue, one.content), one)
    return [kept[key] for key in sorted(kept, key=lambda key: (key[1], key[0]))]


def _relays(claim: Attribution, every: list[Attribution]) -> tuple[Holder, ...]:
    """Those through whom a claim reached the page: the holders whose content it lies in.

    The nearest to the reader comes last, so the widest content does.
    """
    outer = [
        one
        for one in every
        if one is not claim
        and one.holder is not None
        and one.attitude in RELAYING
        and _within(claim.cue, one.content)
        and one.content != claim.content
    ]
    outer.sort(key=lambda one: one.content.end - one.content.start)
    holders = [*claim.relays, *(one.holder for one in outer if one.holder is not None)]
    chain = tuple(holder for holder in dict.fromkeys(holders) if holder != claim.holder)
    return chain[:MOST_RELAYS]


def _claim(
    article: Article, one: Attribution, relays: tuple[Holder, ...], mentions: tuple[Mention, ...]
) -> Claim:
    holder = _party(one.holder, mentions)
    via = tuple(party for relay in relays if (party := _party(relay, mentions)) is not None)
    return Claim(
        id_of("claim", article.id, one.content, one.cue, holder.span if holder else None),
        article.id,
        one.content,
        one.cue,
        one.attitude,
        holder,
        via,
        _status(one),
    )


def _party(holder: Holder | None, mentions: tuple[Mention, ...]) -> Party | None:
    if holder is None:
        return None
    heads = [one for one in mentions if _within(holder.head, one.head)]
    around = [one for one in mentions if _within(holder.head, one.span)]
    inside = [one for one in mentions if _within(one.head, holder.core) and _names_one(one)]
    best = next(iter(heads or around or inside), None)
    return Party(holder.text, holder.whole, best.id if best else None)


def _names_one(mention: Mention) -> bool:
    return mention.form == "name" and mention.kind == "person"


def _status(one: Attribution) -> Status:
    """The status of the content: what its own words say, and what the cue makes of it."""
    if one.attitude == "declines":
        return "unknown"
    given = one.entry.status if one.attitude == one.entry.attitude else None
    if one.root is None:
        return given or "unknown"
    status, _ = find_status(one.block, main_event(one.root))
    is_thing = one.root.pos_ not in {"VERB", "AUX"}
    if given and (status in TOLD or is_thing):
        return given
    return status


TOLD = frozenset({"happened", "ongoing", "unknown"})
"""The statuses of a clause that a cue such as "expects" or "denies" overrules."""
