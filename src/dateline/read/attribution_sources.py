"""Who holds a claim: the noun phrase of the source, and its name without trimmings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dateline.knowledge.offices import post_noun
from dateline.knowledge.organisations import organisation_by_name
from dateline.read.attribution_matches import Match, Stretch, cue_stretch, is_lost_verb, is_passive

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVES = frozenset({"who", "which", "that"})
LONGEST_SOURCE = 25
SHARED = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep"})
COUNTING = frozenset(
    ["number", "dozen", "lot", "chorus", "series", "host", "array", "handful", "pair", "one"]
)
DASHES = frozenset({"-", "--", "–", "—"})
QUOTES = '“”"‘'


@dataclass(frozen=True)
class Source:
    """The noun phrase of a source: all its tokens, its head, and the core that names it."""

    head: Token
    whole: Stretch
    core: Stretch


def source_of(match: Match) -> Source | None:
    """The source of `match`, or None where the text names none."""
    place = match.entry.holder
    if place == "none":
        return None
    if place == "possessive":
        return _owner_of(match)
    verb = match.verb
    if match.entry.kind == "adjective" or place == "patient":
        noun = subject_of(verb)
    elif is_lost_verb(verb) and _agent_of(verb) is None:
        noun = verb.sent.root
    elif is_passive(verb) or _is_reduced(verb):
        noun = _agent_of(verb)
    else:
        noun = subject_of(verb) or _noun_before(match)
    if noun is None:
        return None
    source = _aged(phrase_of(noun, verb))
    name = _name_beside(source)
    if name is not None:
        return replace(source, head=name, core=_core_of(name, name.left_edge.i))
    return replace(source, head=_counted(noun))


def _aged(source: Source) -> Source:
    """The whole of "the 23-year-old", whose article and number the parser hangs elsewhere."""
    head = source.head
    if head.lower_ not in {"old", "olds"} or head.i < head.sent.start + 4:
        return source
    first = head.i - 4
    if not head.doc[first].like_num:
        return source
    has_article = first > head.sent.start and head.doc[first - 1].tag_ == "DT"
    stop = max(head.i + 1, source.core[1])
    return Source(head, (first - has_article, max(stop, source.whole[1])), (first, stop))


def _name_beside(source: Source) -> Token | None:
    """The name that stands in apposition to a noun: "her brother, Karl Brandt"."""
    head = source.head
    is_described = head.tag_ == "NN" or (head.tag_ == "NNP" and is_post(head))
    if not is_described or head.ent_type_ == "PERSON":
        return None
    last = source.whole[1]
    is_followed = last < head.sent.end and head.doc[last].text == ","
    stop = min(head.sent.end, last + 6) if is_followed else last
    for token in head.doc[head.i + 1 : min(last + 1, stop - 1)]:
        if token.text not in DASHES | {","}:
            continue
        name = _name_at(head.doc, token.i + 1, stop)
        if name is not None:
            return name
    return None


def is_post(noun: Token) -> bool:
    """Whether a noun is the word for a post: "President", "spokeswoman"."""
    return post_noun(noun.lemma_.lower()) is not None


def _name_at(doc: Doc, first: int, last: int) -> Token | None:
    """The head of the run of proper nouns from `first`, if it names somebody by itself."""
    stop = first
    while stop < last and doc[stop].pos_ == "PROPN":
        stop += 1
    ends = stop == last or doc[stop].text in DASHES | {",", "("}
    if stop == first or not ends:
        return None
    name = doc[stop - 1]
    while name.dep_ in {"compound", "flat"} and first <= name.head.i < stop:
        name = name.head
    is_beside = name.dep_ in {"appos", "nsubj", "ROOT"} and name.ent_type_ in NAMING
    return name if is_beside and stop - first > 1 else None


NAMING = frozenset({"PERSON", "ORG", ""})


def _is_reduced(verb: Token) -> bool:
    """Whether a participle without auxiliaries opens an aside: "Asked about it, Dorn said"."""
    bare = not any(one.dep_ in {"aux", "auxpass"} for one in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and bare


def _noun_before(match: Match) -> Token | None:
    """The noun right before a cue that lost its subject in the parse."""
    first, _ = cue_stretch(match)
    verb = match.verb
    if verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    before = verb.doc[first - 1] if first > verb.sent.start else None
    if before is not None and before.lower_ in {"old", "olds"} and before.nbor(-1).text == "-":
        return before
    if before is None or before.pos_ not in {"PROPN", "NOUN", "PRON"}:
        return None
    while before.dep_ in {"compound", "flat"} and before.head.i < first:
        before = before.head
    return before


def _counted(noun: Token) -> Token:
    """What is counted, where the head only counts: "a number of cities" are cities."""
    if noun.lemma_.lower() not in COUNTING and noun.tag_ not in {"CD", "DT", "JJ", "JJS"}:
        return noun
    inside = (one for child in noun.rights if child.lower_ == "of" for one in child.rights)
    return next((one for one in inside if one.dep_ == "pobj"), noun)


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """The subject of `verb`: its own, or the one that it shares with the verb above it."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        subject = own[0]
        if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
            return verb.head
        return None if subject.lower_ in {"it", "there"} and _is_empty(verb) else subject
    if depth > 4:
        return None
    if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in {"NOUN", "PROPN"}:
        return None if verb.tag_ == "VBN" else verb.head
    if verb.dep_ in SHARED and verb.head.i != verb.i:
        return subject_of(verb.head, depth + 1)
    return None


def _is_empty(verb: Token) -> bool:
    """Whether an "it" before `verb` stands for nobody: "it is believed", "it seems"."""
    return is_passive(verb) or any(child.dep_ == "expl" for child in verb.children)


def _agent_of(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _owner_of(match: Match) -> Source | None:
    """The owner of a noun ("Kim's claim that"), or who it is by ("a warning by the bank")."""
    noun = match.head
    for child in noun.children:
        if child.dep_ == "poss":
            return phrase_of(child, noun)
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            inner = next((one for one in child.children if one.dep_ == "pobj"), None)
            return phrase_of(inner, noun) if inner is not None else None
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB" and not is_passive(verb):
        subject = subject_of(verb)
        if subject is not None and verb.lemma_ in OWNING:
            return phrase_of(subject, verb)
    return None


OWNING = frozenset(
    [
        "make",
        "have",
        "give",
        "issue",
        "express",
        "voice",
        "repeat",
        "raise",
        "hold",
        "share",
        "offer",
        "file",
    ]
)


def outlet_told(match: Match) -> Source | None:
    """The outlet that somebody tells something: "sources told the Harbour Post that"."""
    if match.head.lemma_ != "tell":
        return None
    for child in match.head.rights:
        if child.dep_ in {"dobj", "dative"} and child.pos_ == "PROPN":
            source = phrase_of(child, match.head)
            return source if _is_outlet(child.doc[source.core[0] : source.core[1]].text) else None
    return None


def _is_outlet(name: str) -> bool:
    known = organisation_by_name(name)
    if known is not None:
        return known.kind in {"agency", "outlet"}
    return name.rsplit(maxsplit=1)[-1] in OUTLET_WORDS


OUTLET_WORDS = frozenset(
    [
        *("Post", "Times", "News", "Journal", "Herald", "Tribune", "Gazette", "Chronicle"),
        *("Telegraph", "Observer", "Courier", "Radio", "Television", "TV", "Press", "Daily"),
        *("Weekly", "Magazine"),
    ]
)


def phrase_of(head: Token, away_from: Token) -> Source:
    """The phrase of the noun `head`, kept clear of the word `away_from` and of quotations."""
    first, last = head.left_edge.i, head.right_edge.i + 1
    if first <= away_from.i < last:
        if head.i > away_from.i:
            first = away_from.i + 1
        else:
            last = _branch_to(head, away_from)
    first, last = _clear_of_quotes(head, first, last)
    if last - first > LONGEST_SOURCE:
        last = min(last, _first_break(head, last))
    first, last = _trim(head.doc, first, last)
    return Source(head, (first, max(last, head.i + 1)), _core_of(head, first))


def _branch_to(head: Token, word: Token) -> int:
    """Where the branch of `head` that holds `word` starts."""
    for child in head.rights:
        if child.left_edge.i <= word.i <= child.right_edge.i:
            pronoun = next((one.i + 1 for one in child.subtree if one.lower_ in RELATIVES), 0)
            return max(child.left_edge.i, head.i + 1, min(pronoun, word.i))
    return word.i


def _clear_of_quotes(head: Token, first: int, last: int) -> Stretch:
    for token in head.doc[first : head.i]:
        if token.text in QUOTES and head.doc[head.i - 1].text not in QUOTES:
            first = token.i + 1
        is_apart = token.text in DASHES and token.doc[token.i - 1].whitespace_
        if is_apart and token.i - token.sent.start < 8:
            first = token.i + 1
    stop = next((one.i for one in head.doc[head.i : last] if one.text in QUOTES), last)
    return first, max(stop, head.i + 1)


def _first_break(head: Token, last: int) -> int:
    marks = [one.i for one in head.doc[head.i + 1 : last] if one.text in {",", "—", "–", "("}]
    return marks[0] if marks else last


def _trim(doc: Doc, first: int, last: int) -> Stretch:
    while last - 1 > first and doc[last - 1].text in {",", ".", ";", ":", "—", "–", "-"}:
        last -= 1
    while first < last - 1 and (doc[first].is_punct or doc[first].dep_ in {"cc", "mark"}):
        first += 1
    return first, last


def _core_of(head: Token, first: int) -> Stretch:
    """The part that names: no article or "his" before it, nothing after a comma or a clause."""
    start = first
    while start < head.i and head.doc[start].tag_ in {"DT", "PRP$", "PDT"}:
        if head.doc[start].lower_ in {"no", "neither"}:
            break
        start += 1
    stop = head.i + 1
    for child in head.rights:
        if child.dep_ not in {"prep", "case", "flat", "compound", "nummod", "cc", "conj", "amod"}:
            break
        if child.dep_ == "prep" and child.lower_ not in {"of", "for", "at", "from", "in"}:
            break
        stop = child.right_edge.i + 1
    comma = next((one.i for one in head.doc[head.i + 1 : stop] if one.text in ",(—–"), stop)
    while comma - 1 > head.i and head.doc[comma - 1].tag_ == "POS":
        comma -= 1
    return start, comma
