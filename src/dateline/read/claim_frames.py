"""Attribution without a verb: "according to", "in Seoul's reading", "Kim:", "reportedly"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from dateline.knowledge.attribution import AttributionCue, cues_of, labels
from dateline.knowledge.states import state_by_name
from dateline.read.attribution_contents import find_content
from dateline.read.attribution_matches import Stretch, is_lost_verb, match_cues
from dateline.read.attribution_records import Attribution, Holder, holder_of, span_of
from dateline.read.attribution_sources import Source, phrase_of, source_of
from dateline.read.attribution_stretches import trim
from dateline.read.parse import Block
from dateline.records import Span

COLON = re.compile(r"^(?P<holder>[^:“\"]{2,60}?)(?P<cue>\s?:)\s+(?P<content>\S.{12,})$")
DASH = re.compile(r"^(?P<content>.{15,}?)\s+(?P<cue>[–—―-])\s+(?P<holder>[^–—:]{3,40})$")
TAIL = re.compile(
    r"^(?P<content>.{12,}),\s+(?P<holder>[^,:]{2,50}?)"
    r"(?P<cue>\s(?i:says|say|said|reports|reported|warns|claims|suggests|shows|finds))$"
)
SIGNED = re.compile(
    r"^(?P<content>[“\"].{12,}[”\"]?)\s*(?P<cue>[–—―])\s*(?P<holder>[A-Z][^.“”]{2,60}?)\.?$"
)
TRANSCRIPT = re.compile(r"^[\"“]?(?P<holder>[A-Z][A-Z.’' ]{2,30})(?P<cue>:)\s+(?P<content>\S.+)$")


def find_frames(block: Block) -> Iterator[Attribution]:
    """The attributions of `block` that are carried by a frame or an adverb."""
    for sentence in block.doc.sents:
        for token in sentence:
            yield from _frames_at(block, token)
            yield from _adverb_at(block, token)


def _frames_at(block: Block, token: Token) -> Iterator[Attribution]:
    for entry in cues_of("frame").get(token.lower_, ()):
        phrase = _match_frame(token, entry)
        if phrase is None or (entry.words == ("per",) and not _opens(phrase)):
            continue
        made = _framed(block, entry, phrase)
        if made is not None:
            yield made
            return


def _match_frame(token: Token, entry: AttributionCue) -> Phrase | None:
    """The words of a frame at `token`; a possessive one leaves room for its holder inside."""
    doc, words = token.doc, entry.words
    if entry.holder != "possessive":
        last = token.i + len(words)
        found = doc[token.i : last]
        same = len(found) == len(words) and all(map(_is_word, found, words))
        return found if same else None
    rest = words[1:]
    for noun in token.rights:
        if noun.dep_ == "pobj" and noun.lower_ in (rest[-1], f"{rest[-1]}s"):
            has_owner = any(one.dep_ == "poss" for one in noun.children)
            return doc[token.i : noun.i + 1] if has_owner else None
    return None


def _opens(phrase: Phrase) -> bool:
    """Whether a short frame opens the sentence or follows a comma: "per" is mostly no frame."""
    return phrase[0].is_sent_start or phrase.doc[phrase.start - 1].text == ","


def _is_word(token: Token, word: str) -> bool:
    """Whether `token` is `word`, in any tense of "be" and "have"."""
    return word in (token.lower_, token.lemma_) or FORMS.get(word) == token.lemma_


FORMS = {"is": "be", "was": "be", "has": "have"}


def _framed(block: Block, entry: AttributionCue, phrase: Phrase) -> Attribution | None:
    source = _framed_source(entry, phrase)
    cited = _cited(block, entry, phrase, source)
    if cited is not None:
        return cited
    if source is None and entry.holder != "none":
        return None
    first = phrase.start
    last = max(phrase.end, source.whole[1] if source else 0)
    content = _around(phrase[0], first, last)
    if content is None:
        return None
    cue = (phrase.start, phrase.end)
    return Attribution(
        block,
        span_of(block, content),
        span_of(block, cue),
        holder_of(block, source),
        entry,
        entry.attitude,
        _root_in(block, content),
    )


def _cited(
    block: Block, entry: AttributionCue, phrase: Phrase, source: Source | None
) -> Attribution | None:
    """What a report cites: held by the one cited, through the one that reports."""
    cue = phrase[0]
    if cue.dep_ != "advcl" or source is None:
        return None
    for match in [*match_cues(cue.head), *match_cues(cue.head.head)]:
        content, relay = find_content(match), holder_of(block, source_of(match))
        if content is not None and relay is not None:
            return Attribution(
                block,
                span_of(block, content.stretch),
                block.span_of(phrase),
                holder_of(block, source),
                entry,
                entry.attitude,
                content.root,
                (relay,),
            )
    return None


def _framed_source(entry: AttributionCue, phrase: Phrase) -> Source | None:
    doc = phrase.doc
    if entry.holder == "possessive":
        owner = next((one for one in phrase[-1].children if one.dep_ == "poss"), None)
        return phrase_of(owner, phrase[-1]) if owner is not None else None
    if entry.holder == "none" or phrase.end >= len(doc):
        return None
    nouns = [one for one in phrase[-1].rights if one.dep_ in {"pobj", "dobj"}]
    if not nouns:
        chunks = [one for one in doc.noun_chunks if phrase.end <= one.start <= phrase.end + 1]
        nouns = [chunks[0].root] if chunks else []
    return phrase_of(nouns[0], phrase[-1]) if nouns else None


def _around(token: Token, first: int, last: int) -> Stretch | None:
    """The sentence without the frame; where the frame stands inside it, the whole of it."""
    sentence = token.sent
    before, after = sentence.start, sentence.end
    if after - last > 1 and _opens_bracket(token.doc, first, before):
        return trim(token, (before, after))
    head = token.doc[before:first]
    tail = token.doc[last:after]
    if sum(one.is_alpha for one in head) < 2:
        stretch = (last, after)
    elif sum(one.is_alpha for one in tail) < 2 or tail[0].text != ",":
        stretch = (before, first)
    else:
        stretch = (before, after)
    if stretch[1] - stretch[0] < 3:
        return None
    return trim(token, stretch)


def _opens_bracket(doc: Doc, first: int, before: int) -> bool:
    words = [one.text for one in doc[before:first]]
    return words.count("(") > words.count(")")


def _root_in(block: Block, stretch: Stretch) -> Token:
    phrase = block.doc[stretch[0] : stretch[1]]
    verbs = [one for one in phrase if one.dep_ == "ROOT" and one.pos_ in {"VERB", "AUX"}]
    lost = [one for one in phrase if is_lost_verb(one)]
    return next(iter(verbs or lost), phrase.root)


def _adverb_at(block: Block, token: Token) -> Iterator[Attribution]:
    entries = cues_of("adverb").get(token.lower_, ())
    head = token.head
    if not entries or token.dep_ != "advmod" or head.pos_ not in {"VERB", "AUX"}:
        return
    if _is_quoted(token):
        return
    others = (one for one in head.rights if one.dep_ in {"conj", "cc"} and one.i > token.i)
    stop = next((one.left_edge.i for one in others if _is_new_clause(one)), head.right_edge.i + 1)
    stretch = trim(head, (head.left_edge.i, stop))
    cue = (token.i, token.i + 1)
    entry = entries[0]
    yield Attribution(
        block, span_of(block, stretch), span_of(block, cue), None, entry, entry.attitude, head
    )


def _is_quoted(token: Token) -> bool:
    """Whether a word stands between quotation marks of its sentence: it is the speaker's own."""
    before = token.doc[token.sent.start : token.i].text
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_new_clause(word: Token) -> bool:
    """Whether "and", "but" or a coordinated verb starts a clause with a subject of its own."""
    if word.dep_ == "cc":
        word = next((one for one in word.head.rights if one.dep_ == "conj"), word)
    return any(one.dep_ in {"nsubj", "nsubjpass"} for one in word.children)


def find_labels(block: Block) -> Iterator[Attribution]:
    """The speaker that a headline or a transcript names before a colon or after a dash."""
    text = block.doc.text
    patterns = (COLON, DASH, TAIL) if block.kind == "headline" else (TRANSCRIPT, SIGNED)
    for pattern in patterns:
        found = pattern.match(text)
        if found is None:
            continue
        holder = _labelled(block, found.start("holder"), found.end("holder"))
        if holder is None:
            continue
        said = found["content"].rstrip()
        content = _span(block, found.start("content"), found.start("content") + len(said))
        cue = _span(block, found.end("cue") - len(found["cue"].strip()), found.end("cue"))
        entry = cues_of("label")["speaker"][0]
        root = _label_root(block, found.start("content"), found.start("content") + len(said))
        yield Attribution(block, content, cue, holder, entry, entry.attitude, root)
        return


def _label_root(block: Block, start: int, end: int) -> Token | None:
    """The verb that heads the content of a headline, whose parse often hangs on the speaker."""
    phrase = block.doc.char_span(start, end, alignment_mode="contract")
    verbs = [one for one in phrase or () if one.pos_ in {"VERB", "AUX"}]
    heads = [one for one in verbs if one.dep_ not in {"aux", "auxpass", "amod", "acl", "relcl"}]
    return next(iter(heads or verbs), None)


def _span(block: Block, start: int, end: int) -> Span:
    return Span(block.start + start, block.start + end)


def _is_named(phrase: Phrase) -> bool:
    """Whether a label is a name of somebody: a surname alone, or what the model takes for one."""
    if len(phrase) == 1:
        return phrase[0].pos_ == "PROPN" and phrase[0].ent_type_ not in {"GPE", "LOC", "EVENT"}
    return any(one.ent_type_ in {"PERSON", "ORG", "NORP"} for one in phrase)


def _labelled(block: Block, start: int, end: int) -> Holder | None:
    """The speaker before a colon, unless it is a label such as "Analysis" or "Live"."""
    phrase = block.doc.char_span(start, end, alignment_mode="contract")
    if phrase is None or len(phrase) > 7 or any(one.tag_ in {"VBD", "VBZ"} for one in phrase):
        return None
    words = phrase.text.lower()
    if words in labels("section"):
        return None
    is_place = state_by_name(phrase.text) is not None or any(one.like_num for one in phrase)
    if is_place or not (_is_named(phrase) or phrase.root.lemma_.lower() in labels("speaker")):
        return None
    span = _span(block, start, end)
    return Holder(span, span, block.span_of(phrase.root), phrase.text)
