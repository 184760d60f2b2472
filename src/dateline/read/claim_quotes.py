"""Direct quotation: the quoted stretches of a paragraph, and who speaks each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dateline.knowledge.attribution import cues_of
from dateline.read.attribution_checks import OWN_VOICE
from dateline.read.attribution_matches import Match, Stretch, attitude_of, cue_stretch, match_cues
from dateline.read.attribution_records import Attribution, Holder, holder_of, relays_of, span_of
from dateline.read.attribution_sources import Source, outlet_told, phrase_of, source_of
from dateline.read.parse import Block

DOUBLE = {"“": "”", '"': '"', "«": "»", "„": "“", "''": "''"}
SINGLE_OPENING = re.compile(r"(?<![\w’'])[‘'](?=[\w“])")
SINGLE_CLOSING = re.compile(r"(?<=[,.?!…])[’'](?!\w)")
ENDS_SENTENCE = frozenset({".", "?", "!"})
LONGEST_GAP = 45


@dataclass(frozen=True)
class Quote:
    """A quoted stretch with its marks; `open` where the paragraph ends before it is closed."""

    stretch: Stretch
    open: bool


def find_quotes(doc: Doc) -> tuple[Quote, ...]:
    """The quoted stretches of a paragraph, in order."""
    found = []
    for start, end, is_open in _marked(doc.text):
        phrase = doc.char_span(start, end, alignment_mode="expand")
        if phrase is not None and len(phrase):
            found.append(Quote((phrase.start, phrase.end), is_open))
    return tuple(found)


def _marked(text: str) -> Iterator[tuple[int, int, bool]]:
    place = 0
    has_double = any(mark in text for mark in DOUBLE)
    while place < len(text):
        mark = "''" if text.startswith("''", place) else text[place]
        if mark in DOUBLE:
            end = _closing(text, place + len(mark), DOUBLE[mark])
            closed = end >= 0
            stop = end + len(mark) if closed else len(text)
            if closed or mark not in {'"', "''"} or _opens_speech(text, place):
                yield place, stop, not closed
            place = stop
            continue
        opening = None if has_double else SINGLE_OPENING.match(text, place)
        closing = SINGLE_CLOSING.search(text, place + 1) if opening else None
        if closing:
            yield place, closing.end(), False
            place = closing.end()
            continue
        place += 1


def _closing(text: str, place: int, mark: str) -> int:
    """Where the mark that closes a quotation stands, or -1; pages mix the kinds of marks."""
    end = text.find(mark, place)
    if mark not in {"”", '"'}:
        return end
    other = text.find({"”": '"', '"': "”"}[mark], place)
    is_mixed = other > place and (end < 0 or other < end) and text[other - 1] in ",.?!"
    return other if is_mixed or end < 0 else end


def _opens_speech(text: str, place: int) -> bool:
    """Whether a straight mark that nothing closes opens the rest of a paragraph."""
    before, after = text[:place].rstrip(), text[place + 1 : place + 2]
    return not before or (text[place - 1].isspace() and after.isupper())


def is_set_off(doc: Doc, quote: Quote) -> bool:
    """Whether a quotation stands by itself, and is no part of the sentence around it."""
    first, last = quote.stretch
    inner = [one for one in doc[first:last] if not one.is_punct]
    if len(inner) < 2:
        return False
    before = doc[first - 1] if first else None
    ended = last >= 2 and doc[last - 2].text in {",", ".", "?", "!", "…", "—", "...", "–"}
    if before is None or before.text in {".", "?", "!", ":", "”", '"', ")", "…", "''"}:
        return ended or quote.open or last == len(doc) or doc[last].text in {",", "."}
    if before.text == ",":
        return ended or _speech_match(before.doc[first - 2]) is not None
    return _speech_match(before) is not None and len(inner) > 3


def _speech_match(token: Token) -> Match | None:
    if not token.tag_.startswith("VB"):
        return None
    return next((one for one in match_cues(token) if "quote" in one.entry.content), None)


@dataclass(frozen=True)
class Speech:
    """The words by which a quotation was attributed: kept for the quotations that run on."""

    match: Match
    block: Block
    holder: Holder | None
    stretch: Stretch
    announces: bool = False


def attribute_quotes(
    block: Block, before: Speech | None
) -> tuple[list[Attribution], Speech | None]:
    """The direct quotations of `block` with their speakers, and the speech that may run on.

    `before` is the speech that the paragraph before left open.
    """
    quotes = [one for one in find_quotes(block.doc) if is_set_off(block.doc, one)]
    found: list[Attribution] = []
    speech, runs_on = before, None
    for number, quote in enumerate(quotes):
        own = _speech_of(block, quotes, number)
        if own is None and not _continues(block, quotes, number, speech, before):
            speech = _by_sentence_before(block, quotes, number)
        speech = own or speech
        if speech is not None:
            found.append(_attribution(block, quote, speech))
    if not quotes and before is not None and before.announces:
        whole = Quote((0, len(block.doc)), False)
        return [_attribution(block, whole, before)], None
    if quotes and speech is not None:
        runs_on = speech
    return found, _announced(block) or runs_on


def _announced(block: Block) -> Speech | None:
    """The speech that a paragraph ends on with a colon: the next paragraph is its content."""
    doc = block.doc
    if len(doc) < 3 or doc[-1].text != ":":
        return None
    start = list(doc.sents)[-1].start
    speech = _speech_in(block, list(doc[start:]), backwards=True)
    if speech is not None:
        return replace(speech, announces=True)
    root = doc[start:].root
    subject = next((one for one in root.lefts if one.dep_ == "nsubj"), None)
    return _spoken(block, subject, root, (root.i, root.i + 1))


def _continues(
    block: Block, quotes: list[Quote], number: int, speech: Speech | None, before: Speech | None
) -> bool:
    """Whether a quotation with no cue of its own goes on with the speaker before it."""
    if speech is None:
        return False
    first = quotes[number].stretch[0]
    if number == 0:
        alone = len(block.doc) - (quotes[-1].stretch[1] - first) <= 2
        return first == 0 and (alone or quotes[number].open or speech.announces)
    gap = block.doc[quotes[number - 1].stretch[1] : first]
    return len(gap) <= LONGEST_GAP and sum(one.text in ENDS_SENTENCE for one in gap) <= 1


def _speech_of(block: Block, quotes: list[Quote], number: int) -> Speech | None:
    doc = block.doc
    first, last = quotes[number].stretch
    stop = quotes[number + 1].stretch[0] if number + 1 < len(quotes) else len(doc)
    start = quotes[number - 1].stretch[1] if number else 0
    ended = doc[last - 2].text if last >= 2 else ""
    after = _gap_after(doc, last, stop)
    ways = [(after, False), (_gap_before(doc, start, first), True)]
    if ended == "." or (first and doc[first - 1].text in {":", ","}):
        ways = [ways[1]] if ended == "." else ways[::-1]
    for gap, backwards in ways:
        speech = _speech_in(block, gap, backwards)
        if speech is not None:
            return speech
    return _by_any_verb(block, quotes[number], after)


def _by_any_verb(block: Block, quote: Quote, after: list[Token]) -> Speech | None:
    """Somebody and a verb right beside a quotation: "he shrugged", "Dorn tapped out:"."""
    doc, first = block.doc, quote.stretch[0]
    opening = list(doc[doc[first - 1].sent.start : first - 1]) if first > 1 else []
    is_led = len(opening) > 1 and doc[first - 1].text == ":"
    for gap in (after[:6], opening if is_led else []):
        for verb in gap:
            subject = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
            is_near = subject is not None and gap[0].i in {subject.i, subject.left_edge.i}
            if verb.tag_ in {"VBD", "VBZ"} and is_near and _is_somebody(subject):
                return _spoken(block, subject, verb, (verb.i, verb.i + 1))
    return None


def _by_sentence_before(block: Block, quotes: list[Quote], number: int) -> Speech | None:
    """Whom the sentence before a quotation is about, where the quotation ends the paragraph."""
    doc, (first, _) = block.doc, quotes[number].stretch
    if first < 3 or doc[first - 1].text != "." or doc[first - 2].text in QUOTED:
        return None
    if len(doc) - quotes[-1].stretch[1] > 1 or number + 1 < len(quotes):
        return None
    root = doc[first - 1].sent.root
    subject = next((one for one in root.lefts if one.dep_ == "nsubj"), None)
    return _spoken(block, subject, root, (first, first + 1)) if _is_somebody(subject) else None


QUOTED = frozenset({"”", '"', "''", "’"})


def _is_somebody(noun: Token | None) -> bool:
    """Whether a noun names one person, or is a pronoun for one."""
    return noun is not None and (noun.ent_type_ == "PERSON" or noun.lower_ in {"he", "she"})


def _spoken(block: Block, subject: Token | None, verb: Token, cue: Stretch) -> Speech | None:
    if subject is None:
        return None
    match = Match(verb, (verb,), cues_of("label")["speaker"][0])
    return Speech(match, block, holder_of(block, phrase_of(subject, verb)), cue)


def _gap_after(doc: Doc, last: int, stop: int) -> list[Token]:
    gap: list[Token] = []
    for token in doc[last : min(stop, last + LONGEST_GAP)]:
        if token.text in ENDS_SENTENCE or (token.text == "," and gap and _has_verb(gap)):
            break
        gap.append(token)
    return gap


def _has_verb(gap: list[Token]) -> bool:
    return any(_speech_match(token) for token in gap)


def _gap_before(doc: Doc, start: int, first: int) -> list[Token]:
    gap: list[Token] = []
    for token in reversed(doc[max(start, first - LONGEST_GAP) : first]):
        if token.text in ENDS_SENTENCE:
            break
        gap.append(token)
    if not gap or (gap[0].text not in {":", ","} and _speech_match(gap[0]) is None):
        return []
    return gap[::-1]


def _speech_in(block: Block, gap: list[Token], backwards: bool) -> Speech | None:
    """The cue in the words beside a quotation that is nearest to it and has a source."""
    for token in reversed(gap) if backwards else gap:
        match = _speech_match(token)
        if match is None or any(one.dep_ == "aux" and one.lower_ == "to" for one in token.lefts):
            continue
        source = source_of(match) or _beside(match, gap)
        if source is not None and source.head.lower_ in OWN_VOICE:
            continue
        if source is not None and _lies_in(source, gap):
            return Speech(match, block, holder_of(block, source), cue_stretch(match))
        other = _beside(match, gap)
        if other is not None:
            return Speech(match, block, holder_of(block, other), cue_stretch(match))
    return None


def _lies_in(source: Source, gap: list[Token]) -> bool:
    return gap[0].i <= source.whole[0] <= gap[-1].i


def _beside(match: Match, gap: list[Token]) -> Source | None:
    """The noun phrase beside a cue whose parse went wrong among the quotation marks."""
    verb = match.head
    nouns = [one for one in gap if one.pos_ in {"PROPN", "NOUN", "PRON"}]
    chunks = [chunk for chunk in verb.doc.noun_chunks if chunk.root in nouns]
    before = [chunk for chunk in chunks if chunk.end <= verb.i]
    after = [chunk for chunk in chunks if chunk.start == verb.i + 1]
    best = before[-1:] or after[:1]
    return phrase_of(best[0].root, verb) if best else None


def _attribution(block: Block, quote: Quote, speech: Speech) -> Attribution:
    entry = speech.match.entry
    attitude = entry.attitude if entry.kind == "label" else attitude_of(speech.match)
    root = block.doc[quote.stretch[0] : quote.stretch[1]].root
    return Attribution(
        block,
        span_of(block, quote.stretch),
        span_of(speech.block, speech.stretch),
        speech.holder,
        entry,
        attitude,
        root,
        relays_of(speech.block, outlet_told(speech.match)),
    )
